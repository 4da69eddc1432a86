// flow - a walk over the body that draws its control flow as a graph.
#include "analyse/flow.h"

#include "analyse/push.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>

namespace rill::analyse {

using namespace clang;

// Whether a temporary in `statement` lives as long as the variable that it initialises.
static bool Extends(const Stmt* statement) {
  const auto* temporary = dyn_cast_or_null<MaterializeTemporaryExpr>(statement);
  if (!statement || (temporary && temporary->getExtendingDecl())) return statement;
  return std::any_of(statement->child_begin(), statement->child_end(), [](const Stmt* child) { return Extends(child); });
}

namespace {

/// Draws the graph. Each function takes the place in front of a statement and returns the one behind it.
class Drawing {
 public:
  Drawing(const ASTContext& context, const Analysis& analysis, bool unlisted) : context_(context), analysis_(analysis), unlisted_(unlisted) {
    New();  // the end
    New();  // the start
  }

  Flow Of(const Stmt* body) {
    Edge(Walk(body, start), end);
    return std::move(flow_);
  }

 private:
  static constexpr unsigned end = Flow::end, start = Flow::start;

  unsigned New() {
    flow_.next.emplace_back();
    return static_cast<unsigned>(flow_.next.size() - 1);
  }
  unsigned After(unsigned from) {
    const unsigned node = New();
    Edge(from, node);
    return node;
  }
  void Edge(unsigned from, unsigned to) { flow_.next[from].push_back(to); }

  unsigned Accessed(const VarDecl* variable, unsigned at, bool sets, bool empty = false) {
    if (!variable || !analysis_.in_frame.contains(variable)) return at;
    const unsigned node = After(at);
    flow_.accesses[node] = {variable, sets, empty};
    return node;
  }

  unsigned Entered(unsigned at) {
    at = After(at);
    flow_.entrances.insert(at);
    return at;
  }
  unsigned Entered(const Stmt* statement, unsigned at) { return analysis_.Suspends(statement) ? Entered(at) : at; }

  // Whether a condition is known to be true: `while (true)` has no way out of its own.
  bool AlwaysTrue(const Expr* condition) const {
    bool value = false;
    return !condition || (!condition->isValueDependent() && !analysis_.Suspends(condition) && condition->EvaluateAsBooleanCondition(value, context_) && value);
  }

  unsigned Children(const Stmt* statement, unsigned at) {
    for (const Stmt* child : analyse::Children(statement)) at = Walk(child, at);
    return at;
  }
  unsigned Operands(const Expr* expr, unsigned at) {
    for (const Stmt* child : analyse::Children(expr)) at = isa<Expr>(child) ? Operand(cast<Expr>(child), at) : Walk(child, at);
    return at;
  }

  unsigned Yield(const CoyieldExpr* yield, unsigned at) {
    at = Operands(yield, at);
    const Suspension* point = analysis_.Find(yield);
    if (!point) return Leave(at, start);
    const unsigned node = After(at);
    flow_.suspensions[node] = analysis_.IndexOf(yield);
    const unsigned behind = After(node);
    if (point->range) {
      Edge(node, node);  // the next element of the delegate
      Edge(at, behind);  // which may have none
    }
    return behind;
  }

  unsigned If(const IfStmt* branch, unsigned at) {
    at = Walk(branch->getInit(), at);
    at = Walk(branch->getConditionVariableDeclStmt(), at);
    if (branch->isConstexpr()) at = Entered(branch, at);
    at = Walk(branch->getCond(), at);
    const unsigned behind = New();
    Edge(Walk(branch->getThen(), After(at)), behind);
    Edge(branch->getElse() ? Walk(branch->getElse(), After(at)) : at, behind);
    return behind;
  }

