// embedded - the body of a generator in the text of another one.
#pragma once

#include "lower/code.h"

#include <string>

namespace rill::emit {

/// The text of `code`, to stand in the place of the user's text up to `end` in that of another piece: Format finds the origins in it again.
std::string Embedded(const lower::Code& code, clang::SourceLocation end);

}  // namespace rill::emit
