// lines - formatted text whose lines know where they come from, and the #line directives that say so.
//
// The problem: the formatter moves line breaks, and the source map must survive it. The choice: its options are restricted to
// those that change white space alone, so that the n-th visible character before is the n-th after, and positions are counted in those.
#include "emit/embedded.h"
#include "emit/lines.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Basic/Version.h>
#include <clang/Format/Format.h>
#include <clang/Lex/Lexer.h>

#include <algorithm>
#include <map>

namespace rill::emit {

using namespace clang;
using lower::Code;
using lower::Piece;

static format::FormatStyle StyleFor(const std::string& path) {
  static std::map<std::string, format::FormatStyle> cache;
  if (auto known = cache.find(path); known != cache.end()) return known->second;
  format::FormatStyle fallback = format::getGoogleStyle(format::FormatStyle::LK_Cpp);
  fallback.ColumnLimit = 120;
  fallback.AllowShortFunctionsOnASingleLine = format::FormatStyle::SFS_Inline;
  format::FormatStyle style = fallback;
  if (!path.empty()) {
    llvm::Expected<format::FormatStyle> found = format::getStyle("file", path, "none");
    if (found && !found->DisableFormat) style = *found;
    if (!found) llvm::consumeError(found.takeError());
  }
  style.Language = format::FormatStyle::LK_Cpp;
  style.SortIncludes = {};
  style.SortUsingDeclarations = format::FormatStyle::SUD_Never;
  style.FixNamespaceComments = false;
  style.BreakStringLiterals = false;
  style.RawStringFormats.clear();
  style.InsertBraces = false;
  style.RemoveBracesLLVM = false;
  style.RemoveSemicolon = false;
  style.RemoveParentheses = format::FormatStyle::RPS_Leave;
  style.QualifierAlignment = format::FormatStyle::QAS_Leave;
  style.InsertNewlineAtEOF = false;
#if CLANG_VERSION_MAJOR >= 20
  style.ReflowComments = format::FormatStyle::RCS_Never;
#else
  style.ReflowComments = false;
#endif
  style.InsertTrailingCommas = format::FormatStyle::TCS_None;
  style.EmptyLineBeforeAccessModifier = format::FormatStyle::ELBAMS_Leave;
  style.MaxEmptyLinesToKeep = 1;
  cache[path] = style;
  return style;
}

void Line::Append(StringRef more_text, FileID from, unsigned from_line, bool from_glue) {
  const bool same = more.empty() ? file == from && line == from_line && glue == from_glue
                                 : more.back().file == from && more.back().line == from_line && more.back().glue == from_glue;
  if (!same) more.push_back({static_cast<unsigned>(text.size()), from, from_line, from_glue});
  text += more_text.str();
}

// Without the first `skipped` bytes of `other`, which are white space.
void Line::Append(const Line& other, size_t skipped) {
  const unsigned shift = static_cast<unsigned>(text.size() - skipped);
  Append(StringRef(other.text).substr(skipped), other.file, other.line, other.glue);
  for (Origin origin : other.more) {
    origin.column += shift;
    more.push_back(origin);
  }
}

static std::string VisibleOf(StringRef text);

// The tokens of a text as they are spelled, comments without their white space: what the formatter may not change.
static std::vector<std::string> TokensOf(const parse::Source& source, const std::string& text) {
  std::vector<std::string> tokens;
  Lexer lexer(SourceLocation::getFromRawEncoding(1), source.language(), text.data(), text.data(), text.data() + text.size());
  lexer.SetCommentRetentionState(true);
  for (Token token; !lexer.LexFromRawLexer(token);) {
    size_t end = static_cast<size_t>(lexer.getBufferLocation() - text.data());
    std::string spelling = text.substr(end - token.getLength(), token.getLength());
    tokens.push_back(token.is(tok::comment) ? VisibleOf(spelling) : spelling);
  }
  return tokens;
}

// For each line of `text`, whether it begins inside a token: a raw string, whose white space is the program's.
static std::vector<bool> InsideToken(const parse::Source& source, const std::string& text) {
  std::vector<bool> inside(1, false);
  std::vector<size_t> starts(1, 0);
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) starts.push_back(at + 1);
  inside.resize(starts.size(), false);
  Lexer lexer(SourceLocation::getFromRawEncoding(1), source.language(), text.data(), text.data(), text.data() + text.size());
  size_t next = 0;
  for (Token token; !lexer.LexFromRawLexer(token);) {
    size_t end = static_cast<size_t>(lexer.getBufferLocation() - text.data()), begin = end - token.getLength();
    while (next < starts.size() && starts[next] <= begin) ++next;
    while (next < starts.size() && starts[next] < end) inside[next++] = true;
  }
  return inside;
}

