// preamble.cpp - the includes of a lowered source as a precompiled header.
#include "driver/preamble.h"

#include "parse/compat.h"
#include "parse/flags.h"

#include <clang/Frontend/FrontendActions.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MD5.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>

namespace rill::driver {

using namespace clang;

// Two texts one after the other are not one text.
static void Add(llvm::MD5& hash, llvm::StringRef text) {
  hash.update(std::to_string(text.size()) + ":");
  hash.update(text);
}

Preamble::Preamble(parse::Unit& unit, const parse::Request& request, const std::string& lowered) : sources_(unit.sources()), request_(request) {
  const auto main = sources_.getFileEntryRefForID(sources_.getMainFileID());
  if (!main) return;
  path_ = main->getName().str();
  if (request.kept_dir.empty()) return;
  const PreambleBounds bounds = Lexer::ComputePreamble(lowered, unit.language());
  text_ = lowered.substr(0, bounds.Size);
  at_line_ = bounds.PreambleEndsAtStartOfLine;
  llvm::MD5 hash;
  Add(hash, path_);
  Add(hash, text_);
  for (const std::string& flag : parse::OutputCommand(request, sources_.getFileManager().getVirtualFileSystem())) Add(hash, flag);
  for (const auto& [file, text] : request.replaced)
    if (file != path_) Add(hash, file), Add(hash, text);
  for (const std::string& file : unit.dependencies(/*system_headers=*/true)) {
    llvm::sys::fs::file_status status;
    if (file == path_ || llvm::sys::fs::status(file, status)) continue;
    Add(hash, file);
    Add(hash, std::to_string(status.getSize()) + " " + std::to_string(status.getLastModificationTime().time_since_epoch().count()));
  }
  llvm::MD5::MD5Result result;
  hash.final(result);
  llvm::SmallString<256> kept(request.kept_dir);
  llvm::sys::path::append(kept, result.digest() + ".pch");
  kept_ = kept.str().str();
}

std::unique_ptr<CompilerInstance> Preamble::CompilerFor(const std::string& text) const {
  if (path_.empty()) return nullptr;
  const llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = sources_.getFileManager().getVirtualFileSystemPtr();
  std::unique_ptr<CompilerInstance> compiler = parse::MakeCompiler(parse::OutputCommand(request_, *files), files, /*colors=*/false);
  if (!compiler) return nullptr;
  const auto replace = [&](const std::string& file, const std::string& by) {
    compiler->getPreprocessorOpts().addRemappedFile(file, llvm::MemoryBuffer::getMemBufferCopy(by, file).release());
  };
  for (const auto& [file, by] : request_.replaced)
    if (file != path_) replace(file, by);
  replace(path_, text);
  compiler->getFrontendOpts().SkipFunctionBodies = true;
  compiler->getDiagnostics().setClient(new IgnoringDiagConsumer, /*ShouldOwnClient=*/true);
  compiler->getDiagnostics().setErrorLimit(0);
  return compiler;
}

bool Preamble::is_kept() const { return !kept_.empty() && llvm::sys::fs::exists(kept_); }

bool Preamble::Use(CompilerInstance& compiler) const {
  if (!is_kept()) return false;
  PreprocessorOptions& options = compiler.getPreprocessorOpts();
  options.ImplicitPCHInclude = kept_;
  options.PrecompiledPreambleBytes = {static_cast<unsigned>(text_.size()), at_line_};
  options.UsePredefines = false;
  return true;
}

void Preamble::Keep() const {
  if (kept_.empty() || is_kept()) return;
  // Whoever makes the mark writes it.
  const std::string mark = kept_ + ".mark", unfinished = kept_ + ".unfinished";
  int file = -1;
  if (llvm::sys::fs::openFileForWrite(mark, file, llvm::sys::fs::CD_CreateNew)) return;
  llvm::sys::fs::closeFile(file);
  std::unique_ptr<CompilerInstance> compiler = CompilerFor(text_);
  if (!compiler) return;
  compiler->getPreprocessorOpts().GeneratePreamble = true;
  compiler->getFrontendOpts().ProgramAction = frontend::GeneratePCH;
  compiler->getFrontendOpts().OutputFile = unfinished;
  GeneratePCHAction action;
  const bool made = compiler->ExecuteAction(action) && !compiler->getDiagnostics().hasErrorOccurred();
  // Clang makes the directory, too, if the server has ended and taken it away.
  if (!llvm::sys::fs::exists(mark)) llvm::sys::fs::remove_directories(request_.kept_dir);
  else if (made && !llvm::sys::fs::rename(unfinished, kept_)) llvm::sys::fs::remove(mark);  // it may be dropped, and made again
}

void Preamble::Drop() const { llvm::sys::fs::remove(kept_); }

}  // namespace rill::driver
