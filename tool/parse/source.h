// source - the text behind the syntax tree: file ranges of nodes, tokens that can be rewritten, macro bodies that cannot.
#pragma once

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/StringRef.h>

#include <optional>
#include <string>

namespace rill::parse {

/// A half-open range of bytes of one file.
struct Span {
  clang::FileID file;
  unsigned begin = 0;
  unsigned end = 0;
  bool Contains(const Span& other) const {
    return file == other.file && begin <= other.begin && other.end <= end;
  }
};

/// Answers where nodes stand in the files as the user wrote them.
class Source {
 public:
  Source(const clang::SourceManager& sources, const clang::LangOptions& language)
      : sources_(sources), language_(language) {}

  /// The text of the tokens from the first to the last of `range`; none if a macro's body cuts through it.
  std::optional<Span> Tokens(clang::SourceRange range) const;
  /// The token at `location`, as it can be rewritten: in a file or in a macro's argument, not in a macro's body.
  std::optional<Span> Token(clang::SourceLocation location) const;
  /// As Tokens(statement), with the semicolon that ends the statement.
  std::optional<Span> Statement(clang::SourceRange range, bool semicolon) const;
  /// From the first token of `range` to the last, through whatever macros: where the user sees it.
  Span Expansion(clang::SourceRange range) const;

  llvm::StringRef Text(const Span& span) const;
  clang::SourceLocation Location(const Span& span) const;
  clang::SourceLocation Location(clang::FileID file, unsigned offset) const;
  unsigned Line(clang::SourceLocation location) const;
  /// The offset after the semicolon that follows `offset`, comments and spaces between; `offset` if there is none.
  unsigned AfterSemicolon(clang::FileID file, unsigned offset) const;

  /// The offset at which the declarator's initialiser that begins behind `offset` ends: in front of the `,` or `;` at its own level.
  unsigned DeclaratorEnd(clang::FileID file, unsigned offset) const;

  const clang::SourceManager& sources() const { return sources_; }
  const clang::LangOptions& language() const { return language_; }

 private:
  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
};

}  // namespace rill::parse
