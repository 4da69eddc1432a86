// locals - which variables of a divided scope hold nothing while the body is suspended, so that they need no place in the frame.
//
//   for (const std::string& line : lines) {     for (; rill_range_2.more(); rill_range_2.advance()) {
//     const auto length = line.size();            std::size_t length;
//     if (length > 0) yield length;        ->     length = (*line).size();
//   }                                             if (length > 0) { ... }
//
// Scalars and references; nothing else may know where they are. C++ lets a jump pass the declaration of a variable without an
// initialiser, so they are declared in their scopes as in the source, and assigned.
#pragma once

#include "analyse/analyse.h"

namespace rill::analyse {

/// Sets `locals` in the analyses of the program's generators, which are in their order.
void DecideLocals(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses);

}  // namespace rill::analyse
