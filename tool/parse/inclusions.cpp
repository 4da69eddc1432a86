// inclusions.cpp - what the preprocessor reports while Clang parses.
#include "parse/inclusions.h"

#include "parse/directives.h"

#include <clang/Basic/FileEntry.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/Support/Path.h>

namespace rill::parse {

std::string AbsolutePath(llvm::StringRef path, llvm::StringRef directory) {
  llvm::SmallString<256> result;
  if (!llvm::sys::path::is_absolute(path)) result = directory;
  llvm::sys::path::append(result, path);
  // "a/../b" stays: it need not be "b" where a is a symbolic link.
  llvm::sys::path::remove_dots(result, /*remove_dot_dot=*/false);
  return std::string(result);
}

// `rill/gen.h`, `../include/rill/detail/frame.h`: a file of the runtime as an #include names it.
static bool NamesRuntime(llvm::StringRef written) { return written.starts_with("rill/") || written.contains("/rill/"); }

// The runtime's own <generator>, in a directory that flags.cpp puts in front of the library's.
static bool IsGenerator(llvm::StringRef path) { return path.ends_with("/rill/std/generator"); }

// Gets each #include as InclusionDirective, followed by FileChanged (entered), FileSkipped (guarded) or neither (not
// found).
class Recorder : public clang::PPCallbacks {
 public:
  Recorder(clang::Preprocessor& preprocessor, const std::string& directory, Preprocessed& result)
      : diagnostics_(preprocessor.getDiagnostics()),
        sources_(preprocessor.getSourceManager()),
        language_(preprocessor.getLangOpts()),
        directory_(directory),
        result_(result) {}

  void InclusionDirective(clang::SourceLocation hash, const clang::Token&, llvm::StringRef written, bool angled,
                          clang::CharSourceRange, clang::OptionalFileEntryRef file, llvm::StringRef search_path,
                          llvm::StringRef, const clang::Module*, bool,
                          clang::SrcMgr::CharacteristicKind kind) override {
    pending_ = false;
    if (!file) {
      if (written.starts_with("rill/") || written == "generator") result_.missing_runtime = written.str();
      return;
    }
    Inclusion inclusion;
    inclusion.directive = DirectiveRange(hash, sources_, language_);
    inclusion.written = written.str();
    inclusion.angled = angled;
    inclusion.system = clang::SrcMgr::isSystem(kind);
    inclusion.includer = sources_.getFileID(hash);
    inclusion.includer_relative = !angled && IsDirectoryOf(inclusion.includer, search_path);
    inclusion.path = AbsolutePath(file->getName(), directory_);
    inclusion.generator = IsGenerator(inclusion.path);
    inclusion.runtime = NamesRuntime(written) || inclusion.generator;
    if (inclusion.runtime) result_.mentions_rill = true;
    result_.inclusions.push_back(std::move(inclusion));
    pending_ = true;
  }

  void FileChanged(clang::SourceLocation location, FileChangeReason reason, clang::SrcMgr::CharacteristicKind,
                   clang::FileID) override {
    if (reason != EnterFile || !pending_) return;
    pending_ = false;
    result_.inclusions.back().entered = true;
    result_.inclusions.back().included = sources_.getFileID(location);
  }

  void FileSkipped(const clang::FileEntryRef&, const clang::Token&, clang::SrcMgr::CharacteristicKind) override {
    pending_ = false;
  }

  void SourceRangeSkipped(clang::SourceRange range, clang::SourceLocation) override {
    result_.skipped.push_back(range);
  }

  // `#pragma GCC diagnostic error "-Wall"` would bring the warnings back that rill leaves to the user's compiler.
  void PragmaDiagnostic(clang::SourceLocation location, llvm::StringRef, clang::diag::Severity severity,
                        llvm::StringRef option) override {
    if (severity == clang::diag::Severity::Ignored || !option.consume_front("-W")) return;
    constexpr clang::diag::Flavor warnings = clang::diag::Flavor::WarningOrError;
    if (option == "everything") diagnostics_.setSeverityForAll(warnings, clang::diag::Severity::Ignored, location);
    else diagnostics_.setSeverityForGroup(warnings, option, clang::diag::Severity::Ignored, location);
  }

 private:
  bool IsDirectoryOf(clang::FileID includer, llvm::StringRef search_path) const {
    auto file = sources_.getFileEntryRefForID(includer);
    return file && file->getDir().getName() == search_path;
  }

  clang::DiagnosticsEngine& diagnostics_;
  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
  const std::string& directory_;
  Preprocessed& result_;
  bool pending_ = false;  // the last inclusion is not yet known to be entered
};

std::unique_ptr<clang::PPCallbacks> MakeRecorder(clang::Preprocessor& preprocessor, const std::string& directory,
                                                 Preprocessed& result) {
  return std::make_unique<Recorder>(preprocessor, directory, result);
}

// A library installed as a system header may hold generators, and nothing else there does: what includes the runtime,
// or <generator>, carries them, and what includes a carrier.
void FindCarriers(Preprocessed& preprocessed) {
  std::map<clang::FileID, const Inclusion*> entered_by;
  for (const Inclusion& inclusion : preprocessed.inclusions)
    if (inclusion.entered) entered_by[inclusion.included] = &inclusion;
  const auto includer = [&](const Inclusion& inclusion) -> const Inclusion* {
    auto found = entered_by.find(inclusion.includer);
    return found == entered_by.end() ? nullptr : found->second;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const Inclusion& inclusion : preprocessed.inclusions) {
      const Inclusion* by = includer(inclusion);
      if (!by || !by->system || by->runtime) continue;
      const bool carries = inclusion.runtime || preprocessed.carriers.count(inclusion.path) > 0;
      if (carries && preprocessed.carriers.insert(by->path).second) changed = true;
    }
  }
}

bool MayHoldGenerators(const Inclusion& inclusion, const Preprocessed& preprocessed) {
  return !inclusion.system || preprocessed.carriers.count(inclusion.path) > 0;
}

}  // namespace rill::parse
