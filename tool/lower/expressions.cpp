// expressions - a suspension inside an expression: what is evaluated in front of it becomes statements, the rest stays as it is.
//
//     n += f(g(), (yield 1, h()));   ->   rill_spill_7 = g();
//                                         rill_element = 1;
//                                         return rill_run.suspend(rill_at::line_7);
//                                       line_7:
//                                         if (rill_run.arrive()) return false;
//                                         n += f(rill_spill_7, (h()));
//
// `Evaluate` emits the statements and edits the expression, whose text is then what is left to do. Operands in front of a
// suspension are spilled in the order of evaluation ([intro.execution], [expr.call], [expr.ass], [expr.shift],
// [dcl.init.list]); `&&`, `||` and `?:` become control flow with their choice in the frame. Temporaries live until the end of the
// full-expression: in the frame, ended by one rill::pending around all of its statements.
#include "lower/lowering.h"
#include "lower/regions.h"

namespace rill::lower {

using namespace clang;
using parse::Span;

static void Append(Entries& entries, const Entries& more) { entries.insert(entries.end(), more.begin(), more.end()); }

// The call that `a->` is where the arrow is overloaded; else null.
const CXXOperatorCallExpr* Lowering::ArrowOf(const Expr* expr) {
  const auto* call = dyn_cast<CXXOperatorCallExpr>(discover::Bare(expr));
  return call && call->getOperator() == OO_Arrow && !call->isTypeDependent() ? call : nullptr;
}

// The arrow in the text stands for all calls of `a->`: the last one returns a pointer. What the others return may be in the frame already.
Lowering::Arrow Lowering::Unfolded(const CXXOperatorCallExpr* call) const {
  Arrow arrow{call->getArg(0), ".operator->()"};
  bool held = false;
  while (const CXXOperatorCallExpr* inner = ArrowOf(arrow.object)) {
    held |= in_frame_.contains(inner);
    if (!held) arrow.calls += ".operator->()";
    arrow.object = inner->getArg(0);
  }
  return arrow;
}

void Lowering::Substitute(const Expr* expr, const std::string& text) {
  std::optional<Span> span = source_.Tokens(expr->getSourceRange());
  if (!span) return Reject(expr->getBeginLoc(), diag::Id::StatementInMacro);
  edits_.Substitute(*span, text);
  plain_->Substitute(*span, text);
}

// `(yield 1, x)` has the type of `x`: where types are spelled by expressions, what a comma drops is not there.
void Lowering::DropCommas(const Stmt* statement, Edits& edits) const {
  if (!analysis_.Suspends(statement)) return;
  if (const auto* comma = dyn_cast<BinaryOperator>(statement); comma && comma->getOpcode() == BO_Comma && analysis_.Suspends(comma->getLHS())) {
    std::optional<Span> whole = source_.Tokens(comma->getSourceRange()), right = source_.Tokens(comma->getRHS()->getSourceRange());
    if (whole && right) edits.Replace({whole->file, whole->begin, right->begin}, "");
  }
  for (const Stmt* child : analyse::Children(statement)) DropCommas(child, edits);
}

/// The yield that is all of `expr`, with nothing in its operand that suspends; else null.
const CoyieldExpr* Lowering::SoleYield(const Expr* expr) const {
  while (const auto* cleanups = dyn_cast<ExprWithCleanups>(expr->IgnoreParens())) expr = cleanups->getSubExpr();
  const auto* yield = dyn_cast<CoyieldExpr>(expr->IgnoreParens());
  if (!yield) return nullptr;
  for (const Stmt* child : analyse::Children(yield))
    if (analysis_.Suspends(child)) return nullptr;
  return yield;
}

// A member of the frame for a value that is needed behind a suspension.
std::string Lowering::SpillMember(const std::string& role, const std::string& type, QualType sized, SourceLocation origin) {
  std::string name = Fresh("rill_" + role + "_" + std::to_string(source_.Line(origin)), nullptr);
  AddMember(name, type + " " + name + ";", type, "evaluated in front of a suspension of its expression", {}, sized, origin);
  return name;
}

std::string Lowering::Choose(const Expr* condition, Code& out) {
  std::string choice = SpillMember("choice", "bool", unit_.context().BoolTy, condition->getBeginLoc());
  Glue(choice + " = static_cast<bool>(" + Text(condition) + ");", condition->getBeginLoc(), out);
  return choice;
}

// Whether `expr` is void: what a yield is in every instantiation of a template.
static bool IsVoid(const Expr* expr) {
  expr = expr->IgnoreParens();
  if (const auto* cleanups = dyn_cast<ExprWithCleanups>(expr)) return IsVoid(cleanups->getSubExpr());
  if (const auto* comma = dyn_cast<BinaryOperator>(expr); comma && comma->getOpcode() == BO_Comma) return IsVoid(comma->getRHS());
  if (const auto* choice = dyn_cast<ConditionalOperator>(expr)) return IsVoid(choice->getTrueExpr()) && IsVoid(choice->getFalseExpr());
  if (const auto* fold = dyn_cast<CXXFoldExpr>(expr)) return fold->getOperator() == BO_Comma && IsVoid(fold->getPattern()) && !fold->getInit();
  return isa<CoyieldExpr>(expr) || (!isa<ParenListExpr, InitListExpr>(expr) && expr->getType()->isVoidType() && !expr->isTypeDependent());
}

// A comma that no template argument can make an overloaded one.
static bool IsBuiltinComma(const BinaryOperator* comma) {
  return IsVoid(comma->getLHS()) || IsVoid(comma->getRHS()) || (!comma->getLHS()->isTypeDependent() && !comma->getRHS()->isTypeDependent());
}

namespace {

/// Whose allocation function a `new` calls: the program's own, a class's or another placement, or what a template's arguments say.
enum class Allocation { program, other, dependent };

Allocation AllocationOf(const CXXNewExpr* made) {
  if (const FunctionDecl* function = made->getOperatorNew())
    return !isa<CXXMethodDecl>(function) && (function->isReservedGlobalPlacementOperator() || function->isReplaceableGlobalAllocationFunction()) ? Allocation::program : Allocation::other;
  const auto placements = made->placement_arguments();
  if (made->isArray() || !std::all_of(placements.begin(), placements.end(), [](const Expr* each) { return each->getType()->isPointerType() || each->getType()->isArrayType(); })) return Allocation::other;
  return made->isGlobalNew() ? Allocation::program : Allocation::dependent;
}

}  // namespace

Entries Lowering::Evaluate(const Expr* expr, Code& out) {
  if (!analysis_.Suspends(expr) || failed_) return {};
  if (wholes_.count(discover::Bare(expr))) return BuildWhole(expr, out);
  if (isa<StmtExpr, CXXFoldExpr, PackExpansionExpr, BinaryConditionalOperator>(expr)) {
    Reject(expr->getBeginLoc(), diag::Id::YieldInExpression);
    return {};
  }
  // Storage is allocated in front of what initialises the object in it ([expr.new]); here it is behind a suspension in there, which nobody
  // notices of the program's own function.
  if (const auto* made = dyn_cast<CXXNewExpr>(expr); made && made->getInitializer() && analysis_.Suspends(made->getInitializer())) {
    const Allocation from = AllocationOf(made);
    if (from == Allocation::other) return Reject(made->getBeginLoc(), diag::Id::YieldInExpression), Entries();
    if (from == Allocation::dependent)
      Glue("static_assert(!rill::allocates_itself<" + types_.Written(made->getAllocatedType()) + ">, \"rill: a `yield` in what `new` makes is not lowered for a class with an `operator new`\");",
           made->getBeginLoc(), out);
  }
  if (const auto* choice = dyn_cast<ConditionalOperator>(expr); choice && !IsVoid(expr)) return EvaluateChoice(choice, out);
  if (const auto* binary = dyn_cast<BinaryOperator>(expr)) {
    if (binary->getOpcode() == BO_Comma && !IsVoid(expr)) return EvaluateComma(binary, out);
    if (binary->isLogicalOp()) return EvaluateLogical(binary, out);
  }
  // A conversion to void and what yields are void; `throw` has no value, but is no statement in `c ? throw f() : x`.
  if (IsVoid(expr) && !isa<CXXThrowExpr>(expr->IgnoreParens())) {
    Entries entries = Discarded(expr, false, out);
    Substitute(expr, "void()");
    return entries;
  }
  return EvaluateOperands(expr, out);
}

// Whether it is one is known when the template is instantiated.
void Lowering::ExpectBuiltin(const BinaryOperator* comma, Code& out) {
  if (IsBuiltinComma(comma)) return;
  Glue("static_assert(!rill::is_overloaded_comma<decltype((" + TypeText(comma->getLHS()) + ")), decltype((" + TypeText(comma->getRHS()) +
           "))>, \"rill: a `yield` inside an overloaded operator is not lowered\");", comma->getOperatorLoc(), out);
}

Entries Lowering::EvaluateComma(const BinaryOperator* comma, Code& out) {
  std::optional<Span> whole = source_.Tokens(comma->getSourceRange()), right = source_.Tokens(comma->getRHS()->getSourceRange());
  if (!whole || !right) {
    Reject(comma->getBeginLoc(), diag::Id::StatementInMacro);
    return {};
  }
  ExpectBuiltin(comma, out);
  Entries entries = Discarded(comma->getLHS(), false, out);
  Append(entries, Evaluate(comma->getRHS(), out));
  edits_.Substitute({whole->file, whole->begin, right->begin}, "");
  return entries;
}

Entries Lowering::EvaluateLogical(const BinaryOperator* logical, Code& out) {
  for (const Expr* side : {logical->getLHS(), logical->getRHS()})
    if (side->isTypeDependent())
      Glue("static_assert(!rill::is_overloadable<decltype((" + TypeText(side) + "))>, \"rill: a `yield` inside an overloaded operator is not lowered\");", logical->getOperatorLoc(), out);
  Entries entries = Evaluate(logical->getLHS(), out);
  if (!analysis_.Suspends(logical->getRHS())) return entries;
  std::string choice = Choose(logical->getLHS(), out);
  Glue("if (" + std::string(logical->getOpcode() == BO_LAnd ? "" : "!") + choice + ") {", logical->getOperatorLoc(), out);
  Append(entries, Evaluate(logical->getRHS(), out));
  Glue("}", logical->getOperatorLoc(), out);
  Substitute(logical->getLHS(), choice);
  return entries;
}

Entries Lowering::EvaluateChoice(const ConditionalOperator* expr, Code& out) {
  Entries entries = Evaluate(expr->getCond(), out);
  const Expr* yes = expr->getTrueExpr();
  const Expr* no = expr->getFalseExpr();
  if (!analysis_.Suspends(yes) && !analysis_.Suspends(no)) return entries;
  std::string choice = Choose(expr->getCond(), out);
  if (analysis_.Suspends(yes)) {
    Glue("if (" + choice + ") {", expr->getQuestionLoc(), out);
    Append(entries, Evaluate(yes, out));
  }
  if (analysis_.Suspends(no)) {
    Glue(analysis_.Suspends(yes) ? "} else {" : "if (!" + choice + ") {", expr->getColonLoc(), out);
    Append(entries, Evaluate(no, out));
  }
  Glue("}", expr->getEndLoc(), out);
  Substitute(expr->getCond(), choice);
  return entries;
}

namespace {

/// What an expression evaluates before itself, in the order in which it does so.
struct Operands {
  std::vector<const Expr*> list;
  bool ordered = false;  // each is sequenced before the next: none can be left for later
  const Expr* callee = nullptr;  // what a call is made through, sequenced before its arguments
  bool arrow = false;            // it stands in front of an arrow

