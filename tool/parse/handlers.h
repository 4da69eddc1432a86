// handlers.h - lets Clang accept suspensions in the handlers of try blocks, which C++20 forbids and rill lowers.
#pragma once

#include "parse/macros.h"

namespace clang {
class CompilerInstance;
}

namespace rill::parse {

/// From now on a `co_yield` in a handler is parsed as one outside; `compiler` must have its Sema. The first statement of each
/// handler's block is then a mark (marks.h). What is returned wants to see each token.
TokenWatcher AllowSuspensionsInHandlers(clang::CompilerInstance& compiler);

}  // namespace rill::parse
