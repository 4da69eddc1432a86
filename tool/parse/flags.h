// flags.h - from the user's compiler flags (g++'s or clang's) to those that rill parses with.
//
//   g++:  -std=gnu++17 -fno-canonical-system-headers -O2 -g -Wall -Iinc -MD -MF a.d
//   rill: -std=gnu++17 -Xclang -fcoroutines -O2 -Iinc -DRILL_LOWERED=1 -DRILL_PARSING=1 ... -Wno-everything
#pragma once

#include "parse/parse.h"

#include <llvm/Support/VirtualFileSystem.h>

namespace rill::parse {

/// The whole command line for Clang's driver, its program first and the source last. The source is read in the standard of the output;
/// with `newer`, as C++20 if that is older.
std::vector<std::string> ClangCommand(const Request& request, llvm::vfs::FileSystem& files, bool newer);
/// The command line for the output, as its compiler sees it.
std::vector<std::string> OutputCommand(const Request& request, llvm::vfs::FileSystem& files);
/// What the -std= among the flags says of the standard of the output: older than C++20, or that or newer; `nothing` if there is none.
enum class Named { nothing, older, cpp20 };
Named NamedStandard(const Request& request, llvm::vfs::FileSystem& files);

}  // namespace rill::parse