  /// Whether `operand` is what the call is made through, and depends on a template's arguments.
  bool IsDependentCallee(const Expr* operand) const { return operand == callee && callee->isTypeDependent(); }
  /// Whether `operand` is sequenced before the next one.
  bool IsOrdered(const Expr* operand) const { return ordered || IsDependentCallee(operand); }
};

void AddCallee(const Expr* callee, Operands& operands) {
  callee = callee->IgnoreParens();
  auto member = [&](const auto* named) {
    operands.callee = named->isImplicitAccess() ? nullptr : named->getBase();
    operands.arrow = named->isArrow();
  };
  if (const auto* named = dyn_cast<MemberExpr>(callee)) member(named);
  else if (const auto* named = dyn_cast<CXXDependentScopeMemberExpr>(callee)) member(named);
  else if (const auto* named = dyn_cast<UnresolvedMemberExpr>(callee)) member(named);
  else operands.callee = callee;
  if (operands.callee) operands.list.push_back(operands.callee);
}

Operands OperandsOf(const Expr* expr) {
  Operands operands;
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(expr); call && call->getOperator() != OO_Call) {
    operands.list.assign(call->arg_begin(), call->arg_end());
    if (call->isAssignmentOp()) std::reverse(operands.list.begin(), operands.list.end());
    OverloadedOperatorKind kind = call->getOperator();
    operands.ordered = call->isAssignmentOp() || kind == OO_LessLess || kind == OO_GreaterGreater || kind == OO_Subscript ||
                       kind == OO_ArrowStar || kind == OO_Comma || kind == OO_AmpAmp || kind == OO_PipePipe;
  } else if (const auto* call = dyn_cast<CallExpr>(expr)) {
    if (!isa<CXXOperatorCallExpr>(call)) AddCallee(call->getCallee(), operands);
    operands.list.insert(operands.list.end(), call->arg_begin(), call->arg_end());
  } else if (const auto* list = dyn_cast<InitListExpr>(expr)) {
    operands.list.assign(list->inits().begin(), list->inits().end());
    operands.ordered = true;
  } else if (const auto* made = dyn_cast<CXXConstructExpr>(expr)) {
    operands.list.assign(made->arg_begin(), made->arg_end());
    operands.ordered = made->isListInitialization();
  } else {
    for (const Stmt* child : analyse::Children(expr))
      if (isa<Expr>(child)) operands.list.push_back(cast<Expr>(child));
    if (const auto* binary = dyn_cast<BinaryOperator>(expr)) {
      if (binary->isAssignmentOp()) std::reverse(operands.list.begin(), operands.list.end());
      operands.ordered = binary->isAssignmentOp() || binary->isShiftOp() || binary->isPtrMemOp();
    }
    if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr)) operands.ordered = made->isListInitialization();
    operands.ordered |= isa<ArraySubscriptExpr, CXXNewExpr>(expr);
  }
  // What nobody wrote has no text, and cannot suspend.
  auto unwritten = [](const Expr* each) { return isa<CXXDefaultArgExpr, CXXDefaultInitExpr, ImplicitValueInitExpr, NoInitExpr>(each); };
  operands.list.erase(std::remove_if(operands.list.begin(), operands.list.end(), unwritten), operands.list.end());
  return operands;
}

