// delegation - decides which generators hand over to other bodies in a yield_from.
//
// The frame of such a generator runs in an activity, which resumes the innermost body directly. All others are run by whoever
// consumes them; so is what they iterate over: a container, a generator that is an lvalue, a stream in place without delegations.
#include "discover/discover.h"

namespace rill::discover {

using namespace clang;

static bool NamesVariable(const Expr* expr) {
  const auto* reference = dyn_cast<DeclRefExpr>(expr);
  return reference && isa<VarDecl, BindingDecl>(reference->getDecl());
}

// Whether the operand of a yield_from may be a body: an rvalue that is a gen, or in a template anything that may become one.
static bool MayBeBody(const Program& program, const Expr* range) {
  const Expr* bare = Bare(range);
  const auto* call = dyn_cast<CallExpr>(bare);
  if (const Call* found = call ? program.Find(call) : nullptr) {
    if (found->restarts) return false;
    if (found->in_place) return found->callee->delegates;
  }
  if (range->isTypeDependent()) return !NamesVariable(bare) && !isa<InitListExpr>(bare);
  if (IsElementsOf(range->getType())) return true;
  return IsGen(range->getType()) && !range->isLValue();
}

static bool Delegates(const Program& program, const Stmt* statement) {
  if (isa<LambdaExpr>(statement)) return false;
  if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) {
    if (const Expr* range = DelegatedRange(yield)) return MayBeBody(program, range) || Delegates(program, range);
    const Expr* operand = YieldOperand(yield);
    return operand && Delegates(program, operand);
  }
  for (const Stmt* child : statement->children())
    if (child && Delegates(program, child)) return true;
  return false;
}

// In the order of the definitions, which is that of calls in place: what a generator calls in place is decided before it.
void FindDelegations(Program& program) {
  for (const auto& generator : program.generators) generator->delegates = Delegates(program, generator->Body());
}

}  // namespace rill::discover
