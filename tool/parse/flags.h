// flags.h - from the user's compiler flags (g++'s or clang's) to those that rill parses with.
//
//   g++:  -std=gnu++17 -fno-canonical-system-headers -O2 -g -Wall -Iinc -MD -MF a.d
//   rill: -std=gnu++20 -fno-char8_t -O2 -Iinc -DRILL_LOWERED=1 -DRILL_PARSING=1 ... -Wno-everything
#pragma once

#include "parse/parse.h"

#include <llvm/Support/VirtualFileSystem.h>

namespace rill::parse {

/// The whole command line for Clang's driver, its program first and the source last.
std::vector<std::string> ClangCommand(const Request& request, llvm::vfs::FileSystem& files);
/// As ClangCommand, with the standard of the output, and as its compiler sees it.
std::vector<std::string> OutputCommand(const Request& request, llvm::vfs::FileSystem& files);
/// The output is compiled as the standard that rill reads the source in.
bool KeepsStandard(const Request& request, llvm::vfs::FileSystem& files);

}  // namespace rill::parse
