// unresolved - what makes a temporary in a template.
//
// Clang resolves an expression of a template if the types of its operands do not depend on the template's arguments, and marks the
// temporaries in it as it does elsewhere. What becomes of an operand of any other expression is not known: it may be bound to a
// reference, or be passed on. So whatever may be an object is held, and its type says whether it is one:
//
//     yield pick(a + b);   ->   pick(rill_temporary_5.hold([&]() -> decltype(auto) { return (a + b); }))
//
// What an object of the same type is made from is that object ([dcl.init.general]); so are the elements of an aggregate. The
// instantiation knows: rill::operand_of, rill::element_of.
#include "lower/lowering.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;

// `std::move(x)`, `std::forward<T>(x)`: makes nothing, whatever the template's arguments are.
static bool IsReferenceCast(const Expr* expr) {
  const auto* call = dyn_cast<CallExpr>(expr);
  const auto* callee = call ? dyn_cast<UnresolvedLookupExpr>(call->getCallee()->IgnoreParenImpCasts()) : nullptr;
  if (!callee || !callee->getName().isIdentifier() || callee->getNumDecls() == 0) return false;
  const StringRef name = callee->getName().getAsIdentifierInfo()->getName();
  return (name == "move" || name == "forward" || name == "as_const") && call->getNumArgs() == 1 &&
         std::all_of(callee->decls_begin(), callee->decls_end(), [](const NamedDecl* decl) { return decl->isInStdNamespace(); });
}

// A call, an operator or a conversion: all else names something, or is made of what is looked at by itself.
static bool IsOperation(const Expr* expr) {
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(expr)) return !cast->getTypeAsWritten()->isReferenceType() && !cast->getTypeAsWritten()->isVoidType();
  if (const auto* binary = dyn_cast<BinaryOperator>(expr)) return binary->getOpcode() != BO_Comma && binary->getOpcode() != BO_PtrMemD;
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr)) return !made->getTypeAsWritten()->isReferenceType();
  return isa<CallExpr, UnaryOperator, ArraySubscriptExpr, ConditionalOperator>(expr) && !IsReferenceCast(expr);
}

static bool IsCondition(const Expr* expr) {
  expr = discover::Bare(expr);
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(expr)) return call->isComparisonOp() || call->getOperator() == OO_Exclaim;
  if (const auto* unary = dyn_cast<UnaryOperator>(expr)) return unary->getOpcode() == UO_LNot;
  const auto* binary = dyn_cast<BinaryOperator>(expr);
  return binary && (binary->isComparisonOp() || binary->isLogicalOp());
}

static bool IsOperator(const Expr* expr) {
  const auto* call = dyn_cast<CXXOperatorCallExpr>(expr);
  return isa<BinaryOperator, UnaryOperator, ArraySubscriptExpr>(expr) || (call && call->getOperator() != OO_Call);
}

static bool IsScalarValue(const Expr* expr) {
  return !expr->isTypeDependent() && expr->isPRValue() && Types::IsScalar(expr->getType());
}

bool Lowering::IsUnresolved(const Expr* expr) const {
  if (expr->isTypeDependent() || isa<CXXUnresolvedConstructExpr, ParenListExpr>(expr)) return true;
  if (isa<InitListExpr>(expr) && expr->getType()->isVoidType()) return true;
  const std::vector<const Stmt*> operands = analyse::Children(expr);
  return std::any_of(operands.begin(), operands.end(), [](const Stmt* each) { return isa<Expr>(each) && cast<Expr>(each)->isTypeDependent(); });
}

