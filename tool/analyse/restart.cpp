// restart - which calls of a generator by itself are tail calls that start its frame again.
#include "analyse/restart.h"

#include "analyse/addresses.h"
#include "analyse/push.h"
#include "discover/recursion.h"

#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::analyse {

using namespace clang;
using discover::Call;
using discover::Generator;
using discover::Program;

namespace {

/// A delegation behind which the body ends, and the variables whose scopes it stands in.
struct Tail {
  const CoyieldExpr* yield;
  std::vector<const VarDecl*> scope;
};

class Tails {
 public:
  explicit Tails(const Generator& generator) : scope_(generator.function->param_begin(), generator.function->param_end()) {
    Visit(generator.Body(), true);
  }
  std::vector<Tail> found;

 private:
  void Visit(const Stmt* statement, bool last);
  void Block(const CompoundStmt* block, bool last);
  void Declared(const Stmt* statement);

  std::vector<const VarDecl*> scope_;
};

}  // namespace

void Tails::Declared(const Stmt* statement) {
  const auto* declaration = dyn_cast_or_null<DeclStmt>(statement);
  if (!declaration) return;
  for (const Decl* decl : declaration->decls())
    if (const auto* variable = dyn_cast<VarDecl>(decl); variable && variable->hasLocalStorage()) scope_.push_back(variable);
}

static bool EndsBody(const Stmt* statement) {
  const auto* end = dyn_cast<CoreturnStmt>(statement);
  return end && !end->getOperand();
}

void Tails::Block(const CompoundStmt* block, bool last) {
  const size_t outer = scope_.size();
  for (auto at = block->body_begin(); at != block->body_end(); ++at) {
    const auto next = std::next(at);
    Visit(*at, next == block->body_end() ? last : EndsBody(*next));
    Declared(*at);
  }
  scope_.resize(outer);
}

// What stands in a try block, a switch or a range-for is no tail: a handler, another case or the range come behind it.
void Tails::Visit(const Stmt* statement, bool last) {
  if (!statement) return;
  if (const CoyieldExpr* yield = SoleYield(statement)) {
    if (last && discover::DelegatedRange(yield) && !discover::DelegatedAllocator(yield)) found.push_back({yield, scope_});
    return;
  }
  if (const auto* block = dyn_cast<CompoundStmt>(statement)) return Block(block, last);
  const size_t outer = scope_.size();
  if (const auto* branch = dyn_cast<IfStmt>(statement)) {
    Declared(branch->getInit());
    Declared(branch->getConditionVariableDeclStmt());
    Visit(branch->getThen(), last);
    Visit(branch->getElse(), last);
  } else if (const auto* loop = dyn_cast<ForStmt>(statement)) {
    Declared(loop->getInit());
    Declared(loop->getConditionVariableDeclStmt());
    Visit(loop->getBody(), false);
  } else if (const auto* loop = dyn_cast<WhileStmt>(statement)) {
    Declared(loop->getConditionVariableDeclStmt());
    Visit(loop->getBody(), false);
  } else if (const auto* loop = dyn_cast<DoStmt>(statement)) {
    Visit(loop->getBody(), false);
  } else if (isa<LabelStmt, AttributedStmt>(statement)) {
    for (const Stmt* part : Substatements(statement)) Visit(part, last);
  }
  scope_.resize(outer);
}

// Or suspends.
static bool MakesTemporary(const Stmt* expr) {
  if (isa<MaterializeTemporaryExpr, CXXBindTemporaryExpr, LambdaExpr, StmtExpr, CoyieldExpr>(expr)) return true;
  return llvm::any_of(expr->children(), [](const Stmt* child) { return child && MakesTemporary(child); });
}

