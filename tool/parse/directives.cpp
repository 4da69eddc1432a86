// directives.cpp - where the preprocessor's directives are in a file.
//
// Clang's callbacks give the places of keywords and conditions, not of whole lines, and nothing for some directives. So
// the files that may hold generators are lexed once more, raw; that costs a few per cent of their parse. A line-based
// scan would be faster, but wrong in comments, raw strings and continued lines.
#include "parse/directives.h"

#include <clang/Lex/Lexer.h>

namespace rill::parse {

// Tokens of one file, comments included, and for each whether it begins a line (comments do not count).
class RawTokens {
 public:
  RawTokens(clang::SourceLocation begin, const clang::SourceManager& sources, const clang::LangOptions& language)
      : text_(sources.getBufferData(sources.getFileID(begin))),
        base_(sources.getLocForStartOfFile(sources.getFileID(begin)).getRawEncoding()),
        lexer_(sources.getLocForStartOfFile(sources.getFileID(begin)), language, text_.begin(),
               text_.begin() + sources.getFileOffset(begin), text_.end()) {
    lexer_.SetCommentRetentionState(true);
    Next();
  }

  void Next() {
    end_of_last_ = token_.getLocation().isValid() ? Offset() + token_.getLength() : 0;
    const bool after_leading_comment = begins_line_ && token_.is(clang::tok::comment);
    lexer_.LexFromRawLexer(token_);
    begins_line_ = token_.isAtStartOfLine() || after_leading_comment;
  }

  bool AtEnd() const { return token_.is(clang::tok::eof); }
  bool AtDirective() const { return begins_line_ && token_.is(clang::tok::hash); }
  bool OnNewLine() const { return token_.isAtStartOfLine(); }
  bool IsComment() const { return token_.is(clang::tok::comment); }
  unsigned Offset() const { return token_.getLocation().getRawEncoding() - base_; }
  unsigned EndOfLast() const { return end_of_last_; }
  llvm::StringRef Text() const { return token_.is(clang::tok::raw_identifier) ? token_.getRawIdentifier() : ""; }

 private:
  llvm::StringRef text_;
  unsigned base_;
  clang::Lexer lexer_;
  clang::Token token_ = [] {
    clang::Token token;
    token.startToken();
    return token;
  }();
  bool begins_line_ = true;
  unsigned end_of_last_ = 0;
};

// Spaces and line continuations up to the newline.
static unsigned ExtendToNewline(llvm::StringRef text, unsigned offset) {
  while (offset < text.size()) {
    llvm::StringRef rest = text.substr(offset);
    if (rest.starts_with("\\\n")) offset += 2;
    else if (rest.starts_with("\\\r\n")) offset += 3;
    else if (rest[0] == '\n' || rest[0] == '\r') break;
    else ++offset;
  }
  return offset;
}

struct ReadDirective {
  unsigned begin = 0, end = 0;
  std::string keyword, operand;  // operand: the first identifier behind the keyword
};

// Reads the directive at whose '#' `tokens` stands, and stops at the first token behind it.
static ReadDirective Read(RawTokens& tokens, llvm::StringRef text) {
  ReadDirective directive;
  directive.begin = tokens.Offset();
  int words = 0;
  for (tokens.Next(); !tokens.AtEnd() && !tokens.OnNewLine(); tokens.Next()) {
    if (tokens.IsComment()) continue;
    if (words == 0) directive.keyword = tokens.Text().str();
    if (words == 1) directive.operand = tokens.Text().str();
    ++words;
  }
  directive.end = ExtendToNewline(text, tokens.EndOfLast());
  return directive;
}

clang::CharSourceRange DirectiveRange(clang::SourceLocation hash, const clang::SourceManager& sources,
                                      const clang::LangOptions& language) {
  RawTokens tokens(hash, sources, language);
  const clang::FileID file = sources.getFileID(hash);
  const ReadDirective directive = Read(tokens, sources.getBufferData(file));
  const clang::SourceLocation start = sources.getLocForStartOfFile(file);
  return clang::CharSourceRange::getCharRange(hash, start.getLocWithOffset(directive.end));
}

static unsigned AfterNewline(llvm::StringRef text, unsigned offset) {
  if (offset < text.size() && text[offset] == '\r') ++offset;
  if (offset < text.size() && text[offset] == '\n') ++offset;
  return offset;
}

// The skipped ranges of one file, as offsets.
static std::vector<std::pair<unsigned, unsigned>> SkippedOffsets(clang::FileID file,
                                                                 const clang::SourceManager& sources,
                                                                 const std::vector<clang::SourceRange>& skipped) {
  std::vector<std::pair<unsigned, unsigned>> result;
  for (const clang::SourceRange& range : skipped)
    if (sources.isInFileID(range.getBegin(), file))
      result.emplace_back(sources.getFileOffset(range.getBegin()), sources.getFileOffset(range.getEnd()));
  return result;
}

FileDirectives ScanDirectives(clang::FileID file, const clang::SourceManager& sources,
                              const clang::LangOptions& language, const std::vector<clang::SourceRange>& skipped) {
  FileDirectives result;
  const llvm::StringRef text = sources.getBufferData(file);
  const clang::SourceLocation start = sources.getLocForStartOfFile(file);
  const auto ranges = SkippedOffsets(file, sources, skipped);
  const auto is_skipped = [&](unsigned offset) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return range.first <= offset && offset < range.second; });
  };
  const auto range = [&](unsigned begin, unsigned end) {
    return clang::CharSourceRange::getCharRange(start.getLocWithOffset(begin), start.getLocWithOffset(end));
  };

  bool skipping = false;      // in text that the preprocessor skipped,
  unsigned skipped_from = 0;  // which begins there
  int nested = 0;             // families opened within it
  RawTokens tokens(start, sources, language);
  while (!tokens.AtEnd()) {
    if (!tokens.AtDirective()) {
      tokens.Next();
      continue;
    }
    const ReadDirective directive = Read(tokens, text);
    const llvm::StringRef keyword = directive.keyword;
    const bool opens = keyword == "if" || keyword == "ifdef" || keyword == "ifndef";
    const bool closes = keyword == "endif";
    const bool conditional = opens || closes || keyword == "else" || keyword.starts_with("elif");
    if (skipping) {
      if (!conditional || opens || nested > 0) {
        nested += opens ? 1 : closes ? -1 : 0;
        continue;
      }
      result.conditionals.push_back({range(skipped_from, directive.begin), false});
      skipping = false;
    }
    if (conditional) {
      result.conditionals.push_back({range(directive.begin, directive.end), true});
      const unsigned behind = AfterNewline(text, directive.end);
      skipping = !closes && is_skipped(behind);
      skipped_from = behind;
    } else if (keyword == "pragma" && directive.operand == "once") {
      result.pragma_once = true;
      result.others.push_back({range(directive.begin, directive.end), directive.keyword});
    } else if (keyword != "include" && keyword != "include_next" && keyword != "import") {
      result.others.push_back({range(directive.begin, directive.end), directive.keyword});
    }
  }
  return result;
}

}  // namespace rill::parse