// Notes which operands of `expr`, an expression of a template, are not temporaries, or not if the types are as they may be.
void Lowering::NoteOperands(const Expr* expr) {
  const bool unresolved = IsUnresolved(expr);
  for (const Stmt* child : analyse::Children(expr)) {
    const auto* operand = dyn_cast<Expr>(child);
    if (!operand) continue;
    if (!unresolved || (IsScalarValue(operand) && !(isa<CallExpr>(expr) && !IsOperator(expr)))) NoteResults(operand);
    const auto* binary = dyn_cast<BinaryOperator>(expr);
    const auto* unary = dyn_cast<UnaryOperator>(expr);
    const auto* choice = dyn_cast<ConditionalOperator>(expr);
    const bool truth = (binary && binary->isLogicalOp()) || (unary && unary->getOpcode() == UO_LNot) || (choice && operand == choice->getCond());
    if (truth && IsCondition(operand)) NoteResults(operand);  // bool, as everywhere
  }
  if (unresolved) NoteTaken(expr);
}

// The class that `type` is, or the template that it is made from: what its members are called and whether they are references.
static const CXXRecordDecl* PatternOf(QualType type) {
  const TemplateDecl* from = nullptr;
  if (const auto* special = type->getAs<TemplateSpecializationType>()) from = special->getTemplateName().getAsTemplateDecl();
  if (const auto* deduced = type->getContainedDeducedType())
    if (const auto* special = dyn_cast<DeducedTemplateSpecializationType>(deduced)) from = special->getTemplateName().getAsTemplateDecl();
  const auto* record = from ? dyn_cast_or_null<CXXRecordDecl>(from->getTemplatedDecl()) : type->getAsCXXRecordDecl();
  return record ? record->getDefinition() : nullptr;
}

// Whether element `i` of a braced list for `type` may be bound to a reference in the object.
bool Lowering::BindsReference(QualType type, unsigned i) {
  const CXXRecordDecl* record = PatternOf(type);
  if (!record) return false;
  unsigned at = 0;
  for (const FieldDecl* field : record->fields()) {
    if (field->getType()->isReferenceType() && (at == i || record->getNumBases() > 0)) return true;
    ++at;
  }
  return false;
}

// `R<T> r{f(x)}`: what is bound to a reference in r lives as long as r.
void Lowering::HoldBound(const VarDecl* variable, const Expr* init, QualType type) {
  const Expr* bare = discover::Bare(init);
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(bare); made && variable->getType()->isReferenceType() && made->isListInitialization() && made->getNumArgs() == 1)
    return HoldBound(variable, made->getArg(0), made->getTypeAsWritten());
  const auto* list = dyn_cast<InitListExpr>(bare);
  if (!list) return;
  if (const ArrayType* array = unit_.context().getAsArrayType(type)) {
    for (const Expr* each : list->inits()) HoldBound(variable, each, array->getElementType());
    return;
  }
  for (unsigned i = 0; i < list->getNumInits(); ++i) {
    const Expr* each = list->getInit(i);
    if (analysis_.Suspends(each))
      while (const auto* comma = dyn_cast<BinaryOperator>(discover::Bare(each))) {
        if (comma->getOpcode() != BO_Comma) break;
        each = comma->getRHS();
      }
    if (!BindsReference(type, i) || !MayBeTemporary(each, true)) continue;
    NoteResults(each);
    HoldFor(variable, each, false);
    bound_.insert(discover::Bare(each));
  }
}

// What gives `expr` its value: of a comma, which nobody holds if its type is not known, the last operand.
const Expr* Lowering::ResultOf(const Expr* expr) {
  expr = discover::Bare(expr);
  const auto* comma = dyn_cast<BinaryOperator>(expr);
  return comma && comma->getOpcode() == BO_Comma && comma->isTypeDependent() ? ResultOf(comma->getRHS()) : expr;
}

// `T(e)`, `static_cast<T>(e)`, `T{e, f}`: what is made of the operands, if their types are right.
void Lowering::NoteTaken(const Expr* expr) {
  const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr);
  const auto* cast = dyn_cast<ExplicitCastExpr>(expr);
  if (!made && !cast) return;
  const QualType type = made ? made->getTypeAsWritten() : cast->getTypeAsWritten();
  if (type->isReferenceType() || type->isVoidType()) return;
  const std::string target = type->getContainedDeducedType() ? "decltype(" + TypeText(expr) + ")" : types_.Written(type);
  if (!made || !made->isListInitialization()) {
    if (const Expr* only = cast ? cast->getSubExpr() : made->getNumArgs() == 1 ? made->getArg(0) : nullptr)
      taken_[ResultOf(only)] = "rill::operand_of<" + target + ", ";
    return;
  }
  for (const Expr* list : made->arguments())
    if (const auto* elements = dyn_cast<InitListExpr>(list)) NoteTakenBy(type, target, elements);
}

