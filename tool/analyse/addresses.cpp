// addresses - where a body gives the address of one of its objects away.
#include "analyse/addresses.h"

#include "analyse/values.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

namespace {

class Addresses {
 public:
  Addresses(const Generator& generator, llvm::function_ref<bool(const ValueDecl*)> is_object, bool holds)
      : generator_(generator), is_object_(is_object), holds_(holds) {
    Visit(generator.Body(), false);
  }
  Given given;

 private:
  // `used`: if `statement` names an object, its address goes on from there; it is not only read or discarded.
  void Visit(const Stmt* statement, bool used);
  void Call(const CallExpr* call, bool used);
  bool GivesAway(const CallExpr* call, const Expr* object, bool used) const;
  void Construct(const CXXConstructExpr* construct);
  void Yield(const CoyieldExpr* yield);
  void Lambda(const LambdaExpr* lambda);
  void Name(const ValueDecl* decl, SourceLocation at);
  void Children(const Stmt* statement, bool used) {
    for (const Stmt* child : analyse::Children(statement)) Visit(child, used);
  }
  void All(llvm::iterator_range<CallExpr::const_arg_iterator> arguments, bool used) {
    for (const Expr* argument : arguments) Visit(argument, used);
  }

  const Generator& generator_;
  const llvm::function_ref<bool(const ValueDecl*)> is_object_;
  const bool holds_;
};

}  // namespace

void Addresses::Name(const ValueDecl* decl, SourceLocation at) {
  if (!given.object && is_object_(decl)) given = {decl, at};
}

// Functions of the standard library that look at what they are given and keep nothing; what these return is an argument itself.
static bool IsStd(const FunctionDecl* function, std::initializer_list<StringRef> names) {
  return function && function->isInStdNamespace() && function->getIdentifier() && llvm::is_contained(names, function->getName());
}

// A class of the standard library that shows what is elsewhere: its members never say where it is itself.
static bool IsView(QualType type) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record && record->isInStdNamespace() && record->getIdentifier() &&
         (record->getName() == "basic_string_view" || record->getName() == "span");
}

// Whether `call` may give the address of an object on that it is given by reference; `object` is that of a member function.
bool Addresses::GivesAway(const CallExpr* call, const Expr* object, bool used) const {
  const FunctionDecl* callee = call->getDirectCallee();
  // What a class does with its own address is a matter of its copy constructor.
  const bool own = !holds_ && isa_and_nonnull<CXXMethodDecl>(callee);
  if (!callee || (!own && !discover::InNamespace(callee, "std"))) return true;
  if (used && (call->isGLValue() || MayHoldAddress(call->getType()))) return true;
  return holds_ && llvm::any_of(call->arguments(), [&](const Expr* each) { return each != object && MayHoldAddress(each->getType()); });
}

void Addresses::Call(const CallExpr* call, bool used) {
  const FunctionDecl* callee = call->getDirectCallee();
  if (IsStd(callee, {"move", "forward", "as_const", "min", "max"}) && call->getNumArgs() <= 2) return All(call->arguments(), used);
  const auto* operation = dyn_cast<CXXOperatorCallExpr>(call);
  const auto* method = dyn_cast_or_null<CXXMethodDecl>(callee);
  if (operation && method && method->isTrivial() && operation->isAssignmentOp()) {
    Visit(call->getArg(0), used);
    return Visit(call->getArg(1), false);
  }
  const Expr* object = operation && method && !method->isStatic() ? call->getArg(0) : nullptr;
  if (const auto* member = dyn_cast<CXXMemberCallExpr>(call)) object = member->getImplicitObjectArgument();
  const bool gives = GivesAway(call, object, used) || (object && holds_ && MayHoldAddress(object->getType()) && !IsView(object->getType()));
  if (object && !operation) Visit(object, object->isPRValue() || (gives && !IsView(object->getType())));
  if (!isa<MemberExpr>(call->getCallee()->IgnoreParenImpCasts())) Visit(call->getCallee(), true);
  for (const Expr* argument : call->arguments()) Visit(argument, gives && !(argument == object && IsView(argument->getType())));
}

void Addresses::Construct(const CXXConstructExpr* construct) {
  const CXXConstructorDecl* constructor = construct->getConstructor();
  const bool copies = constructor->isCopyOrMoveConstructor() && (constructor->isTrivial() || IsView(construct->getType()));
  Children(construct, !copies && (holds_ || MayHoldAddress(construct->getType())));
}