// Whether the end of `variable` does nothing. References end nothing, if they extend no life.
static bool EndsUnseen(const VarDecl* variable, const ASTContext& context) {
  const QualType type = variable->getType();
  if (type.isVolatileQualified()) return false;
  if (type->isReferenceType()) return isa<ParmVarDecl>(variable) || (variable->getInit() && !MakesTemporary(variable->getInit()));
  if (type->isPointerType()) return true;  // also to what depends on a template
  return !type->isDependentType() && !type->isUndeducedType() && type.isTriviallyCopyableType(context) && !type.isDestructedType();
}

static bool IsAssignedAsBytes(const CXXRecordDecl* record) {
  if (!record->hasTrivialCopyAssignment()) return false;
  return record->hasSimpleCopyAssignment() || llvm::any_of(record->methods(), [](const CXXMethodDecl* each) {
    return each->isCopyAssignmentOperator() && !each->isDeleted() && each->getAccess() == AS_public;
  });
}

bool PassesOn(const Expr* argument, const ParmVarDecl* parameter) {
  const auto* named = dyn_cast<DeclRefExpr>(argument->IgnoreParenImpCasts());
  return named && named->getDecl() == parameter;
}

// Whether `parameter` can be that of the call: `argument` is assigned to it, or is the same already.
static bool TakesAgain(const ParmVarDecl* parameter, const Expr* argument, const ASTContext& context) {
  const QualType type = parameter->getType();
  if (PassesOn(argument, parameter) && !type->isRValueReferenceType() && !type->isRecordType()) return true;
  if (!parameter->getIdentifier() || type->isReferenceType() || type.isConstQualified() || MakesTemporary(argument)) return false;
  if (isa<InitListExpr>(argument->IgnoreImplicit())) return false;
  if (type->isPointerType()) return true;
  if (type->isDependentType()) return false;
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record ? IsAssignedAsBytes(record) : type.isTriviallyCopyableType(context);
}

static bool Restarts(parse::Unit& unit, const Generator& generator, const Call& call, const Tail& tail) {
  Call own = call;
  if (!discover::NotInOwnFrame(unit, own).empty() || own.same != Call::Same::known) return false;
  const ASTContext& context = unit.context();
  const FunctionDecl* function = generator.function;
  for (unsigned i = 0; i < function->getNumParams(); ++i) {
    const Expr* argument = call.call->getArg(i);
    const auto text = CharSourceRange::getTokenRange(argument->getSourceRange());
    if (Lexer::makeFileCharRange(text, unit.sources(), unit.language()).isInvalid()) return false;  // a part of what a macro expands to
    if (!TakesAgain(function->getParamDecl(i), argument, context)) return false;
  }
  if (const Expr* object = discover::ObjectOf(call.call).object; object && MakesTemporary(object)) return false;
  if (!llvm::all_of(tail.scope, [&](const VarDecl* variable) { return EndsUnseen(variable, context); })) return false;
  const auto in_scope = [&](const ValueDecl* decl) {
    if (const auto* binding = dyn_cast<BindingDecl>(decl)) decl = binding->getDecomposedDecl();
    return !decl->getType()->isReferenceType() && llvm::is_contained(tail.scope, decl);
  };
  return !FindGiven(generator, in_scope, true).object;
}

void DecideRestarts(parse::Unit& unit, Program& program) {
  for (const auto& generator : program.generators) {
    if (!generator->nested && !generator->nests_itself) continue;
    for (const Tail& tail : Tails(*generator).found) {
      const CallExpr* held = discover::HeldCall(discover::DelegatedRange(tail.yield));
      for (Call& call : program.calls) {
        if (call.call != held || !call.nested || call.callee != generator.get() || call.around != generator.get()) continue;
        if (!Restarts(unit, *generator, call, tail)) continue;
        call.restarts = true;
        call.nested = call.delegated = false;
        call.reason = "a tail call: it starts the frame again";
        generator->restarts.insert(tail.yield);
      }
    }
    const auto makes = [&](bool own) {
      return llvm::any_of(program.calls, [&](const Call& call) { return call.nested && call.own == own && call.callee == generator.get(); });
    };
    generator->nested = makes(false);
    generator->nests_itself = makes(true);
  }
}

}  // namespace rill::analyse
