// lines - formatted text whose lines know where they come from, and the #line directives that say so.
#pragma once

#include "lower/code.h"
#include "parse/parse.h"
#include "parse/source.h"

#include <string>
#include <vector>

namespace rill::emit {

/// A line of the output. `line` is 0 for rill's own text, which belongs to the output itself.
struct Line {
  std::string text;
  clang::FileID file;
  unsigned line = 0;
  bool glue = false;  // rill's text for a line of the user's
};

/// Formats `code` in the style that counts for `style_path`; only white space changes.
std::vector<Line> Format(const parse::Source& source, const lower::Code& code, const std::string& style_path, unsigned indent);

/// The text of all lines; with `directives`, #line wherever the next line is not the one that compilers would count to.
std::string Print(const parse::Source& source, const std::vector<Line>& lines, bool directives, const std::string& output_name);

}  // namespace rill::emit
