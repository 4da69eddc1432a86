// types - how a type is spelled in generated code.
#include "lower/types.h"

#include "discover/nameable.h"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/QualTypeNames.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/CharInfo.h>
#include <clang/Basic/Version.h>

#include <set>

namespace rill::lower {

using namespace clang;

Types::Types(parse::Unit& unit) : unit_(unit), policy_(unit.language()) {
  policy_.SuppressUnwrittenScope = true;
  policy_.Bool = true;
  policy_.SuppressTagKeyword = true;
  policy_.PrintInjectedClassNameWithArguments = false;  // a member outside of its class may call the parameters something else
}

// The type that is spelled: what the user wrote, or where usings of a block do not reach the frame, what that means.
QualType Types::Spelled(QualType type) const {
  if (!qualify_ || type->isDependentType() || type->isUndeducedType() || !discover::IsNameable(type)) return type;
  return TypeName::getFullyQualifiedType(type.getCanonicalType(), unit_.context(), true);
}

std::string Types::Written(QualType type) const { return Renamed(Spelled(type), Spelled(type).getAsString(policy_)); }

std::string Types::Declarator(QualType type, const std::string& name) const {
  std::string text = name;
  Spelled(type).getAsStringInternal(text, policy_);
  return Renamed(Spelled(type), std::move(text));
}

// Whether the name of what has `type` stands inside of it: `int (*name)(int)`.
static bool HasNameInside(QualType type) {
  type = type.getCanonicalType();
  if (const auto* member = type->getAs<MemberPointerType>()) return member->isMemberFunctionPointer() || HasNameInside(member->getPointeeType());
  const QualType pointee = type->getPointeeType();
  return !pointee.isNull() && (pointee->isFunctionType() || pointee->isArrayType() || HasNameInside(pointee));
}

std::string Types::AsPrefix(QualType type, const std::string& text) {
  return HasNameInside(type) && StringRef(text).contains('(') ? "rill::type<" + text + ">" : text;
}

namespace {

// Which declarations a type names.
class NamedVisitor : public RecursiveASTVisitor<NamedVisitor> {
 public:
  std::set<const NamedDecl*> decls;
  std::vector<const DecltypeType*> decltypes;
  bool VisitDecltypeType(DecltypeType* type) { return decltypes.push_back(type), true; }
  bool VisitRecordType(RecordType* type) { return Note(type->getDecl()); }
  bool VisitEnumType(EnumType* type) { return Note(type->getDecl()); }
  bool VisitTypedefType(TypedefType* type) { return Note(type->getDecl()); }

 private:
  bool Note(const NamedDecl* decl) {
    if (!decls.insert(cast<NamedDecl>(decl->getCanonicalDecl())).second) return true;
    if (const auto* special = dyn_cast<ClassTemplateSpecializationDecl>(decl))
      for (const TemplateArgument& argument : special->getTemplateArgs().asArray()) TraverseTemplateArgument(argument);
    return true;
  }
};

bool IsWordAt(StringRef text, size_t at, size_t length) {
  auto word = [&](size_t i) { return i < text.size() && (isAlphanumeric(text[i]) || text[i] == '_' || text[i] == ':'); };
  return (at == 0 || !word(at - 1)) && !(at + length < text.size() && (isAlphanumeric(text[at + length]) || text[at + length] == '_'));
}

}  // namespace

// Gives the type without a name that `text` speaks of, as `(unnamed enum at lines.cpp:14:3)`, the name `name`.
static void NameUnnamed(std::string& text, const std::string& name) {
  size_t at = std::min(text.find("(unnamed "), text.find("(anonymous ")), end = text.find(')', at);
  if (end == std::string::npos) return;
  for (StringRef key : {"enum ", "struct ", "class ", "union "})
    if (StringRef(text).take_front(at).ends_with(key)) at -= key.size();
  text.replace(at, end + 1 - at, name);
}

// `text`, which names `type`, with the names under which the frame finds the types of the body.
std::string Types::Renamed(QualType type, std::string text) const {
  NamedVisitor visitor;
  visitor.TraverseType(type);
  for (const DecltypeType* each : visitor.decltypes) {
    const auto said = said_.find(each);
    const std::string printed = said == said_.end() ? "" : QualType(each, 0).getAsString(policy_);
    for (size_t at = printed.empty() ? std::string::npos : text.find(printed); at != std::string::npos; at = text.find(printed, at + said->second.size()))
      text.replace(at, printed.size(), said->second);
  }
  for (size_t at = text.find("this"); at != std::string::npos; at = text.find("this", at + 1))  // of `decltype(f())`, where f is a member
    if (IsWordAt(text, at, 4)) text.replace(at, 4, "rill_self"), at += 5;
  if (renamed_.empty()) return text;
  if (type->getAsTagDecl()) visitor.decls.insert(cast<NamedDecl>(type->getAsTagDecl()->getCanonicalDecl()));
  for (const NamedDecl* decl : visitor.decls) {
    auto found = renamed_.find(decl);
    if (found == renamed_.end()) continue;
    if (!decl->getIdentifier()) {
      NameUnnamed(text, found->second);
      continue;
    }
    std::string name = decl->getNameAsString();
    for (size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      if (!IsWordAt(text, at, name.size())) continue;
      text.replace(at, name.size(), found->second);
      at += found->second.size();
    }
  }
  return text;
}

// Reserved names are the library's own; a program that mentions them is not portable between libraries.
static bool MentionsReserved(StringRef text) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    bool start = i == 0 || !(isAlphanumeric(text[i - 1]) || text[i - 1] == '_');
    if (start && text[i] == '_' && (text[i + 1] == '_' || isUppercase(text[i + 1]))) return true;
  }
  return text.contains('(') && text.contains(" at ");
}

