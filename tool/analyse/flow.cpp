// flow - the transitions between suspension points, by a walk over the body that draws its control flow as a graph.
#include "analyse/flow.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/StmtCXX.h>

#include <algorithm>
#include <map>
#include <set>

namespace rill::analyse {

using namespace clang;

namespace {

/// A graph of places in the body. Each function takes the place in front of a statement and returns the one behind it.
class Flow {
 public:
  Flow(const ASTContext& context, const Analysis& analysis) : context_(context), analysis_(analysis) {
    New();  // the end
    New();  // the start
  }

  std::vector<Transition> Run(const Stmt* body) {
    Edge(Walk(body, start), end);
    std::vector<Transition> transitions;
    std::map<unsigned, unsigned> suspended;  // a place by its suspension
    for (const auto& [node, suspension] : suspension_) suspended[suspension] = node;
    Collect(start, Transition::start, transitions);
    for (const auto& [suspension, node] : suspended) Collect(node, suspension, transitions);
    return transitions;
  }

 private:
  static constexpr unsigned end = 0, start = 1;

  unsigned New() {
    next_.emplace_back();
    return static_cast<unsigned>(next_.size() - 1);
  }
  unsigned After(unsigned from) {
    const unsigned node = New();
    Edge(from, node);
    return node;
  }
  void Edge(unsigned from, unsigned to) { next_[from].push_back(to); }

  // The suspensions that are reached from `node` without another between.
  void Collect(unsigned node, unsigned from, std::vector<Transition>& transitions) const {
    std::set<unsigned> seen, found;
    std::vector<unsigned> open = next_[node];
    while (!open.empty()) {
      const unsigned at = open.back();
      open.pop_back();
      if (!seen.insert(at).second) continue;
      const auto suspension = suspension_.find(at);
      if (at == end) found.insert(Transition::end);
      else if (suspension != suspension_.end()) found.insert(suspension->second);
      else open.insert(open.end(), next_[at].begin(), next_[at].end());
    }
    for (const unsigned to : found) transitions.push_back({from, to});
  }

  // Whether a condition is known to be true: `while (true)` has no way out of its own.
  bool AlwaysTrue(const Expr* condition) const {
    bool value = false;
    return !condition || (!condition->isValueDependent() && !analysis_.Suspends(condition) && condition->EvaluateAsBooleanCondition(value, context_) && value);
  }

  unsigned Children(const Stmt* statement, unsigned at) {
    for (const Stmt* child : analyse::Children(statement)) at = Walk(child, at);
    return at;
  }

  unsigned Yield(const CoyieldExpr* yield, unsigned at) {
    at = Children(yield, at);
    const Suspension* point = analysis_.Find(yield);
    if (!point) return Leave(at, start);
    const unsigned node = After(at);
    suspension_[node] = analysis_.IndexOf(yield);
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
    const unsigned head = After(Walk(loop->getRangeInit(), Walk(loop->getInit(), at)));
    return Loop(loop->getBody(), head, head, true);
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
    if (!has_default_ && !choice->isAllEnumCasesCovered()) Edge(at, behind);
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
    const unsigned behind = New(), caught = New();
    const unsigned outer = std::exchange(handlers_, caught);
    const size_t first = next_.size();
    Edge(at, caught);
    Edge(Walk(statement->getTryBlock(), After(at)), behind);
    handlers_ = outer;
    std::vector<unsigned> throwing;
    for (const auto& [node, suspension] : suspension_)
      if (node >= first) throwing.push_back(node);
    for (const unsigned node : throwing) Edge(node, caught);
    for (unsigned i = 0; i < statement->getNumHandlers(); ++i) Edge(Walk(statement->getHandler(i)->getHandlerBlock(), After(caught)), behind);
    return behind;
  }

  // The places that it does not leave to what stands behind it.
  unsigned Leave(unsigned at, unsigned to) {
    Edge(at, to);
    return New();
  }

  unsigned Place(const LabelDecl* label) {
    const auto [place, is_new] = labels_.try_emplace(label, 0);
    if (is_new) place->second = New();
    return place->second;
  }

  unsigned Expression(const Stmt* expr, unsigned at) {
    if (const auto* choice = dyn_cast<AbstractConditionalOperator>(expr)) {
      at = Walk(choice->getCond(), at);
      const unsigned behind = New();
      Edge(Walk(choice->getTrueExpr(), After(at)), behind);
      Edge(Walk(choice->getFalseExpr(), After(at)), behind);
      return behind;
    }
    if (const auto* binary = dyn_cast<BinaryOperator>(expr); binary && binary->isLogicalOp()) {
      at = Walk(binary->getLHS(), at);
      const unsigned behind = After(at);
      Edge(Walk(binary->getRHS(), After(at)), behind);
      return behind;
    }
    if (isa<CXXThrowExpr>(expr)) return Leave(Children(expr, at), handlers_);
    return Children(expr, at);
  }

  unsigned Walk(const Stmt* statement, unsigned at) {
    if (!statement) return at;
    if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) return Yield(yield, at);
    if (const auto* branch = dyn_cast<IfStmt>(statement)) return If(branch, at);
    if (const auto* loop = dyn_cast<WhileStmt>(statement)) return While(loop, at);
    if (const auto* loop = dyn_cast<ForStmt>(statement)) return For(loop, at);
    if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) return RangeFor(loop, at);
    if (const auto* loop = dyn_cast<DoStmt>(statement)) return Do(loop, at);
    if (const auto* choice = dyn_cast<SwitchStmt>(statement)) return Switch(choice, at);
    if (const auto* label = dyn_cast<SwitchCase>(statement)) return Case(label, at);
    if (const auto* guarded = dyn_cast<CXXTryStmt>(statement)) return Try(guarded, at);
    if (isa<CoreturnStmt, ReturnStmt>(statement)) return Leave(at, end);
    if (isa<BreakStmt>(statement)) return Leave(at, break_);
    if (isa<ContinueStmt>(statement)) return Leave(at, continue_);
    if (const auto* jump = dyn_cast<GotoStmt>(statement)) return Leave(at, Place(jump->getLabel()));
    if (const auto* label = dyn_cast<LabelStmt>(statement)) {
      const unsigned here = Place(label->getDecl());
      Edge(at, here);
      return Walk(label->getSubStmt(), here);
    }
    return Expression(statement, at);
  }

  const ASTContext& context_;
  const Analysis& analysis_;
  std::vector<std::vector<unsigned>> next_;
  std::map<unsigned, unsigned> suspension_;  // by place
  std::map<const LabelDecl*, unsigned> labels_;
  unsigned break_ = end, continue_ = end, choice_ = end, handlers_ = end;
  bool has_default_ = false;
};

}  // namespace

std::vector<Transition> Transitions(const discover::Generator& generator, const Analysis& analysis) {
  return Flow(generator.function->getASTContext(), analysis).Run(generator.Body());
}

}  // namespace rill::analyse
