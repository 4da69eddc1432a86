// options.h - the command line of `rill`, read.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rill::driver {

enum class Command { Lower, Check, Explain, Graph, View, Lsp };

struct Options {
  Command command = Command::Lower;
  std::vector<std::string> inputs;
  std::string output;   // -o
  std::string out_dir;  // --out-dir
  std::string depfile;  // --depfile
  std::string map;      // --map
  bool depfile_system = false;
  bool header = false;                            // --header
  bool lines = true;                              // not --no-line
  bool debug_frame = false;                       // --debug-frame
  bool to_stdout = false;                         // --stdout or -o -
  bool json = false;                              // --format=json
  std::string format;                             // --format
  bool dump_preprocessor = false;                 // of check, for tests
  std::string build_dir;                          // -p
  std::string runtime_dir;                        // --runtime-dir
  std::string resource_dir;                       // --resource-dir
  unsigned jobs = 1;                              // -j; 0: one for each processor
  std::optional<std::vector<std::string>> flags;  // what stands behind `--`
};

/// The options, or the exit status if there is nothing to do (help and version are printed; a mistake is reported: 2).
std::variant<Options, int> ReadOptions(int argc, char** argv);

}  // namespace rill::driver