static std::string VisibleOf(StringRef text) {
  std::string visible;
  for (char c : text)
    if (!isWhitespace(static_cast<unsigned char>(c))) visible += c;
  return visible;
}

// The offset of the visible character number `count` of `text`.
static size_t Behind(StringRef text, size_t count) {
  for (size_t i = 0; i < text.size(); ++i)
    if (!isWhitespace(static_cast<unsigned char>(text[i])) && count-- == 0) return i;
  return text.size();
}

// The body of a generator in another one stands in texts that lowering edits further. What says where its parts come from are therefore
// comments in the text itself, which Format takes away: `/*(1)origin,counts,about,user*/` begins a part, `/*(2)end*/` ends it, where (n) is a
// control character. Origins are in Clang's encoding of locations.
static constexpr StringRef part_begins = "/*\x01", part_ends = "/*\x02", mark_ends = "*/";

std::string Embedded(const Code& code, SourceLocation end) {
  const auto number = [](SourceLocation location) { return std::to_string(location.getRawEncoding()); };
  std::string text;
  for (const Piece& piece : code)
    text += part_begins.str() + number(piece.origin) + "," + number(piece.counts) + "," + number(piece.about) + "," + (piece.user ? "1" : "0") + mark_ends.str() +
            piece.text + part_ends.str() + number(end) + mark_ends.str() + "\n";
  return text;
}

namespace {

/// Where the visible characters from a number on come from.
struct VisibleOrigin {
  size_t visible;
  FileID file;
  unsigned line;
  bool glue, single;
  unsigned counts;
  Origin about;
};

/// The texts of pieces, one behind the other, and where they come from.
class Unmarked {
 public:
  explicit Unmarked(const parse::Source& source) : source_(source), sources_(source.sources()) {}

  void Add(const Piece& piece) {
    parts_.assign(1, PartOf(piece.origin, piece.counts, piece.about, piece.user));
    parts_.back().single = !piece.user && piece.text.find('\n') == std::string::npos;
    for (StringRef rest = piece.text;;) {
      auto [line, after] = rest.split('\n');
      AddLine(line);
      text += '\n';
      if (rest.find('\n') == StringRef::npos) break;
      rest = after;
      Part& part = parts_.back();
      if (!part.user) continue;
      if (part.line != 0) ++part.line;
      if (part.about.line != 0) ++part.about.line;
    }
  }

  std::string text;
  std::vector<VisibleOrigin> origins;

 private:
  struct Part {
    FileID file;
    unsigned line = 0, counts = 0;
    bool user = false, single = false;
    Origin about = {};
  };

  Part PartOf(SourceLocation origin, SourceLocation counts, SourceLocation about, bool user) {
    Part part;
    part.user = user;
    if (origin.isValid()) {
      const SourceLocation at = sources_.getExpansionLoc(origin);
      part.file = sources_.getFileID(at);
      part.line = sources_.getSpellingLineNumber(at);
    }
    if (counts.isValid()) {
      const SourceLocation at = sources_.getExpansionLoc(counts);
      const auto [counted_file, counted_line] = source_.Origin(sources_.getFileID(at), sources_.getSpellingLineNumber(at));
      if (counted_file == source_.Origin(part.file, part.line).first) part.counts = counted_line;
    }
    if (about.isValid()) {
      const SourceLocation at = sources_.getExpansionLoc(about);
      part.about = {0, sources_.getFileID(at), sources_.getSpellingLineNumber(at), !user};
    }
    return part;
  }

