// lines - formatted text whose lines know where they come from, and the #line directives that say so.
#pragma once

#include "emit/map.h"
#include "lower/code.h"
#include "parse/parse.h"
#include "parse/source.h"

#include <clang/Basic/IdentifierTable.h>

#include <string>
#include <vector>

namespace rill::emit {

/// Where the text from a column (in bytes) of a line on comes from. `line` is 0 for rill's own text, which belongs to the output itself.
struct Origin {
  unsigned column = 0;
  clang::FileID file;
  unsigned line = 0;
  bool glue = false;  // rill's text for a line of the user's
};

/// A line of the output, and where it comes from.
struct Line {
  std::string text;
  clang::FileID file;
  unsigned line = 0;
  bool glue = false;
  std::vector<Origin> more = {};  // of what stands further right, where that differs
  bool single = false;            // glue that was one line before it was formatted
  Origin about = {};              // of rill's own: what the source map says that it is about
  unsigned counts = 0;            // the line of `file` that compilers are told, if it is another one

  /// Puts `text` behind it.
  void Append(llvm::StringRef more_text, clang::FileID from, unsigned from_line, bool from_glue);
  void Append(const Line& other, size_t skipped);
};

/// Formats `code` in the style that counts for `style_path`; only white space changes.
std::vector<Line> Format(const parse::Source& source, const lower::Code& code, const std::string& style_path, unsigned indent);

/// All lines; with `names`, which know the macros, #line wherever the next line is not the one that compilers would count to.
Printed Print(const parse::Source& source, const std::vector<Line>& lines, const clang::IdentifierTable* names, const std::string& output_name);

}  // namespace rill::emit
