// addresses - whether something may know where an object of a body is, other than the body itself.
//
// Objects that are only read, assigned, yielded as copies, and given to functions of the standard library that keep nothing are known to the
// body alone. Their addresses are given away by `&`, by a capture by reference, and by every other function that takes them by reference.
#pragma once

#include "analyse/analyse.h"

#include <llvm/ADT/STLFunctionalExtras.h>

namespace rill::analyse {

/// An object whose address is given away, and where that is; null if there is none.
struct Given {
  const clang::ValueDecl* object = nullptr;
  clang::SourceLocation where;
};

/// The first of the objects that `is_object` knows whose address the body of `generator` gives away. `holds`: something that lives
/// as long could hold it; otherwise the objects may be those of their own member functions, too. Linear in the body.
Given FindGiven(const discover::Generator& generator, llvm::function_ref<bool(const clang::ValueDecl*)> is_object, bool holds);

}  // namespace rill::analyse
