// analyse - suspension points, suspending statements, and the variables that live across suspension points.
#include "analyse/analyse.h"

#include "analyse/base_case.h"
#include "parse/source.h"

#include <clang/AST/ASTContext.h>

#include <set>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

std::vector<const Stmt*> Children(const Stmt* statement) {
  std::vector<const Stmt*> children;
  if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) {
    const Expr* range = discover::DelegatedRange(yield);
    if (const Expr* operand = range ? range : discover::YieldOperand(yield)) children.push_back(operand);
    if (const Expr* allocator = discover::DelegatedAllocator(yield)) children.push_back(allocator);
    return children;
  }
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) {
    for (const Expr* init : lambda->capture_inits())
      if (init) children.push_back(init);
    return children;
  }
  if (const auto* made = dyn_cast<CXXNewExpr>(statement)) {  // the storage comes before what is made in it
    if (const std::optional<const Expr*> bound = made->getArraySize(); bound && *bound) children.push_back(*bound);
    children.insert(children.end(), made->placement_arguments().begin(), made->placement_arguments().end());
    if (made->getInitializer()) children.push_back(made->getInitializer());
    return children;
  }
  if (const auto* opaque = dyn_cast<OpaqueValueExpr>(statement)) {
    if (opaque->getSourceExpr()) children.push_back(opaque->getSourceExpr());
    return children;
  }
  for (const Stmt* child : statement->children())
    if (child) children.push_back(child);
  return children;
}

unsigned Analysis::IndexOf(const CoyieldExpr* expr) const {
  for (unsigned i = 0; i < suspensions.size(); ++i)
    if (suspensions[i].expr == expr) return i;
  return static_cast<unsigned>(suspensions.size());
}

const Suspension* Analysis::Find(const CoyieldExpr* expr) const {
  const unsigned index = IndexOf(expr);
  return index < suspensions.size() ? &suspensions[index] : nullptr;
}

static void AddPoints(const Analysis& analysis, const Stmt* statement, std::vector<unsigned>& points) {
  if (!analysis.Suspends(statement)) return;
  const auto* yield = dyn_cast<CoyieldExpr>(statement);
  if (const unsigned index = yield ? analysis.IndexOf(yield) : 0; yield && index < analysis.suspensions.size()) points.push_back(index);
  for (const Stmt* child : Children(statement)) AddPoints(analysis, child, points);
}

std::vector<unsigned> Analysis::PointsIn(const Stmt* statement) const {
  std::vector<unsigned> points;
  AddPoints(*this, statement, points);
  return points;
}

namespace {

class Analyser {
 public:
  Analyser(parse::Unit& unit, const Generator& generator, Analysis& analysis)
      : generator_(generator), source_(unit.sources(), unit.language()), result_(analysis) {}

  bool FindSuspensions(const Stmt* statement, bool folded = false);
  void FindFrame(const Stmt* statement);

 private:
  void Declared(const Stmt* statement, const Stmt* rest, const Stmt* scope);
  std::string NameFor(unsigned line);

