// preamble.h - what the lowered source begins with, its includes, read once and kept for the next reading.
//
// While somebody types, the includes stay as they are, and reading them is nearly all that a reading costs. Clang keeps them as a precompiled
// header, as clangd does for the source itself. For rill the source is always read from its beginning, because the stages want to know every
// directive of it; the lowered source, whose classes are laid out, is not looked at so closely.
#pragma once

#include "parse/parse.h"

#include <clang/Frontend/CompilerInstance.h>

#include <string>

namespace rill::driver {

/// The preamble of one lowered source, in a directory that may be empty: then nothing is kept.
class Preamble {
 public:
  /// `lowered` is the output for `unit`, which `request` was parsed to. What it is kept under says all that it depends on: the command, the text,
  /// and the state of the files that the source includes.
  Preamble(parse::Unit& unit, const parse::Request& request, const std::string& lowered);

  /// A compiler for `text` in place of the source; null if the command is wrong.
  std::unique_ptr<clang::CompilerInstance> CompilerFor(const std::string& text) const;

  bool is_kept() const;

  /// Has `compiler`, for the whole of the lowered source, begin behind the preamble, if it is kept; returns whether it is.
  bool Use(clang::CompilerInstance& compiler) const;

  /// Keeps it, if it is not kept, or being so by another process.
  void Keep() const;

  /// Forgets it: it is not what Clang reads any more.
  void Drop() const;

 private:
  clang::SourceManager& sources_;
  const parse::Request& request_;
  std::string path_, text_, kept_;
  bool at_line_ = false;  // it ends where a line begins
};

}  // namespace rill::driver
