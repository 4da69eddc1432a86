// outputs.cpp - where the output of each source goes.
//
//   rill lower src/a/x.cpp src/b/x.cpp --out-dir out     writes out/a/x.lowered.cpp and out/b/x.lowered.cpp
#include "driver/outputs.h"

#include "diag/diag.h"
#include "driver/paths.h"
#include "output/output.h"

#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>

namespace rill::driver {

namespace path = llvm::sys::path;

// The source's path without "." and "..", for comparing directories by their text.
static std::string Normal(const std::string& file) {
  llvm::SmallString<256> result(file);
  path::remove_dots(result, /*remove_dot_dot=*/true);
  return std::string(result);
}

// The deepest directory that all the sources are in.
static std::string CommonDirectory(const std::vector<Source>& sources) {
  std::string common = path::parent_path(Normal(sources[0].path)).str();
  for (const Source& source : sources) {
    const std::string dir = path::parent_path(Normal(source.path)).str();
    // Whole names only: /a/bc is not in /a/b.
    while (common != "/" && dir != common && !llvm::StringRef(dir).starts_with(common + "/"))
      common = path::parent_path(common).str();
  }
  return common;
}

// x.cpp -> x.lowered.cpp; the extension stays, so that x.cc and x.cpp do not meet.
static std::string LoweredName(llvm::StringRef relative) {
  const llvm::StringRef extension = path::extension(relative);
  return (relative.drop_back(extension.size()) + ".lowered" + extension).str();
}

static std::vector<std::string> NamesInDirectory(const std::string& dir, const std::vector<Source>& sources) {
  const std::string common = CommonDirectory(sources);
  std::vector<std::string> names;
  for (const Source& source : sources) {
    const std::string normal = Normal(source.path);
    llvm::SmallString<256> name(dir);
    path::append(name, LoweredName(llvm::StringRef(normal).drop_front(common.size()).ltrim('/')));
    names.push_back(std::string(name));
  }
  return names;
}

static bool AreSame(const std::string& a, const std::string& b) {
  return Normal(Absolute(a)) == Normal(Absolute(b)) || output::IsSameFile(a, b);
}

bool CheckOverwritesNone(const std::string& output, const std::vector<std::string>& read) {
  for (const std::string& file : read) {
    if (!output::IsSameFile(output, file)) continue;
    diag::ReportPlain(diag::Id::OutputIsInput, output, file);
    return false;
  }
  return true;
}

// The map of one source is none of the other files. false: diagnosed.
static bool CheckMap(const Options& options, const std::vector<std::string>& inputs, const std::string& output) {
  if (options.map.empty()) return true;
  for (const auto& [path, what] : {std::pair<const std::string&, const char*>(output, "output"), {options.depfile, "depfile"}}) {
    if (path.empty() || !AreSame(options.map, path)) continue;
    diag::ReportPlain(diag::Id::MapIsOutput, options.map, what);
    return false;
  }
  return CheckOverwritesNone(options.map, inputs);
}

std::optional<std::vector<std::string>> PlanOutputs(const Options& options, const std::vector<Source>& sources) {
  std::vector<std::string> inputs;
  for (const Source& source : sources) inputs.push_back(source.path);
  if (options.to_stdout) {
    if (!CheckMap(options, inputs, "")) return std::nullopt;
    return std::vector<std::string>(sources.size());
  }
  std::vector<std::string> outputs = {options.output};
  if (!options.out_dir.empty()) {
    if (llvm::sys::fs::exists(options.out_dir) && !llvm::sys::fs::is_directory(options.out_dir)) {
      diag::ReportPlain(diag::Id::OutDirIsFile, options.out_dir);
      return std::nullopt;
    }
    outputs = NamesInDirectory(options.out_dir, sources);
  }

  bool all_good = CheckMap(options, inputs, outputs[0]);
  for (const std::string& output : outputs) all_good &= CheckOverwritesNone(output, inputs);
  if (!options.depfile.empty()) {
    all_good &= CheckOverwritesNone(options.depfile, inputs);
    if (AreSame(options.depfile, outputs[0])) {
      diag::ReportPlain(diag::Id::DepfileIsOutput, options.depfile);
      all_good = false;
    }
  }
  if (!all_good) return std::nullopt;
  return outputs;
}

}  // namespace rill::driver
