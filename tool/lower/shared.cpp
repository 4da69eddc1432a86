// shared - the edits of user text that do not depend on a generator's frame.
#include "lower/shared.h"

#include "diag/diag.h"

#include <clang/AST/ExprCXX.h>
#include <clang/AST/TypeLoc.h>

#include <algorithm>

namespace rill::lower {

using namespace clang;
using parse::Span;

bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits) {
  bool good = true;
  for (const discover::Call& call : program.calls) {
    if (!call.in_place) continue;
    std::optional<Span> name = source.Token(call.name);
    if (name) edits.Wrap(*name, "", discover::twin_suffix);
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
  edits.Wrap({begin.file, begin.begin, source.Place(call.call->getRParenLoc()).begin}, alone ? first : first + ", ", "");
}

}  // namespace rill::lower