  void AddText(StringRef part_text) {
    const Part& part = parts_.back();
    const auto [file, line] = source_.Origin(part.file, part.line);
    origins.push_back({visible_, file, line, !part.user, part.single, part.counts, {}});
    if (part.about.line != 0) {
      const auto [about_file, about_line] = source_.Origin(part.about.file, part.about.line);
      origins.back().about = {0, about_file, about_line, part.about.glue};
    }
    visible_ += VisibleOf(part_text).size();
    text += part_text;
  }

  void AddLine(StringRef line) {
    for (size_t mark = std::min(line.find(part_begins), line.find(part_ends)); mark != StringRef::npos; mark = std::min(line.find(part_begins), line.find(part_ends))) {
      AddText(line.take_front(mark));
      const bool begins = line.substr(mark).starts_with(part_begins);
      const auto [numbers, after] = line.substr(mark + part_begins.size()).split(mark_ends);
      if (begins) Begin(numbers, after);
      else End(numbers);
      line = after;
    }
    AddText(line);
  }

  static SourceLocation Read(StringRef number) {
    SourceLocation::UIntTy raw = 0;
    return number.getAsInteger(10, raw) ? SourceLocation() : SourceLocation::getFromRawEncoding(raw);
  }

  void Begin(StringRef numbers, StringRef text_behind) {
    llvm::SmallVector<StringRef, 4> each;
    numbers.split(each, ',');
    if (each.size() != 4) return;
    const bool user = each[3] == "1";
    parts_.push_back(PartOf(Read(each[0]), Read(each[1]), Read(each[2]), user));
    parts_.back().single = !user && text_behind.contains(part_ends);
  }

  // The user's text goes on behind what the part stands for.
  void End(StringRef number) {
    if (parts_.size() > 1) parts_.pop_back();
    const SourceLocation end = Read(number);
    if (!parts_.back().user || end.isInvalid()) return;
    const unsigned line = sources_.getSpellingLineNumber(sources_.getExpansionLoc(end)), before = parts_.back().line;
    if (before == 0) return;
    parts_.back().line = line;
    if (parts_.back().about.line != 0) parts_.back().about.line += line - before;
  }

  const parse::Source& source_;
  const SourceManager& sources_;
  std::vector<Part> parts_;  // the innermost last
  size_t visible_ = 0;
};

}  // namespace

