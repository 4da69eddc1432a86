// locals - which variables of a divided scope hold nothing while the body is suspended.
//
// Liveness on the graph of flow.h, backwards from each place that reads a variable to those that set it: what is met between is where its
// value has to be kept. That must be no suspension. It must be no entrance either: the resume function passes those on its way to a
// suspension, without the value, and a compiler that does not see where it goes from there would warn.
#include "analyse/locals.h"

#include "analyse/addresses.h"
#include "analyse/flow.h"
#include "analyse/values.h"
#include "parse/source.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <llvm/ADT/STLExtras.h>

#include <set>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

namespace {

/// How a body names its variables.
class Names : public RecursiveASTVisitor<Names> {
 public:
  llvm::DenseMap<const VarDecl*, unsigned> named, used, read;  // used, read: evaluated
  llvm::DenseSet<const VarDecl*> in_lambdas, in_heads;  // `for (int i = 0;;)`
  std::map<StringRef, std::vector<const ValueDecl*>> spelled;

  bool TraverseLambdaExpr(LambdaExpr* lambda) {
    ++lambdas_;
    for (const LambdaCapture& capture : lambda->captures())
      if (capture.capturesVariable()) Name(dyn_cast<VarDecl>(capture.getCapturedVar()));
    const bool go_on = RecursiveASTVisitor::TraverseLambdaExpr(lambda);
    --lambdas_;
    return go_on;
  }
  template <class... Rest>
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc type, Rest... rest) {
    return Unevaluated([&] { return RecursiveASTVisitor::TraverseDecltypeTypeLoc(type, rest...); });
  }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr* expr) {
    return Unevaluated([&] { return RecursiveASTVisitor::TraverseUnaryExprOrTypeTraitExpr(expr); });
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr* expr) {
    return Unevaluated([&] { return RecursiveASTVisitor::TraverseCXXNoexceptExpr(expr); });
  }
  bool TraverseCoyieldExpr(CoyieldExpr* yield) {
    for (const Stmt* part : Children(yield)) {
      if (const VarDecl* variable = VariableOf(cast<Expr>(part)->IgnoreParens())) ++read[variable];  // a copy is shown, or its address is given away
      if (!TraverseStmt(const_cast<Stmt*>(part))) return false;
    }
    return true;
  }
  bool VisitForStmt(ForStmt* loop) {
    if (const auto* init = dyn_cast_or_null<DeclStmt>(loop->getInit()))
      for (const Decl* decl : init->decls())
        if (const auto* variable = dyn_cast<VarDecl>(decl)) in_heads.insert(variable);
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    Name(VariableOf(reference));
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr* cast) {
    if (cast->getCastKind() != CK_LValueToRValue) return true;
    if (const VarDecl* variable = VariableOf(cast->getSubExpr()->IgnoreParens()); variable && unevaluated_ == 0) ++read[variable];
    return true;
  }
  bool VisitVarDecl(VarDecl* variable) {
    Spell(variable);
    return true;
  }
  bool VisitBindingDecl(BindingDecl* binding) {
    Spell(binding);
    return true;
  }
  void Spell(const ValueDecl* decl) {
    if (decl->getIdentifier()) spelled[decl->getName()].push_back(decl);
  }

 private:
  template <class Traverse>
  bool Unevaluated(const Traverse& traverse) {
    ++unevaluated_;
    const bool go_on = traverse();
    --unevaluated_;
    return go_on;
  }
  void Name(const VarDecl* variable) {
    ++named[variable];
    if (unevaluated_ == 0) ++used[variable];
    if (lambdas_ > 0) in_lambdas.insert(variable);
  }
  unsigned lambdas_ = 0, unevaluated_ = 0;
};

class Finder {
 public:
  Finder(parse::Unit& unit, const Generator& generator, Analysis& analysis)
      : source_(unit.sources(), unit.language()), generator_(generator), analysis_(analysis), flow_(FlowOf(generator, analysis, true)) {}
  void Run();

 private:
  bool MayBeLocal(const VarDecl* variable) const;
  bool LivesAcross(const VarDecl* variable) const;
  bool KeepsName(const VarDecl* variable) const;
  bool Overlap(const VarDecl* a, const VarDecl* b) const;

  parse::Source source_;
  const Generator& generator_;
  Analysis& analysis_;
  const Flow flow_;
  Names names_;
  llvm::DenseSet<const ValueDecl*> given_;  // their addresses are known elsewhere
  std::vector<std::vector<unsigned>> before_;
  llvm::DenseMap<const VarDecl*, const Stmt*> scopes_;
};

}  // namespace

