// recursion - which calls of itself the frame of a generator without a twin can make a frame for.
//
// The frame class is complete in its own members, so it has a static one that makes the next frame, `rill_nested`, with the
// parameters of the generator behind the object:
//
//     yield_from node->walk(depth + 1);     -> rill_nested(rill_active, node, depth + 1)
//
// In a template a call may mean another specialisation, which the compiler decides:
//
//     yield_from walk(node->left);          -> what `walk_called(node->left)`, a declaration beside `walk`, returns
//     yield_from left->walk();              -> the class of `*left`
#pragma once

#include "discover/discover.h"

namespace rill::discover {

/// The object that a call of a member names, other than `*this`, and whether by a pointer.
struct CalledObject {
  const clang::Expr* object = nullptr;
  bool arrow = false;
};
CalledObject ObjectOf(const clang::CallExpr* call);

/// The function that `call`, in the body of `around` in a template, names, if it is the only one that it can; else null.
const clang::FunctionDecl* OnlyCandidate(const clang::CallExpr* call, const Generator* around);

/// Why the generator in whose body `call` stands, and which it calls, cannot make the frame; empty if it can, and then `call.same` is set.
std::string NotInOwnFrame(parse::Unit& unit, Call& call);

}  // namespace rill::discover
