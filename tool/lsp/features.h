// features - the answers to an editor's questions: functions of one analysis, without a state of their own.
#pragma once

#include "lsp/analysis.h"
#include "lsp/text.h"

namespace rill::lsp {

/// Lenses above the generators ("Show lowered code · stream class, 40-byte frame, 3 suspension points") and on the calls.
llvm::json::Array Lenses(const Good& good, llvm::StringRef path);
/// A hover for the generator, the `yield` or the variable at `position`; null if there is none.
llvm::json::Value HoverAt(const Good& good, const Position& position);
/// The place in the source that a place in the lowered code comes from; null if it is rill's own.
llvm::json::Value DefinitionAt(const Good& good, const Position& position);
/// Not to be shown: it is only there for its fixes.
bool IsHidden(const llvm::json::Object& diagnostic);
/// The fixes of the diagnostics that touch `range`.
llvm::json::Array CodeActions(const llvm::json::Array& diagnostics, const Range& range, llvm::StringRef uri);

}  // namespace rill::lsp
