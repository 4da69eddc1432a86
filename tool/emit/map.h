// map - the source map: which part of the output is which part of the source.
//
// What emit knows while it prints is the source's line behind each run of text (`Run`). The columns are found afterwards: the
// words that a run and its source line have in common, in their order, are the same words (a longest common subsequence).
// The alternative, to carry columns through lowering, would need every text that is built from the user's own to be a list of
// pieces; and what the formatter does to white space would still have to be undone.
//
//   source   4:     yield a;                a row of each
//   output  33:     rill_element = a;       33: [4, 19) is rill's text for line 4, [19, 21) is 4: [10, 12)
#pragma once

#include "parse/source.h"

#include <llvm/Support/JSON.h>

#include <string>
#include <vector>

namespace rill::emit {

/// A run of the output on one line, in bytes from 0, and the line (from 1) that it comes from.
struct Run {
  unsigned line = 0, begin = 0, end = 0;
  clang::FileID file;
  unsigned source_line = 0;
  bool glue = false;  // rill's text for that line
};

/// The text of an output, and where it comes from; what has no run is rill's own.
struct Printed {
  std::string text;
  std::vector<Run> runs;  // in the order of the text
};

/// One part of the output. Lines count from 0, columns too, in UTF-16 code units, as in the language server protocol.
struct Mapping {
  unsigned line = 0, begin = 0, end = 0;
  unsigned source = 0;  // index of a file
  unsigned source_line = 0, source_begin = 0, source_end = 0;
  bool generated = false;  // rill's text for that part; otherwise the user's, as long as in the source
};

struct SourceMap {
  std::vector<std::string> sources;  // absolute paths, the main file first
  std::vector<Mapping> mappings;     // in the order of the output
};

SourceMap Map(const parse::Source& source, const Printed& printed);

/// As docs/editors.md describes it.
llvm::json::Value ToJson(const SourceMap& map);

/// The length of `text`, which is UTF-8, in UTF-16 code units.
unsigned Utf16Length(llvm::StringRef text);

}  // namespace rill::emit
