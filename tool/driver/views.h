// views.h - the pictures of a source: `rill graph` and `rill view`.
#pragma once

#include "parse/parse.h"

#include <optional>
#include <string>

namespace rill::driver {

/// The state machines as "dot" (also the empty one), "mermaid" or "svg"; nullopt: diagnosed.
std::optional<std::string> GraphUnit(parse::Unit& unit, const std::string& format);
/// The page of `rill view` for the source that the user calls `name`; nullopt: diagnosed.
std::optional<std::string> ViewUnit(parse::Unit& unit, const parse::Request& request, const std::string& name);

}  // namespace rill::driver
