// nested - decides which calls make a frame in the memory of the caller's activity.
//
// Beside `walk` rill then emits `rill::nested<...> walk_nested(rill::activity<...>&, <the same parameters>)`. Its return type
// is written, so that it can be declared in front of the frame that calls it: recursion is what it is for.
//
// A generator without a twin calls nothing but itself in this way: its frame class is complete in its own members, and has a
// static one, `rill_nested`, with the same parameters behind the object.
#include "discover/nested.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::discover {

using namespace clang;

// Whether no allocator takes part in the memory of the frame.
static bool UsesGlobalNew(const FunctionDecl* function) {
  for (const ParmVarDecl* parameter : function->parameters()) {
    const CXXRecordDecl* record = parameter->getType().getNonReferenceType()->getAsCXXRecordDecl();
    if (record && record->isInStdNamespace() && record->getIdentifier() && record->getName() == "allocator_arg_t") return false;
  }
  const QualType type = function->getReturnType().getCanonicalType();
  llvm::ArrayRef<TemplateArgument> arguments;
  if (const auto* dependent = type->getAs<TemplateSpecializationType>()) arguments = dependent->template_arguments();
  else if (const auto* known = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl())) arguments = known->getTemplateArgs().asArray();
  return arguments.size() == 3 && arguments[2].getKind() == TemplateArgument::Type && arguments[2].getAsType()->isVoidType();
}

const FunctionDecl* DeclaredBefore(parse::Unit& unit, const Generator& caller, const Generator& callee) {
  const auto is_free = [](const Generator& g) { return !g.lambda && g.function->getLexicalDeclContext()->isFileContext(); };
  if (&caller == &callee || !is_free(caller) || !is_free(callee) || callee.function->getDescribedFunctionTemplate()) return nullptr;
  if (caller.function->getDeclContext()->getRedeclContext() != callee.function->getDeclContext()->getRedeclContext()) return nullptr;
  const SourceManager& sources = unit.sources();
  for (const FunctionDecl* each : callee.function->redecls())
    if (each != callee.function && each->getFunctionTypeLoc() && each->getLocation().isFileID() && each->getLexicalDeclContext()->isFileContext() &&
        sources.isBeforeInTranslationUnit(each->getLocation(), caller.function->getOuterLocStart()))
      return each;
  return nullptr;
}

// Whether `name_nested` is declared where `caller` calls it: it is declared in front of its own definition, and all members of a
// class are declared in the bodies of the others.
static bool IsDeclared(parse::Unit& unit, const Generator& caller, const Generator& callee) {
  if (&caller == &callee || DeclaredBefore(unit, caller, callee)) return true;
  const auto* member = dyn_cast<CXXMethodDecl>(callee.function);
  return member && !caller.lambda && isa<CXXMethodDecl>(caller.function) &&
         member->getParent() == cast<CXXMethodDecl>(caller.function)->getParent();
}