std::vector<Line> Format(const parse::Source& source, const Code& code, const std::string& style_path, unsigned indent) {
  Unmarked unmarked(source);
  for (const Piece& piece : code) unmarked.Add(piece);
  const std::vector<VisibleOrigin>& origins = unmarked.origins;
  const std::string& text = unmarked.text;
  std::string formatted = text;
  tooling::Replacements changes = format::reformat(StyleFor(style_path), text, {tooling::Range(0, static_cast<unsigned>(text.size()))}, "generated.cpp");
  if (llvm::Expected<std::string> changed = tooling::applyAllReplacements(text, changes)) formatted = *changed;
  else llvm::consumeError(changed.takeError());
  if (TokensOf(source, formatted) != TokensOf(source, text)) formatted = text;

  std::vector<Line> lines;
  size_t seen = 0;
  formatted = StringRef(formatted).rtrim().ltrim("\n").str();
  StringRef rest = formatted;
  const std::vector<bool> inside = InsideToken(source, formatted);
  std::string margin(indent, ' ');
  while (true) {
    auto [first, after] = rest.split('\n');
    size_t count = VisibleOf(first).size();
    auto origin = std::upper_bound(origins.begin(), origins.end(), seen, [](size_t at, const VisibleOrigin& o) { return at < o.visible; });
    if (origin != origins.begin()) --origin;
    bool as_it_is = inside[lines.size()] || (lines.size() + 1 < inside.size() && inside[lines.size() + 1]);
    StringRef body = as_it_is ? first : first.rtrim();
    Line line{inside[lines.size()] || body.empty() || body.starts_with("#") ? "" : margin, origin->file, origin->line, origin->glue};
    line.single = origin->single;
    line.counts = origin->counts;
    line.about = origin->about;
    // Other pieces may begin on it: their first visible characters say where.
    for (auto next = origin; next != origins.end() && next->visible < seen + count; ++next) {
      const auto after_it = std::next(next);
      const size_t end = after_it == origins.end() || after_it->visible >= seen + count ? body.size() : Behind(first, after_it->visible - seen);
      const size_t begin = next == origin ? 0 : Behind(first, next->visible - seen);
      if (begin < end) line.Append(body.slice(begin, end), next->file, next->line, next->glue);
    }
    if (count == 0) line.text += body.str();
    lines.push_back(std::move(line));
    seen += count;
    if (rest.find('\n') == StringRef::npos) break;
    rest = after;
  }
  return lines;
}

