// output.cpp - text to files, whole or not at all.
//
// A build must never see half an output, nor a new time on an unchanged one. So the text goes to a temporary file in
// the same directory (rename works only within a file system), which replaces the output at the end.
#include "output/output.h"

#include "diag/diag.h"

#include <llvm/Support/Errc.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Signals.h>
#include <llvm/Support/raw_ostream.h>

namespace rill::output {

namespace fs = llvm::sys::fs;

static void ReportCannotWrite(llvm::StringRef path, std::error_code error) {
  diag::ReportPlain(diag::Id::CannotWrite, path, llvm::StringRef(error.message()).lower());
}

// Writes to an open descriptor and closes it.
static std::error_code WriteAndClose(int descriptor, llvm::StringRef text) {
  llvm::raw_fd_ostream out(descriptor, /*shouldClose=*/true);
  out << text;
  out.close();
  const std::error_code error = out.error();
  out.clear_error();  // an error that is still set when the stream dies ends the process
  return error;
}

static bool Holds(llvm::StringRef path, llvm::StringRef text) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  return buffer && (*buffer)->getBuffer() == text;
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : shown_(std::move(other.shown_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, std::string())),
      device_text_(std::move(other.device_text_)),
      device_(other.device_) {}

PendingFile::~PendingFile() {
  if (temporary_.empty()) return;
  fs::remove(temporary_);
  llvm::sys::DontRemoveFileOnSignal(temporary_);
}

bool PendingFile::Commit() {
  std::error_code error;
  if (device_) {
    int descriptor = -1;
    error = fs::openFileForWrite(target_, descriptor, fs::CD_OpenExisting);
    if (!error) error = WriteAndClose(descriptor, device_text_);
  } else if (!temporary_.empty()) {
    error = fs::rename(temporary_, target_);
    if (!error) llvm::sys::DontRemoveFileOnSignal(std::exchange(temporary_, std::string()));
  }
  if (error) ReportCannotWrite(shown_, error);
  return !error;
}

std::optional<PendingFile> Prepare(llvm::StringRef path, llvm::StringRef text) {
  PendingFile file;
  file.shown_ = file.target_ = path.str();
  fs::file_status status;
  const bool exists = !fs::status(path, status);
  if (exists && status.type() == fs::file_type::directory_file) {
    diag::ReportPlain(diag::Id::OutputIsDirectory, path);
    return std::nullopt;
  }
  if (exists && status.type() != fs::file_type::regular_file) {
    file.device_ = true;
    file.device_text_ = text.str();
    return file;
  }
  if (exists && Holds(path, text)) return file;
  // The file that a symbolic link names is replaced, not the link.
  llvm::SmallString<256> real;
  if (exists && !fs::real_path(path, real)) file.target_ = std::string(real);

  int descriptor = -1;
  llvm::SmallString<256> temporary;
  std::error_code error = fs::createUniqueFile(file.target_ + ".%%%%%%%%.tmp", descriptor, temporary);
  if (error) {
    ReportCannotWrite(path, error);
    return std::nullopt;
  }
  file.temporary_ = std::string(temporary);
  llvm::sys::RemoveFileOnSignal(temporary);
  if (exists) fs::setPermissions(temporary, status.permissions());
  error = WriteAndClose(descriptor, text);
  if (error) {
    ReportCannotWrite(path, error);
    return std::nullopt;
  }
  return file;
}

bool IsSameFile(llvm::StringRef a, llvm::StringRef b) {
  fs::file_status first, second;
  return !fs::status(a, first) && !fs::status(b, second) && fs::equivalent(first, second);
}

// As gcc and clang write names: make takes a space, '#' and '$' for itself, and a backslash before these doubles.
static std::string Escaped(llvm::StringRef name) {
  std::string result;
  for (size_t i = 0; i < name.size(); ++i) {
    if (name[i] == ' ' || name[i] == '#') {
      if (name[i] == ' ')
        for (size_t j = i; j > 0 && name[j - 1] == '\\'; --j) result += '\\';
      result += '\\';
    } else if (name[i] == '$') {
      result += '$';
    }
    result += name[i];
  }
  return result;
}

std::string DepfileText(llvm::StringRef target, const std::vector<std::string>& dependencies) {
  std::string result = Escaped(target) + ":";
  for (const std::string& dependency : dependencies) result += " \\\n  " + Escaped(dependency);
  return result + "\n";
}

}  // namespace rill::output
