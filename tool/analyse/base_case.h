// base_case - when a recursion ends at once: tests at the beginning of a body, of whose frame nobody could notice that it was never made.
//
//   gen<int> walk(const node* tree) {
//     if (tree == nullptr) co_return;       -> walk_nested returns no frame if `tree == nullptr`
//     yield_from walk(tree->left);
//     ...
//
// Half of the calls of a recursion are of this kind, and the frame is most of what they cost.
#pragma once

#include "analyse/analyse.h"

namespace rill::analyse {

/// Sets `plain_parameters` and `base_cases` in the analysis of `generator`. Linear in the tests.
void FindBaseCases(parse::Unit& unit, const discover::Generator& generator, Analysis& analysis);

}  // namespace rill::analyse
