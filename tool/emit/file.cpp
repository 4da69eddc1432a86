// file - the whole output: the user's text with the generators replaced, and the headers that hold generators in it.
//
// A header that leads to a generator is inlined where it is included, with a guard of its own in place of `#pragma once`; every
// other quote include that was found beside its includer is rewritten to a path from which the output finds it. `<generator>`
// becomes a header of the runtime, therefore a header that includes it is inlined too.
#include "emit/emit.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/xxhash.h>

#include <set>

namespace rill::emit {

using namespace clang;
using parse::Inclusion;
using parse::Source;
using parse::Span;

namespace {

class FileWriter {
 public:
  FileWriter(parse::Unit& unit, const std::vector<Chunk>& chunks, const lower::Edits& edits, const Options& options)
      : unit_(unit), source_(edits.source()), chunks_(chunks), edits_(edits), options_(options) {}

  Printed Write();

 private:
  struct Change {
    unsigned begin, end;
    const Chunk* chunk = nullptr;
    const Inclusion* inclusion = nullptr;
    std::string text;
  };

  void FindInlined();
  std::vector<Change> ChangesIn(FileID file);
  void Append(FileID file);
  void Plain(FileID file, unsigned begin, unsigned end);
  void Add(const std::vector<Line>& lines);
  void Inline(const Inclusion& inclusion);
  std::string Rewritten(const Inclusion& inclusion) const;
  unsigned IndentAt(FileID file, unsigned offset) const;
  unsigned LineAt(FileID file, unsigned offset) const { return unit_.sources().getLineNumber(file, offset); }

  parse::Unit& unit_;
  const Source& source_;
  const std::vector<Chunk>& chunks_;
  const lower::Edits& edits_;
  const Options& options_;
  std::set<FileID> inlined_;       // headers that hold a generator or include one that does
  std::set<std::string> inlined_paths_;
  std::vector<Line> lines_;
  bool open_ = false;              // the last line is not complete yet
};

void FileWriter::FindInlined() {
  const SourceManager& sources = unit_.sources();
  const auto inline_chain = [&](FileID file) {  // a file and what includes it
    while (file.isValid() && file != sources.getMainFileID() && inlined_.insert(file).second)
      file = sources.getFileID(sources.getIncludeLoc(file));
  };
  for (const Chunk& chunk : chunks_) inline_chain(chunk.span.file);
  for (const Inclusion& inclusion : unit_.inclusions())
    if (inclusion.generator) inline_chain(inclusion.includer);
  // A header that names an inlined one is inlined too, even where a guard skipped the include: in the output the guard of an
  // inlined header does not skip its file.
  for (size_t before = ~size_t(0); before != inlined_.size();) {
    before = inlined_.size();
    for (const Inclusion& inclusion : unit_.inclusions())
      if (inclusion.included.isValid() && inlined_.count(inclusion.included)) inlined_paths_.insert(inclusion.path);
    for (const Inclusion& inclusion : unit_.inclusions())
      if (inlined_paths_.count(inclusion.path)) inline_chain(inclusion.includer);
  }
}

unsigned FileWriter::IndentAt(FileID file, unsigned offset) const {
  StringRef buffer = unit_.sources().getBufferData(file).substr(0, offset);
  size_t line = buffer.rfind('\n') + 1;
  StringRef lead = buffer.substr(line);
  return static_cast<unsigned>(lead.size() - lead.ltrim(" \t").size());
}

std::string FileWriter::Rewritten(const Inclusion& inclusion) const {
  llvm::SmallString<256> path(inclusion.path);
  if (!options_.output_path.empty()) {
    // From the output's directory to the header, so that the output does not depend on where the project lies.
    StringRef from = llvm::sys::path::parent_path(options_.output_path);
    auto a = llvm::sys::path::begin(from), a_end = llvm::sys::path::end(from);
    auto b = llvm::sys::path::begin(inclusion.path), b_end = llvm::sys::path::end(inclusion.path);
    while (a != a_end && b != b_end && *a == *b) ++a, ++b;
    path.clear();
    for (; a != a_end; ++a) llvm::sys::path::append(path, "..");
    for (; b != b_end; ++b) llvm::sys::path::append(path, *b);
  }
  return "#include \"" + path.str().str() + "\"";
}

// `#if __has_include(<generator>)` is answered as it was for rill; empty if the directive asks nothing like that.
static std::string AskingForRuntime(StringRef directive) {
  static constexpr StringRef name = "<generator>";
  size_t at = directive.find(name);
  if (at == StringRef::npos || !directive.contains("__has_include")) return "";
  return (directive.substr(0, at) + "<rill/generator.h>" + directive.substr(at + name.size())).str();
}

std::vector<FileWriter::Change> FileWriter::ChangesIn(FileID file) {
  std::vector<Change> changes;
  const SourceManager& sources = unit_.sources();
  for (const Chunk& chunk : chunks_)
    if (chunk.span.file == file) changes.push_back({chunk.span.begin, chunk.span.end, &chunk, nullptr, ""});
  for (const Inclusion& inclusion : unit_.inclusions()) {
    if (inclusion.includer != file) continue;
    unsigned begin = sources.getFileOffset(inclusion.directive.getBegin()), end = sources.getFileOffset(inclusion.directive.getEnd());
    if (inclusion.generator) {
      changes.push_back({begin, end, nullptr, nullptr, "#include <rill/generator.h>"});
      continue;
    }
    bool inlined = inlined_paths_.count(inclusion.path) != 0;
    if (inlined) changes.push_back({begin, end, nullptr, &inclusion, ""});
    else if (inclusion.includer_relative && !inclusion.angled) changes.push_back({begin, end, nullptr, nullptr, Rewritten(inclusion)});
  }
  for (const parse::Conditional& conditional : unit_.conditionals()) {
    unsigned begin = sources.getFileOffset(conditional.range.getBegin()), end = sources.getFileOffset(conditional.range.getEnd());
    if (sources.getFileID(conditional.range.getBegin()) != file || !conditional.directive) continue;
    std::string text = AskingForRuntime(sources.getBufferData(file).slice(begin, end));
    if (!text.empty()) changes.push_back({begin, end, nullptr, nullptr, text});
  }
  for (const parse::Directive& directive : unit_.other_directives()) {
    unsigned begin = sources.getFileOffset(directive.range.getBegin());
    if (sources.getFileID(directive.range.getBegin()) != file || directive.keyword != "pragma") continue;
    unsigned end = sources.getFileOffset(directive.range.getEnd());
    StringRef text = sources.getBufferData(file).slice(begin, end);
    if (inlined_.count(file) && text.contains("once")) changes.push_back({begin, end, nullptr, nullptr, ""});
  }
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.begin < b.begin; });
  std::vector<Change> outer;  // an include inside a generator's body is part of its text
  for (Change& change : changes)
    if (outer.empty() || change.begin >= outer.back().end) outer.push_back(std::move(change));
  return outer;
}

