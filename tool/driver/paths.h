// paths.h - what rill needs at run time: Clang's own headers and the runtime's. Found beside the executable first, so
// that an installation can be moved, then where the build knew them.
#pragma once

#include <optional>
#include <string>

namespace rill::driver {

/// Where the executable is, links followed.
void SetExecutable(const char* argv0);
std::string ExecutableDir();

/// Clang's resource directory: `wanted` or $RILL_RESOURCE_DIR if given, else searched; nullopt: diagnosed.
std::optional<std::string> FindResourceDir(const std::string& wanted);
/// The directory that holds rill/gen.h: `wanted` if given, else searched; empty if there is none.
std::string FindRuntimeDir(const std::string& wanted);

std::string Absolute(const std::string& path);  // against the working directory

}  // namespace rill::driver
