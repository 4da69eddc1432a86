// flow - the control flow of a body as a graph, and from it which suspension point may follow which.
//
//   gen<int> f(int n) {              start -> line_2
//     yield n;                       line_2 -> line_4, line_2 -> end
//     while (n > 0) {                line_4 -> line_4, line_4 -> end
//       yield --n;
//     }
//   }
//
// From the control flow of the body alone, so a transition is one that may be, not one that will be. In a `try`, an exception may
// come from every place. That a suspended stream can be destroyed is no transition.
#pragma once

#include "analyse/analyse.h"

#include <map>
#include <set>
#include <vector>

namespace rill::analyse {

/// The places of a body, and which may be next to which.
struct Flow {
  static constexpr unsigned end = 0, start = 1;
  /// What happens to a variable: its value is read, or it gets another one; `empty`: it is declared, and gets none.
  struct Access {
    const clang::VarDecl* variable = nullptr;
    bool sets = false, empty = false;
  };
  std::vector<std::vector<unsigned>> next;
  std::map<unsigned, unsigned> suspensions;  // by place: where the body is suspended, and at which suspension point
  std::map<unsigned, Access> accesses;       // by place; of the variables in `Analysis::in_frame`
  /// Where the resume function is entered again on its way to a suspension: the beginnings of what cannot be jumped into.
  std::set<unsigned> entrances;
  bool complete = true;  // false: there is control flow in the body that is not among it
};

/// `unlisted`: a `switch` over all enumerators may find none of them.
Flow FlowOf(const discover::Generator& generator, const Analysis& analysis, bool unlisted);

/// The variable that a name means: of a part of a structured binding, the whole; null for everything else.
const clang::VarDecl* VariableOf(const clang::Expr* name);

/// Indices of suspensions; `start` and `end` stand for the ends of the body.
struct Transition {
  static constexpr unsigned start = ~0U - 1, end = ~0U;
  unsigned from = start, to = end;
};

/// Sorted: from the start first, then in the order of the suspensions.
std::vector<Transition> Transitions(const discover::Generator& generator, const Analysis& analysis);

}  // namespace rill::analyse
