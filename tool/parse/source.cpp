// source - the text behind the syntax tree: file ranges of nodes, tokens that can be rewritten, macro bodies that cannot.
#include "parse/source.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Lex/Lexer.h>

namespace rill::parse {

using clang::CharSourceRange;
using clang::Lexer;
using clang::SourceLocation;
using clang::SourceRange;

// As Clang has it: in one file, or in one argument of a macro.
std::optional<Span> Source::FileTokens(SourceRange range) const {
  CharSourceRange file =
      Lexer::makeFileCharRange(CharSourceRange::getTokenRange(range), sources_, language_);
  if (file.isInvalid()) return std::nullopt;
  auto [id, begin] = sources_.getDecomposedLoc(file.getBegin());
  auto [end_id, end] = sources_.getDecomposedLoc(file.getEnd());
  if (id != end_id || end < begin) return std::nullopt;
  if (!expansions_) return Span{id, begin, end};
  Span first = expansions_->At(id, begin), last = expansions_->AtEnd(id, end);
  if (first.file != last.file || last.end < first.begin) return std::nullopt;
  return Span{first.file, first.begin, last.end};
}

// Where the token at `location` begins, if that is also where the macro that it comes out of does.
std::optional<Span> Source::Begin(SourceLocation location) const {
  if (std::optional<Span> token = expansions_->Token(location)) return token;
  if (location.isMacroID() && !Lexer::isAtStartOfMacroExpansion(location, sources_, language_, &location)) return std::nullopt;
  return expansions_->At(sources_.getFileID(location), sources_.getFileOffset(location));
}

std::optional<Span> Source::End(SourceLocation location) const {
  if (std::optional<Span> token = expansions_->Token(location)) return token;
  if (location.isMacroID() && !Lexer::isAtEndOfMacroExpansion(location, sources_, language_, &location)) return std::nullopt;
  return expansions_->AtEnd(sources_.getFileID(location), sources_.getFileOffset(location) + Lexer::MeasureTokenLength(location, sources_, language_));
}

std::optional<Span> Source::Tokens(SourceRange range) const {
  if (!expansions_) return FileTokens(range);
  if (range.isInvalid()) return std::nullopt;
  if (!expansions_->Token(range.getBegin()) && !expansions_->Token(range.getEnd()))
    if (std::optional<Span> span = FileTokens(range)) return span;
  std::optional<Span> first = Begin(range.getBegin()), last = End(range.getEnd());
  if (first && last && first->file == last->file && first->begin <= last->end) return Span{first->file, first->begin, last->end};
  for (SourceLocation end : {range.getBegin(), range.getEnd()}) Demand(end);
  return std::nullopt;
}

std::optional<Span> Source::FindToken(SourceLocation location) const {
  if (location.isInvalid()) return std::nullopt;
  if (expansions_)
    if (std::optional<Span> token = expansions_->Token(location)) return token;
  while (location.isMacroID()) {
    if (!sources_.isMacroArgExpansion(location)) return std::nullopt;
    location = sources_.getImmediateSpellingLoc(location);
  }
  Span place = Place(location);
  place.end += Lexer::MeasureTokenLength(location, sources_, language_);
  return place;
}

std::optional<Span> Source::Token(SourceLocation location) const {
  std::optional<Span> token = FindToken(location);
  if (!token && location.isValid()) Demand(location);
  return token;
}

Span Source::Place(SourceLocation location) const {
  auto [id, offset] = sources_.getDecomposedLoc(location);
  return expansions_ ? expansions_->At(id, offset) : Span{id, offset, offset};
}

std::optional<Span> Source::Statement(SourceRange range, bool semicolon) const {
  std::optional<Span> span = Tokens(range);
  if (span && semicolon) span->end = AfterSemicolon(span->file, span->end);
  return span;
}

Span Source::Expansion(SourceRange range) const {
  CharSourceRange whole = sources_.getExpansionRange(range);
  auto [id, begin] = sources_.getDecomposedLoc(whole.getBegin());
  SourceLocation last = whole.getEnd();
  unsigned end = sources_.getFileOffset(last);
  if (whole.isTokenRange()) end += Lexer::MeasureTokenLength(last, sources_, language_);
  if (!expansions_) return Span{id, begin, end};
  std::optional<Span> first_token = expansions_->Token(range.getBegin()), last_token = expansions_->Token(range.getEnd());
  Span first = first_token ? *first_token : expansions_->At(id, begin);
  unsigned stop = last_token ? last_token->end : expansions_->AtEnd(sources_.getFileID(last), end).end;
  return Span{first.file, first.begin, std::max(first.begin, stop)};
}

llvm::StringRef Source::Text(const Span& span) const {
  return sources_.getBufferData(span.file).slice(span.begin, span.end);
}

SourceLocation Source::Location(const Span& span) const { return Location(span.file, span.begin); }

SourceLocation Source::Location(clang::FileID file, unsigned offset) const {
  return sources_.getLocForStartOfFile(file).getLocWithOffset(static_cast<int>(offset));
}

unsigned Source::Line(SourceLocation location) const {
  return sources_.getExpansionLineNumber(location);
}

unsigned Source::AfterSemicolon(clang::FileID file, unsigned offset) const {
  llvm::StringRef text = sources_.getBufferData(file);
  unsigned at = offset;
  while (at < text.size()) {
    if (clang::isWhitespace(static_cast<unsigned char>(text[at]))) {
      ++at;
    } else if (text.substr(at).starts_with("//")) {
      at = static_cast<unsigned>(std::min(text.find('\n', at), text.size()));
    } else if (text.substr(at).starts_with("/*")) {
      size_t close = text.find("*/", at + 2);
      if (close == llvm::StringRef::npos) return offset;
      at = static_cast<unsigned>(close) + 2;
    } else {
      return text[at] == ';' ? at + 1 : offset;
    }
  }
  return offset;
}

unsigned Source::DeclaratorEnd(clang::FileID file, unsigned offset) const {
  llvm::StringRef text = sources_.getBufferData(file);
  Lexer lexer(sources_.getLocForStartOfFile(file), language_, text.begin(), text.begin() + offset, text.end());
  int depth = 0;
  unsigned end = offset;
  for (clang::Token token; !lexer.LexFromRawLexer(token);) {
    if (token.isOneOf(clang::tok::l_paren, clang::tok::l_brace, clang::tok::l_square)) ++depth;
    bool closes = token.isOneOf(clang::tok::r_paren, clang::tok::r_brace, clang::tok::r_square);
    if (depth == 0 && (closes || token.isOneOf(clang::tok::comma, clang::tok::semi, clang::tok::colon))) break;
    if (closes) --depth;
    end = sources_.getFileOffset(token.getLocation()) + token.getLength();
  }
  return end;
}

}  // namespace rill::parse