// The library's own aliases for what everybody calls by them, and a default argument that C++17 does not have.
static std::string Familiar(std::string text) {
  for (auto [name, alias] : {std::pair("std::basic_string<char>", "std::string"), std::pair("std::basic_string_view<char>", "std::string_view"),
                             std::pair("std::pmr::polymorphic_allocator<>", "std::pmr::polymorphic_allocator<std::byte>")})
    for (size_t at = text.find(name); at != std::string::npos; at = text.find(name)) text.replace(at, StringRef(name).size(), alias);
  return text;
}

// The name of an alias, qualified; none if it is reserved, or longer than what it stands for is likely to be.
std::optional<std::string> Types::AliasName(const TypedefNameDecl* alias) const {
  if (alias->getAccess() == AS_private || alias->getAccess() == AS_protected) return std::nullopt;
  std::string text;
  llvm::raw_string_ostream out(text);
  if (const auto* record = dyn_cast<CXXRecordDecl>(alias->getDeclContext())) {
    if (alias->getName() == "type") return std::nullopt;  // of a trait: what it computes says more
#if CLANG_VERSION_MAJOR >= 22
    QualType owner = unit_.context().getCanonicalTagType(record);
#else
    QualType owner = unit_.context().getRecordType(record);
#endif
    out << owner.getAsString(policy_) << "::" << alias->getName();
  } else if (alias->getDeclContext()->isFunctionOrMethod()) {
    out << alias->getName();
  } else {
    alias->printQualifiedName(out, policy_);
  }
  if (MentionsReserved(text) || text.size() > 60) return std::nullopt;
  return Familiar(text);
}

std::optional<std::string> Types::Deduced(QualType type) const {
  if (type.isNull() || type->isDependentType() || type->isUndeducedType()) return std::nullopt;
  const TagDecl* tag = type->getAsTagDecl();
  if (tag && !tag->getIdentifier() && renamed_.count(cast<NamedDecl>(tag->getCanonicalDecl()))) return Written(type);
  if (!discover::IsNameable(type)) return std::nullopt;
  std::string cv = (type.isConstQualified() ? "const " : "") + std::string(type.isVolatileQualified() ? "volatile " : "");
  // Aliases keep their names as far as those may be written; everything else is spelled canonically, which is qualified.
  QualType step = type;
  while (true) {
    if (const auto* alias = dyn_cast<TypedefType>(step.getTypePtr()))
      if (std::optional<std::string> text = AliasName(alias->getDecl())) return cv + Renamed(QualType(alias, 0), *text);
    QualType next = step.getSingleStepDesugaredType(unit_.context());
    if (next.getTypePtr() == step.getTypePtr()) break;
    step = next;
  }
  if (type->isPointerType() && !type->isFunctionPointerType() && !type->getPointeeType()->isArrayType())
    if (std::optional<std::string> pointee = Deduced(type->getPointeeType()))
      return *pointee + "*" + (type.isConstQualified() ? " const" : "");
  std::string text = Renamed(type.getCanonicalType(), type.getCanonicalType().getAsString(policy_));
  if (MentionsReserved(text)) return std::nullopt;
  return AsPrefix(type, Familiar(text));
}

