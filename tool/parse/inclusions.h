// inclusions.h - what the preprocessor reports while Clang parses: the files that it enters and the text that it skips.
#pragma once

#include "parse/parse.h"

#include <clang/Lex/PPCallbacks.h>

#include <optional>
#include <set>

namespace rill::parse {

struct Preprocessed {
  std::vector<Inclusion> inclusions;
  std::vector<clang::SourceRange> skipped;  // from the '#' of a failed condition to the directive that ended it
  bool mentions_rill = false;
  std::optional<std::string> missing_runtime;  // a header of the runtime that was not found
  std::set<std::string> carriers;  // system headers, by path, that include the runtime or <generator>; of FindCarriers
};

/// The callbacks that fill `result`, which must outlive them.
std::unique_ptr<clang::PPCallbacks> MakeRecorder(clang::Preprocessor& preprocessor, const std::string& directory,
                                                 Preprocessed& result);

/// Once the whole source was read: which system headers may hold generators.
void FindCarriers(Preprocessed& preprocessed);

/// The included file is the user's, or a system header that includes the runtime or <generator>.
bool MayHoldGenerators(const Inclusion& inclusion, const Preprocessed& preprocessed);

std::string AbsolutePath(llvm::StringRef path, llvm::StringRef directory);

}  // namespace rill::parse
