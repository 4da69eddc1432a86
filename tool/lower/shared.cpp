// shared - the edits of user text that do not depend on a generator's frame.
#include "lower/shared.h"

#include "analyse/values.h"
#include "diag/diag.h"
#include "lower/types.h"

#include <clang/AST/ExprCXX.h>
#include <clang/AST/TypeLoc.h>

#include <algorithm>

namespace rill::lower {

using namespace clang;
using parse::Span;

std::vector<std::pair<const Expr*, QualType>> LateArguments(const discover::Call& call) {
  std::vector<std::pair<const Expr*, QualType>> late;
  if (call.own) return late;  // what it calls is decided where a template is instantiated
  const FunctionDecl* function = call.callee->function;
  for (unsigned i = 0; i < call.call->getNumArgs() && i < function->getNumParams(); ++i)
    if (const ParmVarDecl* parameter = function->getParamDecl(i); analyse::EndsInCaller(parameter)) late.push_back({call.call->getArg(i), parameter->getType()});
  return late;
}

void CopyArguments(parse::Unit& unit, const parse::Source& source, const discover::Call& call, Edits& edits) {
  for (const auto& [argument, type] : LateArguments(call)) {
    // A prvalue is the object, a braced list and what is converted by a constructor make one.
    const auto* made = dyn_cast<CXXConstructExpr>(argument->IgnoreImplicit());
    if (!made || made->getNumArgs() == 0 || !made->getArg(0)->isGLValue() || made->isListInitialization()) continue;
    const CXXRecordDecl* from = made->getArg(0)->getType()->getAsCXXRecordDecl();
    const CXXRecordDecl* to = type->getAsCXXRecordDecl();
    if (isa<CXXTemporaryObjectExpr>(made) || !from || (from->getCanonicalDecl() != to->getCanonicalDecl() && !from->isDerivedFrom(to))) continue;
    if (std::optional<Span> span = source.Tokens(argument->getSourceRange()))
      edits.Wrap(*span, "rill::copied<" + Types(unit).Written(type.getUnqualifiedType()) + ">(", ")");
  }
}

bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits) {
  bool good = true;
  for (const discover::Call& call : program.calls) {
    if (!call.in_place) continue;
    std::optional<Span> name = source.Token(call.name);
    if (name) edits.Wrap(*name, "", discover::twin_suffix);
    if (!call.delegated) CopyArguments(unit, source, call, edits);
  }
  for (const discover::Demand& demand : program.demands) {
    const TypeSourceInfo* type = demand.variable->getTypeSourceInfo();
    std::optional<Span> span = type ? source.Tokens(type->getTypeLoc().getSourceRange()) : std::nullopt;
    if (!demand.granted || !span) {
      const clang::DiagnosticBuilder report = diag::Begin(unit.diagnostics(), demand.variable->getLocation(), diag::Id::NotInPlace);
      report << demand.reason;
      if (span) report << FixItHint::CreateReplacement(type->getTypeLoc().getSourceRange(), "auto");
      good = false;
    } else {
      edits.Replace(*span, "auto");
    }
  }
  return good;
}

void NestedEdits(const parse::Source& source, const discover::Call& call, const char* suffix, const std::string& first, Edits& edits) {
  if (std::optional<Span> name = source.Token(call.name)) edits.Wrap(*name, "", suffix);
  const Span begin = source.Place(call.first);
  const auto arguments = call.call->arguments();
  const bool alone = std::none_of(arguments.begin(), arguments.end(), [](const Expr* each) { return !isa<CXXDefaultArgExpr>(each); });
  // Of all that begins here this is the outermost.
  edits.Wrap({begin.file, begin.begin, source.Place(call.call->getRParenLoc()).begin + 1}, alone ? first : first + ", ", "");
}

}  // namespace rill::lower