std::optional<std::string> Types::DeducedDeclarator(QualType type, const std::string& name) const {
  const std::optional<std::string> text = Deduced(type);
  if (!text || !StringRef(*text).starts_with("rill::type<")) return text ? std::optional(*text + " " + name) : std::nullopt;
  std::string declared = name;
  type.getCanonicalType().getAsStringInternal(declared, policy_);
  return Familiar(Renamed(type.getCanonicalType(), declared));
}

bool Types::NeedsDestruction(QualType type) {
  if (type->isPointerType() || type->isReferenceType()) return false;
  if (type->isDependentType() || type->isUndeducedType()) return true;
  return type.isDestructedType() != QualType::DK_none;
}

bool Types::IsUnobservable(QualType type) {
  type = type.getCanonicalType();
  if (const auto* array = dyn_cast<ConstantArrayType>(type)) return IsUnobservable(array->getElementType());
  if (!NeedsDestruction(type)) return true;
  const auto* record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  if (!record || !record->isInStdNamespace() || record->getName() == "shared_ptr") return false;
  for (const TemplateArgument& argument : record->getTemplateArgs().asArray())
    if (argument.getKind() == TemplateArgument::Type && !IsUnobservable(argument.getAsType()) &&
        !(argument.getAsType()->getAsCXXRecordDecl() && argument.getAsType()->getAsCXXRecordDecl()->isInStdNamespace() && argument.getAsType()->getAsCXXRecordDecl()->isEmpty()))
      return false;
  return true;
}

bool Types::MayBeReference(QualType type) {
  if (type->isReferenceType()) return true;
  if (!type->isDependentType()) return false;
  type = type.getCanonicalType();
  if (type->isPointerType() || type->isArrayType() || type->isMemberPointerType() || type->isFunctionType()) return false;
  if (type->getAsCXXRecordDecl()) return false;
  if (const auto* special = type->getAs<TemplateSpecializationType>())
    return !isa_and_nonnull<ClassTemplateDecl>(special->getTemplateName().getAsTemplateDecl());
  if (type->getAs<DeducedTemplateSpecializationType>()) return false;
  if (const auto* deduced = type->getAs<AutoType>()) return deduced->getKeyword() != AutoTypeKeyword::Auto;
  return true;
}

std::string Types::Returned(QualType type, const std::string& text) {
  StringRef plain = text;
  if (type->isPointerType() || type->isMemberPointerType()) plain.consume_back("const");
  else if (IsScalar(type) || (type->isDependentType() && type.isLocalConstQualified())) plain.consume_front("const ");
  return plain.str();
}

bool Types::IsScalar(QualType type) {
  return !type.isNull() && !type->isDependentType() && !type->isUndeducedType() && type->isScalarType();
}

bool Types::Complete(QualType type) const {
  return !type.isNull() && !type->isDependentType() && !type->isUndeducedType() && !type->isIncompleteType() &&
         !type->isVariablyModifiedType() && !type->isFunctionType();
}

bool Types::IsAggregate(QualType type) {
  if (type->isDependentType()) return false;
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return type->isArrayType() || (record && record->hasDefinition() && record->isAggregate());
}

const ArrayType* Types::Unbounded(const ASTContext& context, QualType type) {
  const ArrayType* array = context.getAsArrayType(type);
  const auto* dependent = dyn_cast_or_null<DependentSizedArrayType>(array);
  return isa_and_nonnull<IncompleteArrayType>(array) || (dependent && !dependent->getSizeExpr()) ? array : nullptr;
}

unsigned long Types::Size(QualType type) const {
  if (type->isReferenceType()) return sizeof(void*);
  return Complete(type) ? static_cast<unsigned long>(unit_.context().getTypeSizeInChars(type).getQuantity()) : 0;
}

unsigned long Types::Alignment(QualType type) const {
  if (type->isReferenceType()) return alignof(void*);
  return Complete(type) ? static_cast<unsigned long>(unit_.context().getTypeAlignInChars(type).getQuantity()) : 0;
}

}  // namespace rill::lower
