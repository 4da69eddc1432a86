// recursion - which calls of itself the frame of a generator without a twin can make a frame for.
#include "discover/recursion.h"

#include <clang/AST/DeclTemplate.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::discover {

using namespace clang;

const FunctionDecl* OnlyCandidate(const CallExpr* call, const Generator* around) {
  const Expr* named = call->getCallee()->IgnoreParens();
  if (const auto* overloads = dyn_cast<OverloadExpr>(named); overloads && overloads->getNumDecls() == 1) {
    const NamedDecl* only = (*overloads->decls_begin())->getUnderlyingDecl();
    if (const auto* generic = dyn_cast<FunctionTemplateDecl>(only)) return generic->getTemplatedDecl();
    return dyn_cast<FunctionDecl>(only);
  }
  // `left->walk()`, where what left points to depends on the template's arguments.
  const auto* member = dyn_cast<CXXDependentScopeMemberExpr>(named);
  const auto* method = around && member && !member->isImplicitAccess() && !member->getQualifier() ? dyn_cast<CXXMethodDecl>(around->function) : nullptr;
  if (!method || method->getDeclName() != member->getMember()) return nullptr;
  return method->getParent()->lookup(method->getDeclName()).isSingleResult() ? method : nullptr;
}

// Whether other functions of this name are in some namespace: the types of the arguments may bring them in.
static bool HasNamesakes(const DeclContext* context, const FunctionDecl* function) {
  for (const NamedDecl* found : context->lookup(function->getDeclName())) {
    const auto* generic = dyn_cast<FunctionTemplateDecl>(found->getUnderlyingDecl());
    const FunctionDecl* other = generic ? generic->getTemplatedDecl() : dyn_cast<FunctionDecl>(found->getUnderlyingDecl());
    if (other && other->getCanonicalDecl() != function->getCanonicalDecl()) return true;
  }
  for (const Decl* inner : context->decls()) {
    const auto* block = dyn_cast<DeclContext>(inner);
    if (block && isa<NamespaceDecl, LinkageSpecDecl>(inner) && HasNamesakes(block, function)) return true;
  }
  return false;
}

// The template arguments that the call spells out.
static llvm::ArrayRef<TemplateArgumentLoc> WrittenArguments(const Expr* named) {
  if (const auto* overloads = dyn_cast<OverloadExpr>(named)) return overloads->template_arguments();
  if (const auto* member = dyn_cast<CXXDependentScopeMemberExpr>(named)) return member->template_arguments();
  return {};
}

// Whether `written` are the parameters of `generic`, in their order.
static bool NamesSpecialisation(llvm::ArrayRef<TemplateArgumentLoc> written, const FunctionTemplateDecl* generic) {
  const TemplateParameterList* list = generic->getTemplateParameters();
  if (written.size() != list->size()) return false;
  for (unsigned i = 0; i < list->size(); ++i) {
    const TemplateArgument& argument = written[i].getArgument();
    const NamedDecl* parameter = list->getParam(i);
    if (parameter->isTemplateParameterPack()) return false;
    if (argument.getKind() == TemplateArgument::Type) {
      const auto* type = argument.getAsType()->getAs<TemplateTypeParmType>();
      if (!type || type->getDecl() != parameter || argument.getAsType().hasLocalQualifiers()) return false;
    } else {
      const auto* value = argument.getKind() == TemplateArgument::Expression ? dyn_cast<DeclRefExpr>(argument.getAsExpr()) : nullptr;
      if (!value || value->getDecl() != parameter) return false;
    }
  }
  return true;
}

// Whether a declaration beside `generic` with the same head deduces what it does.
static bool CanBeDeclaredBeside(const FunctionTemplateDecl* generic) {
  const FunctionDecl* function = generic->getTemplatedDecl();
  if (function->isOutOfLine() || function->getFriendObjectKind() != Decl::FOK_None || function->getParentFunctionOrMethod()) return false;
  if (function->getBeginLoc().isMacroID() || function->getLocation().isMacroID()) return false;
  for (const NamedDecl* parameter : *generic->getTemplateParameters()) {
    if (!parameter->getIdentifier() || parameter->isImplicit() || parameter->isTemplateParameterPack()) return false;
    if (const auto* type = dyn_cast<TemplateTypeParmDecl>(parameter)) {
      if (type->hasDefaultArgument() && type->defaultArgumentWasInherited()) return false;
    } else if (const auto* value = dyn_cast<NonTypeTemplateParmDecl>(parameter)) {
      if (value->hasDefaultArgument() && value->defaultArgumentWasInherited()) return false;
    } else {
      return false;
    }
  }
  return true;
}

CalledObject ObjectOf(const CallExpr* call) {
  const Expr* named = call->getCallee()->IgnoreParens();
  CalledObject found;
  if (const auto* member = dyn_cast<MemberExpr>(named); member && !member->isImplicitAccess()) found = {member->getBase(), member->isArrow()};
  if (const auto* members = dyn_cast<UnresolvedMemberExpr>(named); members && !members->isImplicitAccess()) found = {members->getBase(), members->isArrow()};
  if (const auto* member = dyn_cast<CXXDependentScopeMemberExpr>(named); member && !member->isImplicitAccess()) found = {member->getBase(), member->isArrow()};
  return found.object && isa<CXXThisExpr>(found.object->IgnoreParenImpCasts()) ? CalledObject() : found;
}

