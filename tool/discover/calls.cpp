// calls - decides for each call of a generator whether its stream is compiled in place.
//
// The decision is syntactic and errs towards the boxed form, whose only cost is one allocation. Each use of a stream that
// cannot see its type is a "blind" use; a local variable is in place if all of its uses are blind.
#include "discover/calls.h"

#include "discover/loops.h"
#include "discover/nested.h"
#include "discover/recursion.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Lex/Lexer.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::discover {

using namespace clang;

static bool IsStreamMember(StringRef name) { return name == "next" || name == "begin" || name == "end" || name == "for_each"; }

static bool IsRillAlgorithm(const FunctionDecl* function) {
  if (!function || !function->getIdentifier()) return false;
  const auto* space = dyn_cast<NamespaceDecl>(function->getDeclContext());
  StringRef name = function->getName();
  return space && space->getName() == "rill" && (name == "collect" || name == "begin" || name == "next" || name == "for_each");
}

class CallFinder : public RecursiveASTVisitor<CallFinder> {
 public:
  CallFinder(parse::Unit& unit, Program& program) : unit_(unit), program_(program) {
    for (const auto& generator : program.generators)
      by_decl_[generator->function->getCanonicalDecl()] = generator.get();
  }

  bool TraverseLambdaExpr(LambdaExpr* lambda) {
    for (const LambdaCapture& capture : lambda->captures())
      if (capture.capturesVariable()) ++uses_[capture.getCapturedVar()];
    return RecursiveASTVisitor::TraverseLambdaExpr(lambda);
  }
  bool VisitCXXForRangeStmt(CXXForRangeStmt* loop) {
    const Expr* range = loop->getRangeInit();
    if (!range)
      if (const auto* variable = dyn_cast_or_null<VarDecl>(loop->getRangeStmt()->getSingleDecl())) range = variable->getInit();
    const Expr* bare = range ? Bare(range) : nullptr;
    if (const auto* call = dyn_cast_or_null<CallExpr>(bare)) loops_[call] = loop;
    return Blind(range, "the range of a range-for");
  }
  bool VisitCoyieldExpr(CoyieldExpr* expr) {
    const Expr* range = DelegatedRange(expr);
    if (const auto* call = range ? dyn_cast<CallExpr>(Bare(range)) : nullptr) delegated_.insert(call);
    return Blind(range, "the operand of yield_from");
  }
  bool VisitVarDecl(VarDecl* variable) {
    const CallExpr* call = HeldCall(variable->getInit());
    TypeSourceInfo* written = variable->getTypeSourceInfo();
    QualType type = written ? written->getType() : variable->getType();
    if (const VarDecl* original = Copied(variable); original && type->getAs<DeducedTemplateSpecializationType>()) {
      program_.demands.push_back({variable, false, ""});
      copied_[variable] = original;
    }
    if (!call || !variable->isLocalVarDecl() || variable->isStaticLocal()) return true;
    if (const auto* deduced = type->getAs<DeducedTemplateSpecializationType>();
        deduced && deduced->getTemplateName().getAsTemplateDecl()->getName() == "in_place") {
      program_.demands.push_back({variable, false, ""});
      held_[variable] = call;
    } else if (type->getAs<AutoType>() && !type->getAs<AutoType>()->isConstrained() && !type.isConstQualified() &&
               type->getAs<AutoType>()->getKeyword() == AutoTypeKeyword::Auto && IsGen(call->getType())) {
      held_[variable] = call;
    }
    return true;
  }
  bool TraverseFieldDecl(FieldDecl* field) { return InClass(field, &CallFinder::BaseField); }
  bool TraverseVarDecl(VarDecl* variable) { return InClass(variable, &CallFinder::BaseVar); }
  bool TraverseParmVarDecl(ParmVarDecl* parameter) { return InClass(parameter, &CallFinder::BaseParameter); }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    ++uses_[reference->getDecl()];
    return true;
  }
  bool VisitCallExpr(CallExpr* call) {
    Record(call);
    if (const auto* member = dyn_cast<MemberExpr>(call->getCallee()->IgnoreParens());
        member && !member->isArrow() && member->getMemberDecl()->getIdentifier() &&
        IsStreamMember(member->getMemberDecl()->getName())) {
      Blind(member->getBase(), "the object of a member of the stream");
      if (member->getMemberDecl()->getName() == "for_each") Consumed(member->getBase());
    }
    if (IsRillAlgorithm(call->getDirectCallee()))
      for (const Expr* argument : call->arguments()) {
        Blind(argument, "an argument of a rill algorithm");
        if (const StringRef name = call->getDirectCallee()->getName(); name == "collect" || name == "for_each") Consumed(argument);
      }
    return true;
  }
  // The promise and the awaiters of a coroutine are not the user's.
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    if (!WalkUpFromCoyieldExpr(expr)) return false;
    const Expr* operand = YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }

  void Decide();

 private:
  using Base = RecursiveASTVisitor<CallFinder>;
  bool BaseField(FieldDecl* field) { return Base::TraverseFieldDecl(field); }
  bool BaseVar(VarDecl* variable) { return Base::TraverseVarDecl(variable); }
  bool BaseParameter(ParmVarDecl* parameter) { return Base::TraverseParmVarDecl(parameter); }
  /// The initialiser of a member and a default argument in a class are compiled before the bodies of the class.
  template <class Decl, class Traverse>
  bool InClass(Decl* decl, Traverse traverse) {
    const DeclContext* context = decl->getLexicalDeclContext();
    if (isa<ParmVarDecl>(decl) && isa<FunctionDecl>(context)) context = context->getLexicalParent();
    const DeclContext* outer = initialised_;
    if (isa<CXXRecordDecl>(context) && !outer) initialised_ = context;
    bool go_on = (this->*traverse)(decl);
    initialised_ = outer;
    return go_on;
  }
  bool Blind(const Expr* expr, const char* how) {
    if (!expr) return true;
    expr = Bare(expr);
    if (const auto* reference = dyn_cast<DeclRefExpr>(expr); reference && !reference->refersToEnclosingVariableOrCapture())
      ++blind_uses_[reference->getDecl()];
    if (const auto* call = dyn_cast<CallExpr>(expr)) blind_[call] = how;
    return true;
  }
  /// The variable of which `variable` is made a copy, if that is a `rill::in_place`; else null.
  static const VarDecl* Copied(const VarDecl* variable) {
    const auto* made = variable->getInit() ? dyn_cast<CXXConstructExpr>(variable->getInit()->IgnoreImplicit()) : nullptr;
    if (!made || !made->getConstructor()->isCopyConstructor() || made->getNumArgs() == 0) return nullptr;
    const CXXRecordDecl* record = made->getConstructor()->getParent();
    const auto* reference = dyn_cast<DeclRefExpr>(made->getArg(0)->IgnoreParenImpCasts());
    if (!reference || !record->getIdentifier() || record->getName() != "in_place" || !InNamespace(record, "rill")) return nullptr;
    return dyn_cast<VarDecl>(reference->getDecl());
  }
  /// Whether `location` is in an argument of RILL_STATIC_ASSERT, which is once in the output, as it is written.
  bool IsAsserted(SourceLocation location) const {
    const SourceManager& sources = unit_.sources();
    return sources.isMacroArgExpansion(location) && sources.getImmediateSpellingLoc(location).isFileID() &&
           Lexer::getImmediateMacroName(location, sources, unit_.language()) == "RILL_STATIC_ASSERT";
  }
  /// Notes that the elements of `expr`, if it is a call, are all given to a function.
  void Consumed(const Expr* expr) {
    if (const auto* call = expr ? dyn_cast<CallExpr>(Bare(expr)) : nullptr) consumed_.insert(call);
  }
  void Record(CallExpr* call);
  void Nest(Call& call);
  const Generator* Around(const CallExpr* call) const;
  void Decide(Call& call, bool blind, const char* how);

  parse::Unit& unit_;
  Program& program_;
  const DeclContext* initialised_ = nullptr;  // the class whose member or default argument is looked at
  llvm::DenseMap<const FunctionDecl*, const Generator*> by_decl_;
  llvm::DenseMap<const CallExpr*, const char*> blind_;
  llvm::DenseMap<const CallExpr*, const CXXForRangeStmt*> loops_;
  llvm::DenseSet<const CallExpr*> delegated_, consumed_;
  llvm::DenseMap<const ValueDecl*, unsigned> uses_, blind_uses_;
  llvm::DenseMap<const VarDecl*, const CallExpr*> held_;
  llvm::DenseMap<const VarDecl*, const VarDecl*> copied_;  // and what it is a copy of
};

