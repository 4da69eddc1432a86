// pipeline.cpp - the stages behind parse, in order.
#include "driver/pipeline.h"

#include "analyse/analyse.h"
#include "discover/discover.h"
#include "driver/explain.h"
#include "emit/emit.h"
#include "lower/lower.h"
#include "lower/shared.h"

#include <clang/Basic/SourceManager.h>

namespace rill::driver {

namespace {

struct Compiled {
  discover::Program program;
  std::vector<lower::Machine> machines;  // parallel to program.generators
  std::vector<emit::Chunk> chunks;
  std::unique_ptr<lower::Edits> edits;
};

// The index of the innermost generator in whose body `index` stands, or its own.
size_t Around(const parse::Source& source, const discover::Program& program, size_t index) {
  const auto body = [&](size_t i) { return source.Expansion(program.generators[i]->Body()->getSourceRange()); };
  for (size_t i = index; i-- > 0;)
    if (body(i).Contains(body(index))) return i;
  return index;
}

std::optional<Compiled> Compile(parse::Unit& unit, const parse::Source& source) {
  Compiled result;
  // discover: from here on it is known which functions are generators and which calls are in place
  result.program = discover::Discover(unit);
  result.edits = std::make_unique<lower::Edits>(source);
  bool good = lower::SharedEdits(unit, source, result.program, *result.edits);
  auto& generators = result.program.generators;
  result.machines.resize(generators.size());
  // analyse: what is suspended where, and what lives across it
  std::vector<analyse::Analysis> analyses;
  for (const auto& generator : generators) analyses.push_back(analyse::Analyse(unit, *generator));
  // inner generators first: their text stands in the bodies of the outer ones
  for (size_t i = generators.size(); i-- > 0;) {
    const discover::Generator& generator = *generators[i];
    const size_t around = Around(source, result.program, i);
    // lower: the machine, complete
    std::optional<lower::Machine> machine =
        lower::Lower(unit, result.program, generator, analyses[i], *result.edits,
                     around == i ? nullptr : generators[around].get(), around == i ? nullptr : &analyses[around]);
    if (!machine) {
      good = false;
      continue;
    }
    // emit: its text
    if (around != i) {
      emit::Chunk chunk = emit::BodyOnly(unit, generator, *machine);
      std::string text;
      for (const lower::Piece& piece : chunk.code) text += piece.text + "\n";
      result.edits->Replace(chunk.span, text);
    } else if (generator.lambda) {
      result.chunks.push_back(emit::BodyOnly(unit, generator, *machine));
    } else {
      result.chunks.push_back(emit::Definition(unit, generator, *machine, *result.edits));
    }
    result.machines[i] = std::move(*machine);
  }
  if (!good) return std::nullopt;
  return result;
}

}  // namespace

std::optional<Lowered> LowerUnit(parse::Unit& unit, const LowerOptions& options) {
  const clang::SourceManager& sources = unit.sources();
  if (!unit.mentions_rill()) return Lowered{sources.getBufferData(sources.getMainFileID()).str(), false};
  parse::Source source(sources, unit.language());
  std::optional<Compiled> compiled = Compile(unit, source);
  if (!compiled) return std::nullopt;
  emit::Options emitting{options.lines, options.header, options.output_path, options.style_dir};
  return Lowered{emit::File(unit, compiled->chunks, *compiled->edits, emitting), !compiled->program.generators.empty()};
}

std::optional<llvm::json::Value> ExplainUnit(parse::Unit& unit) {
  parse::Source source(unit.sources(), unit.language());
  std::optional<Compiled> compiled = Compile(unit, source);
  if (!compiled) return std::nullopt;
  const std::string lowered = compiled->machines.empty() ? "" : emit::File(unit, compiled->chunks, *compiled->edits, {.lines = false, .header = false, .output_path = "", .style_dir = ""});
  return Explain(unit, compiled->program, compiled->machines, lowered);
}

bool CheckUnit(parse::Unit& unit) {
  parse::Source source(unit.sources(), unit.language());
  return Compile(unit, source).has_value();
}

}  // namespace rill::driver
