// values - what is known of the types of frame objects.
#include "analyse/values.h"

#include "discover/discover.h"

#include <clang/AST/DeclTemplate.h>
#include <llvm/ADT/STLExtras.h>

#include <set>

namespace rill::analyse {

using namespace clang;

// The classes that own their elements, and whose destructors do nothing but destroy them and free memory.
static bool IsContainer(StringRef name) {
  static const std::set<StringRef> names = {"basic_string", "vector", "deque",         "list",          "forward_list",       "set",
                                            "map",          "multiset", "multimap",    "unordered_set", "unordered_map",      "unordered_multiset",
                                            "unordered_multimap", "array", "pair",     "tuple",         "optional",           "variant",
                                            "stack",        "queue", "priority_queue", "allocator",     "initializer_list"};
  return names.count(name) > 0;
}

// A class of the standard library that is made of its template arguments.
static const ClassTemplateSpecializationDecl* Container(QualType type) {
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  const bool owns = special && special->isInStdNamespace() && IsContainer(special->getName()) && special->getName() != "initializer_list";
  return owns ? special : nullptr;
}

template <class Predicate>
static bool AnyType(llvm::ArrayRef<TemplateArgument> arguments, const Predicate& predicate) {
  return llvm::any_of(arguments, [&](const TemplateArgument& argument) {
    if (argument.getKind() == TemplateArgument::Pack) return AnyType(argument.pack_elements(), predicate);
    return argument.getKind() == TemplateArgument::Type && predicate(argument.getAsType());
  });
}

bool IsQuiet(QualType type) {
  type = type.getCanonicalType();
  if (type->isReferenceType()) return true;
  if (const auto* array = dyn_cast<ConstantArrayType>(type)) return IsQuiet(array->getElementType());
  if (type->isDependentType()) return false;
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record || (record->hasDefinition() && record->hasTrivialDestructor())) return true;
  const auto* special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  if (!special || !special->isInStdNamespace() || !IsContainer(special->getName())) return false;
  return !AnyType(special->getTemplateArgs().asArray(), [](QualType each) { return !IsQuiet(each); });
}

static bool MayHold(QualType type, std::set<const void*>& seen) {
  type = type.getCanonicalType().getUnqualifiedType();
  if (type->isDependentType() || type->isUndeducedType()) return true;
  if (type->isReferenceType()) return true;
  if (const auto* pointer = type->getAs<PointerType>()) return !pointer->getPointeeType()->isFunctionType();
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return MayHold(array->getElementType(), seen);
  if (type->isBuiltinType() || type->isEnumeralType() || type->isMemberPointerType() || type->isNullPtrType()) return false;
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record) return true;
  if (!seen.insert(type.getAsOpaquePtr()).second) return false;
  const auto holds = [&](QualType part) { return MayHold(part, seen); };
  if (const auto* container = Container(type)) return AnyType(container->getTemplateArgs().asArray(), holds);
  if (!record->hasDefinition()) return true;
  return llvm::any_of(record->bases(), [&](const CXXBaseSpecifier& base) { return holds(base.getType()); }) ||
         llvm::any_of(record->fields(), [&](const FieldDecl* field) { return holds(field->getType()); });
}

bool MayHoldAddress(QualType type) {
  std::set<const void*> seen;
  return MayHold(type, seen);
}

bool MayHoldItself(QualType type) {
  type = type.getCanonicalType();
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return MayHoldItself(array->getElementType());
  const CXXRecordDecl* record = type->isReferenceType() ? nullptr : type->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || !MayHoldAddress(type)) return false;
  if (const auto* container = Container(type)) return AnyType(container->getTemplateArgs().asArray(), MayHoldItself);
  if (record->isInStdNamespace()) return false;
  return record->hasUserDeclaredConstructor() || record->hasInClassInitializer() ||
         llvm::any_of(record->bases(), [](const CXXBaseSpecifier& base) { return MayHoldItself(base.getType()); }) ||
         llvm::any_of(record->fields(), [](const FieldDecl* field) { return MayHoldItself(field->getType()); });
}

static bool CanCopy(QualType type, std::set<const void*>& seen) {
  type = type.getCanonicalType();
  if (type->isDependentType() || type->isUndeducedType() || type.isVolatileQualified()) return false;
  if (type->isReferenceType()) return !type->isRValueReferenceType();
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return CanCopy(array->getElementType(), seen);
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record) return type->isScalarType();
  if (!record->hasDefinition() || record->isLambda()) return false;
  if (!seen.insert(type.getUnqualifiedType().getAsOpaquePtr()).second) return true;
  // A container says that it can be copied, whatever its elements are.
  if (const auto* container = Container(type))
    if (AnyType(container->getTemplateArgs().asArray(), [&](QualType part) { return part->isObjectType() && !CanCopy(part, seen); })) return false;
  if (!record->hasUserDeclaredCopyConstructor()) return record->hasSimpleCopyConstructor();
  return llvm::any_of(record->ctors(), [](const CXXConstructorDecl* each) {
    unsigned quals = 0;
    return each->isCopyConstructor(quals) && (quals & Qualifiers::Const) && !each->isDeleted() && each->getAccess() == AS_public;
  });
}

