// directives.h - where the preprocessor's directives are in a file: Clang's syntax tree does not have them.
#pragma once

#include "parse/parse.h"

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceManager.h>

namespace rill::parse {

/// From the '#' at `hash` to the end of the directive: over continued lines and comments, to the newline (excluded).
clang::CharSourceRange DirectiveRange(clang::SourceLocation hash, const clang::SourceManager& sources,
                                      const clang::LangOptions& language);

struct FileDirectives {
  std::vector<Conditional> conditionals;
  std::vector<Directive> others;  // no inclusions
  bool pragma_once = false;
};

/// Reads the file's tokens again. `skipped`: what the preprocessor reported as skipped, in the whole translation unit.
FileDirectives ScanDirectives(clang::FileID file, const clang::SourceManager& sources,
                              const clang::LangOptions& language, const std::vector<clang::SourceRange>& skipped);

}  // namespace rill::parse
