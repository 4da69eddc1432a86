// copy - which frames can be copied at any time.
#include "analyse/copy.h"

#include "analyse/push.h"
#include "analyse/values.h"
#include "parse/source.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

namespace {

// Looks for a place where the address of a frame object is given away.
class Addresses {
 public:
  // `holds`: something in the frame could hold the address.
  Addresses(const Generator& generator, const Analysis& analysis, bool holds) : generator_(generator), analysis_(analysis), holds_(holds) {
    Visit(generator.Body(), false);
  }
  const ValueDecl* given = nullptr;  // the object; null if there is none
  SourceLocation where;

 private:
  // `used`: if `statement` names a frame object, its address goes on from there; it is not only read or discarded.
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
  const Analysis& analysis_;
  const bool holds_;
};

}  // namespace

// Whether `decl` is an object of the frame itself, not a reference to another one.
static bool IsInFrame(const ValueDecl* decl, const Generator& generator, const Analysis& analysis) {
  if (const auto* binding = dyn_cast<BindingDecl>(decl)) decl = dyn_cast_or_null<ValueDecl>(binding->getDecomposedDecl());
  const auto* variable = dyn_cast_or_null<VarDecl>(decl);
  if (!variable || variable->getType()->isReferenceType()) return false;
  return analysis.in_frame.contains(variable) || llvm::is_contained(generator.function->parameters(), variable);
}

void Addresses::Name(const ValueDecl* decl, SourceLocation at) {
  if (given || !IsInFrame(decl, generator_, analysis_)) return;
  given = decl;
  where = at;
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
  const Expr* own = discover::Bare(operand);
  Visit(operand, !(YieldsCopies(generator_.function) && own->isLValue()));
}

void Addresses::Lambda(const LambdaExpr* lambda) {
  for (const LambdaCapture& capture : lambda->captures())
    if (capture.capturesVariable() && capture.getCaptureKind() == LCK_ByRef) Name(capture.getCapturedVar(), capture.getLocation());
  Children(lambda, true);
}

void Addresses::Visit(const Stmt* statement, bool used) {
  if (!statement || given) return;
  if (const auto* name = dyn_cast<DeclRefExpr>(statement)) return used ? Name(name->getDecl(), name->getLocation()) : void();
  if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) return Yield(yield);
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) return Lambda(lambda);
  if (const auto* call = dyn_cast<CallExpr>(statement)) return Call(call, used);
  if (const auto* construct = dyn_cast<CXXConstructExpr>(statement)) return Construct(construct);
  if (isa<ParenExpr, ExprWithCleanups, ConditionalOperator>(statement)) return Children(statement, used);
  if (const auto* member = dyn_cast<MemberExpr>(statement))
    return Visit(member->getBase(), member->isArrow() || (used && !member->getMemberDecl()->getType()->isReferenceType()));
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
  if (const auto* unary = dyn_cast<UnaryOperator>(statement)) return Visit(unary->getSubExpr(), unary->isIncrementDecrementOp() ? used && unary->isPrefix() : true);
  if (const auto* binary = dyn_cast<BinaryOperator>(statement)) {
    const bool comma = binary->getOpcode() == BO_Comma;
    Visit(binary->getLHS(), binary->isAssignmentOp() ? used : !comma);
    return Visit(binary->getRHS(), comma ? used : true);
  }
  if (const auto* declaration = dyn_cast<DeclStmt>(statement)) {
    for (const Decl* decl : declaration->decls())
      if (const auto* variable = dyn_cast<VarDecl>(decl)) Visit(variable->getInit(), true);
    return;
  }
  Children(statement, isa<Expr, AsmStmt>(statement));
}

std::string KeptAcross(const Stmt* statement, const Analysis& analysis, bool loops) {
  if (!analysis.Suspends(statement)) return "";
  if (isa<CXXForRangeStmt>(statement) && !loops) return "it keeps the iterators of a range-for";
  if (isa<CXXCatchStmt>(statement)) return "it keeps the exception of a handler";
  if (const CoyieldExpr* yield = SoleYield(statement)) {
    if (analysis.suspensions[analysis.IndexOf(yield)].range) return "it delegates";
    for (const Stmt* part : Children(yield))
      if (analysis.Suspends(part)) return "it yields inside an expression";
    return "";
  }
  const std::vector<const Stmt*> parts = Substatements(statement);
  for (const Stmt* child : Children(statement))
    if (analysis.Suspends(child) && !llvm::is_contained(parts, child)) return "it yields inside an expression";
  for (const Stmt* part : parts)
    if (std::string why = KeptAcross(part, analysis, loops); !why.empty()) return why;
  return "";
}

// What of the frame can hold an address, as it is named in a report; empty if nothing can.
static std::string Holder(const Generator& generator, const Analysis& analysis) {
  const auto* method = dyn_cast<CXXMethodDecl>(generator.function);
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (MayHoldAddress(parameter->getType())) return "`" + parameter->getNameAsString() + "`";
  for (const Across& across : analysis.frame)
    if (MayHoldAddress(across.variable->getType())) return "`" + across.variable->getNameAsString() + "`";
  if (MayHoldAddress(ElementType(generator.function).getNonReferenceType())) return "the current element";
  for (const Suspension& point : analysis.suspensions) {
    const Expr* operand = discover::Bare(point.operand);
    if (!YieldsCopies(generator.function) && operand->isGLValue()) return "the current element";
    if (operand->isXValue() || MayHoldAddress(operand->getType())) return "the current element";
  }
  return method && !method->isStatic() ? "`this`" : "";
}

static std::string NoCopy(parse::Unit& unit, const Generator& generator, const Analysis& analysis) {
  const parse::Source source(unit.sources(), unit.language());
  const auto line = [&](SourceLocation at) { return std::to_string(source.Line(at)); };
  if (!generator.twin) return generator.no_twin;
  if (generator.function->isDependentContext()) return "it is a template";
  if (generator.delegates) return "it delegates";
  if (std::string why = KeptAcross(generator.Body(), analysis); !why.empty()) return why;
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (!CanCopy(parameter->getType())) return "its parameter `" + parameter->getNameAsString() + "` cannot be copied";
  for (const Across& across : analysis.frame) {
    const QualType type = across.variable->getType();
    if (CopiesAsBytes(type) && !MayHoldItself(type)) continue;
    const std::string name = isa<DecompositionDecl>(across.variable) ? "structured binding" : "local `" + across.variable->getNameAsString() + "`";
    return "its " + name + " (line " + line(across.variable->getLocation()) + ") is not copied as a value";
  }
  if (const QualType element = ElementType(generator.function); !element->isReferenceType() && (!CanCopy(element) || MayHoldItself(element))) return "its elements are not copied as values";
  const std::string holder = Holder(generator, analysis);
  const Addresses addresses(generator, analysis, !holder.empty());
  if (!addresses.given) return "";
  return (holder.empty() ? "something outside" : holder) + " may hold the address of `" + addresses.given->getNameAsString() + "`, which line " + line(addresses.where) + " gives away";
}

void DecideCopy(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) analyses[i].no_copy = NoCopy(unit, *program.generators[i], analyses[i]);
}

}  // namespace rill::analyse