void CallFinder::Record(CallExpr* call) {
  const FunctionDecl* function = call->getDirectCallee();
  const bool resolved = function != nullptr;
  if (resolved && !IsGen(function->getReturnType())) return;
  const Generator* around = Around(call);
  if (!resolved) function = OnlyCandidate(call, around);
  if (!function || !IsGen(function->getReturnType())) return;
  if (const FunctionDecl* pattern = function->getTemplateInstantiationPattern()) function = pattern;
  Call found;
  found.call = call;
  found.around = around;
  if (auto at = by_decl_.find(function->getCanonicalDecl()); at != by_decl_.end()) found.callee = at->second;
  if (!resolved && (!found.callee || found.callee != found.around)) return;  // a recursion is decided as well where it is not resolved
  const Expr* callee = call->getCallee()->IgnoreParenImpCasts();
  bool renamed = false;  // found through a using-declaration, which does not name the twin
  if (const auto* reference = dyn_cast<DeclRefExpr>(callee)) {
    found.name = reference->getLocation();
    renamed = reference->getFoundDecl() != reference->getDecl() && isa<UsingShadowDecl>(reference->getFoundDecl());
  } else if (const auto* member = dyn_cast<MemberExpr>(callee)) {
    found.name = member->getMemberLoc();
    renamed = isa<UsingShadowDecl>(member->getFoundDecl().getDecl());
  } else if (const auto* overloads = dyn_cast<OverloadExpr>(callee)) {
    found.name = overloads->getNameLoc();
  } else if (const auto* unresolved = dyn_cast<CXXDependentScopeMemberExpr>(callee)) {
    found.name = unresolved->getMemberLoc();
  }
  if (!resolved) found.reason = "the template's arguments decide which function it calls";
  else if (!found.callee) found.reason = "its definition is not in this translation unit";
  else if (!found.callee->twin) found.reason = found.callee->no_twin;
  else if (!found.name.isFileID() && !IsAsserted(found.name)) found.reason = "its name comes out of a macro";
  else if (renamed) found.reason = "it is named through a using-declaration";
  else if (initialised_ && initialised_->getOuterLexicalRecordContext()->Encloses(found.callee->function->getDeclContext()))
    found.reason = "it is called where the class is not complete";
  else if (!unit_.sources().isBeforeInTranslationUnit(found.callee->Body()->getEndLoc(), call->getBeginLoc()))
    found.reason = "it is called before the end of its definition";
  else if (found.around && HoldsLambda(call))
    found.reason = "a lambda is among its arguments, and the type of the frame object would name it";
  else {
    const FunctionDecl* definition = found.callee->function;
    for (unsigned i = 0; i < call->getNumArgs() && i < definition->getNumParams(); ++i) {
      const ParmVarDecl* parameter = definition->getParamDecl(i);
      if (isa<CXXDefaultArgExpr>(call->getArg(i)) && (!parameter->hasDefaultArg() || parameter->hasInheritedDefaultArg()))
        found.reason = "a default argument stands on another declaration";
    }
  }
  program_.calls.push_back(found);
}

