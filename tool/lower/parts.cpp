// parts - an array or an aggregate whose parts are built one by one, because a suspension stands between them.
//
//     Tracer pair[] = {Tracer("a"), (yield 1, Tracer("b"))};
//
// The first element exists while the stream is suspended, and is destroyed if the stream is ([dcl.init.aggr]): each part is
// built where it stays. Until the whole is built it is one of the temporaries of the full-expression, which are destroyed in the
// reverse order of their construction. The elements of an array go together, as what was built when the array began: so do all compilers.
#include "lower/lowering.h"
#include "lower/regions.h"

#include <llvm/ADT/STLExtras.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

// The list that `expr` is: `{a, b}`, `T{a, b}`.
static const InitListExpr* ListIn(const Expr* expr) {
  expr = discover::Bare(expr);
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr); made && made->isListInitialization() && made->getNumArgs() == 1) expr = made->getArg(0);
  const auto* named = dyn_cast<CXXFunctionalCastExpr>(expr);
  return dyn_cast<InitListExpr>(named && named->getCastKind() == CK_NoOp ? discover::Bare(named->getSubExpr()) : expr);
}

static bool IsObject(const Expr* expr) {
  return expr->isPRValue() && !expr->isTypeDependent() && !ListIn(expr) && !Types::IsScalar(expr->getType()) && !Types::IsUnobservable(expr->getType());
}

// What an object of `type` that `list` initialises is made of, in order; nullopt if that cannot be told or built. In a template
// Clang leaves `list` as it is written.
std::optional<std::vector<Lowering::Part>> Lowering::MembersOf(const InitListExpr* list, QualType type, const std::string& path) const {
  std::vector<Part> members;
  const bool resolved = !list->getType()->isVoidType();
  unsigned next = 0;
  auto add = [&](QualType member, const std::string& place, bool has_default) {
    const Expr* init = next < list->getNumInits() ? list->getInit(next++) : nullptr;
    if (member->isReferenceType() || member->isDependentType() || (!init && !resolved && has_default)) return false;
    if (init && (isa<CXXDefaultInitExpr, DesignatedInitExpr, PackExpansionExpr>(init))) return false;
    // Braces may be left out of what is written.
    if (init && !resolved && Types::IsAggregate(member) && !ListIn(init) && !unit_.context().hasSameUnqualifiedType(init->getType(), member)) return false;
    members.push_back({init && !isa<ImplicitValueInitExpr, NoInitExpr>(init) ? init : nullptr, member, place, "", 0, type->isArrayType() ? list : nullptr});
    return true;
  };
  if (const ConstantArrayType* array = unit_.context().getAsConstantArrayType(type)) {
    for (unsigned i = 0; i < array->getSize().getZExtValue(); ++i)
      if (!add(array->getElementType(), path + "[" + std::to_string(i) + "]", false)) return std::nullopt;
    return members;
  }
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record || !record->isAggregate() || record->isUnion()) return std::nullopt;
  for (const CXXBaseSpecifier& base : record->bases())
    if (!add(base.getType(), "static_cast<const " + types_.Written(base.getType()) + "&>(" + path + ")", false)) return std::nullopt;
  for (const FieldDecl* field : record->fields()) {
    if (field->isUnnamedBitField()) continue;
    if (field->isBitField() || !field->getIdentifier() || !add(field->getType(), path + "." + field->getNameAsString(), field->hasInClassInitializer())) return std::nullopt;
  }
  return members;
}

// The list by whose elements an aggregate of `type` is made; null for others, which `init` makes as a whole.
static const InitListExpr* InnerList(const ASTContext& context, const Expr* init, QualType type) {
  const InitListExpr* inner = init ? ListIn(init) : nullptr;
  if (!inner || inner->isTransparent() || type->isUnionType() || !Types::IsAggregate(type)) return nullptr;
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(discover::Bare(init))) return context.hasSameUnqualifiedType(made->getTypeAsWritten(), type) ? inner : nullptr;
  return inner->getType()->isVoidType() || context.hasSameUnqualifiedType(inner->getType(), type) ? inner : nullptr;
}

