// explain.h - the report of `rill explain`: the frames of the generators, and how their calls are compiled.
//
//   gen<int> fibonacci(int limit)
//     fib.cpp:5, in place as fibonacci_in_place
//     frame: 20 bytes, aligned to 4, 3 of padding; the stream in place: 24 bytes
//
//     offset  size  object        type           live across  why it is in the frame
//          0     4  limit         int            line 8       a parameter
//          4     4  a             int            line 8       a local of a suspended scope
//     ...
//
// The report is JSON (docs/explain.md lists its keys); the text for people is printed from that.
#pragma once

#include "discover/discover.h"
#include "driver/preamble.h"
#include "lower/code.h"

#include <llvm/Support/JSON.h>

#include <string>
#include <vector>

namespace rill::driver {

/// With namespaces and classes; for a lambda, that of the function around it.
std::string QualifiedName(const discover::Generator& generator);

/// `T name`, for a pack `Ts... name`.
std::string DeclarationOf(clang::QualType type, std::string name, const clang::PrintingPolicy& policy);

/// The report on `program`; `machines` is parallel to its generators, `lowered` is the output for `unit`, and `preamble` what it begins with.
llvm::json::Value Explain(parse::Unit& unit, const Preamble& preamble, const discover::Program& program,
                          const std::vector<lower::Machine>& machines, const std::string& lowered);

}  // namespace rill::driver
