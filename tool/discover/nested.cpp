// nested - decides which calls make a frame in the memory of the caller's activity.
//
// Beside `walk` rill then emits `rill::nested<...> walk_nested(rill::activity<...>&, <the same parameters>)`. Its return type
// is written, so that it can be declared in front of the frame that calls it: recursion is what it is for.
//
// A generator without a twin calls nothing but itself in this way (recursion.h).
#include "discover/nested.h"

#include "discover/recursion.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/Lex/Lexer.h>

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

std::string NotNested(parse::Unit& unit, const Generator& caller, Call& call) {
  const Generator& callee = *call.callee;
  call.own = &caller == &callee && !callee.twin;
  if (!callee.twin && !call.own) return callee.no_twin;
  if (call.own)
    if (std::string why = NotInOwnFrame(unit, call); !why.empty()) return why;
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
