// map - from runs of lines to a map of columns.
#include "emit/map.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Basic/FileManager.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>

#include <algorithm>
#include <map>

namespace rill::emit {

using namespace clang;
namespace json = llvm::json;

unsigned Utf16Length(StringRef text) {
  unsigned units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

namespace {

/// A word of a line, or a character that is none, in bytes of the line.
struct Token {
  unsigned begin, end;
  bool word;
};

/// A part of a run, and of its line of the source.
struct Match {
  unsigned begin, end, source_begin, source_end;
  bool same;  // the same text
};

bool IsWord(char c) { return isAsciiIdentifierContinue(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }

std::vector<Token> TokensOf(StringRef line) {
  std::vector<Token> tokens;
  for (unsigned at = 0; at < line.size();) {
    if (isWhitespace(static_cast<unsigned char>(line[at]))) {
      ++at;
      continue;
    }
    const unsigned begin = at++;
    if (IsWord(line[begin]))
      while (at < line.size() && IsWord(line[at])) ++at;
    tokens.push_back({begin, at, IsWord(line[begin])});
  }
  return tokens;
}

StringRef TextOf(StringRef line, const Token& token) { return line.slice(token.begin, token.end); }

// Pairs of indices of equal tokens, ascending in both: a longest common subsequence. What both begin and end with is paired
// first, which is all of most lines.
std::vector<std::pair<size_t, size_t>> Common(StringRef a, const std::vector<Token>& in_a, StringRef b, const std::vector<Token>& in_b) {
  const auto equal = [&](size_t i, size_t j) { return TextOf(a, in_a[i]) == TextOf(b, in_b[j]); };
  size_t first = 0, last_a = in_a.size(), last_b = in_b.size();
  std::vector<std::pair<size_t, size_t>> pairs, tail;
  while (first < last_a && first < last_b && equal(first, first)) pairs.push_back({first, first}), ++first;
  while (last_a > first && last_b > first && equal(last_a - 1, last_b - 1)) tail.push_back({--last_a, --last_b});
  const size_t rows = last_a - first, columns = last_b - first;
  constexpr size_t too_many = 1 << 22;
  if (rows != 0 && columns != 0 && rows * columns < too_many) {
    std::vector<unsigned> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t i, size_t j) -> unsigned& { return length[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;)
      for (size_t j = columns; j-- > 0;)
        at(i, j) = equal(first + i, first + j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
      if (equal(first + i, first + j)) pairs.push_back({first + i++, first + j++});
      else if (at(i + 1, j) >= at(i, j + 1)) ++i;
      else ++j;
    }
  }
  pairs.insert(pairs.end(), tail.rbegin(), tail.rend());
  return pairs;
}

// The same text in both lines, with what is between the tokens.
std::vector<Match> SameText(StringRef a, StringRef b, bool words_only) {
  const std::vector<Token> in_a = TokensOf(a), in_b = TokensOf(b);
  std::vector<Match> matches;
  std::pair<size_t, size_t> previous;
  bool has_word = false;
  const auto drop = [&] {
    if (words_only && !matches.empty() && !has_word) matches.pop_back();
  };
  for (const auto& [i, j] : Common(a, in_a, b, in_b)) {
    const bool adjacent = !matches.empty() && i == previous.first + 1 && j == previous.second + 1 && matches.back().end == in_a[i - 1].end &&
                          a.slice(in_a[i - 1].end, in_a[i].begin) == b.slice(in_b[j - 1].end, in_b[j].begin);
    if (adjacent) {
      matches.back().end = in_a[i].end;
      matches.back().source_end = in_b[j].end;
    } else {
      drop();
      has_word = false;
      matches.push_back({in_a[i].begin, in_a[i].end, in_b[j].begin, in_b[j].end, true});
    }
    has_word |= in_a[i].word;
    previous = {i, j};
  }
  drop();
  return matches;
}

std::pair<unsigned, unsigned> Trimmed(StringRef text) {
  const StringRef body = text.trim();
  const auto begin = static_cast<unsigned>(body.empty() ? 0 : body.data() - text.data());
  return {begin, begin + static_cast<unsigned>(body.size())};
}

// All of a run: between the same texts stands what rill wrote for what stands between them in the source; or in its own text, for the line.
std::vector<Match> Aligned(StringRef run, StringRef line, bool glue) {
  std::vector<Match> result;
  unsigned at = 0, source_at = Trimmed(line).first;
  const auto gap = [&](unsigned end, unsigned source_end) {
    auto [begin, stop] = Trimmed(run.slice(at, end));
    if (begin == stop) return;
    const auto own = glue ? Trimmed(line) : Trimmed(line.slice(source_at, source_end));
    const unsigned shift = glue ? 0 : source_at;
    result.push_back({at + begin, at + stop, shift + own.first, shift + own.second, false});
  };
  for (const Match& match : SameText(run, line, glue)) {
    gap(match.begin, match.source_begin);
    result.push_back(match);
    at = match.end;
    source_at = match.source_end;
  }
  gap(static_cast<unsigned>(run.size()), static_cast<unsigned>(line.size()));
  return result;
}

class Mapper {
 public:
  explicit Mapper(const parse::Source& source) : sources_(source.sources()) { IndexOf(sources_.getMainFileID()); }

  void Add(StringRef line, const Run& run) {
    const StringRef from = SourceLine(run.file, run.source_line);
    const unsigned index = IndexOf(run.file);
    for (const Match& match : Aligned(line.slice(run.begin, run.end), from, run.glue))
      map.mappings.push_back({run.line, Utf16Length(line.take_front(run.begin + match.begin)), Utf16Length(line.take_front(run.begin + match.end)), index,
                              run.source_line - 1, Utf16Length(from.take_front(match.source_begin)), Utf16Length(from.take_front(match.source_end)),
                              !match.same});
  }

  SourceMap map;

 private:
  unsigned IndexOf(FileID file) {
    const auto [place, is_new] = indices_.try_emplace(file, static_cast<unsigned>(map.sources.size()));
    if (!is_new) return place->second;
    llvm::SmallString<256> path;
    if (OptionalFileEntryRef entry = sources_.getFileEntryRefForID(file)) path = entry->getName();
    sources_.getFileManager().makeAbsolutePath(path);
    llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
    // A file that is included several times is one source.
    const auto known = std::find(map.sources.begin(), map.sources.end(), path.str());
    place->second = static_cast<unsigned>(known - map.sources.begin());
    if (known == map.sources.end()) map.sources.push_back(std::string(path));
    return place->second;
  }

  StringRef SourceLine(FileID file, unsigned line) {
    const StringRef text = sources_.getBufferData(file);
    std::vector<size_t>& starts = starts_[file];
    if (starts.empty()) {
      starts.push_back(0);
      for (size_t at = text.find('\n'); at != StringRef::npos; at = text.find('\n', at + 1)) starts.push_back(at + 1);
    }
    if (line == 0 || line > starts.size()) return "";
    return text.substr(starts[line - 1]).split('\n').first;
  }

  const SourceManager& sources_;
  std::map<FileID, unsigned> indices_;
  std::map<FileID, std::vector<size_t>> starts_;
};

}  // namespace

SourceMap Map(const parse::Source& source, const Printed& printed) {
  Mapper mapper(source);
  StringRef rest = printed.text;
  unsigned number = 0;
  auto run = printed.runs.begin();
  while (run != printed.runs.end()) {
    const auto [line, after] = rest.split('\n');
    for (; run != printed.runs.end() && run->line == number; ++run) mapper.Add(line, *run);
    rest = after;
    ++number;
  }
  return std::move(mapper.map);
}

json::Value ToJson(const SourceMap& map) {
  json::Array sources, rows;
  for (const std::string& path : map.sources) sources.push_back(json::isUTF8(path) ? path : json::fixUTF8(path));
  for (const Mapping& row : map.mappings)
    rows.push_back(json::Array{row.line, row.begin, row.end, row.source, row.source_line, row.source_begin, row.source_end, row.generated ? 1 : 0});
  return json::Object{{"version", 1}, {"sources", std::move(sources)}, {"mappings", std::move(rows)}};
}

}  // namespace rill::emit
