// compat.h - the few calls into Clang's frontend that differ between the supported versions (19 and 22).
#pragma once

#include <clang/Frontend/CompilerInstance.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <string>
#include <vector>

namespace rill::parse {

using FileSystemRef = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

/// A compiler for the driver's command line, with diagnostics, files and sources; null if the command is wrong
/// (diagnosed).
std::unique_ptr<clang::CompilerInstance> MakeCompiler(const std::vector<std::string>& command, FileSystemRef files,
                                                      bool colors);

}  // namespace rill::parse
