// compat.cpp - the few calls into Clang's frontend that differ between the supported versions.
#include "parse/compat.h"

#include <clang/Frontend/CompilerInvocation.h>
#include <llvm/Config/llvm-config.h>
#if LLVM_VERSION_MAJOR >= 22
#include <clang/Driver/CreateInvocationFromArgs.h>
#else
#include <clang/Frontend/Utils.h>
#endif

namespace rill::parse {

static std::shared_ptr<clang::CompilerInvocation> MakeInvocation(const std::vector<std::string>& command,
                                                                 FileSystemRef files) {
  std::vector<const char*> words;
  for (const std::string& word : command) words.push_back(word.c_str());
  clang::CreateInvocationOptions options;
  options.VFS = files;
#if LLVM_VERSION_MAJOR >= 22
  clang::DiagnosticOptions diagnostics;
  options.Diags = clang::CompilerInstance::createDiagnostics(*files, diagnostics);
#else
  options.Diags = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions);
#endif
  // Warnings about the flags (an unused one, one that this Clang has no use for) are the user's compiler's to give.
  options.Diags->setIgnoreAllWarnings(true);
  return clang::createInvocation(words, options);
}

std::unique_ptr<clang::CompilerInstance> MakeCompiler(const std::vector<std::string>& command, FileSystemRef files) {
  std::shared_ptr<clang::CompilerInvocation> invocation = MakeInvocation(command, files);
  if (!invocation) return nullptr;
  invocation->getFrontendOpts().DisableFree = false;  // many sources may be parsed by one process
#if LLVM_VERSION_MAJOR >= 22
  auto compiler = std::make_unique<clang::CompilerInstance>(std::move(invocation));
  compiler->setVirtualFileSystem(files);
  compiler->createDiagnostics();
  compiler->createFileManager();
  compiler->createSourceManager();
#else
  auto compiler = std::make_unique<clang::CompilerInstance>();
  compiler->setInvocation(std::move(invocation));
  compiler->createDiagnostics();
  compiler->createFileManager(files);
  compiler->createSourceManager(compiler->getFileManager());
#endif
  if (!compiler->createTarget()) return nullptr;
  return compiler;
}

}  // namespace rill::parse
