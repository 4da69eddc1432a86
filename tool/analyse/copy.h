// copy - which frames can be copied at any time: those that hold only values.
//
//   gen<int> f(int n) {                        gen<int> g(const char* end) {
//     int a = 0;                                 char text[8] = {};
//     while (a < n) {                            const char* at = text;      <- points into the frame: a copy's would point into
//       yield a;                                 for (; at != end; ++at)        the frame that it was copied from
//       a += std::max(a, 1);                       yield *at;
//     }                                        }
//   }
//
// A frame whose objects cannot hold an address (numbers, classes and containers made of them) holds none; only what is outside could, so
// no address may go there. If an object can hold one (a pointer, a reference, a view), it holds none of the frame if the body never gives the
// address of a frame object away, not even for the time of a call: it reads, assigns and yields them.
#pragma once

#include "analyse/analyse.h"

namespace rill::analyse {

/// What lives across a suspension in `statement` that is neither a variable nor an element: why that is more than values; empty if nothing.
/// `loops`: not what range-fors keep.
std::string KeptAcross(const clang::Stmt* statement, const Analysis& analysis, bool loops = false);

/// Sets `no_copy` in the analyses of the program's generators, which are in their order.
void DecideCopy(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses);

}  // namespace rill::analyse
