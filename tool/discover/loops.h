// loops - which range-fors over a generator can give their elements to a function: the push form (docs/generated-code.md).
//
//   for (int x : primes(n)) sum += x;      ->      primes_in_place(n).for_each([&](int x) { sum += x; });
#pragma once

#include "discover/discover.h"

namespace rill::discover {

/// Why the body of `loop`, whose range is `call`, does not mean the same in a lambda with which the stream is called; empty if it does. A `break` and a `continue` do,
/// and so does a `yield`, if the loop is in a generator; what leaves the loop otherwise, and what a lambda cannot name, does not. Linear in the loop.
std::string NotPushed(parse::Unit& unit, const clang::CXXForRangeStmt* loop, const clang::CallExpr* call, bool in_generator);

/// The `break` and `continue` statements that belong to `loop`, in source order.
std::vector<const clang::Stmt*> JumpsOf(const clang::CXXForRangeStmt* loop);

}  // namespace rill::discover