// An lvalue is copied, if the consumer could move from it; anything else is shown itself.
void Addresses::Yield(const CoyieldExpr* yield) {
  const Expr* operand = discover::YieldOperand(yield);
  if (!operand) return Children(yield, true);
  const bool copies = isa_and_nonnull<ClassTemplateSpecializationDecl>(generator_.function->getReturnType()->getAsCXXRecordDecl()) && YieldsCopies(generator_.function);
  Visit(operand, !(copies && discover::Bare(operand)->isLValue()));
}

void Addresses::Lambda(const LambdaExpr* lambda) {
  for (const LambdaCapture& capture : lambda->captures())
    if (capture.capturesVariable() && capture.getCaptureKind() == LCK_ByRef) Name(capture.getCapturedVar(), capture.getLocation());
  Children(lambda, true);
}

// Whether `expr` names an object of a built-in type. In a template, what reads it is no cast: what stands around it says so.
static bool IsBuiltin(const Expr* expr) {
  const QualType type = expr->getType();
  return isa<DeclRefExpr>(expr->IgnoreParens()) && (type->isPointerType() || type->isArithmeticType());
}

// Whether a built-in operator reads `expr`, which stands beside `other`.
static bool IsRead(const Expr* expr, const Expr* other) {
  const QualType type = other->getType();
  return IsBuiltin(expr) && (type->isPointerType() || type->isArithmeticType() || type->isNullPtrType());
}

void Addresses::Visit(const Stmt* statement, bool used) {
  if (!statement || given.object) return;
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) return used ? Name(name->getDecl(), name->getLocation()) : void();
  if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) return Yield(yield);
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) return Lambda(lambda);
  if (const auto* call = dyn_cast<CallExpr>(statement)) return Call(call, used);
  if (const auto* construct = dyn_cast<CXXConstructExpr>(statement)) return Construct(construct);
  if (isa<ParenExpr, ExprWithCleanups, ConditionalOperator>(statement)) return Children(statement, used);
  if (const auto* member = dyn_cast<MemberExpr>(statement))
    return Visit(member->getBase(), member->isArrow() ? !IsBuiltin(member->getBase()) : used && !member->getMemberDecl()->getType()->isReferenceType());
  if (const auto* member = dyn_cast<CXXDependentScopeMemberExpr>(statement); member && !member->isImplicitAccess() && member->isArrow())
    return Visit(member->getBase(), !IsBuiltin(member->getBase()));
  if (const auto* cast = dyn_cast<CastExpr>(statement)) {
    const CastKind kind = cast->getCastKind();
    if (kind == CK_LValueToRValue || kind == CK_ToVoid) used = false;
    else if (kind != CK_NoOp && kind != CK_UncheckedDerivedToBase && kind != CK_DerivedToBase) used = true;
    return Visit(cast->getSubExpr(), used);
  }
  if (const auto* subscript = dyn_cast<ArraySubscriptExpr>(statement)) {
    const Expr* array = subscript->getBase()->IgnoreParens();
    if (const auto* decay = dyn_cast<ImplicitCastExpr>(array); decay && decay->getCastKind() == CK_ArrayToPointerDecay) Visit(decay->getSubExpr(), used);
    else Visit(array, true);
    return Visit(subscript->getIdx(), true);
  }
  if (const auto* unary = dyn_cast<UnaryOperator>(statement)) {
    const Expr* operand = unary->getSubExpr();
    if (unary->isIncrementDecrementOp()) return Visit(operand, used && unary->isPrefix());
    return Visit(operand, unary->getOpcode() == UO_AddrOf || !IsBuiltin(operand));
  }
  if (const auto* binary = dyn_cast<BinaryOperator>(statement)) {
    const bool comma = binary->getOpcode() == BO_Comma, assigns = binary->isAssignmentOp();
    const Expr *left = binary->getLHS(), *right = binary->getRHS();
    Visit(left, assigns ? used : !comma && !IsRead(left, right));
    return Visit(right, comma ? used : assigns || !IsRead(right, left));
  }
  if (const auto* declaration = dyn_cast<DeclStmt>(statement)) {
    for (const Decl* decl : declaration->decls())
      if (const auto* variable = dyn_cast<VarDecl>(decl)) Visit(variable->getInit(), true);
    return;
  }
  Children(statement, isa<Expr, AsmStmt>(statement));
}

Given FindGiven(const Generator& generator, llvm::function_ref<bool(const ValueDecl*)> is_object, bool holds) {
  return Addresses(generator, is_object, holds).given;
}

}  // namespace rill::analyse