bool IsPlace(CastKind kind) {
  return kind == CK_NoOp || kind == CK_FunctionToPointerDecay || kind == CK_ArrayToPointerDecay || kind == CK_DerivedToBase ||
         kind == CK_UncheckedDerivedToBase || kind == CK_BuiltinFnToFnPtr;
}

// Whether evaluating `expr` later is the same: constants, names of objects and functions, `this`.
bool IsStable(const Expr* expr, const ASTContext& context) {
  while (true) {
    const Expr* inner = expr->IgnoreParens();
    if (const auto* cast = dyn_cast<ImplicitCastExpr>(inner); cast && IsPlace(cast->getCastKind())) inner = cast->getSubExpr();
    if (inner == expr) break;
    expr = inner;
  }
  if (isa<DeclRefExpr, CXXThisExpr, StringLiteral, UnresolvedLookupExpr, DependentScopeDeclRefExpr, InitListExpr>(expr))
    return !isa<InitListExpr>(expr) || cast<InitListExpr>(expr)->getNumInits() == 0;
  if (expr->isTypeDependent() || expr->isValueDependent()) return false;
  return expr->isPRValue() && !expr->getType()->isRecordType() && expr->isEvaluatable(context);
}

}  // namespace

// Whether `expr`, an operand in front of a suspension, is evaluated behind it, where it stays. An object that is made where it
// stays - an argument, an element - cannot be made earlier without a move; arguments may be evaluated in any order ([expr.call]).
bool Lowering::IsLeft(const Expr* expr, bool ordered) const {
  if (ordered || isa<InitListExpr>(expr->IgnoreParenImpCasts()) || isa<CXXStdInitializerListExpr>(expr->IgnoreImplicit())) return false;
  if (isa<PackExpansionExpr>(expr) || expr->isTypeDependent()) return true;
  return !ArrowOf(expr->IgnoreParenImpCasts()) && !expr->isGLValue() && !Types::IsScalar(expr->getType());
}