// Whether an object is built in `list` in front of a suspension, or in an array behind one whose temporaries have to end in front of
// the elements.
bool Lowering::NeedsParts(const InitListExpr* list, QualType type) const {
  if (list->isTransparent() || type->isUnionType() || type->isDependentType()) return false;
  const std::optional<std::vector<Part>> members = MembersOf(list, type, "");
  const bool together = type->isArrayType() && Types::NeedsDestruction(type);
  bool built = false;
  unsigned index = 0;
  for (const Expr* each : list->inits()) {
    const unsigned at = index++;
    if (analysis_.Suspends(each) && (built || (together && each != list->inits().back()))) return true;
    if (!members) {
      built |= !BindsReference(type, at) && (IsObject(each) || (ListIn(each) && !Types::IsUnobservable(each->getType())));
      continue;
    }
    const auto member = std::find_if(members->begin(), members->end(), [&](const Part& part) { return part.init == each; });
    if (member == members->end() || Types::IsScalar(member->type) || Types::IsUnobservable(member->type)) continue;
    if (const InitListExpr* inner = InnerList(unit_.context(), each, member->type); inner && NeedsParts(inner, member->type)) return true;
    built = true;
  }
  return false;
}

// All parts of `list`, in order; false if one cannot be built on its own.
bool Lowering::PartsOf(const InitListExpr* list, QualType type, const std::string& path, std::vector<Part>& parts) const {
  const std::optional<std::vector<Part>> members = MembersOf(list, type, path);
  if (!members) return false;
  for (const Part& member : *members) {
    if (const InitListExpr* inner = InnerList(unit_.context(), member.init, member.type)) {
      const size_t first = parts.size();
      if (!PartsOf(inner, member.type, member.place, parts)) return false;
      if (!Types::NeedsDestruction(member.type) && !member.array) continue;
      parts.push_back(member);
      parts.back().covers = parts.size() - 1 - first;
    } else {
      if (member.type->isArrayType() && member.init) return false;
      parts.push_back(member);
    }
  }
  return true;
}

// The type of an array whose elements Clang does not count, since one of them depends on the template's arguments; else `type`.
QualType Lowering::Counted(QualType type, const Expr* init) const {
  const ASTContext& context = unit_.context();
  const ArrayType* array = Types::Unbounded(context, type);
  const InitListExpr* list = array && init ? ListIn(init) : nullptr;
  if (!list || array->getElementType()->isDependentType()) return type;
  const QualType element = array->getElementType();
  const auto is_element = [&](const Expr* each) {
    if (isa<PackExpansionExpr, DesignatedInitExpr>(each) || isa<StringLiteral>(discover::Bare(each))) return false;
    // Braces may be left out.
    return !Types::IsAggregate(element) || ListIn(each) || context.hasSameUnqualifiedType(each->getType(), element);
  };
  if (!llvm::all_of(list->inits(), is_element)) return type;
  return context.getConstantArrayType(element, llvm::APInt(64, list->getNumInits()), nullptr, ArraySizeModifier::Normal, 0);
}

// g++ 12 refuses a new-expression for an array of arrays of objects with an initialiser.
bool Lowering::IsGrid(const VarDecl* variable) const {
  const Expr* init = variable->getInit();
  const QualType type = Counted(variable->getType().getNonReferenceType(), init);
  const ArrayType* array = type->isDependentType() ? nullptr : unit_.context().getAsArrayType(type);
  return init && ListIn(init) && array && array->getElementType()->isArrayType() && unit_.context().getBaseElementType(type)->isRecordType();
}