bool CanCopy(QualType type) {
  std::set<const void*> seen;
  return CanCopy(type, seen);
}

bool CopiesAsBytes(QualType type) {
  if (type->isReferenceType()) return !type->isRValueReferenceType();
  if (!CanCopy(type)) return false;
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return isa<ConstantArrayType>(array) && CopiesAsBytes(array->getElementType());
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return !record || (record->hasTrivialCopyConstructor() && record->hasTrivialDestructor() && !record->hasNonTrivialCopyConstructor());
}

// Whether the end of an object of `type` may be noticed after it was moved from.
static bool ShowsEnd(QualType type) {
  type = type.getCanonicalType();
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return ShowsEnd(array->getElementType());
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasTrivialDestructor() || discover::InNamespace(record, "rill")) return false;
  if (record->isInStdNamespace()) {  // those that hold their elements; the others hold nothing then
    static const std::set<StringRef> names = {"array", "optional", "pair", "tuple", "variant"};
    const auto* special = dyn_cast<ClassTemplateSpecializationDecl>(record);
    return special && names.count(special->getName()) > 0 && AnyType(special->getTemplateArgs().asArray(), ShowsEnd);
  }
  return record->hasUserDeclaredDestructor() || llvm::any_of(record->bases(), [](const CXXBaseSpecifier& base) { return ShowsEnd(base.getType()); }) ||
         llvm::any_of(record->fields(), [](const FieldDecl* field) { return ShowsEnd(field->getType()); });
}

bool EndsInCaller(const ParmVarDecl* parameter) {
  const QualType type = parameter->getType();
  if (type->isReferenceType() || type->isDependentType() || type->isUndeducedType() || parameter->isParameterPack() || !ShowsEnd(type)) return false;
  // A default argument is evaluated by the callers, which nobody edits.
  const auto* function = dyn_cast<FunctionDecl>(parameter->getDeclContext());
  const unsigned index = parameter->getFunctionScopeIndex();
  return function && llvm::none_of(function->redecls(), [&](const FunctionDecl* each) { return each->getParamDecl(index)->hasDefaultArg(); });
}

// Whether `expr`, which depends on a template's arguments, is made of these and of constants.
static bool IsMadeOfConstants(const Expr* expr) {
  if (const auto* reference = dyn_cast<DeclRefExpr>(expr)) {
    const auto* variable = dyn_cast<VarDecl>(reference->getDecl());
    return isa<NonTypeTemplateParmDecl, EnumConstantDecl>(reference->getDecl()) || (variable && IsConstant(variable));
  }
  if (const auto* binary = dyn_cast<BinaryOperator>(expr); binary && (binary->isAssignmentOp() || binary->isCommaOp())) return false;
  if (const auto* unary = dyn_cast<UnaryOperator>(expr); unary && !unary->isArithmeticOp() && unary->getOpcode() != UO_LNot) return false;
  if (isa<UnaryExprOrTypeTraitExpr, TypeTraitExpr, SizeOfPackExpr, IntegerLiteral, CharacterLiteral, CXXBoolLiteralExpr>(expr)) return true;
  if (!isa<BinaryOperator, UnaryOperator, ConditionalOperator, ParenExpr, CastExpr>(expr)) return false;
  return llvm::all_of(expr->children(), [](const Stmt* child) { return child && IsMadeOfConstants(cast<Expr>(child)); });
}

bool IsConstant(const VarDecl* variable) {
  if (variable->isConstexpr()) return true;
  QualType type = variable->getType();
  if (!type.isConstQualified() || type.isVolatileQualified() || type->isDependentType()) return false;
  const Expr* init = variable->getInit();
  if (!type->isIntegralOrEnumerationType() || !init) return false;
  return init->isValueDependent() ? IsMadeOfConstants(init) : variable->isUsableInConstantExpressions(variable->getASTContext());
}

QualType ElementType(const FunctionDecl* function) {
  const auto* special = cast<ClassTemplateSpecializationDecl>(function->getReturnType()->getAsCXXRecordDecl());
  return special->getTemplateArgs()[0].getAsType();
}

bool YieldsCopies(const FunctionDecl* function) {
  const auto* special = cast<ClassTemplateSpecializationDecl>(function->getReturnType()->getAsCXXRecordDecl());
  return special->getTemplateArgs()[1].getAsType()->isVoidType() && !ElementType(function)->isReferenceType();
}

}  // namespace rill::analyse