// What is evaluated behind the last suspension of a full-expression is all in the statement that ends it: the compiler ends its
// temporaries, and those in the frame, which are older, end behind them.
void Lowering::MarkTail(const Expr* expr) {
  if (isa<CoyieldExpr, CXXFoldExpr, LambdaExpr>(expr) || IsInParts(expr)) return;
  tail_.insert(expr);
  if (!analysis_.Suspends(expr)) return;
  const auto* binary = dyn_cast<BinaryOperator>(expr);
  if (binary && binary->getOpcode() == BO_Comma) return MarkTail(binary->getRHS());
  const auto* choice = dyn_cast<ConditionalOperator>(expr);
  if (choice && (analysis_.Suspends(choice->getTrueExpr()) || analysis_.Suspends(choice->getFalseExpr()))) return MarkTail(choice->getTrueExpr()), MarkTail(choice->getFalseExpr());
  const Operands operands = OperandsOf(expr);
  bool behind = true;
  for (const Expr* operand : llvm::reverse(operands.list)) {
    if (behind || IsLeft(operand, operands.IsOrdered(operand))) MarkTail(operand);
    behind &= !analysis_.Suspends(operand);
  }
}

Entries Lowering::EvaluateOperands(const Expr* expr, Code& out) {
  Operands operands = OperandsOf(expr);
  size_t last = operands.list.size();
  for (size_t i = 0; i < operands.list.size(); ++i)
    if (analysis_.Suspends(operands.list[i])) last = i;
  if (last == operands.list.size()) {
    Reject(expr->getBeginLoc(), diag::Id::YieldInExpression);
    return {};
  }
  Entries entries;
  for (size_t i = 0; i <= last; ++i) {
    Append(entries, Evaluate(operands.list[i], out));
    if (i == last) break;
    // A capture is no expression that something else could stand for.
    if (isa<LambdaExpr>(expr) && !IsStable(operands.list[i], unit_.context())) Reject(operands.list[i]->getBeginLoc(), diag::Id::YieldInExpression);
    // What an operator refers to is held, and stays; an element of a list would be moved.
    if (isa<CXXOperatorCallExpr, ArraySubscriptExpr, BinaryOperator>(expr) && in_frame_.contains(ResultOf(operands.list[i]))) bound_.insert(discover::Bare(operands.list[i]));
    if (operands.IsDependentCallee(operands.list[i]) && operands.arrow && !isa<CXXThisExpr>(operands.callee)) {
      in_frame_.erase(discover::Bare(operands.callee));  // what the arrow leads to is not
      const std::string type = "decltype((rill::arrow(" + TypeText(operands.callee) + ")))";
      Substitute(operands.callee, "rill::arrow(" + Text(operands.callee) + ")");
      SpillHeld(operands.callee, type, out);
    } else if (isa<CXXNewExpr>(expr) && operands.list[i]->isLValue() && operands.list[i]->getType()->isPointerType()) {
      SpillHeld(operands.list[i], types_.Written(operands.list[i]->getType().getUnqualifiedType()), out);  // where to, as it is now
    } else {
      Spill(operands.list[i], operands.IsOrdered(operands.list[i]), out);
    }
  }
  return entries;
}

