// pipeline.h - what happens to one parsed source: the list of the stages behind parse, for each command.
#pragma once

#include "emit/map.h"
#include "parse/parse.h"

#include <llvm/Support/JSON.h>

#include <optional>
#include <string>

namespace rill::driver {

struct LowerOptions {
  bool lines = true;        // #line before the user's text
  bool debug_frame = false; // objects of frames do not share storage
  bool header = false;      // write a lowered header
  bool map = false;         // make the source map
  std::string output_path;  // absolute; empty for standard output
  std::string style_dir;    // where the style for generated code is looked up
};

struct Lowered {
  std::string text;
  bool has_generators = false;
  emit::SourceMap map;  // empty unless it is wanted
};

struct Compiled;  // of compile.h
class Preamble;   // of preamble.h

/// The output for `unit`, of which `compiled` is what Compile gives.
Lowered LowerCompiled(parse::Unit& unit, const Compiled& compiled, const LowerOptions& options);
/// `lowered`: the text of LowerCompiled, without #line; `preamble`: what it begins with.
llvm::json::Value ExplainCompiled(parse::Unit& unit, const Preamble& preamble, const Compiled& compiled, const std::string& lowered);

/// The lowered source; nullopt: diagnosed.
std::optional<Lowered> LowerUnit(parse::Unit& unit, const LowerOptions& options);
/// The report of `rill explain`; nullopt: diagnosed.
std::optional<llvm::json::Value> ExplainUnit(parse::Unit& unit, const parse::Request& request);
/// The report for people.
std::string ExplainText(const llvm::json::Value& report);
/// Diagnostics only; false: diagnosed.
bool CheckUnit(parse::Unit& unit);

}  // namespace rill::driver
