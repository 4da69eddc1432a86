// lower - from an analysed generator to its machine: the frame's members and the body of the resume function.
//
//   gen<std::string> lines(std::istream& in) {        union { std::string line; };
//     std::string line;                          ->   bool rill_resume(bool leaving = false) {
//     while (std::getline(in, line)) yield line;        rill::activation rill_run(rill_state, leaving);
//   }                                                   switch (rill_run.entry) {
//                                                         case rill_at::line_3: goto enter_line;
//                                                         default: break;
//                                                       }
//                                                       ::new (rill::storage(line)) std::string;
//                                                     enter_line:
//                                                       const rill::guard rill_guard_line(line, rill_run);
//                                                       if (rill_run.entry == rill_at::line_3) goto line_3;
//                                                       while (std::getline(in, line)) {
//                                                         rill_element.bind(line);
//                                                         return rill_run.suspend(rill_at::line_3);
//                                                       line_3:
//                                                         if (rill_run.arrive(rill_element)) return false;
//                                                       }
//                                                       return false;
//                                                     }
//
// One rule carries the lowering: a region that cannot be jumped into (the rest of a block behind a guard, a try block, a
// branch of `if constexpr`) is entered at its start, through a label of its own, and dispatches again inside. Everything
// else is reached by goto directly. Guards on the machine's stack destroy the frame's objects on every way out but a suspension.
#pragma once

#include "analyse/analyse.h"
#include "lower/code.h"
#include "lower/edits.h"

#include <memory>
#include <optional>

namespace rill::lower {

/// Lowers `generator`; nothing if a construct is not lowered, which is then diagnosed. `shared` holds the edits that are
/// independent of the generator (calls in place, nested generators). `outer` is the generator in
/// whose body this one stands, with its analysis, or null.
std::optional<Machine> Lower(parse::Unit& unit, const discover::Program& program, const discover::Generator& generator,
                             const analyse::Analysis& analysis, const Edits& shared,
                             const discover::Generator* outer, const analyse::Analysis* around);

/// Makes the frame of `machine` smaller: objects that are never alive at once share storage, and members are ordered by alignment where
/// that leaves fewer gaps. Quadratic in the objects.
void PackFrame(Machine& machine);

/// The type that stands for the specialisation of `generic` in whose body it is named: `rill::specialisation<T>`.
std::string SpecialisationType(const clang::FunctionTemplateDecl* generic);

}  // namespace rill::lower