// Evaluates `expr` in front of a suspension, if it is not left for later. The move of an object must not be observable.
void Lowering::Spill(const Expr* expr, bool ordered, Code& out) {
  if (failed_ || IsVoid(expr) || IsStable(expr, unit_.context()) || IsLeft(expr, ordered)) return;
  SourceLocation origin = expr->getBeginLoc();
  if (isa<PackExpansionExpr>(expr)) return Reject(origin, diag::Id::YieldInExpression);
  const Expr* bare = expr->IgnoreParenImpCasts();
  if (const auto* list = dyn_cast<CXXStdInitializerListExpr>(expr->IgnoreImplicit())) bare = discover::Bare(list->getSubExpr());
  if (isa<InitListExpr>(bare) && in_frame_.contains(bare)) return SpillList(expr, out);
  if (isa<InitListExpr>(bare)) {
    for (const Expr* each : OperandsOf(bare).list) Spill(each, true, out);
    return;
  }
  if (expr->isTypeDependent()) return SpillHeld(expr, "decltype((" + TypeText(expr) + "))", out);
  if (const auto* arrow = ArrowOf(bare)) return SpillArrow(arrow, out);
  if (expr->isGLValue()) return SpillPlace(expr, out);
  std::optional<std::string> type = types_.Deduced(expr->getType().getUnqualifiedType());
  const std::string spelled = type ? *type : "std::decay_t<decltype(" + TypeText(expr) + ")>";
  if (Types::IsScalar(expr->getType())) {
    std::string text = Text(expr);
    const std::string name = SpillMember("spill", spelled, expr->getType(), origin);
    Glue(name + " = " + text + ";", origin, out);
    return Substitute(expr, name);
  }
  if (!Types::IsUnobservable(expr->getType()) && !bound_.contains(discover::Bare(expr))) return Reject(origin, diag::Id::PartBeforeYield);
  SpillHeld(expr, spelled, out);
}