bool Finder::MayBeLocal(const VarDecl* variable) const {
  const QualType type = variable->getType();
  if (variable->isExceptionVariable() || names_.in_heads.contains(variable) || names_.in_lambdas.contains(variable) || IsConstant(variable)) return false;
  if (type.isVolatileQualified() || llvm::any_of(variable->attrs(), [](const Attr* each) { return !isa<UnusedAttr>(each); })) return false;
  if (analysis_.Suspends(variable->getInit())) return false;
  if (type->isReferenceType()) return names_.used.contains(variable);
  if (names_.read.lookup(variable) == 0) return false;  // compilers would warn
  if (type->isDependentType() || type->isUndeducedType() || !type->isScalarType() || given_.contains(variable)) return false;
  // It is declared without its `const`, which nobody can tell who reads it.
  return !type.isConstQualified() || names_.named.lookup(variable) == names_.read.lookup(variable);
}

// Whether `variable` has a value that is read after a suspension, or behind an entrance, or has none where it is read.
bool Finder::LivesAcross(const VarDecl* variable) const {
  std::set<unsigned> seen;
  std::vector<unsigned> open;
  for (const auto& [place, access] : flow_.accesses)
    if (access.variable == variable && !access.sets) open.push_back(place);
  while (!open.empty()) {
    const unsigned at = open.back();
    open.pop_back();
    for (const unsigned before : before_[at]) {
      if (!seen.insert(before).second) continue;
      const auto access = flow_.accesses.find(before);
      const bool own = access != flow_.accesses.end() && access->second.variable == variable && access->second.sets;
      if (own && access->second.empty) return true;
      if (own) continue;
      if (before == Flow::start || flow_.suspensions.count(before) || flow_.entrances.count(before)) return true;
      open.push_back(before);
    }
  }
  return false;
}

bool Finder::Overlap(const VarDecl* a, const VarDecl* b) const {
  const auto within = [&](const VarDecl* inner, const VarDecl* outer) {
    const Stmt* scope = scopes_.lookup(outer);  // none: that no suspension divides, and so none that divides `inner`
    const auto [file, offset] = source_.sources().getDecomposedExpansionLoc(inner->getLocation());
    return scope && source_.Expansion(scope->getSourceRange()).Contains({file, offset, offset});
  };
  return within(a, b) || within(b, a);
}

// Whether `variable` can be called what it is called in the source: nothing else of that name is in the frame, or within its scope.
bool Finder::KeepsName(const VarDecl* variable) const {
  const auto same = names_.spelled.find(variable->getIdentifier() ? variable->getName() : StringRef());
  if (same == names_.spelled.end()) return true;
  return llvm::all_of(same->second, [&](const ValueDecl* other) {
    const auto* local = dyn_cast<VarDecl>(other);
    if (other == variable) return true;
    if (!local || isa<ParmVarDecl>(local) || (analysis_.in_frame.contains(local) && !analysis_.locals.contains(local))) return false;
    return !Overlap(variable, local);
  });
}

void Finder::Run() {
  if (!flow_.complete) return;
  for (const ParmVarDecl* parameter : generator_.function->parameters()) names_.Spell(parameter);
  if (generator_.lambda)
    for (const LambdaCapture& capture : generator_.lambda->captures())
      if (capture.capturesVariable()) names_.Spell(capture.getCapturedVar());
  names_.TraverseStmt(const_cast<Stmt*>(generator_.Body()));
  FindGiven(generator_, [&](const ValueDecl* decl) { return given_.insert(decl), false; }, true);
  before_.resize(flow_.next.size());
  for (unsigned place = 0; place < flow_.next.size(); ++place)
    for (const unsigned next : flow_.next[place]) before_[next].push_back(place);
  for (const Across& across : analysis_.frame) {
    scopes_[across.variable] = across.scope;
    if (MayBeLocal(across.variable) && !LivesAcross(across.variable)) analysis_.locals.insert(across.variable);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Across& across : analysis_.frame)
      if (analysis_.locals.contains(across.variable) && !KeepsName(across.variable)) changed = analysis_.locals.erase(across.variable);
  }
}

void DecideLocals(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) Finder(unit, *program.generators[i], analyses[i]).Run();
}

}  // namespace rill::analyse
