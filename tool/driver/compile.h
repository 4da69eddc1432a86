// compile.h - one source through the stages that compile it, and what they found: everything that the commands ask for is made from that.
#pragma once

#include "analyse/analyse.h"
#include "discover/discover.h"
#include "emit/emit.h"
#include "lower/code.h"
#include "lower/edits.h"
#include "parse/parse.h"

#include <memory>
#include <vector>

namespace rill::driver {

struct Compiled {
  explicit Compiled(parse::Unit& unit) : expansions(unit), source(unit.sources(), unit.language(), &expansions) {}

  parse::Expansions expansions;
  parse::Source source;
  discover::Program program;
  std::vector<analyse::Analysis> analyses;  // parallel to program.generators, as the machines
  std::vector<lower::Machine> machines;
  std::vector<emit::Chunk> chunks;
  std::unique_ptr<lower::Edits> edits;
};

/// Null: something is not lowered, which is diagnosed. `debug_frame`: every object of a frame has storage of its own, and every call of a recursion a frame.
std::unique_ptr<Compiled> Compile(parse::Unit& unit, bool debug_frame = false);

}  // namespace rill::driver
