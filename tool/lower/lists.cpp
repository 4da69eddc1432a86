// lists - the array behind a braced list is an object of the frame where it lives across a suspension.
//
//     std::initializer_list<T> list = {a, b};    ->    ::new (rill::storage(rill_list_5)) const T[2]{a, b};
//                                                      rill::make_list(list, rill_list_5);
//
// Where the list is only iterated over (a range-for, yield_from) the array is enough.
#include "lower/lowering.h"
#include "lower/regions.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

// The element type of a `std::initializer_list`, perhaps a dependent one; none for other types.
static std::optional<QualType> ElementOfList(QualType type) {
  if (const auto* special = type->getAs<TemplateSpecializationType>(); special && type->isDependentType()) {
    const TemplateDecl* decl = special->getTemplateName().getAsTemplateDecl();
    if (!decl || !decl->isInStdNamespace() || decl->getName() != "initializer_list" || special->template_arguments().size() != 1) return std::nullopt;
    return special->template_arguments()[0].getAsType();
  }
  const auto* record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  if (!record || !record->isInStdNamespace() || record->getName() != "initializer_list") return std::nullopt;
  return record->getTemplateArgs()[0].getAsType();
}

// `std::initializer_list<T>{...}` in a template, where it may not be resolved; also without `<T>`.
static const CXXUnresolvedConstructExpr* UnresolvedList(const Expr* expr) {
  const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr);
  if (!made || !made->isListInitialization() || made->getNumArgs() != 1) return nullptr;
  const auto* deduced = made->getTypeAsWritten()->getAs<DeducedTemplateSpecializationType>();  // `std::` is sugar to LLVM 19
  const TemplateDecl* from = deduced ? deduced->getTemplateName().getAsTemplateDecl() : nullptr;
  return ElementOfList(made->getTypeAsWritten()) || (from && from->isInStdNamespace() && from->getName() == "initializer_list") ? made : nullptr;
}

const InitListExpr* Lowering::ListOf(const Expr* range) {
  const Expr* bare = range;
  while (const auto* cleanups = dyn_cast<ExprWithCleanups>(bare)) bare = cleanups->getSubExpr();
  if (const CXXUnresolvedConstructExpr* made = UnresolvedList(discover::Bare(bare))) return dyn_cast<InitListExpr>(made->getArg(0));
  const auto* named = dyn_cast<CXXFunctionalCastExpr>(discover::Bare(bare));  // std::initializer_list<T>{...}
  if (const auto* list = dyn_cast<CXXStdInitializerListExpr>((named ? named->getSubExpr() : bare)->IgnoreImplicit()))
    if (const auto* elements = dyn_cast<InitListExpr>(discover::Bare(list->getSubExpr()))) return elements;
  if (named && named->getType()->isArrayType()) return dyn_cast<InitListExpr>(discover::Bare(named->getSubExpr()));
  return dyn_cast<InitListExpr>(bare->IgnoreImplicit());
}

// The type of its elements, if `range` names it: `const T`.
std::optional<std::string> Lowering::NamedElement(const Expr* range) const {
  const CXXUnresolvedConstructExpr* made = UnresolvedList(discover::Bare(range));
  const std::optional<QualType> element = made ? ElementOfList(made->getTypeAsWritten()) : std::nullopt;
  if (!element) return std::nullopt;
  return "const " + types_.Deduced(*element).value_or(types_.Written(*element));
}

std::string Lowering::DeclareList(const InitListExpr* list, const std::vector<unsigned>& across, Declared& declared, Code& out, std::optional<std::string> element) {
  SourceLocation origin = declared.origin = list->getBeginLoc();
  std::string name = Fresh("rill_list_" + std::to_string(source_.Line(origin)), nullptr);
  QualType type = list->getType();
  const ArrayType* array = type->isDependentType() ? nullptr : unit_.context().getAsArrayType(type);
  if (array) element = types_.Deduced(array->getElementType());
  std::string bound = array ? std::to_string(cast<ConstantArrayType>(array)->getSize().getZExtValue()) : std::to_string(list->getNumInits());
  const bool expands = std::any_of(list->inits().begin(), list->inits().end(), [](const Expr* each) { return isa<PackExpansionExpr>(each); });
  if (!array && expands && !discover::HoldsLambda(list)) {
    const std::string of = element ? "rill::array_of<" + *element + ">" : "rill::array_of";
    const std::string length = (element ? "" : "const ") + std::string("typename decltype(") + of + "(" + TypeText(list) + "))::type";
    AddMember(name, "union { " + length + " " + name + "; };", length, "the array behind a braced list", across, QualType(), origin);
    const std::string each = element.value_or("std::remove_extent_t<decltype(" + name + ")>");
    // Not the name of its type: in a generic lambda clang would make more elements than it has.
    Glue("::new (rill::storage(" + name + ")) " + each + "[std::extent_v<decltype(" + name + ")>]" + Text(list) + ";", origin, out);
    declared.guards.push_back({name, name, {}});
    return name;
  }
  // In a template all elements have one type, or the list has none ([temp.deduct.call]).
  if (!array && !element && list->getNumInits() > 0) element = "const std::decay_t<decltype(" + TypeText(list->getInit(0)) + ")>";
  if (!element) {
    Reject(origin, diag::Id::ListAcross);
    return name;
  }
  AddMember(name, "union { " + *element + " " + name + "[" + bound + "]; };", *element + "[" + bound + "]", "the array behind a braced list",
            across, array ? type : QualType(), origin);
  Glue("::new (rill::storage(" + name + ")) " + *element + "[" + bound + "]" + Text(list) + ";", origin, out);
  if (!array || Types::NeedsDestruction(type)) declared.guards.push_back({name, name, {}});
  return name;
}

