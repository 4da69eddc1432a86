// commands.h - which flags a source is compiled with: from behind `--`, or from a compile_commands.json.
#pragma once

#include "driver/options.h"
#include "parse/parse.h"

namespace rill::driver {

struct Source {
  std::string shown;       // as the user wrote it
  std::string path;        // absolute
  parse::Request request;  // how to parse it
};

/// The existing source files among the inputs, without repetitions; nullopt: diagnosed.
std::optional<std::vector<Source>> ResolveSources(const Options& options);

}  // namespace rill::driver