// A list of an array that is made in the frame.
void Lowering::SpillList(const Expr* expr, Code& out) {
  const std::optional<std::string> type = types_.Deduced(expr->getType().getUnqualifiedType());
  if (!type) return Reject(expr->getBeginLoc(), diag::Id::ListAcross);
  const std::string text = Text(expr), name = SpillMember("spill", *type, expr->getType(), expr->getBeginLoc());
  Glue("rill::keep_list(" + name + ", " + text + ");", expr->getBeginLoc(), out);
  Substitute(expr, name);
}

// The pointer that `a->` leads to is spilled, and the arrow stays.
void Lowering::SpillArrow(const CXXOperatorCallExpr* call, Code& out) {
  const Arrow arrow = Unfolded(call);
  const SourceLocation origin = arrow.object->getBeginLoc();
  const std::string text = Text(arrow.object) + arrow.calls;
  const std::string type = types_.Deduced(call->getType()).value_or("decltype(" + TypeText(arrow.object) + arrow.calls + ")");
  const std::string name = SpillMember("spill", type, call->getType(), origin);
  Glue(name + " = " + text + ";", origin, out);
  Substitute(arrow.object, name);
}

void Lowering::SpillPlace(const Expr* expr, Code& out) {
  const Expr* place = expr;
  while (true) {
    const Expr* inner = place->IgnoreParens();
    if (const auto* cast = dyn_cast<ImplicitCastExpr>(inner)) inner = cast->getSubExpr();
    if (inner == place) break;
    place = inner;
  }
  if (const auto* member = dyn_cast<MemberExpr>(place)) {
    if (!member->isImplicitAccess()) Spill(member->getBase(), true, out);
    return;
  }
  if (!place->isGLValue()) place = expr;
  SourceLocation origin = place->getBeginLoc();
  std::string type = "std::remove_reference_t<decltype((" + TypeText(place) + "))>", text = Text(place);
  if (!place->getType()->isArrayType() && !place->getType()->isFunctionType())
    if (std::optional<std::string> named = types_.Deduced(place->getType())) type = *named;
  std::string name = SpillMember("spill", type + "*", unit_.context().VoidPtrTy, origin);
  const auto* binary = dyn_cast<BinaryOperator>(place);
  Glue(name + " = rill::pointer_to(" + (binary && binary->getOpcode() == BO_Comma ? "(" + text + ")" : text) + ");", origin, out);
  Substitute(place, place->isXValue() ? "static_cast<" + type + "&&>(*" + name + ")" : "(*" + name + ")");
}