// Finds the variables that are built in parts; what destroys the parts are temporaries of their initialisers.
void Lowering::PlanParts() {
  for (const analyse::Across& across : analysis_.frame) {
    const VarDecl* variable = across.variable;
    const Expr* init = variable->getInit();
    const Object& object = *Find(variable);
    const InitListExpr* list = init && object.storage == Storage::raw ? ListIn(init) : nullptr;
    if (!list) continue;
    const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(discover::Bare(init));
    const QualType declared = made ? made->getTypeAsWritten() : Counted(variable->getType().getNonReferenceType(), init);
    const QualType type = list->getType()->isVoidType() ? declared : list->getType();
    if (made && !variable->getType()->getContainedAutoType() && !unit_.context().hasSameUnqualifiedType(variable->getType(), type)) continue;
    if (!(IsGrid(variable) || (analysis_.Suspends(init) && NeedsParts(list, type)))) continue;
    std::vector<Part>& parts = parts_[variable];
    if (!PartsOf(list, type, object.name, parts)) return Reject(init->getBeginLoc(), diag::Id::PartBeforeYield);
    PlanHolders(parts, "rill_part_" + object.name, init);
    built_in_parts_.insert(init);
    if (!analysis_.Suspends(init)) HoldFull(init);
  }
}

void Lowering::PlanHolders(std::vector<Part>& parts, const std::string& name, const Expr* init) {
  const Expr* last = init;
  for (size_t i = 0; i + 1 < parts.size(); ++i) {  // nothing comes behind the last one
    Part& part = parts[i];
    if (part.init) last = part.init;
    if (!Types::NeedsDestruction(part.type)) continue;
    part.holder = AddHolder(name + "_" + std::to_string(i + 1), PartType(part), last->getBeginLoc());
    (part.array ? parts_before_[part.array] : parts_behind_[last]).push_back(part.holder);
  }
}

std::string Lowering::AddHolder(const std::string& base, const std::string& type, SourceLocation origin) {
  std::string name = Fresh(base, nullptr);
  AddMember(name, "rill::part<" + type + "> " + name + ";", type, "a part of an object that is built around a suspension", {}, unit_.context().VoidPtrTy, origin);
  return name;
}

// Whether `list` makes an object of `type` by its own name, or is all that is written.
static bool Makes(const ASTContext& context, const Expr* expr, const InitListExpr* list, QualType type) {
  if (context.hasSameUnqualifiedType(list->getType(), type)) return true;
  const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(discover::Bare(expr));  // in a template the list has no type
  return list->getType()->isVoidType() && made && context.hasSameUnqualifiedType(made->getTypeAsWritten(), type);
}

// Whether `temporary`, if it is one, is built in parts.
bool Lowering::IsInParts(const Expr* temporary) const {
  const InitListExpr* list = ListIn(temporary);
  if (!list || row_ || !analysis_.Suspends(list)) return false;
  const QualType type = temporary->getType();
  const bool array = unit_.context().getAsConstantArrayType(type);
  return (type->isRecordType() || array) && Makes(unit_.context(), temporary, list, type) && NeedsParts(list, type);
}

// Plans the parts of `temporary`, if it is built of them, in front of what is inside of it, which they stand among.
bool Lowering::PlanPartsOf(const Expr* temporary) {
  if (!IsInParts(temporary)) return false;
  const InitListExpr* list = ListIn(temporary);
  const QualType type = temporary->getType();
  const auto* array = unit_.context().getAsConstantArrayType(type);
  const Expr* bare = discover::Bare(temporary);
  const SourceLocation origin = temporary->getBeginLoc();
  const std::string line = std::to_string(source_.Line(origin)), name = Fresh("rill_temporary_" + line, nullptr);
  std::vector<Part>& parts = parts_[bare];
  if (!PartsOf(list, type, name, parts)) return Reject(origin, diag::Id::PartBeforeYield), false;
  std::string text = types_.Written(type.getUnqualifiedType());
  if (array) text = types_.Deduced(array->getElementType()).value_or("std::remove_reference_t<decltype(" + TypeText(list->getInit(0)) + ")>");
  const std::string bound = array ? "[" + std::to_string(array->getSize().getZExtValue()) + "]" : "";
  AddMember(name, "union { " + text + " " + name + bound + "; };", text + bound, "a temporary of an expression that suspends", {}, type, origin);
  PlanHolders(parts, "rill_part_" + line, list);
  wholes_[bare] = {name, (type.isConstQualified() && !array ? "const " : "") + text + bound, ""};
  return true;
}

