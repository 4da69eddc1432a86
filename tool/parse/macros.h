// macros.h - what the preprocessor made of the user's macros: Clang's syntax tree has places in them, and no text.
#pragma once

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rill::parse {

using TokenWatcher = std::function<void(const clang::Token&)>;

/// One macro that was expanded, perhaps inside another.
struct MacroUse {
  clang::SourceLocation at;
  const clang::IdentifierInfo* name = nullptr;
  bool pastes = false;      // its body holds `#` or `##`: arguments are more than their values
  bool place = false;       // `__LINE__` and others that say where they stand
  bool is_assert = false;   // the library's `assert`, whose text only an aborted program shows
};

/// All since the runtime was first included: in front of it there are no generators.
struct MacroRecord {
  std::vector<MacroUse> uses;
  std::vector<clang::Token> tokens;  // those that come out of macros, in order
  std::vector<clang::Token> digraphs;  // that spell a brace or a bracket
};

/// The brace or bracket that `token` spells as a digraph, as long as that; else empty.
llvm::StringRef PlainDigraph(const clang::Token& token);

/// Notes in `record` what `preprocessor` expands from now on, while `active`. What is returned wants to see each token.
TokenWatcher RecordMacros(clang::Preprocessor& preprocessor, const bool& active, MacroRecord& record);

}  // namespace rill::parse
