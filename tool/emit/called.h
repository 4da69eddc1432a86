// called - what the user calls the members of a frame that have other names, for debuggers.
#pragma once

#include "discover/discover.h"
#include "lower/code.h"

namespace rill::emit {

/// The member, or the local of the resume function, that holds the part `binding` of a structured binding: one of its own, or else that of the
/// object that it is a part of; or null.
const lower::Member* HolderOf(const lower::Machine& machine, const clang::BindingDecl* binding);
/// Whether that is the whole object.
bool IsWhole(const lower::Member& member);

/// Enumerators for what is called otherwise in the source, each behind a comma: `key_in_rill_parts_12 = 0`, the first part of an object that
/// a structured binding names, `total_in_total_2 = 0`, an object that had to be renamed.
std::string UserNames(const discover::Generator& generator, const lower::Machine& machine);

}  // namespace rill::emit
