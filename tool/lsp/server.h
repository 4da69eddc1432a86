// server - `rill lsp`: documents, what is asked about them, and the processes that analyse them.
//
// One thread waits for whatever comes first: bytes of the client, results of the analysis, the end of a pause in typing. Each
// document has at most one analysis, of its newest version; a question waits for that, and is answered by a function of features.h.
#pragma once

#include "lsp/analysis.h"

namespace rill::lsp {

/// Serves standard input until its end; the exit status. `settings` are those of the command line.
int Serve(const Settings& settings, const Analyse& analyse);

}  // namespace rill::lsp
