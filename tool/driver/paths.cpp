// paths.cpp - what rill needs at run time, and where it is.
#include "driver/paths.h"

#include "diag/diag.h"

#include <llvm/Config/llvm-config.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Process.h>

namespace rill::driver {

namespace fs = llvm::sys::fs;

static std::string executable;

void SetExecutable(const char* argv0) {
  static int anchor;  // an address in the executable, for systems that find the file by it
  executable = fs::getMainExecutable(argv0, &anchor);
}

std::string ExecutableDir() { return llvm::sys::path::parent_path(executable).str(); }

std::string Absolute(const std::string& path) {
  llvm::SmallString<256> result(path);
  fs::make_absolute(result);
  llvm::sys::path::remove_dots(result, /*remove_dot_dot=*/false);
  return std::string(result);
}

static bool HoldsResources(const std::string& dir) { return fs::exists(dir + "/include/stddef.h"); }

std::optional<std::string> FindResourceDir(const std::string& wanted) {
  // What the user names is used or reported, never passed over.
  std::vector<std::string> candidates;
  if (!wanted.empty()) {
    candidates = {Absolute(wanted)};
  } else if (auto variable = llvm::sys::Process::GetEnv("RILL_RESOURCE_DIR")) {
    candidates = {Absolute(*variable)};
  } else {
    candidates = {ExecutableDir() + "/../lib/clang/" + std::to_string(LLVM_VERSION_MAJOR), RILL_BUILD_RESOURCE_DIR};
  }
  for (const std::string& candidate : candidates)
    if (HoldsResources(candidate)) return candidate;
  std::string searched;
  for (const std::string& candidate : candidates) searched += (searched.empty() ? "`" : " and `") + candidate + "`";
  diag::ReportPlain(diag::Id::NoResourceHeaders, searched, LLVM_VERSION_MAJOR);
  return std::nullopt;
}

std::string FindRuntimeDir(const std::string& wanted) {
  if (!wanted.empty()) return Absolute(wanted);
  for (const std::string& candidate : {ExecutableDir() + "/../include", std::string(RILL_BUILD_RUNTIME_DIR)}) {
    if (!fs::exists(candidate + "/rill/gen.h")) continue;
    llvm::SmallString<256> result(candidate);
    llvm::sys::path::remove_dots(result, /*remove_dot_dot=*/true);  // the executable's directory has no links in it
    return std::string(result);
  }
  return "";
}

}  // namespace rill::driver