  // A loop whose body is entered from `tested` and, at its end, goes to `repeat`.
  unsigned Loop(const Stmt* body, unsigned tested, unsigned repeat, bool leaves) {
    const unsigned behind = New();
    if (leaves) Edge(tested, behind);
    const auto outer = std::pair(break_, continue_);
    break_ = behind;
    continue_ = repeat;
    Edge(Walk(body, After(tested)), repeat);
    std::tie(break_, continue_) = outer;
    return behind;
  }

  unsigned While(const WhileStmt* loop, unsigned at) {
    const unsigned head = After(at);
    const unsigned tested = Walk(loop->getCond(), Walk(loop->getConditionVariableDeclStmt(), head));
    return Loop(loop->getBody(), tested, head, !AlwaysTrue(loop->getCond()));
  }

  unsigned For(const ForStmt* loop, unsigned at) {
    const unsigned head = After(Walk(loop->getInit(), at));
    const unsigned tested = Walk(loop->getCond(), Walk(loop->getConditionVariableDeclStmt(), head));
    const unsigned repeat = New();
    const unsigned behind = Loop(loop->getBody(), tested, repeat, !AlwaysTrue(loop->getCond()));
    Edge(Walk(loop->getInc(), repeat), head);
    return behind;
  }

  unsigned RangeFor(const CXXForRangeStmt* loop, unsigned at) {
    const unsigned head = After(Entered(loop, Walk(loop->getRangeInit(), Walk(loop->getInit(), at))));
    return Loop(loop->getBody(), Declared(loop->getLoopVariable(), head), head, true);
  }

  unsigned Do(const DoStmt* loop, unsigned at) {
    const unsigned head = After(at), condition = New(), behind = New();
    const auto outer = std::pair(break_, continue_);
    break_ = behind;
    continue_ = condition;
    Edge(Walk(loop->getBody(), head), condition);
    std::tie(break_, continue_) = outer;
    const unsigned tested = Walk(loop->getCond(), condition);
    Edge(tested, head);
    if (!AlwaysTrue(loop->getCond())) Edge(tested, behind);
    return behind;
  }

  unsigned Switch(const SwitchStmt* choice, unsigned at) {
    at = Walk(choice->getCond(), Walk(choice->getConditionVariableDeclStmt(), Walk(choice->getInit(), at)));
    const unsigned behind = New();
    const auto outer = std::tuple(break_, choice_, has_default_);
    break_ = behind;
    choice_ = at;
    has_default_ = false;
    Edge(Walk(choice->getBody(), New()), behind);
    if (!has_default_ && (unlisted_ || !choice->isAllEnumCasesCovered())) Edge(at, behind);
    std::tie(break_, choice_, has_default_) = outer;
    return behind;
  }

  unsigned Case(const SwitchCase* label, unsigned at) {
    const unsigned here = After(at);
    Edge(choice_, here);
    has_default_ |= isa<DefaultStmt>(label);
    return Walk(label->getSubStmt(), here);
  }

  unsigned Try(const CXXTryStmt* statement, unsigned at) {
    at = Entered(statement, at);
    const unsigned behind = New(), caught = New();
    const unsigned outer = std::exchange(handlers_, caught);
    const unsigned first = caught + 1;
    Edge(at, caught);
    Edge(Walk(statement->getTryBlock(), After(at)), behind);
    handlers_ = outer;
    const auto last = static_cast<unsigned>(flow_.next.size());
    for (unsigned node = first; node < last; ++node)
      if (!places_.contains(node)) Edge(node, caught);  // a label may be elsewhere
    for (unsigned i = 0; i < statement->getNumHandlers(); ++i) {
      const CXXCatchStmt* handler = statement->getHandler(i);
      Edge(Walk(handler->getHandlerBlock(), Entered(handler, After(caught))), behind);
    }
    return behind;
  }

  // The places that it does not leave to what stands behind it.
  unsigned Leave(unsigned at, unsigned to) {
    Edge(at, to);
    return New();
  }

  unsigned Place(const LabelDecl* label) {
    const auto [place, is_new] = labels_.try_emplace(label, 0);
    if (is_new) places_.insert(place->second = New());
    return place->second;
  }