static std::string Quoted(StringRef name) {
  std::string text = "\"";
  for (char c : name) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

namespace {

/// The brackets that are open at a token. A directive may not stand among the arguments of a macro; elsewhere in parentheses it could,
/// but only the bodies of lambdas have lines that count.
class Brackets {
 public:
  explicit Brackets(const IdentifierTable& names) : names_(names) {}

  bool MayBreak() const { return open_.find('m') == std::string::npos && (open_.empty() || open_.back() == '{'); }

  void Take(const Token& token) {
    if (token.is(tok::l_paren)) {
      open_ += called_ ? 'm' : '(';
    } else if (token.is(tok::l_brace)) {
      open_ += '{';
    } else if (token.is(tok::r_brace)) {
      if (!open_.empty() && open_.back() == '{') open_.pop_back();
    }
    called_ = false;
    if (token.is(tok::r_paren)) {
      // Where an #if has two branches, braces may not match.
      const size_t opened = open_.find_last_of("(m");
      if (opened == std::string::npos) return;
      called_ = open_[opened] == 'm';  // what it stands for may be the name of a macro
      open_.resize(opened);
    } else if (token.is(tok::raw_identifier)) {
      const auto name = names_.find(token.getRawIdentifier());
      called_ = name != names_.end() && name->second->hadMacroDefinition();
    }
  }

 private:
  const IdentifierTable& names_;
  std::string open_;     // `m`: of a macro
  bool called_ = false;  // a parenthesis that comes now is that of a macro
};

}  // namespace

// For each line, whether it begins where a directive may stand.
static std::vector<bool> MayBreak(const parse::Source& source, const std::vector<Line>& lines, const IdentifierTable& names) {
  std::string text;
  std::vector<size_t> starts;
  for (const Line& line : lines) {
    starts.push_back(text.size());
    text += line.text;
    text += '\n';
  }
  std::vector<bool> may(lines.size(), true);
  LangOptions language = source.language();
  Lexer lexer(SourceLocation::getFromRawEncoding(1), language, text.data(), text.data(), text.data() + text.size());
  lexer.SetCommentRetentionState(true);
  size_t next = 0;
  Brackets brackets(names);
  bool directive = false;
  for (Token token; !lexer.LexFromRawLexer(token);) {
    size_t begin = static_cast<size_t>(lexer.getBufferLocation() - text.data()) - token.getLength();
    size_t end = begin + token.getLength();
    if (token.isAtStartOfLine()) directive = token.is(tok::hash);
    while (next < starts.size() && starts[next] <= begin) may[next++] = brackets.MayBreak();
    while (next < starts.size() && starts[next] < end) may[next++] = false;
    if (!directive && !token.is(tok::comment)) brackets.Take(token);
  }
  for (size_t i = 1; i < lines.size(); ++i)
    if (StringRef(lines[i - 1].text).ends_with("\\")) may[i] = false;
  return may;
}

static void AddRuns(Printed& printed, unsigned number, const Line& line) {
  if (line.line == 0 && line.about.line != 0 && line.more.empty()) {
    printed.runs.push_back({number, 0, static_cast<unsigned>(line.text.size()), line.about.file, line.about.line, line.about.glue});
    return;
  }
  std::vector<Origin> origins = {{0, line.file, line.line, line.glue}};
  origins.insert(origins.end(), line.more.begin(), line.more.end());
  for (size_t i = 0; i < origins.size(); ++i) {
    const unsigned end = i + 1 < origins.size() ? origins[i + 1].column : static_cast<unsigned>(line.text.size());
    if (origins[i].line != 0 && origins[i].column < end)
      printed.runs.push_back({number, origins[i].column, end, origins[i].file, origins[i].line, origins[i].glue});
  }
}

static Printed Joined(const std::vector<Line>& lines) {
  Printed printed;
  for (size_t i = 0; i < lines.size(); ++i) {
    AddRuns(printed, static_cast<unsigned>(i), lines[i]);
    printed.text += lines[i].text;
    printed.text += '\n';
  }
  return printed;
}

Printed Print(const parse::Source& source, const std::vector<Line>& lines, const IdentifierTable* names, const std::string& output_name) {
  if (!names) return Joined(lines);
  std::vector<bool> may = MayBreak(source, lines, *names);
  const std::vector<bool> inside = InsideToken(source, Joined(lines).text);
  const SourceManager& sources = source.sources();
  std::vector<Line> printed;
  FileID file;            // of the line that compilers would count to; invalid: the output itself
  unsigned expected = 1;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    bool own = line.line == 0;
    unsigned wanted = own ? static_cast<unsigned>(printed.size()) + 1 : line.counts != 0 ? line.counts : line.line;
    FileID wanted_file = own ? FileID() : line.file;
    bool same_place = wanted_file == file && wanted == expected;
    bool continues = i > 0 && line.glue && lines[i - 1].glue && !own && lines[i - 1].line == line.line && lines[i - 1].file == line.file && lines[i - 1].counts == line.counts;
    StringRef previous = i > 0 ? StringRef(lines[i - 1].text) : StringRef();
    // rill's text for one line of the user's is filled up to the width of a page: fewer directives, and all of it counts as that line.
    StringRef next = StringRef(line.text).ltrim();
    size_t width = printed.empty() ? 0 : printed.back().text.size() + 1 + next.size();
    const bool drifts = i > 0 && !continues && !same_place && !may[i];
    bool may_join = (continues || drifts) && !next.empty() && !inside[i] && !previous.ends_with("\\") && !previous.contains("//") && !previous.starts_with("#") && !next.starts_with("#");
    bool joins = width <= 120 && !previous.ends_with("{") && !next.starts_with("}") && !next.ends_with(":");
    // Where no directive can stand, the next line would count as the next one of the user's: a breakpoint there would stop here.
    if (may_join && (joins || drifts || (!may[i] && line.single && lines[i - 1].single))) {
      printed.back().text += ' ';
      printed.back().Append(line, line.text.size() - next.size());
      continue;
    }
    if (!same_place && may[i] && !StringRef(line.text).trim().empty()) {
      std::string name = own ? output_name : sources.getPresumedLoc(sources.getLocForStartOfFile(line.file), false).getFilename();
      if (own) ++wanted;
      printed.push_back({"#line " + std::to_string(wanted) + " " + Quoted(name), {}, 0, false});
      file = wanted_file;
      expected = wanted;
    }
    printed.push_back(line);
    ++expected;
  }
  return Joined(printed);
}

}  // namespace rill::emit
