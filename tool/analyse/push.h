// push - which generators have a push form: the body as an ordinary function that calls a consumer with each element.
//
//   gen<int> f(int n) {                            [](auto& rill_yield, int& n) {
//     for (int i = 0; i < n; ++i) yield i;   ->      for (int i = 0; i < n; ++i) { if (rill_yield(i)) return; }
//   }                                              }
//
// No program may notice. The consumer runs inside the body, where natively the body is suspended meanwhile. What is left by an exception of
// the consumer, or because it stops, is then the body first; natively it is what the consumer has made since, and the body when the
// stream is destroyed. So there is a push form only of a body in which nothing lives across a yield whose end anybody could notice,
// and in which no handler could take the exception.
#pragma once

#include "analyse/analyse.h"

namespace rill::analyse {

/// The yield that `statement` consists of; null if it is something else.
const clang::CoyieldExpr* SoleYield(const clang::Stmt* statement);

/// The statements that `statement` consists of, without the expressions and declarations of its head.
std::vector<const clang::Stmt*> Substatements(const clang::Stmt* statement);

/// Sets `no_push` and `ends_quietly` in the analyses of the program's generators, which are in their order.
void DecidePush(const discover::Program& program, std::vector<Analysis>& analyses);

}  // namespace rill::analyse
