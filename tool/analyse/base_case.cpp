// base_case - when a recursion ends at once.
#include "analyse/base_case.h"

namespace rill::analyse {

using namespace clang;

// Whether nobody can tell if a parameter of the frame has been made and has ended.
static bool IsUnnoticed(const ParmVarDecl* parameter, const ASTContext& context) {
  const QualType type = parameter->getType();
  if (type->isReferenceType()) return true;
  return !type->isDependentType() && !type.isVolatileQualified() && type.isTriviallyCopyableType(context);
}

// Whether all of `expr` is written where it stands, so that the same text means the same in front of the frame.
static bool IsPlain(const Stmt* expr) {
  if (expr->getBeginLoc().isMacroID() && !isa<GNUNullExpr>(expr)) return false;
  if (isa<LambdaExpr, StmtExpr, CXXDefaultArgExpr>(expr)) return false;
  // The first use of a thread_local variable may initialise it.
  const auto* name = dyn_cast<DeclRefExpr>(expr);
  const auto* variable = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
  if (variable && variable->getTLSKind() != VarDecl::TLS_None) return false;
  for (const Stmt* child : expr->children())
    if (child && !IsPlain(child)) return false;
  return true;
}

// Whether `statement` is `co_return;`, perhaps in braces.
static bool Ends(const Stmt* statement) {
  if (const auto* block = dyn_cast<CompoundStmt>(statement)) return block->size() == 1 && Ends(block->body_front());
  if (const auto* attributed = dyn_cast<AttributedStmt>(statement)) return Ends(attributed->getSubStmt());
  const auto* end = dyn_cast<CoreturnStmt>(statement);
  return end && !end->getOperand();
}

void FindBaseCases(parse::Unit& unit, const discover::Generator& generator, Analysis& analysis) {
  const ASTContext& context = unit.context();
  const auto* body = dyn_cast<CompoundStmt>(generator.Body());
  if (!generator.nested || !body || generator.function->isDependentContext()) return;
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (!IsUnnoticed(parameter, context)) return;
  analysis.plain_parameters = true;
  for (const Stmt* statement : body->body()) {
    const auto* test = dyn_cast<IfStmt>(statement);
    if (!test || test->getInit() || test->getConditionVariable() || test->getElse() || test->isConsteval() || test->isConstexpr()) return;
    // It is tested a second time when the frame begins, so it may do nothing but read.
    const Expr* condition = test->getCond();
    if (condition->HasSideEffects(context) || !IsPlain(condition)) return;
    const bool ends = Ends(test->getThen());
    if (!ends && body->size() != analysis.base_cases.size() + 1) return;
    analysis.base_cases.push_back({condition, ends});
    if (!ends) return;
  }
}

}  // namespace rill::analyse
