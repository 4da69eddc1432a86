// nested - decides which calls make a frame in the memory of the caller's activity.
#pragma once

#include "discover/discover.h"

namespace rill::discover {

/// Why the frame of `call`, the operand of a yield_from in `caller`, has to be on the heap; empty if it need not, and then
/// `call.first` is set, and `call.own` where the caller has no twin and makes it itself.
std::string NotNested(parse::Unit& unit, const Generator& caller, Call& call);

/// The declaration of `callee` in front of `caller`, where the function that makes its nested frames has to be declared as well;
/// null where it is declared anyway, or cannot be.
const clang::FunctionDecl* DeclaredBefore(parse::Unit& unit, const Generator& caller, const Generator& callee);

}  // namespace rill::discover
