// driver.cpp - the commands of `rill`: each is a list of passes over every source.
#include "driver/driver.h"

#include "diag/diag.h"
#include "driver/commands.h"
#include "driver/editing.h"
#include "driver/jobs.h"
#include "driver/options.h"
#include "driver/outputs.h"
#include "driver/paths.h"
#include "driver/pipeline.h"
#include "driver/views.h"
#include "output/output.h"
#include "parse/dump.h"

#include <clang/Basic/Stack.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Signals.h>
#include <llvm/Support/raw_ostream.h>

namespace rill::driver {

static LowerOptions LowerOptionsFor(const Options& options, const Source& source, const std::string& output) {
  LowerOptions result;
  result.lines = options.lines;
  result.debug_frame = options.debug_frame;
  result.header = options.header;
  result.map = !options.map.empty();
  if (!output.empty()) result.output_path = Absolute(output);
  result.style_dir = llvm::sys::path::parent_path(source.path).str();
  return result;
}

static std::string MapText(const emit::SourceMap& map) {
  std::string text;
  llvm::raw_string_ostream(text) << emit::ToJson(map) << '\n';
  return text;
}

// The output, the depfile and the map: all are written whole before any is put in place.
static bool WriteOutputs(const Options& options, const std::string& output, const Lowered& lowered,
                         const parse::Unit& unit) {
  const std::vector<std::string> read = unit.dependencies(/*system_headers=*/true);
  std::vector<std::pair<std::string, std::string>> texts;
  if (!output.empty()) texts.push_back({output, lowered.text});
  if (!options.depfile.empty()) texts.push_back({options.depfile, output::DepfileText(output, unit.dependencies(options.depfile_system))});
  if (!options.map.empty()) texts.push_back({options.map, MapText(lowered.map)});
  for (const auto& [path, text] : texts)
    if (!CheckOverwritesNone(path, read)) return false;
  if (!options.out_dir.empty()) {
    const std::string dir = llvm::sys::path::parent_path(output).str();
    if (std::error_code error = llvm::sys::fs::create_directories(dir)) {
      diag::ReportPlain(diag::Id::CannotWrite, output, llvm::StringRef(error.message()).lower());
      return false;
    }
  }
  std::vector<output::PendingFile> files;
  for (const auto& [path, text] : texts) {
    std::optional<output::PendingFile> file = output::Prepare(path, text);
    if (!file) return false;
    files.push_back(std::move(*file));
  }
  return std::all_of(files.begin(), files.end(), [](output::PendingFile& file) { return file.Commit(); });
}

// The text for standard output, or an empty one once the files are written.
static JobResult LowerOne(const Options& options, const Source& source, const std::string& output) {
  std::unique_ptr<parse::Unit> unit = parse::Parse(source.request);
  if (!unit) return std::nullopt;
  std::optional<Lowered> lowered = LowerUnit(*unit, LowerOptionsFor(options, source, output));
  if (!lowered) return std::nullopt;
  if (!WriteOutputs(options, output, *lowered, *unit)) return std::nullopt;
  return output.empty() ? std::move(lowered->text) : "";
}

static JobResult CheckOne(const Options& options, const Source& source) {
  std::unique_ptr<parse::Unit> unit = parse::Parse(source.request);
  if (!unit) return std::nullopt;
  if (options.dump_preprocessor) return parse::DumpPreprocessor(*unit);
  if (!CheckUnit(*unit)) return std::nullopt;
  return "";
}

static JobResult ExplainOne(const Source& source) {
  std::unique_ptr<parse::Unit> unit = parse::Parse(source.request);
  if (!unit) return std::nullopt;
  std::optional<llvm::json::Value> report = ExplainUnit(*unit, source.request);
  if (!report) return std::nullopt;
  std::string text;
  llvm::raw_string_ostream(text) << *report;
  return text;
}

// The picture of one source: its text, or an empty one once the file is written.
static JobResult DrawOne(const Options& options, const Source& source, const std::string& output) {
  std::unique_ptr<parse::Unit> unit = parse::Parse(source.request);
  if (!unit) return std::nullopt;
  std::optional<std::string> text = options.command == Command::Graph ? GraphUnit(*unit, options.format) : ViewUnit(*unit, source.request, source.shown);
  if (!text) return std::nullopt;
  if (output.empty()) return text;
  if (!CheckOverwritesNone(output, unit->dependencies(/*system_headers=*/true))) return std::nullopt;
  std::optional<output::PendingFile> file = output::Prepare(output, *text);
  if (!file || !file->Commit()) return std::nullopt;
  return "";
}

// The reports of all sources: one JSON document, or text under the sources' names.
static std::string JoinReports(const Options& options, const std::vector<std::string>& names,
                               const std::vector<JobResult>& results) {
  std::string text;
  llvm::json::Array all;
  for (size_t i = 0; i < names.size(); ++i) {
    if (!results[i]) continue;
    llvm::Expected<llvm::json::Value> report = llvm::json::parse(*results[i]);
    if (!report) {
      llvm::consumeError(report.takeError());  // our own text: it parses
      continue;
    }
    if (names.size() > 1) text += (text.empty() ? "" : "\n") + names[i] + ":\n";
    text += options.json ? "" : ExplainText(*report);
    all.push_back(llvm::json::Object{{"source", names[i]}, {"report", std::move(*report)}});
  }
  if (!options.json) return text;
  std::string json;
  llvm::raw_string_ostream(json) << llvm::formatv("{0:2}",
                                                  llvm::json::Value(llvm::json::Object{{"sources", std::move(all)}}))
                                 << '\n';
  return json;
}

// Flushed and checked: a full disk behind `>` is a failure too.
static bool Print(const std::string& text) {
  llvm::outs() << text;
  llvm::outs().flush();
  if (!llvm::outs().has_error()) return true;
  diag::ReportPlain(diag::Id::CannotWrite, "standard output", llvm::StringRef(llvm::outs().error().message()).lower());
  llvm::outs().clear_error();
  return false;
}

static int Run(const Options& options) {
  // 1. The sources and the flags that each is compiled with.
  const std::optional<std::vector<Source>> sources = ResolveSources(options);
  if (!sources) return 1;
  std::vector<std::string> names;
  for (const Source& source : *sources) names.push_back(source.shown);

  // 2. Where the outputs go.
  std::vector<std::string> outputs(sources->size());
  if (options.command == Command::Lower || options.command == Command::Graph || options.command == Command::View) {
    std::optional<std::vector<std::string>> planned = PlanOutputs(options, *sources);
    if (!planned) return 1;
    outputs = std::move(*planned);
  }

  // 3. Each source through the stages (pipeline.cpp), on its own.
  const std::vector<JobResult> results = RunJobs(names, options.jobs, [&](size_t i) {
    const Source& source = (*sources)[i];
    switch (options.command) {
      case Command::Lower: return LowerOne(options, source, outputs[i]);
      case Command::Check: return CheckOne(options, source);
      case Command::Explain: return ExplainOne(source);
      case Command::Graph:
      case Command::View: return DrawOne(options, source, outputs[i]);
      case Command::Lsp: break;  // it has no sources
    }
    return JobResult();
  });

  // 4. What goes to standard output.
  std::string text;
  if (options.command == Command::Explain) text = JoinReports(options, names, results);
  else
    for (const JobResult& result : results) text += result.value_or("");
  const bool all_done = std::all_of(results.begin(), results.end(), [](const JobResult& result) { return !!result; });
  return Print(text) && all_done ? 0 : 1;
}

int Main(int argc, char** argv) {
  clang::noteBottomOfStack();
  llvm::sys::PrintStackTraceOnErrorSignal(argv[0]);
  SetExecutable(argv[0]);
  const std::variant<Options, int> options = ReadOptions(argc, argv);
  if (const int* status = std::get_if<int>(&options)) return *status;
  if (std::get<Options>(options).command == Command::Lsp) return RunLanguageServer(std::get<Options>(options));
  return Run(std::get<Options>(options));
}

}  // namespace rill::driver