// Unchanged text, but for the names of calls.
void FileWriter::Plain(FileID file, unsigned begin, unsigned end) {
  if (begin >= end) return;
  std::string text = edits_.Render({file, begin, end});
  unsigned line = LineAt(file, begin);
  StringRef rest = text;
  while (true) {
    size_t stop = rest.find('\n');
    StringRef first = rest.substr(0, stop);
    if (open_) lines_.back().Append(first, file, line, false);
    else if (stop != StringRef::npos || !first.empty()) lines_.push_back({first.str(), file, line, false});
    open_ = stop == StringRef::npos && (open_ || !first.empty());
    if (stop == StringRef::npos) return;
    open_ = false;
    rest = rest.substr(stop + 1);
    ++line;
  }
}

void FileWriter::Add(const std::vector<Line>& lines) {
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 && open_) {
      if (StringRef(lines_.back().text).trim().empty()) lines_.back() = lines[i];
      else lines_.back().Append(lines[i], lines[i].text.size() - StringRef(lines[i].text).ltrim().size());
    } else {
      lines_.push_back(lines[i]);
    }
  }
  open_ = true;
}

void FileWriter::Inline(const Inclusion& inclusion) {
  if (!inclusion.entered || !inclusion.included.isValid()) return;  // its guard skipped it here
  bool once = false;
  for (FileID file : unit_.pragma_once()) once |= file == inclusion.included;
  if (!once) return Append(inclusion.included);
  std::string name = llvm::sys::path::filename(inclusion.path).upper();
  for (char& c : name)
    if (!isalnum(static_cast<unsigned char>(c))) c = '_';
  // The text's own hash: the same header gives the same guard wherever it lies.
  std::string guard = "RILL_INLINED_" + name + "_" + llvm::utohexstr(llvm::xxh3_64bits(unit_.sources().getBufferData(inclusion.included)), true);
  lines_.push_back({"#ifndef " + guard, {}, 0, false});
  lines_.push_back({"#define " + guard, {}, 0, false});
  Append(inclusion.included);
  lines_.push_back({"#endif  // " + guard, {}, 0, false});
}

void FileWriter::Append(FileID file) {
  StringRef buffer = unit_.sources().getBufferData(file);
  unsigned at = buffer.starts_with("\xef\xbb\xbf") ? 3 : 0;
  open_ = false;
  for (const Change& change : ChangesIn(file)) {
    Plain(file, at, change.begin);
    if (change.chunk) {
      Add(Format(source_, change.chunk->code, options_.style_dir, IndentAt(file, change.begin)));
      for (const std::string& directive : change.chunk->directives) lines_.push_back({directive, {}, 0, false});
      open_ &= change.chunk->directives.empty();
    } else if (change.inclusion) {
      Inline(*change.inclusion);
      open_ = false;
    } else if (open_) {
      lines_.back().text += change.text;
    } else {
      lines_.push_back({change.text, file, LineAt(file, change.begin), false});
      open_ = true;
    }
    at = change.end;
  }
  Plain(file, at, static_cast<unsigned>(buffer.size()));
  open_ = false;
}

Printed FileWriter::Write() {
  FindInlined();
  FileID main = unit_.sources().getMainFileID();
  std::string name = llvm::sys::path::filename(unit_.sources().getFilename(unit_.sources().getLocForStartOfFile(main))).str();
  lines_.push_back({"// Generated by rill from " + name + "; changes here are lost.", {}, 0, false});
  lines_.push_back({"#ifndef RILL_LOWERED", {}, 0, false});
  lines_.push_back({"#define RILL_LOWERED 1", {}, 0, false});
  lines_.push_back({"#endif", {}, 0, false});
  Append(main);
  std::string output = options_.output_path.empty() ? name + ".lowered" : options_.output_path;
  return Print(source_, lines_, options_.lines ? &unit_.preprocessor().getIdentifierTable() : nullptr, output);
}

}  // namespace

Printed File(parse::Unit& unit, const std::vector<Chunk>& chunks, const lower::Edits& edits, const Options& options) {
  return FileWriter(unit, chunks, edits, options).Write();
}

}  // namespace rill::emit