  const Generator& generator_;
  parse::Source source_;
  Analysis& result_;
  std::set<std::string> names_;
};

std::string Analyser::NameFor(unsigned line) {
  std::string base = "line_" + std::to_string(line), name = base;
  for (unsigned i = 2; !names_.insert(name).second; ++i) name = base + "_" + std::to_string(i);
  return name;
}

bool Analyser::FindSuspensions(const Stmt* statement, bool folded) {
  bool found = false;
  folded |= isa<CXXFoldExpr>(statement);
  for (const Stmt* child : Children(statement)) found |= FindSuspensions(child, folded);
  const auto* yield = dyn_cast<CoyieldExpr>(statement);
  if (yield && generator_.restarts.contains(yield)) {
    found = true;
  } else if (yield) {
    Suspension point;
    point.expr = yield;
    point.range = discover::DelegatedRange(yield);
    point.allocator = discover::DelegatedAllocator(yield);
    point.operand = discover::YieldOperand(yield);
    point.folded = folded;
    point.line = source_.Line(yield->getBeginLoc());
    point.name = NameFor(point.line);
    result_.suspensions.push_back(point);
    found = true;
  }
  if (found) result_.suspending.insert(statement);
  return found;
}

// Notes the variables that `statement` declares, if a suspension point lies in the `rest` of their `scope`.
void Analyser::Declared(const Stmt* statement, const Stmt* rest, const Stmt* scope) {
  const auto* declaration = dyn_cast_or_null<DeclStmt>(statement);
  if (!declaration || !(result_.Suspends(declaration) || result_.Suspends(rest))) return;
  std::vector<unsigned> across;
  if (rest) AddPoints(result_, rest, across);
  for (const Decl* decl : declaration->decls()) {
    const auto* variable = dyn_cast<VarDecl>(decl);
    if (!variable) {
      result_.hoisted.insert(declaration);
    } else if (variable->hasLocalStorage() || variable->isConstexpr()) {
      result_.frame.push_back({variable, across, scope});
      result_.in_frame.insert(variable);
    }
  }
}

static const Stmt* WithoutLabels(const Stmt* statement) {
  while (statement) {
    if (const auto* label = dyn_cast<SwitchCase>(statement)) statement = label->getSubStmt();
    else if (const auto* label = dyn_cast<LabelStmt>(statement)) statement = label->getSubStmt();
    else if (const auto* attributed = dyn_cast<AttributedStmt>(statement)) statement = attributed->getSubStmt();
    else break;
  }
  return statement;
}

void Analyser::FindFrame(const Stmt* statement) {
  if (!result_.Suspends(statement)) return;
  statement = WithoutLabels(statement);
  if (const auto* block = dyn_cast<CompoundStmt>(statement)) {
    std::vector<const Stmt*> items(block->body_begin(), block->body_end());
    for (size_t i = 0; i < items.size(); ++i) {
      std::vector<unsigned> later;
      for (size_t j = i + 1; j < items.size(); ++j) AddPoints(result_, items[j], later);
      if (!later.empty() || isa<DeclStmt>(WithoutLabels(items[i]))) {
        const Stmt* rest = nullptr;
        for (size_t j = i + 1; j < items.size() && !rest && !later.empty(); ++j)
          if (result_.Suspends(items[j])) rest = items[j];
        size_t before = result_.frame.size();
        Declared(WithoutLabels(items[i]), rest, block);
        for (size_t k = before; k < result_.frame.size(); ++k) result_.frame[k].suspensions = later;
      }
      FindFrame(items[i]);
    }
    return;
  }
  // What a head declares is built by the code of the head, so it is in the frame wherever in the statement the suspension is.
  if (const auto* branch = dyn_cast<IfStmt>(statement)) {
    Declared(branch->getInit(), branch, branch);
    Declared(branch->getConditionVariableDeclStmt(), branch, branch);
  } else if (const auto* loop = dyn_cast<ForStmt>(statement)) {
    Declared(loop->getInit(), loop, loop);
    Declared(loop->getConditionVariableDeclStmt(), loop, loop);
  } else if (const auto* loop = dyn_cast<WhileStmt>(statement)) {
    Declared(loop->getConditionVariableDeclStmt(), loop, loop);
  } else if (const auto* choice = dyn_cast<SwitchStmt>(statement)) {
    Declared(choice->getInit(), choice, choice);
    Declared(choice->getConditionVariableDeclStmt(), choice, choice);
  } else if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) {
    Declared(loop->getInit(), loop, loop);
    Declared(loop->getLoopVarStmt(), loop, loop);
    FindFrame(loop->getBody());
    return;
  } else if (const auto* handler = dyn_cast<CXXCatchStmt>(statement); handler && handler->getExceptionDecl()) {
    // A reference as well: types in the frame class may speak of it.
    result_.frame.push_back({handler->getExceptionDecl(), result_.PointsIn(handler), handler});
    result_.in_frame.insert(handler->getExceptionDecl());
  }
  for (const Stmt* child : Children(statement)) FindFrame(child);
}

}  // namespace

Analysis Analyse(parse::Unit& unit, const Generator& generator) {
  Analysis analysis;
  Analyser analyser(unit, generator, analysis);
  analyser.FindSuspensions(generator.Body());
  analyser.FindFrame(generator.Body());
  FindBaseCases(unit, generator, analysis);
  return analysis;
}

}  // namespace rill::analyse