  unsigned Operand(const Expr* expr, unsigned at) {
    if (const auto* yield = dyn_cast<CoyieldExpr>(expr)) return Yield(yield, at);
    if (const auto* choice = dyn_cast<AbstractConditionalOperator>(expr)) {
      at = Operand(choice->getCond(), at);
      const unsigned behind = New();
      Edge(Operand(choice->getTrueExpr(), After(at)), behind);
      Edge(Operand(choice->getFalseExpr(), After(at)), behind);
      return behind;
    }
    if (const auto* binary = dyn_cast<BinaryOperator>(expr); binary && binary->isLogicalOp()) {
      at = Operand(binary->getLHS(), at);
      const unsigned behind = After(at);
      Edge(Operand(binary->getRHS(), After(at)), behind);
      return behind;
    }
    if (isa<CXXThrowExpr>(expr)) return Leave(Operands(expr, at), handlers_);
    if (isa<StmtExpr, BlockExpr, AddrLabelExpr>(expr)) flow_.complete = false;
    return Accessed(VariableOf(expr), Operands(expr, at), false);
  }

  // What is named in an expression with a suspension may be read on both sides of it.
  unsigned NamesIn(const Stmt* statement, unsigned at) {
    if (const auto* expr = dyn_cast<Expr>(statement)) at = Accessed(VariableOf(expr), at, false);
    for (const Stmt* child : analyse::Children(statement)) at = NamesIn(child, at);
    return at;
  }

  // In which order operands are evaluated is not known, so that a variable gets a value only where all of an expression is an assignment.
  unsigned Full(const Expr* expr, unsigned at) {
    if (analysis_.Suspends(expr)) {
      const CoyieldExpr* yield = SoleYield(expr);
      const auto parts = analyse::Children(yield ? yield : expr);
      const bool around = !yield || std::any_of(parts.begin(), parts.end(), [&](const Stmt* part) { return analysis_.Suspends(part); });
      return around ? NamesIn(expr, Operand(expr, at)) : Operand(expr, at);
    }
    while (const auto* cleanups = dyn_cast<ExprWithCleanups>(expr)) expr = cleanups->getSubExpr();
    const auto* binary = dyn_cast<BinaryOperator>(expr->IgnoreParens());
    if (!binary) return Operand(expr, at);
    if (binary->getOpcode() == BO_Comma) return Full(binary->getRHS(), Full(binary->getLHS(), at));
    const VarDecl* variable = binary->getOpcode() == BO_Assign ? VariableOf(binary->getLHS()->IgnoreParens()) : nullptr;
    if (!variable || variable->getType()->isReferenceType() || isa<DecompositionDecl>(variable)) return Operand(expr, at);
    return Accessed(variable, Operand(binary->getRHS(), at), true);
  }

  // What an object needs where its scope ends stands behind its construction, and behind it what refers to something that it keeps alive.
  unsigned Declared(const VarDecl* variable, unsigned at) {
    const QualType type = variable->getType();
    const bool depends = type->isDependentType() || type->isUndeducedType();
    const bool guarded = analysis_.in_frame.contains(variable) && (depends || !type->isScalarType());
    if (guarded && (depends || Extends(variable->getInit()))) at = Entered(at);
    at = Walk(variable->getInit(), at);
    if (guarded && (depends || !type->isReferenceType())) at = Entered(at);
    return Accessed(variable, at, true, !variable->getInit());
  }

  unsigned Declaration(const DeclStmt* statement, unsigned at) {
    for (const Decl* decl : statement->decls()) {
      const auto* variable = dyn_cast<VarDecl>(decl);
      if (!variable) continue;
      if (variable->getType()->isVariablyModifiedType()) at = Children(statement, at);  // its bounds
      at = Declared(variable, at);
    }
    return at;
  }

