// literal - which generators run in constant expressions: those whose frame is a class of literal type, and whose body could be that of a
// constexpr function in C++17.
//
// There, every member is initialised when the frame is constructed, and assigned where the object is declared; so it has to be something
// for which nobody can tell the difference: a number, a pointer. `goto` is not allowed, so the resume function is one `switch` whose labels
// stand in the loops; it cannot enter what has a dispatch of its own, nor a `switch` of the user's.
#pragma once

#include "analyse/analyse.h"

namespace rill::analyse {

/// Whether an object of `type` that lives across a suspension of such a generator is assigned where it is declared.
bool IsAssigned(clang::QualType type, const clang::ASTContext& context);

/// Sets `no_constant` in the analyses of the program's generators, which are in their order.
void DecideLiteral(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses);

}  // namespace rill::analyse