void Lowering::SpillHeld(const Expr* expr, const std::string& type, Code& out) {
  std::string text = Text(expr);
  if (!in_frame_.contains(ResultOf(expr))) {
    const bool any = StringRef(type).starts_with("decltype((");
    const std::string name = SpillMember("spill", "rill::temporary<" + type + ">", QualType(), expr->getBeginLoc());
    held_.push_back({full_, name});
    text = name + ".hold([&]() -> " + (any ? "decltype(auto)" : type) + " { return " + (any ? "(" + text + ")" : text) + "; })";
    if (!any) {
      Glue(text + ";", expr->getBeginLoc(), out);
      return Substitute(expr, "static_cast<" + type + "&&>(" + name + ".get())");
    }
  }
  // It may be a reference, which a temporary passes on, or is in the frame already: what is kept is the way to the object.
  const std::string place = SpillMember("spill", "std::remove_reference_t<" + type + ">*", unit_.context().VoidPtrTy, expr->getBeginLoc());
  Glue(place + " = rill::pointer_to(" + text + ");", expr->getBeginLoc(), out);
  Substitute(expr, "static_cast<" + type + "&&>(*" + place + ")");
}

// An expression whose value is not used; as a statement of the user's it keeps its text.
Entries Lowering::Discarded(const Expr* expr, bool statement, Code& out) {
  SourceLocation origin = expr->getBeginLoc();
  const Expr* bare = expr->IgnoreParens();
  if (analysis_.Suspends(expr)) {
    if (const auto* cleanups = dyn_cast<ExprWithCleanups>(bare)) return Discarded(cleanups->getSubExpr(), statement, out);
    if (const auto* yield = dyn_cast<CoyieldExpr>(bare)) return Yield(yield, out);
    if (const auto* fold = dyn_cast<CXXFoldExpr>(bare)) return YieldFold(fold, out);
    if (const auto* cast = dyn_cast<CastExpr>(bare); cast && cast->getType()->isVoidType()) return Discarded(cast->getSubExpr(), false, out);
    if (const auto* binary = dyn_cast<BinaryOperator>(bare); binary && binary->getOpcode() == BO_Comma) {
      ExpectBuiltin(binary, out);
      Entries entries = Discarded(binary->getLHS(), false, out);
      Append(entries, Discarded(binary->getRHS(), false, out));
      return entries;
    }
    // Of other types it may be more than one of its branches: an object, made of one that is none.
    if (const auto* choice = dyn_cast<ConditionalOperator>(bare); choice && IsVoid(choice)) {
      Entries entries = Evaluate(choice->getCond(), out);
      Glue("if (" + Text(choice->getCond()) + ") {", origin, out);
      Append(entries, Discarded(choice->getTrueExpr(), false, out));
      Glue("} else {", origin, out);
      Append(entries, Discarded(choice->getFalseExpr(), false, out));
      Glue("}", origin, out);
      return entries;
    }
  }
  bool nothing = IsVoid(expr);
  Entries entries = !analysis_.Suspends(expr) ? Entries() : nothing ? EvaluateOperands(bare, out) : Evaluate(expr, out);
  if (failed_) return entries;
  Glue(statement || nothing ? Text(expr) + ";" : "static_cast<void>(" + Text(expr) + ");", origin, out);
  return entries;
}

Entries Lowering::FullExpression(const Expr* expr, Code& out) {
  if (const CoyieldExpr* yield = SoleYield(expr)) return Yield(yield, out);
  return InFullExpression(expr, out, [&](Code& inner) { return Discarded(expr, true, inner); });
}

// A condition: what it evaluates up to its last suspension comes first, as statements.
std::string Lowering::Condition(const Expr* condition, bool truth, Entries& entries, Code& out) {
  if (!analysis_.Suspends(condition)) return Text(condition);
  std::string value;
  Entries found = InFullExpression(condition, out, [&](Code& inner) {
    Entries inside = Evaluate(condition, inner);
    if (HeldBy(condition).empty()) {
      value = Text(condition);
    } else if (truth) {
      value = Choose(condition, inner);  // the temporaries end before the statement goes on
    } else {
      value = SpillMember("choice", "std::decay_t<decltype(" + TypeText(condition) + ")>", QualType(), condition->getBeginLoc());
      Glue(value + " = " + Text(condition) + ";", condition->getBeginLoc(), inner);
    }
    return inside;
  });
  Append(entries, found);
  return value;
}

}  // namespace rill::lower
