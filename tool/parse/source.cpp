// source - the text behind the syntax tree: file ranges of nodes, tokens that can be rewritten, macro bodies that cannot.
#include "parse/source.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Lex/Lexer.h>

namespace rill::parse {

using clang::CharSourceRange;
using clang::Lexer;
using clang::SourceLocation;
using clang::SourceRange;

std::optional<Span> Source::Tokens(SourceRange range) const {
  CharSourceRange file =
      Lexer::makeFileCharRange(CharSourceRange::getTokenRange(range), sources_, language_);
  if (file.isInvalid()) return std::nullopt;
  auto [id, begin] = sources_.getDecomposedLoc(file.getBegin());
  auto [end_id, end] = sources_.getDecomposedLoc(file.getEnd());
  if (id != end_id || end < begin) return std::nullopt;
  return Span{id, begin, end};
}

std::optional<Span> Source::Token(SourceLocation location) const {
  if (location.isInvalid()) return std::nullopt;
  while (location.isMacroID()) {
    if (!sources_.isMacroArgExpansion(location)) return std::nullopt;
    location = sources_.getImmediateSpellingLoc(location);
  }
  auto [id, begin] = sources_.getDecomposedLoc(location);
  unsigned length = Lexer::MeasureTokenLength(location, sources_, language_);
  return Span{id, begin, begin + length};
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
  return Span{id, begin, end};
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
