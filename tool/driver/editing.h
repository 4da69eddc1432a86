// editing.h - what the language server wants to know of a document, found by the stages.
#pragma once

#include "driver/options.h"
#include "lsp/analysis.h"

namespace rill::driver {

/// Analyses one version of a document and tells what it finds, in the order in which it is known (lsp/analysis.h).
std::function<void()> AnalyseDocument(const lsp::Settings& settings, const lsp::Subject& subject, const lsp::Tell& tell);

/// `rill lsp`; the exit status.
int RunLanguageServer(const Options& options);

}  // namespace rill::driver
