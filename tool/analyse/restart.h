// restart - tail calls of a generator by itself, whose frames are that of the caller.
//
//   gen<int> walk(const node* tree) {
//     if (tree == nullptr) co_return;
//     yield_from walk(tree->left);
//     yield tree->value;
//     yield_from walk(tree->right);       ->     tree = tree->right;
//   }                                            goto rill_start;
//
// Nothing is left to do behind the call but to end, so the frame of the call can be the one that makes it, if nobody can tell that the caller's
// parameters and locals end now and not behind the call: they have no destructors, and no one else knows where they are. The recursion needs a
// frame less for each such call, and one that has no others is a loop.
#pragma once

#include "discover/discover.h"

namespace rill::analyse {

/// Whether `argument` is `parameter` itself, which the call passes on.
bool PassesOn(const clang::Expr* argument, const clang::ParmVarDecl* parameter);

/// Sets `restarts` in the calls and generators of `program`, and what it knows of nested frames accordingly. What delegates is to be found
/// behind it. Linear in a body for each tail call in it.
void DecideRestarts(parse::Unit& unit, discover::Program& program);

}  // namespace rill::analyse
