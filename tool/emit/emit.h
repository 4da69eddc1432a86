// emit - from machines to the text of the output: the frame classes, the functions around them, the file with its headers.
//
//   inline auto fibonacci_in_place(int limit) {      the twin: returns the stream itself, its object is the frame
//     class fibonacci_frame { ... };
//     return rill::stream<fibonacci_frame>(limit);
//   }
//   using fibonacci_stream = decltype(fibonacci_in_place(std::declval<int>()));
//   gen<int> fibonacci(int limit) { return rill::box<fibonacci_stream>(limit); }
#pragma once

#include "discover/discover.h"
#include "emit/lines.h"
#include "lower/code.h"
#include "lower/edits.h"

#include <string>

namespace rill::emit {

struct Options {
  bool lines = true;        // #line before the user's text
  bool header = false;
  std::string output_path;  // absolute, or empty
  std::string style_dir;    // a file in the directory whose .clang-format counts
};

/// One generator's place in a file, and what stands there in the output.
struct Chunk {
  parse::Span span;
  lower::Code code;
  std::vector<std::string> directives;  // on lines behind it
};

/// The text that is edited for a generator: its definition, or the whole lambda.
parse::Span RegionOf(const discover::Generator& generator, const parse::Source& source);
/// Chunks in place of the files' own text, from those that stand in buffers of the preprocessor's text (parse/expansions.h).
std::vector<Chunk> InFiles(std::vector<Chunk> chunks, const lower::Edits& edits);

/// The definition of a generator at namespace or class scope: the twin where it has one, and the function itself.
Chunk Definition(parse::Unit& unit, const discover::Generator& generator, const lower::Machine& machine, const lower::Edits& edits);
/// The body of a generator in place of the user's: a lambda's, or that of a function inside another generator.
Chunk BodyOnly(const discover::Generator& generator, const lower::Machine& machine, const parse::Source& source);

/// The whole output.
Printed File(parse::Unit& unit, const std::vector<Chunk>& chunks, const lower::Edits& edits, const Options& options);

}  // namespace rill::emit
