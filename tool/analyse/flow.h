// flow - which suspension point may follow which: the transitions of the state machine.
//
//   gen<int> f(int n) {              start -> line_2
//     yield n;                       line_2 -> line_4, line_2 -> end
//     while (n > 0) {                line_4 -> line_4, line_4 -> end
//       yield --n;
//     }
//   }
//
// From the control flow of the body alone, so a transition is one that may be, not one that will be. In a `try`, an exception may
// come from its start and from behind each of its suspension points. That a suspended stream can be destroyed is no transition.
#pragma once

#include "analyse/analyse.h"

#include <vector>

namespace rill::analyse {

/// Indices of suspensions; `start` and `end` stand for the ends of the body.
struct Transition {
  static constexpr unsigned start = ~0U - 1, end = ~0U;
  unsigned from = start, to = end;
};

/// Sorted: from the start first, then in the order of the suspensions.
std::vector<Transition> Transitions(const discover::Generator& generator, const Analysis& analysis);

}  // namespace rill::analyse
