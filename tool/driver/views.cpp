// views.cpp - the pictures of a source.
#include "driver/views.h"

#include "driver/compile.h"
#include "driver/pipeline.h"
#include "driver/preamble.h"
#include "driver/places.h"
#include "view/view.h"

#include <clang/Basic/FileManager.h>
#include <clang/Basic/SourceManager.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Program.h>
#include <llvm/Support/raw_ostream.h>

namespace rill::driver {

namespace fs = llvm::sys::fs;

// As Graphviz draws it; nothing if it is not there, or fails.
static std::optional<std::string> DrawnByGraphviz(const std::string& dot) {
  const llvm::ErrorOr<std::string> program = llvm::sys::findProgramByName("dot");
  if (!program) return std::nullopt;
  llvm::SmallString<128> input, output;
  if (fs::createTemporaryFile("rill", "dot", input)) return std::nullopt;
  std::optional<std::string> result;
  if (!fs::createTemporaryFile("rill", "svg", output)) {
    std::error_code error;
    llvm::raw_fd_ostream file(input, error);
    file << dot;
    file.close();
    const llvm::StringRef arguments[] = {*program, "-Tsvg"};
    const std::optional<llvm::StringRef> redirects[] = {input.str(), output.str(), llvm::StringRef("")};
    if (!error && llvm::sys::ExecuteAndWait(*program, arguments, std::nullopt, redirects) == 0)
      if (auto text = llvm::MemoryBuffer::getFile(output)) result = (*text)->getBuffer().str();
    fs::remove(output);
  }
  fs::remove(input);
  return result;
}

std::optional<std::string> GraphUnit(parse::Unit& unit, const std::string& format) {
  std::vector<graph::Graph> graphs;
  if (unit.mentions_rill()) {
    const std::unique_ptr<Compiled> compiled = Compile(unit);
    if (!compiled) return std::nullopt;
    graphs = Graphs(unit, *compiled);
  }
  if (format == "mermaid") return graph::Mermaid(graphs);
  if (format != "svg") return graph::Dot(graphs);
  return DrawnByGraphviz(graph::Dot(graphs)).value_or(graph::Svg(graphs));
}

std::optional<std::string> ViewUnit(parse::Unit& unit, const parse::Request& request, const std::string& name) {
  const std::unique_ptr<Compiled> compiled = Compile(unit);
  if (!compiled) return std::nullopt;
  const clang::SourceManager& sources = unit.sources();
  LowerOptions options;
  options.lines = false;
  options.map = true;
  Lowered lowered = LowerCompiled(unit, *compiled, options);
  view::Contents contents;
  contents.report = ExplainCompiled(unit, Preamble(unit, request, lowered.text), *compiled, lowered.text);
  contents.name = name;
  contents.lowered = std::move(lowered.text);
  contents.map = std::move(lowered.map);
  for (const std::string& path : contents.map.sources) {
    auto file = sources.getFileManager().getFileRef(path);
    const std::optional<llvm::MemoryBufferRef> text = file ? const_cast<clang::SourceManager&>(sources).getMemoryBufferForFileOrNone(*file) : std::nullopt;
    if (!file) llvm::consumeError(file.takeError());
    contents.sources.push_back({llvm::sys::path::filename(path).str(), text ? text->getBuffer().str() : ""});
  }
  contents.graphs = Graphs(unit, *compiled);
  contents.language = unit.language();
  return view::Page(contents);
}

}  // namespace rill::driver
