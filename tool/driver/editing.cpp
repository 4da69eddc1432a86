// editing.cpp - what the language server wants to know of a document, found by the stages.
#include "driver/editing.h"

#include "diag/diag.h"
#include "driver/commands.h"
#include "driver/compile.h"
#include "driver/fixes.h"
#include "driver/paths.h"
#include "driver/pipeline.h"
#include "driver/places.h"
#include "driver/preamble.h"
#include "lsp/server.h"
#include "lsp/text.h"
#include "parse/source.h"

#include <clang/Basic/FileManager.h>
#include <clang/Lex/Lexer.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>

#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace rill::driver {

using namespace clang;
namespace json = llvm::json;

namespace {

constexpr int severity_error = 1, severity_warning = 2, severity_information = 3;

json::Object NoRange() {
  const json::Object start{{"line", 0}, {"character", 0}};
  return json::Object{{"start", json::Object(start)}, {"end", json::Object(start)}};
}

/// Clang's diagnostics, and rill's own among them, as the protocol has them.
class Collector : public DiagnosticConsumer {
 public:
  Collector(std::string path, bool clang_too) : path_(std::move(path)), clang_too_(clang_too) {}

  void BeginSourceFile(const LangOptions& language, const Preprocessor*) override { language_ = &language; }

  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic& info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    llvm::SmallString<256> message;
    info.FormatDiagnostic(message);
    if (level == DiagnosticsEngine::Note) return AddNote(info, message);
    const bool own = info.getID() >= clang::diag::DIAG_UPPER_LIMIT;
    const std::optional<Fix> fix = own || !language_ ? std::nullopt : FixOf(info, *language_);
    dropped_ = !own && !clang_too_;
    if (dropped_ && !fix) return;
    json::Object diagnostic{{"severity", level >= DiagnosticsEngine::Error ? severity_error : severity_warning},
                            {"source", own ? "rill" : "clang"},
                            {"message", json::fixUTF8(message)},
                            {"range", NoRange()}};
    if (own) diagnostic["code"] = rill::diag::NameOf(info.getDiags()->getDiagnosticIDs()->getDescription(info.getID()));
    if (info.hasSourceManager() && info.getLocation().isValid()) Locate(info, diagnostic);
    if (!dropped_) AddFix(info, "fix: " + json::fixUTF8(message), info.getFixItHints(), diagnostic);
    if (fix) AddFix(info, fix->title, fix->edit, diagnostic);
    // Somebody else shows the error, but has no fix for it.
    if (json::Object* data = diagnostic.getObject("data"); data && dropped_) (*data)["hidden"] = true;
    else if (dropped_) return;
    found.push_back(std::move(diagnostic));
  }

  void AddPlain(int severity, llvm::StringRef code, const std::string& text) {
    found.push_back(json::Object{{"severity", severity}, {"source", "rill"}, {"code", code}, {"message", json::fixUTF8(text)}, {"range", NoRange()}});
  }

  json::Array found;

 private:
  static std::string PathOf(const SourceManager& sources, FileID file) {
    const OptionalFileEntryRef entry = sources.getFileEntryRefForID(file);
    if (!entry) return "";
    llvm::SmallString<256> path(entry->getName());
    sources.getFileManager().makeAbsolutePath(path);
    llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
    return std::string(path);
  }

  // The token at `location`, or the range of the diagnostic around it.
  parse::Span SpanOf(const Diagnostic& info, SourceLocation location) const {
    const SourceManager& sources = info.getSourceManager();
    const auto token = [&](SourceLocation at) {
      const SourceLocation in_file = sources.getFileLoc(at);
      const auto [file, offset] = sources.getDecomposedLoc(in_file);
      return parse::Span{file, offset, offset + (language_ ? Lexer::MeasureTokenLength(in_file, sources, *language_) : 1)};
    };
    const parse::Span own = token(location);
    for (const CharSourceRange& range : info.getRanges()) {
      if (range.isInvalid()) continue;
      parse::Span span = token(range.getBegin());
      const parse::Span last = token(range.getEnd());
      span.end = range.isTokenRange() ? last.end : last.begin;
      if (last.file == span.file && span.begin <= span.end && span.Contains(own)) return span;
    }
    return own;
  }

