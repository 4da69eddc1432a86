// shared - the edits of user text that do not depend on a generator's frame.
#include "lower/shared.h"

#include "diag/diag.h"

#include <clang/AST/TypeLoc.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits) {
  bool good = true;
  for (const discover::Call& call : program.calls) {
    if (!call.in_place && !call.nested) continue;
    std::optional<Span> name = source.Token(call.name);
    if (name) edits.Wrap(*name, "", call.in_place ? discover::twin_suffix : discover::nested_suffix);
    if (!call.nested) continue;
    const auto [file, first] = unit.sources().getDecomposedLoc(call.first);
    const bool alone = call.call->getNumArgs() == 0;
    edits.Wrap({file, first, unit.sources().getFileOffset(call.call->getRParenLoc())}, alone ? "rill_active" : "rill_active, ", "");
  }
  for (const discover::Demand& demand : program.demands) {
    const TypeSourceInfo* type = demand.variable->getTypeSourceInfo();
    std::optional<Span> span = type ? source.Tokens(type->getTypeLoc().getSourceRange()) : std::nullopt;
    if (!demand.granted || !span) {
      diag::Report(unit.diagnostics(), demand.variable->getLocation(), diag::Id::NotInPlace, demand.reason);
      good = false;
    } else {
      edits.Replace(*span, "auto");
    }
  }
  const SourceManager& sources = unit.sources();
  for (const parse::Conditional& conditional : unit.conditionals()) {
    FileID file = sources.getFileID(conditional.range.getBegin());
    Span span{file, sources.getFileOffset(conditional.range.getBegin()), sources.getFileOffset(conditional.range.getEnd())};
    for (const auto& generator : program.generators)
      if (source.Expansion(generator->Body()->getSourceRange()).Contains(span)) {
        edits.Replace(span, std::string(source.Text(span).count('\n'), '\n'));  // as many lines, for the source map
        break;
      }
  }
  return good;
}

}  // namespace rill::lower
