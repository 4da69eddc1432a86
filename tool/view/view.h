// view - one HTML page about one source: the source and the lowered code side by side, the state machines and the frames.
//
// The page is self-contained: style and script are in it, and its policy forbids it to load anything. Without its script it
// can still be read.
#pragma once

#include "emit/map.h"
#include "graph/graph.h"

#include <clang/Basic/LangOptions.h>
#include <llvm/Support/JSON.h>

#include <string>
#include <vector>

namespace rill::view {

struct File {
  std::string name, text;
};

struct Contents {
  std::string name;             // of the source
  std::vector<File> sources;    // those of the map, in its order
  std::string lowered;
  emit::SourceMap map;
  llvm::json::Value report = nullptr;   // of `rill explain`
  std::vector<graph::Graph> graphs;     // of the report's generators, in their order
  clang::LangOptions language;
};

std::string Page(const Contents& contents);

/// The lines of a text as HTML, with the classes of their tokens: k(eyword), s(tring), c(omment), d(irective), n(umber).
std::vector<std::string> Coloured(const std::string& text, const clang::LangOptions& language);
/// The frame of a generator of the report as a picture: its bytes, and what is alive where.
std::string FramePicture(const llvm::json::Object& generator);

extern const char* const style_text;
extern const char* const script_text;

}  // namespace rill::view
