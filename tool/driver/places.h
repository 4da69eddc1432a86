// places.h - where the things that an editor asks about stand in a document: generators, suspension points, variables and their uses.
//
//   [{"name_range": ..., "range": ..., "suspensions": [range...],
//     "variables": [{"name": "a", "declaration": "int a", "where": "frame", "object": "a", "uses": [range...]}]}, null]
//
// Lines and columns are those of the language server protocol: from 0, in UTF-16 code units.
#pragma once

#include "driver/compile.h"
#include "graph/graph.h"

#include <llvm/Support/JSON.h>

namespace rill::driver {

/// A range of a file as the protocol has it.
llvm::json::Object RangeJson(const clang::SourceManager& sources, const parse::Span& span);

/// One for each generator; null for those that are not in the main file. `where` is "frame", "local" or "constant".
llvm::json::Array Places(parse::Unit& unit, const Compiled& compiled);

/// The state machines, as docs/editors.md describes them.
llvm::json::Array GraphReports(parse::Unit& unit, const Compiled& compiled);
std::vector<graph::Graph> Graphs(parse::Unit& unit, const Compiled& compiled);

}  // namespace rill::driver
