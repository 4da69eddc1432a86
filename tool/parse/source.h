// source - the text behind the syntax tree: file ranges of nodes, tokens that can be rewritten, macro bodies that cannot.
#pragma once

#include "parse/expansions.h"

#include <clang/Basic/LangOptions.h>
#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/StringRef.h>

#include <optional>
#include <string>

namespace rill::parse {

/// Answers where nodes stand in the files as the user wrote them, or in the buffers of generators that need one.
class Source {
 public:
  Source(const clang::SourceManager& sources, const clang::LangOptions& language, Expansions* expansions = nullptr)
      : sources_(sources), language_(language), expansions_(expansions) {}

  /// The text of the tokens from the first to the last of `range`; none if a macro's body cuts through it, which is then demanded.
  std::optional<Span> Tokens(clang::SourceRange range) const;
  /// The token at `location`, as it can be rewritten: in a file or in a macro's argument, not in a macro's body, which is then demanded.
  std::optional<Span> Token(clang::SourceLocation location) const;
  /// As Token, and demands nothing.
  std::optional<Span> FindToken(clang::SourceLocation location) const;
  /// An empty span at `location`, which is in a file.
  Span Place(clang::SourceLocation location) const;
  /// As Tokens(statement), with the semicolon that ends the statement.
  std::optional<Span> Statement(clang::SourceRange range, bool semicolon) const;
  /// From the first token of `range` to the last, through whatever macros: where the user sees it.
  Span Expansion(clang::SourceRange range) const;

  llvm::StringRef Text(const Span& span) const;
  clang::SourceLocation Location(const Span& span) const;
  clang::SourceLocation Location(clang::FileID file, unsigned offset) const;
  unsigned Line(clang::SourceLocation location) const;
  /// The user's file and line for a line of a file, which may be the buffer of a generator.
  std::pair<clang::FileID, unsigned> Origin(clang::FileID file, unsigned line) const {
    return expansions_ ? expansions_->Line(file, line) : std::pair(file, line);
  }
  /// The offset after the semicolon that follows `offset`, comments and spaces between; `offset` if there is none.
  unsigned AfterSemicolon(clang::FileID file, unsigned offset) const;

  /// The offset at which the declarator's initialiser that begins behind `offset` ends: in front of the `,` or `;` at its own level.
  unsigned DeclaratorEnd(clang::FileID file, unsigned offset) const;

  /// The macro that `location` comes out of is to be replaced by its tokens: lowering begins again. False if it cannot be.
  bool Demand(clang::SourceLocation location) const { return expansions_ && expansions_->Demand(location); }
  /// What an edit of `span` means for the macros around it.
  void NoteEdit(const Span& span) const { if (expansions_) expansions_->NoteEdit(span); }
  Expansions* expansions() const { return expansions_; }

  const clang::SourceManager& sources() const { return sources_; }
  const clang::LangOptions& language() const { return language_; }

 private:
  std::optional<Span> FileTokens(clang::SourceRange range) const;
  std::optional<Span> Begin(clang::SourceLocation location) const;
  std::optional<Span> End(clang::SourceLocation location) const;

  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
  Expansions* expansions_;
};

}  // namespace rill::parse
