// calls - decides for each call of a generator whether its stream is compiled in place.
#pragma once

#include "discover/discover.h"

namespace rill::discover {

/// Fills in `program.calls` and `program.demands` from `decls`. A call is in place only where its type cannot be observed: the
/// range of a range-for, the operand of `yield_from`, the object of next/begin/for_each, an argument of a `rill::`
/// algorithm, and a local `auto g = f();` that is used in those ways only.
void FindCalls(parse::Unit& unit, const std::vector<clang::Decl*>& decls, Program& program);

}  // namespace rill::discover