  unsigned Walk(const Stmt* statement, unsigned at) {
    if (!statement) return at;
    if (const auto* expr = dyn_cast<Expr>(statement)) return Full(expr, at);
    if (const auto* declaration = dyn_cast<DeclStmt>(statement)) return Declaration(declaration, at);
    if (const auto* branch = dyn_cast<IfStmt>(statement)) return If(branch, at);
    if (const auto* loop = dyn_cast<WhileStmt>(statement)) return While(loop, at);
    if (const auto* loop = dyn_cast<ForStmt>(statement)) return For(loop, at);
    if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) return RangeFor(loop, at);
    if (const auto* loop = dyn_cast<DoStmt>(statement)) return Do(loop, at);
    if (const auto* choice = dyn_cast<SwitchStmt>(statement)) return Switch(choice, at);
    if (const auto* label = dyn_cast<SwitchCase>(statement)) return Case(label, at);
    if (const auto* guarded = dyn_cast<CXXTryStmt>(statement)) return Try(guarded, at);
    if (isa<CoreturnStmt, ReturnStmt>(statement)) return Leave(Children(statement, at), end);
    if (isa<BreakStmt>(statement)) return Leave(at, break_);
    if (isa<ContinueStmt>(statement)) return Leave(at, continue_);
    if (const auto* jump = dyn_cast<GotoStmt>(statement)) return Leave(at, Place(jump->getLabel()));
    if (const auto* label = dyn_cast<LabelStmt>(statement)) {
      const unsigned here = Place(label->getDecl());
      Edge(at, here);
      return Walk(label->getSubStmt(), here);
    }
    const auto* assembly = dyn_cast<GCCAsmStmt>(statement);
    if (!isa<CompoundStmt, AttributedStmt, NullStmt>(statement) && !(assembly && !assembly->isAsmGoto())) flow_.complete = false;
    return Children(statement, at);
  }

  const ASTContext& context_;
  const Analysis& analysis_;
  const bool unlisted_;
  Flow flow_;
  std::map<const LabelDecl*, unsigned> labels_;
  std::set<unsigned> places_;  // of labels
  unsigned break_ = end, continue_ = end, choice_ = end, handlers_ = end;
  bool has_default_ = false;
};

}  // namespace

Flow FlowOf(const discover::Generator& generator, const Analysis& analysis, bool unlisted) {
  return Drawing(generator.function->getASTContext(), analysis, unlisted).Of(generator.Body());
}

const VarDecl* VariableOf(const Expr* name) {
  const auto* reference = dyn_cast<DeclRefExpr>(name);
  const ValueDecl* decl = reference ? reference->getDecl() : nullptr;
  if (const auto* part = dyn_cast_or_null<BindingDecl>(decl)) decl = part->getDecomposedDecl();
  return dyn_cast_or_null<VarDecl>(decl);
}

// The suspensions that are reached from `node` without another between.
static void Collect(const Flow& flow, unsigned node, unsigned from, std::vector<Transition>& transitions) {
  std::set<unsigned> seen, found;
  std::vector<unsigned> open = flow.next[node];
  while (!open.empty()) {
    const unsigned at = open.back();
    open.pop_back();
    if (!seen.insert(at).second) continue;
    const auto suspension = flow.suspensions.find(at);
    if (at == Flow::end) found.insert(Transition::end);
    else if (suspension != flow.suspensions.end()) found.insert(suspension->second);
    else open.insert(open.end(), flow.next[at].begin(), flow.next[at].end());
  }
  for (const unsigned to : found) transitions.push_back({from, to});
}

std::vector<Transition> Transitions(const discover::Generator& generator, const Analysis& analysis) {
  const Flow flow = FlowOf(generator, analysis, false);
  std::vector<Transition> transitions;
  std::map<unsigned, unsigned> suspended;  // a place by its suspension
  for (const auto& [node, suspension] : flow.suspensions) suspended[suspension] = node;
  Collect(flow, Flow::start, Transition::start, transitions);
  for (const auto& [suspension, node] : suspended) Collect(flow, node, suspension, transitions);
  return transitions;
}

}  // namespace rill::analyse