void CallFinder::Decide(Call& call, bool blind, const char* how) {
  if (!call.reason.empty()) return;
  call.in_place = blind;
  call.reason = blind ? how : "its type can be observed here";
}

// The innermost generator whose body the call stands in.
const Generator* CallFinder::Around(const CallExpr* call) const {
  const Generator* around = nullptr;
  for (const auto& generator : program_.generators) {
    const SourceRange body = generator->Body()->getSourceRange();
    const SourceManager& sources = unit_.sources();
    if (sources.isBeforeInTranslationUnit(body.getBegin(), call->getBeginLoc()) &&
        sources.isBeforeInTranslationUnit(call->getBeginLoc(), body.getEnd()))
      around = generator.get();
  }
  return around;
}

// A generator that yields the same and is not in place, as in a recursion: its frame can be in the memory of the caller's activity.
void CallFinder::Nest(Call& call) {
  const Generator* caller = call.around;
  if (!caller || !call.callee || call.in_place || !delegated_.contains(call.call)) return;
  call.reason = NotNested(unit_, *caller, call);
  call.own &= call.reason.empty();
  if (!call.reason.empty()) return;
  call.nested = call.delegated = true;
  call.reason = "the operand of yield_from, in a recursion";
  const FunctionDecl* declared = DeclaredBefore(unit_, *caller, *call.callee);
  for (const auto& generator : program_.generators) {
    if (generator.get() == call.callee) {
      (call.own ? generator->nests_itself : generator->nested) = true;
      generator->asks_itself |= call.own && call.same == Call::Same::called;
    }
    if (generator.get() == caller && declared && !llvm::is_contained(generator->nests, declared)) generator->nests.push_back(declared);
  }
}