// It ends with `owner`: the full-expression, among what has been made behind its last part, or the variable that extends its life.
void Lowering::HoldPartsOf(const Expr* temporary, const void* owner) {
  const Expr* bare = discover::Bare(temporary);
  const SourceLocation origin = temporary->getBeginLoc();
  Whole& whole = wholes_[bare];
  whole.holder = AddHolder("rill_whole_" + std::to_string(source_.Line(origin)), whole.type, origin);
  held_.push_back({owner, whole.holder});
  const std::optional<Span> span = source_.Tokens(bare->getSourceRange());
  if (!span) return Reject(origin, diag::Id::StatementInMacro);
  const bool array = temporary->getType()->isArrayType();
  edits_.Replace(*span, array ? "(rill::list_of(" + whole.name + "))" : "static_cast<" + whole.type + "&&>(" + whole.name + ")");
  // Types may stand in front of the member.
  plain_->Replace(*span, array ? "(rill::list_of(std::declval<" + whole.type + "&>()))" : "std::declval<" + whole.type + ">()");
}

Entries Lowering::BuildWhole(const Expr* expr, Code& out) {
  const Expr* bare = discover::Bare(expr);
  const Whole& whole = wholes_[bare];
  Entries entries = BuildParts(parts_[bare], bare, out);
  Glue(whole.holder + ".hold(" + whole.name + ");", bare->getBeginLoc(), out);
  return entries;
}

std::string Lowering::PartType(const Part& part) const {
  return types_.Deduced(part.type).value_or("std::remove_reference_t<decltype((" + part.place + "))>");
}

Entries Lowering::BuildParts(const std::vector<Part>& parts, const Expr* whole, Code& out) {
  Entries entries;
  std::vector<size_t> held;  // the parts that have holders
  SourceLocation origin = whole->getBeginLoc();
  auto hand_over = [&](size_t from) {
    std::string names;
    for (; !held.empty() && held.back() >= from; held.pop_back()) names = parts[held.back()].holder + (names.empty() ? "" : ", ") + names;
    if (!names.empty()) Glue("rill::built(" + names + ");", origin, out);
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.init) origin = part.init->getBeginLoc();
    if (part.covers > 0) {
      hand_over(i - part.covers);
    } else {
      std::string type = PartType(part), made = type + "()";
      if (part.init) {
        entries = Joined(std::move(entries), Evaluate(part.init, out));
        std::string text = Text(part.init);
        bool same = Types::IsScalar(part.type) || unit_.context().hasSameUnqualifiedType(part.type, discover::Bare(part.init)->getType());
        made = StringRef(text).starts_with("{") ? type + text : same ? type + "(" + text + ")" : type + "([&]() -> " + Types::Returned(part.type, type) + " { return " + text + "; }())";
      }
      Glue("::new (rill::storage(" + part.place + ")) " + made + ";", origin, out);
    }
    if (part.holder.empty()) continue;
    held.push_back(i);
    Glue(part.holder + ".hold(" + part.place + ");", origin, out);
  }
  hand_over(0);
  return entries;
}

/// Declares `variable` in parts, if its initialiser needs that; else none.
std::optional<Lowering::Declared> Lowering::DeclareInParts(const VarDecl* variable, const Object& object, Code& out) {
  auto parts = parts_.find(variable);
  if (parts == parts_.end()) return std::nullopt;
  const Expr* init = variable->getInit();
  Declared declared;
  SourceLocation origin = declared.origin = variable->getLocation();
  if (!HeldBy(variable).empty()) {
    Reject(init->getBeginLoc(), diag::Id::PartBeforeYield);
    return declared;
  }
  const QualType type = Counted(variable->getType().getNonReferenceType(), init);
  AddMember(object.name, "union { " + types_.Declarator(type, object.name) + "; };", types_.Written(type), "a local", object.across, type, origin);
  declared.entries = InFullExpression(init, out, [&](Code& inner) { return BuildParts(parts->second, init, inner); });
  if (Types::NeedsDestruction(type)) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

}  // namespace rill::lower
