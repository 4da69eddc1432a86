// analysis - what is known of one version of a document, and who finds it out.
//
// A document is analysed in a process of its own, which tells its results one after the other and ends: a crash of the parser
// costs that version and nothing else, a newer version ends the process, and no memory is left behind however long the session is.
// The alternative, a thread, would have to be waited for, and keeps what Clang leaks.
#pragma once

#include <llvm/Support/JSON.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rill::lsp {

/// How sources are compiled; docs/editors.md describes them.
struct Settings {
  std::string build_dir, runtime_dir, resource_dir;
  std::string kept_dir;                           // of this server, for what one analysis leaves for the next; may be empty
  std::optional<std::vector<std::string>> flags;  // instead of a compile database
  std::vector<std::string> fallback_flags;        // where there is no command for a source
  bool clang_diagnostics = true;                  // Clang's own errors too
  unsigned debounce = 150;                        // milliseconds
};

/// A document to analyse: its path, and the texts of all that are open, by path.
struct Subject {
  std::string path;
  const std::map<std::string, std::string>* texts = nullptr;
};

/// The results in the order in which they are known, each with the key "stage":
///   "diagnostics": "diagnostics" (of LSP, with "data": {"fixes": [{"title", "edits"}], "hidden"}), "good" (it can be lowered), "dependencies" (paths)
///   "lowered": "text", "map" (with paths), "graphs"
///   "report": "report" and "text" of `rill explain`, "places" (of generators in the document, parallel to the report's; null in headers)
///
/// What is returned may be left for the next analysis when all of this has been told; nobody waits for it.
using Tell = std::function<void(llvm::json::Object)>;
using Analyse = std::function<std::function<void()>(const Settings& settings, const Subject& subject, const Tell& tell)>;

/// A version of a document that could be lowered, and what came of it.
struct Good {
  std::optional<int64_t> version;  // of the open document
  std::string source;              // the text that was analysed
  std::string lowered;
  llvm::json::Value map = nullptr, graphs = nullptr;  // with URIs
  // Known a little later than the rest: null until then.
  llvm::json::Value report = nullptr, places = nullptr;
  std::string explanation;  // the report for people
};

}  // namespace rill::lsp
