// expansions.cpp - the text of generators as the preprocessor leaves it.
#include "parse/expansions.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Lex/Lexer.h>
#include <llvm/Support/MemoryBuffer.h>

#include <algorithm>

namespace rill::parse {

using clang::FileID;
using clang::SourceLocation;
using llvm::StringRef;

Expansions::Expansions(Unit& unit) : unit_(unit), sources_(unit.sources()) {
  Group(unit.macros());
  FindRemoved();
}

void Expansions::Group(const MacroRecord& record) {
  for (const clang::Token& token : record.tokens) {
    clang::CharSourceRange range = sources_.getExpansionRange(token.getLocation());
    auto [file, begin] = sources_.getDecomposedLoc(range.getBegin());
    Invocation& invocation = invocations_[file][begin];
    unsigned end = sources_.getFileOffset(range.getEnd());
    if (range.isTokenRange()) end += clang::Lexer::MeasureTokenLength(range.getEnd(), sources_, unit_.language());
    invocation.begin = begin;
    invocation.end = std::max(invocation.end, end);
    invocation.tokens.push_back(token);
  }
  for (const MacroUse& use : record.uses) {
    auto [file, offset] = sources_.getDecomposedExpansionLoc(use.at);
    if (Invocation* invocation = InvocationAt(file, offset)) invocation->uses.push_back(&use);
  }
  for (const clang::Token& token : record.digraphs) {
    auto [file, offset] = sources_.getDecomposedSpellingLoc(token.getLocation());
    digraphs_[file][offset] = PlainDigraph(token);
  }
}

Expansions::Invocation* Expansions::InvocationAt(FileID file, unsigned offset) {
  auto in_file = invocations_.find(file);
  if (in_file == invocations_.end()) return nullptr;
  auto next = in_file->second.upper_bound(offset);
  if (next == in_file->second.begin()) return nullptr;
  Invocation& invocation = std::prev(next)->second;
  return offset < invocation.end ? &invocation : nullptr;
}

// The macro that a #define, an #undef or a #pragma push_macro speaks of.
static std::string MacroOf(const Directive& directive, StringRef text) {
  if (directive.keyword != "define" && directive.keyword != "undef" && !(directive.keyword == "pragma" && text.contains("_macro"))) return "";
  StringRef rest = text.substr(text.find(directive.keyword == "pragma" ? "_macro" : directive.keyword) + directive.keyword.size());
  rest = rest.drop_until([](char c) { return clang::isAsciiIdentifierStart(static_cast<unsigned char>(c)); });
  return rest.take_while([](char c) { return clang::isAsciiIdentifierContinue(static_cast<unsigned char>(c)); }).str();
}

void Expansions::FindRemoved() {
  const auto add = [&](clang::CharSourceRange range, const Inclusion* inclusion, std::string macro) {
    auto [file, begin] = sources_.getDecomposedLoc(range.getBegin());
    removed_[file][begin] = {sources_.getFileOffset(range.getEnd()), inclusion, std::move(macro)};
  };
  for (const Conditional& conditional : unit_.conditionals()) add(conditional.range, nullptr, "");
  for (const Inclusion& inclusion : unit_.inclusions()) add(inclusion.directive, &inclusion, "");
  for (const Directive& directive : unit_.other_directives()) {
    auto [file, begin] = sources_.getDecomposedLoc(directive.range.getBegin());
    StringRef text = sources_.getBufferData(file).slice(begin, sources_.getFileOffset(directive.range.getEnd()));
    std::string macro = MacroOf(directive, text);
    if (directive.keyword != "pragma" || !macro.empty() || text.contains("once")) add(directive.range, nullptr, macro);
  }
}

void Expansions::AddRegion(Span span) {
  for (size_t i = 0; i < regions_.size();) {
    Span other = regions_[i].span;
    if (other.file != span.file || other.begin >= span.end || span.begin >= other.end) {
      ++i;
      continue;
    }
    span.begin = std::min(span.begin, other.begin);
    span.end = std::max(span.end, other.end);
    regions_.erase(regions_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  regions_.emplace_back();
  regions_.back().span = span;
  stale_ = true;
}

// Notes what is included and which macros change in the range; true if anything has to be left out of a buffer.
bool Expansions::FindChanged(Region& region, FileID file, unsigned begin, unsigned end) {
  auto in_file = removed_.find(file);
  if (in_file == removed_.end()) return false;
  bool any = false;
  for (auto at = in_file->second.lower_bound(begin); at != in_file->second.end() && at->first < end; ++at) {
    any = true;
    if (!at->second.macro.empty()) region.changed.insert(at->second.macro);
    const Inclusion* inclusion = at->second.inclusion;
    if (!inclusion || !inclusion->entered) continue;
    region.files.insert(inclusion->included);
    FindChanged(region, inclusion->included, 0, static_cast<unsigned>(sources_.getBufferData(inclusion->included).size()));
  }
  return any;
}

// Demands what cannot stay as it is spelled; true if anything in the range cannot.
bool Expansions::Force(Region& region, FileID file, unsigned begin, unsigned end) {
  const auto& digraphs = digraphs_[file];
  const auto digraph = digraphs.lower_bound(begin);
  bool any = digraph != digraphs.end() && digraph->first < end;
  auto in_file = invocations_.find(file);
  if (in_file == invocations_.end()) return any;
  for (auto at = in_file->second.lower_bound(begin); at != in_file->second.end() && at->first < end; ++at) {
    Invocation& invocation = at->second;
    const auto& uses = invocation.uses;
    const bool is_assert = std::any_of(uses.begin(), uses.end(), [](const MacroUse* use) { return use->is_assert; });
    for (const MacroUse* use : uses)
      invocation.demanded |= (use->place && !is_assert) || region.changed.count(use->name->getName().str()) > 0;
    any |= invocation.demanded;
  }
  return any;
}

bool Expansions::Build() {
  if (!stale_) return false;
  stale_ = false;
  in_buffer_.clear();
  origins_.clear();
  tokens_.clear();
  for (Region& region : regions_) {
    Span span = region.span;
    region.text.clear();
    region.lines.clear();
    region.directives.clear();
    region.buffer = FileID();
    bool needed = FindChanged(region, span.file, span.begin, span.end);
    needed |= Force(region, span.file, span.begin, span.end);
    for (FileID file : region.files) Force(region, file, 0, ~0u);
    if (!needed) continue;
    std::vector<Run> runs;
    region.lines.push_back({span.file, sources_.getLineNumber(span.file, span.begin)});
    Append(region, span.file, span.begin, span.end, runs);
    region.buffer = sources_.createFileID(llvm::MemoryBuffer::getMemBufferCopy(region.text, sources_.getBufferName(sources_.getLocForStartOfFile(span.file))));
    for (const Run& run : runs) {
      const Span place{region.buffer, run.at, run.at + run.length};
      if (run.location.isValid()) {
        tokens_[run.location.getRawEncoding()] = place;
        continue;
      }
      in_buffer_[run.file][run.begin] = place;
      origins_[region.buffer][run.at] = run;
    }
  }
  return true;
}

void Expansions::Append(Region& region, FileID file, unsigned begin, unsigned end, std::vector<Run>& runs) {
  unsigned at = begin;
  const auto& removed = removed_[file];
  auto& invocations = invocations_[file];
  while (at < end) {
    auto directive = removed.lower_bound(at);
    auto macro = invocations.lower_bound(at);
    while (macro != invocations.end() && !macro->second.demanded) ++macro;
    const unsigned stop_directive = directive == removed.end() ? end : std::min(directive->first, end);
    const unsigned stop_macro = macro == invocations.end() ? end : std::min(macro->first, end);
    const unsigned stop = std::min(stop_directive, stop_macro);
    Verbatim(region, file, at, stop, runs);
    if (stop == end) return;
    StringRef text = sources_.getBufferData(file);
    if (stop == stop_macro) {
      Spell(region, file, macro->second, runs);
      at = macro->second.end;
      continue;
    }
    const Removed& what = directive->second;
    if (!what.macro.empty()) region.directives.push_back(text.slice(stop, what.end).str());
    if (what.inclusion && what.inclusion->entered) {
      FileID included = what.inclusion->included;
      StringRef contents = sources_.getBufferData(included);
      region.lines.back() = {included, 1};
      Append(region, included, contents.starts_with("\xef\xbb\xbf") ? 3 : 0, static_cast<unsigned>(contents.size()), runs);
    }
    const unsigned line = sources_.getLineNumber(file, stop);
    for (unsigned i = 1; i <= text.slice(stop, what.end).count('\n'); ++i) {
      region.text += '\n';
      region.lines.push_back({file, line + i});
    }
    at = what.end;
  }
}

void Expansions::Verbatim(Region& region, FileID file, unsigned begin, unsigned end, std::vector<Run>& runs) {
  if (begin >= end) return;
  StringRef text = sources_.getBufferData(file).slice(begin, end);
  runs.push_back({file, begin, end - begin, static_cast<unsigned>(region.text.size()), {}});
  region.text += text;
  const auto& digraphs = digraphs_[file];
  for (auto at = digraphs.lower_bound(begin); at != digraphs.end() && at->first < end; ++at)
    region.text.replace(runs.back().at + (at->first - begin), at->second.size(), at->second);
  unsigned line = sources_.getLineNumber(file, begin);
  for (size_t i = text.count('\n'); i > 0; --i) region.lines.push_back({file, ++line});
}

// Whether two tokens side by side would be read as others.
static bool WouldJoin(StringRef before, StringRef after) {
  const auto word = [](char c) { return clang::isAsciiIdentifierContinue(static_cast<unsigned char>(c)) || c == '"' || c == '\''; };
  if (before.empty() || after.empty()) return false;
  if (word(before.back()) && word(after.front())) return true;
  if (clang::isDigit(static_cast<unsigned char>(before.front())) && StringRef("+-.").contains(after.front())) return true;
  if (before.ends_with(".") && clang::isDigit(static_cast<unsigned char>(after.front()))) return true;
  constexpr StringRef punctuation = "+-<>=&|:/*%^!.#";
  return punctuation.contains(before.back()) && punctuation.contains(after.front());
}

void Expansions::Spell(Region& region, FileID file, const Invocation& invocation, std::vector<Run>& runs) {
  const unsigned line = sources_.getLineNumber(file, invocation.begin);
  unsigned newlines = 0;
  std::string last = region.text.empty() || clang::isWhitespace(static_cast<unsigned char>(region.text.back())) ? "" : std::string(1, region.text.back());
  for (const clang::Token& token : invocation.tokens) {
    const StringRef plain = PlainDigraph(token);
    const std::string spelling = plain.empty() ? unit_.preprocessor().getSpelling(token) : plain.str();
    if (token.hasLeadingSpace() || token.isAtStartOfLine() || WouldJoin(last, spelling)) region.text += ' ';
    runs.push_back({{}, 0, static_cast<unsigned>(spelling.size()), static_cast<unsigned>(region.text.size()), token.getLocation()});
    region.text += spelling;
    for (size_t i = StringRef(spelling).count('\n'); i > 0; --i, ++newlines) region.lines.push_back({file, line});
    last = spelling;
  }
  StringRef text = sources_.getBufferData(file);
  if (WouldJoin(last, text.substr(invocation.end, 1))) region.text += ' ';
  for (unsigned i = newlines + 1; i <= text.slice(invocation.begin, invocation.end).count('\n'); ++i) {
    region.text += '\n';
    region.lines.push_back({file, line + i});
  }
}

Expansions::Region* Expansions::RegionOf(FileID file, unsigned begin, unsigned end) {
  for (Region& region : regions_) {
    if (region.files.count(file)) return &region;
    if (region.span.file != file) continue;
    if (region.span.begin <= begin && end <= region.span.end) return &region;
    // A generator in the argument of a macro: all of that has to be replaced.
    if (begin <= region.span.begin && region.span.end <= end) {
      AddRegion({file, begin, end});
      return &regions_.back();
    }
  }
  return nullptr;
}

bool Expansions::Demand(SourceLocation location) {
  if (!location.isMacroID()) return false;
  auto [file, offset] = sources_.getDecomposedExpansionLoc(location);
  Invocation* invocation = InvocationAt(file, offset);
  if (!invocation || invocation->demanded || !RegionOf(file, invocation->begin, invocation->end)) return false;
  return invocation->demanded = stale_ = true;
}

void Expansions::NoteEdit(const Span& span) {
  FileID file = span.file;
  unsigned begin = span.begin;
  if (auto buffer = origins_.find(file); buffer != origins_.end()) {
    auto next = buffer->second.upper_bound(begin);
    if (next == buffer->second.begin()) return;
    const Run& run = std::prev(next)->second;
    if (begin >= run.at + run.length) return;
    file = run.file;
    begin = run.begin + (begin - run.at);
  }
  Invocation* invocation = InvocationAt(file, begin);
  if (!invocation || invocation->demanded || begin == invocation->begin) return;
  bool pastes = false;
  for (const MacroUse* use : invocation->uses) {
    if (use->is_assert) return;
    pastes |= use->pastes;
  }
  auto from_here = [&](const clang::Token& token) {
    SourceLocation at = token.getLocation();
    while (at.isMacroID() && sources_.isMacroArgExpansion(at)) at = sources_.getImmediateSpellingLoc(at);
    return at.isFileID() && sources_.getDecomposedLoc(at) == std::pair(file, begin);
  };
  if (pastes || std::count_if(invocation->tokens.begin(), invocation->tokens.end(), from_here) != 1)
    Demand(invocation->tokens.front().getLocation());
}

std::optional<Span> Expansions::Token(SourceLocation location) const {
  if (!location.isMacroID() || tokens_.empty()) return std::nullopt;
  // The location of a token, or of a place inside it; `>>` has locations of its own for its halves.
  for (SourceLocation at = location; at.isMacroID(); at = sources_.getImmediateExpansionRange(at).getBegin()) {
    auto next = tokens_.upper_bound(at.getRawEncoding());
    if (next != tokens_.begin()) {
      auto [begin, place] = *std::prev(next);
      const unsigned inside = at.getRawEncoding() - begin;
      if (inside < place.end - place.begin) return Span{place.file, place.begin + inside, place.end};
    }
    if (!sources_.getImmediateExpansionRange(at).isCharRange()) break;
  }
  return std::nullopt;
}

Span Expansions::At(FileID file, unsigned offset) const {
  const Span same{file, offset, offset};
  auto in_file = in_buffer_.find(file);
  if (in_file == in_buffer_.end()) return same;
  auto next = in_file->second.upper_bound(offset);
  if (next == in_file->second.begin()) return same;
  const auto& [begin, place] = *std::prev(next);
  if (offset - begin >= place.end - place.begin) return same;
  const unsigned at = place.begin + (offset - begin);
  return {place.file, at, at};
}

Span Expansions::AtEnd(FileID file, unsigned offset) const {
  if (offset == 0) return At(file, offset);
  Span last = At(file, offset - 1);
  return {last.file, last.end + 1, last.end + 1};
}

const Expansions::Region* Expansions::BufferOf(FileID file) const {
  auto region = std::find_if(regions_.begin(), regions_.end(), [&](const Region& each) { return each.buffer == file && file.isValid(); });
  return region == regions_.end() ? nullptr : &*region;
}

std::optional<Expansions::Buffer> Expansions::BufferIn(FileID file) const {
  const Region* region = BufferOf(file);
  if (!region) return std::nullopt;
  return Buffer{region->span, {file, 0, static_cast<unsigned>(region->text.size())}, region->directives};
}

std::pair<FileID, unsigned> Expansions::Line(FileID file, unsigned line) const {
  const Region* region = BufferOf(file);
  if (!region || line == 0) return {file, line};
  return region->lines[std::min<size_t>(line, region->lines.size()) - 1];
}

}  // namespace rill::parse