  // What is in a header is shown where the document includes that, with the place itself beside it.
  void Locate(const Diagnostic& info, json::Object& diagnostic) {
    const SourceManager& sources = info.getSourceManager();
    const parse::Span span = SpanOf(info, info.getLocation());
    if (span.file == sources.getMainFileID()) {
      diagnostic["range"] = RangeJson(sources, span);
      return;
    }
    SourceLocation include = sources.getIncludeLoc(span.file);
    while (include.isValid() && sources.getFileID(include) != sources.getMainFileID()) include = sources.getIncludeLoc(sources.getFileID(include));
    if (include.isValid()) {
      const unsigned offset = sources.getFileOffset(include);
      diagnostic["range"] = RangeJson(sources, {sources.getMainFileID(), offset, offset + Lexer::MeasureTokenLength(include, sources, *language_)});
    }
    diagnostic["relatedInformation"] = json::Array{Related(sources, span, "here")};
    diagnostic["message"] = "in an included file: " + diagnostic.getString("message").value_or("").str();
  }

  static json::Object Related(const SourceManager& sources, const parse::Span& span, const std::string& message) {
    return json::Object{{"location", json::Object{{"uri", lsp::FileUri(PathOf(sources, span.file))}, {"range", RangeJson(sources, span)}}}, {"message", message}};
  }

  void AddNote(const Diagnostic& info, llvm::StringRef message) {
    if (found.empty() || dropped_ || !info.hasSourceManager() || info.getLocation().isInvalid()) return;
    json::Object& diagnostic = *found.back().getAsObject();
    if (!diagnostic.get("relatedInformation")) diagnostic["relatedInformation"] = json::Array();
    const parse::Span span = SpanOf(info, info.getLocation());
    diagnostic.getArray("relatedInformation")->push_back(Related(info.getSourceManager(), span, json::fixUTF8(message)));
    AddFix(info, "fix: " + json::fixUTF8(message), info.getFixItHints(), diagnostic);
  }

  void AddFix(const Diagnostic& info, const std::string& title, llvm::ArrayRef<FixItHint> hints, json::Object& diagnostic) const {
    json::Array edits;
    for (const FixItHint& hint : hints) {
      if (hint.RemoveRange.isInvalid() || !info.hasSourceManager()) return;
      const SourceManager& sources = info.getSourceManager();
      if (hint.RemoveRange.getBegin().isMacroID() || hint.InsertFromRange.isValid()) return;
      const auto [file, begin] = sources.getDecomposedLoc(hint.RemoveRange.getBegin());
      unsigned end = sources.getFileOffset(hint.RemoveRange.getEnd());
      if (hint.RemoveRange.isTokenRange()) end += Lexer::MeasureTokenLength(hint.RemoveRange.getEnd(), sources, *language_);
      if (file != sources.getMainFileID() || end < begin) return;
      edits.push_back(json::Object{{"range", RangeJson(sources, {file, begin, end})}, {"newText", json::fixUTF8(hint.CodeToInsert)}});
    }
    if (edits.empty()) return;
    json::Object fix{{"title", title}, {"edits", std::move(edits)}};
    if (!diagnostic.get("data")) diagnostic["data"] = json::Object{{"fixes", json::Array()}};
    diagnostic.getObject("data")->getArray("fixes")->push_back(std::move(fix));
  }

  std::string path_;
  bool clang_too_;
  bool dropped_ = false;  // the last one, with its notes
  const LangOptions* language_ = nullptr;
};

// How the document is compiled: as the database says, else by the fallback. nullopt: diagnosed.
std::optional<Source> SourceOf(const lsp::Settings& settings, const lsp::Subject& subject, Collector& collector, bool& guessed) {
  Options options;
  options.inputs = {subject.path};
  options.build_dir = settings.build_dir;
  options.runtime_dir = settings.runtime_dir;
  options.resource_dir = settings.resource_dir;
  options.flags = settings.flags;
  bool unknown = false;
  rill::diag::SendPlainTo([&](rill::diag::Id id, const std::string& text) {
    if (id == rill::diag::Id::NoCompileCommand || id == rill::diag::Id::NotInDatabase) unknown = true;
    else collector.AddPlain(severity_error, rill::diag::NameOf(rill::diag::TextOf(id)), text);
  });
  std::optional<std::vector<Source>> sources = ResolveSources(options);
  if (!sources && unknown) {
    guessed = settings.fallback_flags.empty();
    options.flags = settings.fallback_flags;
    sources = ResolveSources(options);
  }
  if (!sources || sources->empty()) return std::nullopt;
  Source source = std::move(sources->front());
  if (subject.texts) source.request.replaced.assign(subject.texts->begin(), subject.texts->end());
  source.request.consumer = &collector;
  source.request.kept_dir = settings.kept_dir;
  return source;
}

}  // namespace

