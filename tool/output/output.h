// output.h - the last stage: text to files, whole or not at all.
//
//   auto file = output::Prepare("a.lowered.cpp", text);   // writes a temporary file beside it
//   if (file && depfile) { file->Commit(); depfile->Commit(); }
#pragma once

#include <llvm/ADT/StringRef.h>

#include <optional>
#include <string>
#include <vector>

namespace rill::output {

/// A file that is written but not yet in place; its temporary file is removed if it never is.
class PendingFile {
 public:
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&&) = delete;
  ~PendingFile();

  /// Puts the text in place; false: diagnosed, and what was there stays.
  bool Commit();

 private:
  friend std::optional<PendingFile> Prepare(llvm::StringRef path, llvm::StringRef text);
  PendingFile() = default;

  std::string shown_, target_;  // as the user wrote it; where it goes (symbolic links followed)
  std::string temporary_;       // empty: nothing to rename
  std::string device_text_;     // for what is not a regular file (/dev/null, a pipe): written at Commit
  bool device_ = false;
};

/// Writes `text` beside `path`, unless that file already holds it (then its time stays). nullopt: diagnosed.
std::optional<PendingFile> Prepare(llvm::StringRef path, llvm::StringRef text);

/// Both exist and are one file, whatever links lead there.
bool IsSameFile(llvm::StringRef a, llvm::StringRef b);

/// `target: dependencies...` in make's syntax.
std::string DepfileText(llvm::StringRef target, const std::vector<std::string>& dependencies);

}  // namespace rill::output