// The array is a temporary of the full-expression, and made where the list stands.
void Lowering::HoldList(const MaterializeTemporaryExpr* array, const void* owner) {
  const SourceLocation origin = array->getBeginLoc();
  const auto* type = unit_.context().getAsConstantArrayType(array->getType());
  const std::optional<std::string> element = type ? types_.Deduced(type->getElementType()) : std::nullopt;
  const std::optional<Span> span = source_.Tokens(array->getSourceRange());
  if (row_ || !element || !span) return Reject(origin, diag::Id::ListAcross);
  const std::string name = Fresh("rill_list_" + std::to_string(source_.Line(origin)), nullptr);
  const std::string text = *element + "[" + std::to_string(type->getSize().getZExtValue()) + "]";
  AddMember(name, "rill::list_array<" + text + "> " + name + ";", text, "the array behind a braced list", {}, array->getType(), origin);
  edits_.Wrap(*span, "(" + name + ".hold([&](void* rill_place) { ::new (rill_place) " + text, "; }))");
  held_.push_back({owner, name});
  in_frame_.insert(discover::Bare(array));
}

Entries Lowering::RangeOverList(const CXXForRangeStmt* statement, const InitListExpr* list, Code& out) {
  Declared declared;
  SourceLocation origin = statement->getForLoc();
  Glue("{", origin, out);
  const Expr* range = statement->getRangeInit();
  Entries before = InFullExpression(range, out, [&](Code& head) {
    Entries inside = Evaluate(range, head);
    if (!HeldBy(range).empty() && !declared.guards.empty()) Reject(range->getBeginLoc(), diag::Id::YieldInExpression);
    return inside;
  });
  std::string array = DeclareList(list, analysis_.PointsIn(statement->getBody()), declared, out, NamedElement(range));
  Entries entries = GuardedAll(declared, 0, out, [&](Code& scope) {
    std::string name = Fresh("rill_range_" + std::to_string(source_.Line(origin)), nullptr);
    std::string traversal = "rill::traversal<decltype((" + array + "))>";
    AddMember(name, traversal + " " + name + ";", traversal, "the range of a range-for", analysis_.PointsIn(statement->getBody()), QualType(), origin);
    Glue(name + ".start([&]() -> decltype(auto) { return (" + array + "); });", origin, scope);
    return RangeLoop(statement, name, scope);
  });
  Glue("}", statement->getEndLoc(), out);
  return Joined(std::move(before), entries);
}

// The braced list that `variable`, or the temporary that it names, is a `std::initializer_list` of; else null.
const InitListExpr* Lowering::ListBehind(const VarDecl* variable) {
  const Expr* init = variable->getInit();
  QualType type = variable->getType().getNonReferenceType();
  if (!init || (type->getContainedAutoType() && variable->getInitStyle() == VarDecl::ListInit)) return nullptr;  // `auto x{e}` is an object like e
  if (!(ElementOfList(type) || (type->isDependentType() && type->getContainedAutoType()) || type->isUndeducedAutoType())) return nullptr;
  const InitListExpr* list = ListOf(init);
  return list && list->getNumInits() > 0 ? list : nullptr;
}

// The array is an object of the frame, with the life of the variable ([dcl.init.list]); the variable is a list of that array.
std::optional<Lowering::Declared> Lowering::DeclareListVariable(const VarDecl* variable, const Object& object, Code& out) {
  const InitListExpr* list = ListBehind(variable);
  if (!list || object.storage == Storage::pointer) return std::nullopt;
  QualType type = variable->getType().getNonReferenceType();
  std::optional<QualType> of = ElementOfList(type);
  const std::optional<std::string> named = NamedElement(variable->getInit());
  std::string element = !of && named ? named->substr(std::size("const")) : !of ? "std::decay_t<decltype(" + TypeText(list->getInit(0)) + ")>"
                            : of->getTypePtr()->isDependentType() ? types_.Written(*of) : types_.Deduced(*of).value_or("");
  Declared declared;
  std::string array = DeclareList(list, object.across, declared, out, "const " + element);
  std::string spelled = (type.isConstQualified() ? "const " : "") + std::string("std::initializer_list<") + element + ">";
  AddMember(object.name, "union { " + spelled + " " + object.name + "; };", spelled, "a local", object.across, of ? type : QualType(), variable->getLocation());
  Glue("rill::make_list(" + object.name + ", " + array + ");", variable->getLocation(), out);
  return declared;
}

}  // namespace rill::lower
