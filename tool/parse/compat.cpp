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

// `tolerant`: what Clang's driver objects to (g++'s `-fsanitize=bounds-strict`) is passed over, and nothing printed.
static std::shared_ptr<clang::CompilerInvocation> MakeInvocation(const std::vector<std::string>& command,
                                                                 FileSystemRef files, bool tolerant) {
  std::vector<const char*> words;
  for (const std::string& word : command) words.push_back(word.c_str());
  clang::CreateInvocationOptions options;
  options.VFS = files;
  options.RecoverOnError = tolerant;
  clang::DiagnosticConsumer* printer = tolerant ? new clang::IgnoringDiagConsumer : nullptr;  // owned by the engine
#if LLVM_VERSION_MAJOR >= 22
  clang::DiagnosticOptions diagnostics;
  options.Diags = clang::CompilerInstance::createDiagnostics(*files, diagnostics, printer);
#else
  options.Diags = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, printer);
#endif
  // Warnings about the flags (an unused one, one that this Clang has no use for) are the user's compiler's to give.
  options.Diags->setIgnoreAllWarnings(true);
  return clang::createInvocation(words, options);
}

std::unique_ptr<clang::CompilerInstance> MakeCompiler(const std::vector<std::string>& command, FileSystemRef files,
                                                      bool colors) {
  std::shared_ptr<clang::CompilerInvocation> invocation = MakeInvocation(command, files, /*tolerant=*/true);
  if (!invocation) invocation = MakeInvocation(command, files, /*tolerant=*/false);
  if (!invocation) return nullptr;
  invocation->getDiagnosticOpts().ShowColors = colors;  // the driver asks its own options, not the flags
  invocation->getFrontendOpts().DisableFree = false;    // many sources may be parsed by one process
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