void CallFinder::Decide() {
  llvm::DenseMap<const CallExpr*, const VarDecl*> holder;
  for (auto [variable, call] : held_) holder[call] = variable;
  llvm::DenseMap<const VarDecl*, const Call*> decided;
  for (Call& call : program_.calls) {
    if (auto held = holder.find(call.call); held != holder.end()) {
      bool demanded = held->second->getType()->getAs<AutoType>() == nullptr;
      unsigned uses = uses_.lookup(held->second);
      Decide(call, demanded || uses == blind_uses_.lookup(held->second), "a local that is only iterated over");
      decided[held->second] = &call;
    } else {
      auto blind = blind_.find(call.call);
      Decide(call, blind != blind_.end(), blind != blind_.end() ? blind->second : "");
      Nest(call);
    }
    const CXXForRangeStmt* loop = call.in_place ? loops_.lookup(call.call) : nullptr;
    if (loop) call.no_loop = NotPushed(unit_, loop, call.call, call.around != nullptr);
    if (loop && call.no_loop.empty()) call.loop = loop;
    call.consumed = call.in_place && ((call.loop && !call.around) || consumed_.contains(call.call));
    call.delegated |= call.in_place && delegated_.contains(call.call);
  }
  for (const auto& generator : program_.generators) {
    const bool shared = !unit_.sources().isInMainFile(unit_.sources().getExpansionLoc(generator->function->getLocation()));
    generator->consumed = shared || llvm::any_of(program_.calls, [&](const Call& call) { return call.consumed && call.callee == generator.get(); });
  }
  for (Demand& demand : program_.demands) {
    const VarDecl* made = demand.variable;
    while (const VarDecl* original = copied_.lookup(made)) made = original;
    const Call* call = decided.lookup(made);
    demand.granted = call && call->in_place;
    demand.reason = call && made != demand.variable ? "a copy of a stream in place" : call ? call->reason : "the initialiser is not a call of a generator";
  }
}

void FindCalls(parse::Unit& unit, const std::vector<Decl*>& decls, Program& program) {
  CallFinder finder(unit, program);
  for (Decl* decl : decls) finder.TraverseDecl(decl);
  finder.Decide();
}

}  // namespace rill::discover
