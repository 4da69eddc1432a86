// colours - C++ text as HTML with classes for its tokens.
#include "graph/graph.h"
#include "view/view.h"

#include <clang/Basic/IdentifierTable.h>
#include <clang/Lex/Lexer.h>

namespace rill::view {

using namespace clang;

namespace {

struct Stretch {
  size_t begin, end;
  char kind;
};

// The tokens that have a colour, in order.
std::vector<Stretch> Stretches(const std::string& text, const LangOptions& language) {
  std::vector<Stretch> stretches;
  IdentifierTable words(language);
  Lexer lexer(SourceLocation::getFromRawEncoding(1), language, text.data(), text.data(), text.data() + text.size());
  lexer.SetCommentRetentionState(true);
  bool directive = false;
  Token token;
  for (bool last = false; !last;) {
    last = lexer.LexFromRawLexer(token);
    if (token.is(tok::eof)) break;
    const size_t end = static_cast<size_t>(lexer.getBufferLocation() - text.data()), begin = end - token.getLength();
    if (token.isAtStartOfLine()) directive = token.is(tok::hash);
    char kind = 0;
    if (token.is(tok::comment)) kind = 'c';
    else if (directive) kind = 'd';
    else if (tok::isStringLiteral(token.getKind()) || token.isOneOf(tok::char_constant, tok::utf8_char_constant, tok::wide_char_constant)) kind = 's';
    else if (token.is(tok::numeric_constant)) kind = 'n';
    else if (token.is(tok::raw_identifier)) {
      const StringRef word = token.getRawIdentifier();
      const bool own = word == "yield" || word == "yield_from";
      if (own || words.get(word).getTokenID() != tok::identifier) kind = 'k';
    }
    if (kind == 0) continue;
    const bool joins = kind == 'd' && !token.isAtStartOfLine() && !stretches.empty() && stretches.back().kind == 'd';
    if (joins) stretches.back().end = end;
    else stretches.push_back({begin, end, kind});
  }
  return stretches;
}

}  // namespace

std::vector<std::string> Coloured(const std::string& text, const LangOptions& language) {
  std::vector<std::string> lines(1);
  size_t at = 0;
  // A stretch of several lines is begun again on each.
  const auto add = [&](size_t end, char kind) {
    StringRef rest = StringRef(text).slice(at, end);
    at = end;
    while (true) {
      const auto [first, after] = rest.split('\n');
      StringRef shown = first;
      shown.consume_back("\r");
      const std::string escaped = graph::Escaped(shown.str());
      if (!escaped.empty()) lines.back() += kind ? std::string("<i class=") + kind + ">" + escaped + "</i>" : escaped;
      if (rest.find('\n') == StringRef::npos) return;
      lines.emplace_back();
      rest = after;
    }
  };
  for (const Stretch& stretch : Stretches(text, language)) {
    add(stretch.begin, 0);
    add(stretch.end, stretch.kind);
  }
  add(text.size(), 0);
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace rill::view
