// shared - the edits of user text that do not depend on a generator's frame: calls in place.
#pragma once

#include "discover/discover.h"
#include "lower/edits.h"

namespace rill::lower {

/// Calls in place name the twin; `rill::in_place` becomes `auto`.
/// False if a stream that is demanded in place cannot be, which is then diagnosed.
bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits);

}  // namespace rill::lower