// The elements of `list`, of which an object of `type` is made, called `target`.
void Lowering::NoteTakenBy(QualType type, const std::string& target, const InitListExpr* list) {
  // What is made in front of a suspension is moved to where it belongs.
  for (unsigned i = list->getNumInits(); i-- > 0;) {
    if (!BindsReference(type, i)) taken_[ResultOf(list->getInit(i))] = "rill::element_of<" + target + ", ";
    if (analysis_.Suspends(list->getInit(i))) break;
  }
}

/// Whether `expr`, an operand in a template, may be an object that nobody takes.
bool Lowering::MayBeTemporary(const Expr* expr, bool trivial_too) const {
  const Expr* bare = discover::Bare(expr);
  if (results_.contains(bare) || isa<CXXThrowExpr, LambdaExpr, InitListExpr, ParenListExpr, PackExpansionExpr, CoyieldExpr>(bare)) return false;
  if (expr->isTypeDependent()) return IsOperation(bare);
  // A member function that is called has a type of Clang's own.
  if (!expr->isPRValue() || expr->getType()->isVoidType() || expr->getType()->isPlaceholderType() || isa<CXXDefaultArgExpr>(bare)) return false;
  return Types::NeedsDestruction(expr->getType()) || (trivial_too && !IsReferenceCast(bare));
}

// `auto&& r = f(x).part`: an object lives as long as the reference to a part of it ([class.temporary]); `chain` is the largest
// expression that names a part of `expr`. What is a reference, and not a part, extends nothing: rill::extended.
void Lowering::HoldWhole(const VarDecl* variable, const Expr* expr, const Expr* chain, bool part) {
  const Expr* bare = discover::Bare(expr);
  if (const auto* list = dyn_cast<InitListExpr>(bare); list && list->getNumInits() == 1) return HoldWhole(variable, list->getInit(0), chain, part);
  const auto* member = dyn_cast<MemberExpr>(bare);
  const auto* dependent = dyn_cast<CXXDependentScopeMemberExpr>(bare);
  const auto* binary = dyn_cast<BinaryOperator>(bare);
  if (member && !member->isArrow()) return HoldWhole(variable, member->getBase(), chain ? chain : bare, true);
  if (dependent && !dependent->isImplicitAccess() && !dependent->isArrow()) return HoldWhole(variable, dependent->getBase(), chain ? chain : bare, true);
  if (const auto* element = dyn_cast<ArraySubscriptExpr>(bare)) return HoldWhole(variable, element->getLHS(), chain ? chain : bare, true);
  if (binary && binary->getOpcode() == BO_PtrMemD) return HoldWhole(variable, binary->getLHS(), chain ? chain : bare, true);
  if (binary && binary->getOpcode() == BO_Comma) return HoldWhole(variable, binary->getRHS(), chain, part);
  if (const auto* choice = dyn_cast<ConditionalOperator>(bare)) {
    HoldWhole(variable, choice->getTrueExpr(), chain, part);
    return HoldWhole(variable, choice->getFalseExpr(), chain, part);
  }
  if (const auto* cast = dyn_cast<ExplicitCastExpr>(bare); cast && cast->getTypeAsWritten()->isReferenceType()) return HoldWhole(variable, cast->getSubExpr(), nullptr, true);
  if (!part || !MayBeTemporary(expr, true)) return;
  if (chain) taken_[bare] = "rill::extended<decltype((" + TypeText(chain) + ")), ";
  NoteResults(expr);
  HoldFor(variable, expr, PlanPartsOf(expr));
}

}  // namespace rill::lower