// Whether evaluating `expr` changes nothing. The standard's pointers and iterators may be dereferenced.
static bool OnlyReads(const Expr* expr, const ASTContext& context) {
  expr = expr->IgnoreParenImpCasts();
  if (expr->isInstantiationDependent()) return false;
  const auto* use = dyn_cast<CXXOperatorCallExpr>(expr);
  const auto* method = use ? dyn_cast_or_null<CXXMethodDecl>(use->getDirectCallee()) : nullptr;
  if (method && method->getParent()->isInStdNamespace() && (use->getOperator() == OO_Arrow || use->getOperator() == OO_Star))
    return OnlyReads(use->getArg(0), context);
  return !expr->HasSideEffects(context);
}

// Whether `expr` is made of the values of parameters and locals alone, which what an object's operators do does not change.
static bool ReadsLocals(const Expr* expr, const ASTContext& context) {
  if (!OnlyReads(expr, context)) return false;
  const auto* reference = dyn_cast<DeclRefExpr>(expr);
  const auto* variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  if (isa<MemberExpr, CXXOperatorCallExpr, ArraySubscriptExpr>(expr) || (variable && !variable->hasLocalStorage())) return false;
  if (const auto* unary = dyn_cast<UnaryOperator>(expr); unary && unary->getOpcode() == UO_Deref) return false;
  return llvm::all_of(expr->children(), [&](const Stmt* child) { return !isa_and_nonnull<Expr>(child) || ReadsLocals(cast<Expr>(child), context); });
}

// Whether the object of the call and its arguments, which become arguments alike, may not be evaluated in any order.
static bool IsOrderSeen(const CallExpr* call, const Expr* object, const ASTContext& context) {
  if (!object || call->getNumArgs() == 0) return false;
  const bool reads = OnlyReads(object, context);
  const Expr* bare = object->IgnoreParenImpCasts();
  if (const auto* unary = dyn_cast<UnaryOperator>(bare); unary && unary->getOpcode() == UO_Deref) bare = unary->getSubExpr()->IgnoreParenImpCasts();
  if (!reads && !(isa<MemberExpr, DeclRefExpr, CXXDependentScopeMemberExpr>(bare) && object->isInstantiationDependent())) return true;
  return !llvm::all_of(call->arguments(), [&](const Expr* each) { return reads ? OnlyReads(each, context) : ReadsLocals(each, context); });
}

// How it is known that the call means this specialisation; nullopt if it never does, or it cannot be told.
static std::optional<Call::Same> SameSpecialisation(const FunctionDecl* function, const CallExpr* call, bool typed_object) {
  const Expr* named = call->getCallee()->IgnoreParens();
  if (const FunctionDecl* resolved = call->getDirectCallee()) {
    if (resolved->getCanonicalDecl() != function->getCanonicalDecl()) return std::nullopt;
    return Call::Same::known;
  }
  const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate();
  if (generic && !NamesSpecialisation(WrittenArguments(named), generic)) {
    if (typed_object || ObjectOf(call).object || !CanBeDeclaredBeside(generic)) return std::nullopt;
    return Call::Same::called;
  }
  return typed_object ? Call::Same::object : Call::Same::known;
}

std::string NotInOwnFrame(parse::Unit& unit, Call& call) {
  const Generator& callee = *call.callee;
  const FunctionDecl* function = callee.function;
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  if (callee.lambda || !function->getDeclName().isIdentifier() || (method && method->isVirtual())) return callee.no_twin;
  for (const ParmVarDecl* parameter : function->parameters())
    if (parameter->isParameterPack()) return "it has a parameter pack";
  const Expr* named = call.call->getCallee()->IgnoreParens();
  const auto [object, arrow] = ObjectOf(call.call);
  const std::optional<Call::Same> same = SameSpecialisation(function, call.call, object && isa<CXXDependentScopeMemberExpr>(named));
  if (!same) return "it may be called with other template arguments";
  call.same = *same;
  if (call.same != Call::Same::known && HoldsLambda(call.call)) return "a lambda is among its arguments, and the type of the call would name it";
  const auto* unqualified = dyn_cast<UnresolvedLookupExpr>(named);
  if (unqualified && unqualified->requiresADL() && HasNamesakes(unit.context().getTranslationUnitDecl(), function)) return "its arguments may select another function of its name";
  if (object && (!method || method->isStatic())) return "it is a static member, called for an object";
  if (object && !arrow && !object->isLValue()) return "its object is a temporary";
  if (IsOrderSeen(call.call, object, unit.context())) return "its object and its arguments have effects, whose order would be lost";
  for (const Expr* argument : call.call->arguments())
    if (isa<CXXDefaultArgExpr>(argument)) return "it is called with a default argument";
  if (call.call->getNumArgs() != function->getNumParams()) return "it is called with a default argument";
  if (!call.call->getBeginLoc().isFileID() || !call.call->getCallee()->getEndLoc().isFileID()) return "its call comes out of a macro";
  return "";
}

}  // namespace rill::discover