const FunctionDecl* OnlyCandidate(const CallExpr* call) {
  const auto* overloads = dyn_cast<OverloadExpr>(call->getCallee()->IgnoreParens());
  if (!overloads || overloads->getNumDecls() != 1) return nullptr;
  const NamedDecl* only = (*overloads->decls_begin())->getUnderlyingDecl();
  if (const auto* generic = dyn_cast<FunctionTemplateDecl>(only)) return generic->getTemplatedDecl();
  return dyn_cast<FunctionDecl>(only);
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

// Whether the template arguments that `overloads` spells out are the parameters of `generic`, in their order.
static bool NamesSpecialisation(const OverloadExpr* overloads, const FunctionTemplateDecl* generic) {
  const TemplateParameterList* list = generic->getTemplateParameters();
  if (overloads->getNumTemplateArgs() != list->size()) return false;
  for (unsigned i = 0; i < list->size(); ++i) {
    const TemplateArgument& argument = overloads->getTemplateArgs()[i].getArgument();
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

CalledObject ObjectOf(const CallExpr* call) {
  const Expr* named = call->getCallee()->IgnoreParens();
  CalledObject found;
  if (const auto* member = dyn_cast<MemberExpr>(named); member && !member->isImplicitAccess()) found = {member->getBase(), member->isArrow()};
  if (const auto* members = dyn_cast<UnresolvedMemberExpr>(named); members && !members->isImplicitAccess()) found = {members->getBase(), members->isArrow()};
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

// Whether the object of the call and its arguments may be evaluated in any order: the frame takes the object as an argument.
static bool IsOrderSeen(const CallExpr* call, const Expr* object, const ASTContext& context) {
  if (!object || call->getNumArgs() == 0) return false;
  return !OnlyReads(object, context) || !llvm::all_of(call->arguments(), [&](const Expr* each) { return OnlyReads(each, context); });
}

// Why the frame of a generator without a twin, called in its own body, cannot be made by the one around it.
static std::string NotOwn(parse::Unit& unit, const Generator& callee, const Call& call) {
  const FunctionDecl* function = callee.function;
  if (callee.lambda || !function->getDeclName().isIdentifier()) return callee.no_twin;
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  if (method && method->isVirtual()) return callee.no_twin;
  for (const ParmVarDecl* parameter : function->parameters())
    if (parameter->isParameterPack()) return "it has a parameter pack";
  const Expr* named = call.call->getCallee()->IgnoreParens();
  const auto* overloads = dyn_cast<OverloadExpr>(named);
  const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate();
  if (generic && (!overloads || !NamesSpecialisation(overloads, generic))) return "it may be called with other template arguments";
  if (!overloads && call.call->getDirectCallee()->getCanonicalDecl() != function->getCanonicalDecl()) return "it is called with other template arguments";
  const auto* unqualified = dyn_cast<UnresolvedLookupExpr>(named);
  if (unqualified && unqualified->requiresADL() && HasNamesakes(unit.context().getTranslationUnitDecl(), function)) return "its arguments may select another function of its name";
  const auto [object, arrow] = ObjectOf(call.call);
  if (object && (object->isInstantiationDependent() || method->isStatic())) return "the object of its call depends on template arguments";
  if (object && !arrow && !object->isLValue()) return "its object is a temporary";
  if (IsOrderSeen(call.call, object, unit.context())) return "its object and its arguments have effects, whose order would be lost";
  for (const Expr* argument : call.call->arguments())
    if (isa<CXXDefaultArgExpr>(argument)) return "it is called with a default argument";
  if (call.call->getNumArgs() != function->getNumParams()) return "it is called with a default argument";
  if (!call.call->getBeginLoc().isFileID() || !call.call->getCallee()->getEndLoc().isFileID()) return "its call comes out of a macro";
  return "";
}

std::string NotNested(parse::Unit& unit, const Generator& caller, Call& call) {
  const Generator& callee = *call.callee;
  call.own = &caller == &callee && !callee.twin;
  if (!callee.twin && !call.own) return callee.no_twin;
  if (call.own)
    if (std::string why = NotOwn(unit, callee, call); !why.empty()) return why;
  if (!unit.context().hasSameType(caller.function->getReturnType(), callee.function->getReturnType()))
    return "it returns another type than the generator around it";
  if (!UsesGlobalNew(callee.function)) return "its memory comes from an allocator";
  if (!IsDeclared(unit, caller, callee)) return "it is called before its definition";
  if (!call.name.isFileID()) return "its name comes out of a macro";
  for (unsigned i = 0; i < call.call->getNumArgs() && !call.own; ++i) {
    if (!isa<CXXDefaultArgExpr>(call.call->getArg(i)) || i >= callee.function->getNumParams()) continue;
    const ParmVarDecl* parameter = callee.function->getParamDecl(i);
    if (!parameter->hasDefaultArg() || parameter->hasInheritedDefaultArg()) return "a default argument stands on another declaration";
    if (&caller != &callee && !isa<CXXMethodDecl>(callee.function)) return "it is called with a default argument before its definition";
  }
  call.first = Lexer::findLocationAfterToken(call.call->getCallee()->getEndLoc(), tok::l_paren, unit.sources(), unit.language(), false);
  if (call.first.isInvalid() || !call.call->getRParenLoc().isFileID()) return "its parentheses come out of a macro";
  return "";
}

}  // namespace rill::discover
