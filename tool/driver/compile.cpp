// compile.cpp - the stages behind parse, in order.
#include "driver/compile.h"

#include "analyse/copy.h"
#include "analyse/literal.h"
#include "analyse/locals.h"
#include "analyse/push.h"
#include "analyse/restart.h"
#include "diag/diag.h"
#include "emit/embedded.h"
#include "lower/lower.h"
#include "lower/shared.h"

#include <clang/Basic/SourceManager.h>

#include <algorithm>

namespace rill::driver {

// The index of the innermost generator in whose body `index` stands, or its own.
static size_t Around(const parse::Source& source, const discover::Program& program, size_t index) {
  const auto body = [&](size_t i) { return source.Expansion(program.generators[i]->Body()->getSourceRange()); };
  for (size_t i = index; i-- > 0;)
    if (body(i).Contains(body(index))) return i;
  return index;
}

// Lowers every generator; false if something is not lowered, which is diagnosed.
static bool LowerAll(parse::Unit& unit, bool debug_frame, Compiled& result) {
  const parse::Source& source = result.source;
  const auto& generators = result.program.generators;
  result.edits = std::make_unique<lower::Edits>(source);
  result.chunks.clear();
  result.machines.assign(generators.size(), {});
  bool good = lower::SharedEdits(unit, source, result.program, *result.edits);
  lower::LoopEdits(unit, source, result.program, result.analyses, *result.edits);
  // inner generators first: their text stands in the bodies of the outer ones
  for (size_t i = generators.size(); i-- > 0;) {
    const discover::Generator& generator = *generators[i];
    const size_t around = Around(source, result.program, i);
    // lower: the machine, complete
    std::optional<lower::Machine> machine =
        lower::Lower(unit, result.program, generator, result.analyses[i], *result.edits,
                     around == i ? nullptr : generators[around].get(), around == i ? nullptr : &result.analyses[around]);
    if (!machine) {
      good = false;
      continue;
    }
    if (!debug_frame) lower::PackFrame(*machine);
    if (generator.lambda)  // its parameters stand in the text around it
      for (const auto& [place, name] : machine->names) result.edits->Replace(place, name);
    // emit: its text
    if (around != i) {
      emit::Chunk chunk = emit::BodyOnly(generator, *machine, source);
      result.edits->Replace(chunk.span, emit::Embedded(chunk.code, source.Location(chunk.span.file, chunk.span.end - 1)));
    } else if (generator.lambda) {
      result.chunks.push_back(emit::BodyOnly(generator, *machine, source));
    } else {
      result.chunks.push_back(emit::Definition(unit, generator, *machine, *result.edits));
    }
    result.machines[i] = std::move(*machine);
  }
  return good;
}

// Whether the bodies of generators are the same for rill and for the compiler of the output; where not, it is diagnosed.
static bool CheckStandard(parse::Unit& unit, const std::vector<parse::Span>& regions) {
  const clang::SourceManager& sources = unit.sources();
  const auto in_region = [&](clang::FileID file, unsigned offset) {
    return std::any_of(regions.begin(), regions.end(), [&](const parse::Span& span) { return span.Contains({file, offset, offset}); });
  };
  bool asks = false;
  for (const parse::Conditional& conditional : unit.conditionals()) {
    const auto [file, offset] = sources.getDecomposedLoc(conditional.range.getBegin());
    asks |= in_region(file, offset);
  }
  if (!asks) return true;
  const auto places = unit.depends_on_standard();
  bool good = true;
  for (const parse::Span& region : regions) {
    const auto entry = sources.getFileEntryRefForID(region.file);
    const auto found = entry ? places.find(entry->getName().str()) : places.end();
    if (found == places.end()) continue;
    for (unsigned offset : found->second) {
      if (!region.Contains({region.file, offset, offset})) continue;
      diag::Report(unit.diagnostics(), sources.getLocForStartOfFile(region.file).getLocWithOffset(static_cast<int>(offset)), diag::Id::StandardInBody);
      good = false;
    }
  }
  return good;
}

std::unique_ptr<Compiled> Compile(parse::Unit& unit, bool debug_frame) {
  auto result = std::make_unique<Compiled>(unit);
  // discover: from here on it is known which functions are generators and which calls are in place
  result->program = discover::Discover(unit);
  if (!debug_frame) analyse::DecideRestarts(unit, result->program);
  discover::FindDelegations(result->program);
  const auto& generators = result->program.generators;
  // analyse: what is suspended where, and what lives across it
  for (const auto& generator : generators) result->analyses.push_back(analyse::Analyse(unit, *generator));
  analyse::DecidePush(result->program, result->analyses);
  if (!debug_frame) analyse::DecideLocals(unit, result->program, result->analyses);
  analyse::DecideCopy(unit, result->program, result->analyses);
  analyse::DecideLiteral(unit, result->program, result->analyses);
  std::vector<parse::Span> regions;
  for (size_t i = 0; i < generators.size(); ++i)
    if (Around(result->source, result->program, i) == i) regions.push_back(emit::RegionOf(*generators[i], result->source));
  for (const parse::Span& region : regions) result->expansions.AddRegion(region);
  // In the arguments of a macro there is no place for a class.
  for (const auto& generator : generators)
    for (clang::SourceLocation brace : {generator->Body()->getBeginLoc(), generator->Body()->getEndLoc()}) result->expansions.Demand(brace);
  const bool same = CheckStandard(unit, regions);
  // Lowering shows which macros cannot stay; meanwhile it may diagnose what is only in their way.
  bool good = true;
  unit.diagnostics().setSuppressAllDiagnostics(true);
  while (result->expansions.Build()) good = LowerAll(unit, debug_frame, *result);
  unit.diagnostics().setSuppressAllDiagnostics(false);
  if (!good) LowerAll(unit, debug_frame, *result);
  if (!good || !same) return nullptr;
  result->chunks = emit::InFiles(std::move(result->chunks), *result->edits);
  return result;
}

}  // namespace rill::driver
