// fixes.cpp - what to do about errors of Clang's that are typical of sources with generators.
#include "driver/fixes.h"

#include <clang/Basic/DiagnosticSema.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Lexer.h>

namespace rill::driver {

using namespace clang;

static StringRef Word(const Token& token) { return token.is(tok::raw_identifier) ? token.getRawIdentifier() : StringRef(); }

// Where an #include that comes last is written, as the offset of a line; nothing if keywords.h is included already.
static std::optional<unsigned> PlaceOfInclude(StringRef text, const LangOptions& language) {
  Lexer lexer(SourceLocation::getFromRawEncoding(1), language, text.data(), text.data(), text.data() + text.size());
  unsigned depth = 0;  // of #if
  std::optional<size_t> first, behind;
  Token token;
  lexer.LexFromRawLexer(token);
  while (token.isNot(tok::eof)) {
    const size_t begin = static_cast<size_t>(lexer.getBufferLocation() - text.data()) - token.getLength();
    if (!first) first = begin;
    if (!token.is(tok::hash) || !token.isAtStartOfLine()) {
      lexer.LexFromRawLexer(token);
      continue;
    }
    lexer.LexFromRawLexer(token);
    const StringRef keyword = Word(token), line = text.substr(begin).take_until([](char c) { return c == '\n'; });
    if (keyword == "if" || keyword == "ifdef" || keyword == "ifndef") ++depth;
    else if (keyword == "endif" && depth > 0) --depth;
    if (keyword == "include" && line.contains("rill/keywords.h")) return std::nullopt;
    if (depth == 0 && (keyword == "include" || (keyword == "pragma" && line.contains("once")))) behind = std::min(begin + line.size() + 1, text.size());
  }
  return static_cast<unsigned>(behind.value_or(first.value_or(0)));
}

// The token at `location`.
static StringRef TokenAt(SourceLocation location, const SourceManager& sources, const LangOptions& language) {
  const auto [file, offset] = sources.getDecomposedLoc(location);
  return sources.getBufferData(file).substr(offset, Lexer::MeasureTokenLength(location, sources, language));
}

std::optional<Fix> FixOf(const Diagnostic& error, const LangOptions& language) {
  const SourceLocation at = error.getLocation();
  if (!error.hasSourceManager() || !at.isFileID()) return std::nullopt;
  const SourceManager& sources = error.getSourceManager();
  if (!sources.isInMainFile(at)) return std::nullopt;
  const StringRef token = TokenAt(at, sources, language);
  if (error.getID() == clang::diag::err_return_in_coroutine) {
    const std::optional<Token> next = Lexer::findNextToken(at, sources, language);
    if (token != "return" || !next || next->isNot(tok::semi)) return std::nullopt;
    return Fix{"write `co_return`", FixItHint::CreateReplacement(at, "co_return")};
  }
  if (token != "gen" && token != "yield" && token != "yield_from") return std::nullopt;
  const StringRef text = sources.getBufferData(sources.getMainFileID());
  const std::optional<unsigned> place = PlaceOfInclude(text, language);
  if (!place) return std::nullopt;
  const bool in_line = *place > 0 && text[*place - 1] != '\n';  // the last line has no end
  return Fix{"add `#include <rill/keywords.h>`",
             FixItHint::CreateInsertion(sources.getLocForStartOfFile(sources.getMainFileID()).getLocWithOffset(static_cast<int>(*place)),
                                        std::string(in_line ? "\n" : "") + "#include <rill/keywords.h>\n")};
}

}  // namespace rill::driver