std::function<void()> AnalyseDocument(const lsp::Settings& settings, const lsp::Subject& subject, const lsp::Tell& tell) {
  const auto collected = std::make_shared<Collector>(subject.path, settings.clang_diagnostics);
  Collector& collector = *collected;
  // 1. The document parsed and compiled: its diagnostics.
  bool guessed = false;
  const auto source = std::make_shared<std::optional<Source>>(SourceOf(settings, subject, collector, guessed));
  rill::diag::SendPlainTo([&](rill::diag::Id id, const std::string& text) { collector.AddPlain(severity_error, rill::diag::NameOf(rill::diag::TextOf(id)), text); });
  const std::shared_ptr<parse::Unit> unit = *source ? parse::Parse((*source)->request) : nullptr;
  std::unique_ptr<Compiled> compiled = unit && unit->mentions_rill() ? Compile(*unit) : nullptr;
  const bool good = compiled || (unit && !unit->mentions_rill());
  if (!good && guessed)
    collector.AddPlain(severity_information, "NoCompileCommand",
                       "no compile command for this file was found, so it is read without flags: set `flags` or `buildDir` in the settings of rill, "
                       "or have CMake write a compile_commands.json");
  json::Array dependencies;
  if (unit)
    for (const std::string& path : unit->dependencies()) dependencies.push_back(json::fixUTF8(path));
  tell(json::Object{{"stage", "diagnostics"}, {"diagnostics", std::move(collector.found)}, {"good", good}, {"dependencies", std::move(dependencies)}});
  if (!good) return {};
  // 2. The lowered code, as `rill lower --no-line --stdout` prints it.
  LowerOptions options;
  options.lines = false;
  options.map = true;
  options.style_dir = llvm::sys::path::parent_path((*source)->path).str();
  const Lowered lowered = compiled ? LowerCompiled(*unit, *compiled, options) : LowerUnit(*unit, options).value();
  tell(json::Object{{"stage", "lowered"},
        {"text", json::fixUTF8(lowered.text)},
        {"map", emit::ToJson(lowered.map)},
        {"graphs", compiled ? GraphReports(*unit, *compiled) : json::Array()}});
  // 3. The report, for which the lowered code is parsed too.
  const auto preamble = compiled ? std::make_shared<Preamble>(*unit, (*source)->request, lowered.text) : nullptr;
  json::Value report = compiled ? ExplainCompiled(*unit, *preamble, *compiled, lowered.text) : json::Object{{"generators", json::Array()}, {"calls", json::Array()}, {"demands", json::Array()}};
  std::string text = ExplainText(report);
  tell(json::Object{{"stage", "report"}, {"report", std::move(report)}, {"text", std::move(text)}, {"places", compiled ? Places(*unit, *compiled) : json::Array()}});
  if (!preamble || preamble->is_kept()) return {};
  // 4. The next version will begin as this one does.
  return [collected, source, unit, preamble] { preamble->Keep(); };
}

// A directory for what this server keeps; what servers that were killed have left is removed.
static std::string MakeKeptDirectory() {
  llvm::SmallString<128> temporary, kept;
  llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, temporary);
  std::error_code error;
  for (llvm::sys::fs::directory_iterator each(temporary, error), end; !error && each != end; each.increment(error)) {
    llvm::StringRef name = llvm::sys::path::filename(each->path());
    pid_t process = 0;
    if (name.consume_front("rill-lsp-") && !name.consumeInteger(10, process) && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
      llvm::sys::fs::remove_directories(each->path());
  }
  return llvm::sys::fs::createUniqueDirectory("rill-lsp-" + std::to_string(::getpid()), kept) ? "" : std::string(kept);
}

int RunLanguageServer(const Options& options) {
  lsp::Settings settings;
  settings.build_dir = options.build_dir.empty() ? "" : Absolute(options.build_dir);
  settings.runtime_dir = options.runtime_dir.empty() ? "" : Absolute(options.runtime_dir);
  settings.resource_dir = options.resource_dir;
  settings.flags = options.flags;
  settings.kept_dir = MakeKeptDirectory();
  const int status = lsp::Serve(settings, AnalyseDocument);
  if (!settings.kept_dir.empty()) llvm::sys::fs::remove_directories(settings.kept_dir);
  return status;
}

}  // namespace rill::driver
