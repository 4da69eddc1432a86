// standards.cpp - which #if the output's compiler decides otherwise than rill.
//
// The conditions themselves do not tell: a macro of the user's may stand for a test of `__cplusplus` far away. So the preprocessor
// runs again, with the flags that the output is compiled with.
#include "parse/standards.h"

#include "parse/compat.h"
#include "parse/flags.h"

#include <clang/Frontend/FrontendActions.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>

#include <optional>

namespace rill::parse {

using Skip = std::pair<unsigned, unsigned>;  // offsets in a file
using Skips = std::map<std::string, std::set<Skip>>;

static void Add(const clang::SourceManager& sources, clang::SourceRange range, Skips& skips) {
  auto file = sources.getFileEntryRefForID(sources.getFileID(range.getBegin()));
  if (file) skips[file->getName().str()].insert({sources.getFileOffset(range.getBegin()), sources.getFileOffset(range.getEnd())});
}

class SkipRecorder : public clang::PPCallbacks {
 public:
  SkipRecorder(const clang::SourceManager& sources, Skips& skips) : sources_(sources), skips_(skips) {}
  void SourceRangeSkipped(clang::SourceRange range, clang::SourceLocation) override { Add(sources_, range, skips_); }

 private:
  const clang::SourceManager& sources_;
  Skips& skips_;
};

class SkipAction : public clang::PreprocessOnlyAction {
 public:
  explicit SkipAction(Skips& skips) : skips_(skips) {}
  bool BeginSourceFileAction(clang::CompilerInstance& compiler) override {
    compiler.getPreprocessor().addPPCallbacks(std::make_unique<SkipRecorder>(compiler.getSourceManager(), skips_));
    return true;
  }

 private:
  Skips& skips_;
};

// What is left out as the output; none if that is the same, or the source cannot be read so.
static std::optional<Skips> SkippedInOutput(const Request& request) {
  FileSystemRef files(llvm::vfs::createPhysicalFileSystem().release());
  if (!request.directory.empty() && files->setCurrentWorkingDirectory(request.directory)) return std::nullopt;
  auto compiler = MakeCompiler(OutputCommand(request, *files), files, false);
  if (!compiler) return std::nullopt;
  compiler->getDiagnostics().setSuppressAllDiagnostics(true);
  Skips skips;
  SkipAction action(skips);
  if (!compiler->ExecuteAction(action) || compiler->getDiagnostics().hasFatalErrorOccurred()) return std::nullopt;
  return skips;
}

std::map<std::string, std::set<unsigned>> DependsOnStandard(const Request& request, const clang::SourceManager& sources,
                                                            const std::vector<clang::SourceRange>& skipped) {
  std::map<std::string, std::set<unsigned>> places;
  std::optional<Skips> output = SkippedInOutput(request);
  if (!output) return places;
  Skips read;
  for (const clang::SourceRange& range : skipped) Add(sources, range, read);
  for (const auto& [one, other] : {std::pair(&read, &*output), std::pair(&*output, &read)})
    for (const auto& [path, ranges] : *one)
      for (const Skip& skip : ranges)
        if (!(*other)[path].count(skip)) places[path].insert(skip.first);
  return places;
}

}  // namespace rill::parse
