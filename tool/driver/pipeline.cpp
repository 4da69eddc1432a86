// pipeline.cpp - what the commands ask for, from one parsed source.
#include "driver/pipeline.h"

#include "driver/compile.h"
#include "driver/explain.h"

#include <clang/Basic/SourceManager.h>

namespace rill::driver {

// A source without generators, as it is.
static emit::Printed Copied(const clang::SourceManager& sources) {
  const clang::FileID main = sources.getMainFileID();
  emit::Printed printed{sources.getBufferData(main).str(), {}};
  llvm::StringRef rest = printed.text;
  for (unsigned line = 0; !rest.empty(); ++line) {
    const auto [first, after] = rest.split('\n');
    printed.runs.push_back({line, 0, static_cast<unsigned>(first.size()), main, line + 1, false});
    rest = after;
  }
  return printed;
}

static Lowered Result(const parse::Source& source, emit::Printed printed, bool has_generators, const LowerOptions& options) {
  Lowered result;
  result.has_generators = has_generators;
  if (options.map) result.map = emit::Map(source, printed);
  result.text = std::move(printed.text);
  return result;
}

Lowered LowerCompiled(parse::Unit& unit, const Compiled& compiled, const LowerOptions& options) {
  const emit::Options emitting{options.lines, options.header, options.output_path, options.style_dir};
  return Result(compiled.source, emit::File(unit, compiled.chunks, *compiled.edits, emitting), !compiled.program.generators.empty(), options);
}

std::optional<Lowered> LowerUnit(parse::Unit& unit, const LowerOptions& options) {
  if (!unit.mentions_rill()) return Result(parse::Source(unit.sources(), unit.language()), Copied(unit.sources()), false, options);
  std::unique_ptr<Compiled> compiled = Compile(unit, options.debug_frame);
  if (!compiled) return std::nullopt;
  return LowerCompiled(unit, *compiled, options);
}

llvm::json::Value ExplainCompiled(parse::Unit& unit, const Preamble& preamble, const Compiled& compiled, const std::string& lowered) {
  return Explain(unit, preamble, compiled.program, compiled.machines, lowered);
}

std::optional<llvm::json::Value> ExplainUnit(parse::Unit& unit, const parse::Request& request) {
  const std::unique_ptr<Compiled> compiled = Compile(unit);
  if (!compiled) return std::nullopt;
  LowerOptions reading;
  reading.lines = false;
  const std::string lowered = LowerCompiled(unit, *compiled, reading).text;
  return ExplainCompiled(unit, Preamble(unit, request, lowered), *compiled, lowered);
}

bool CheckUnit(parse::Unit& unit) { return Compile(unit) != nullptr; }

}  // namespace rill::driver
