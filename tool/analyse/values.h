// values - what is known of the types of frame objects: whether they are values.
#pragma once

#include <clang/AST/Decl.h>

namespace rill::analyse {

/// Whether nobody can tell when an object of `type` ends: its destructor does nothing, or nothing but free memory.
bool IsQuiet(clang::QualType type);

/// Whether an object of `type` can hold the address of another one, outside of what it owns. Integers are taken for numbers.
bool MayHoldAddress(clang::QualType type);

/// Whether an object of `type` may hold its own address from the start: a class with constructors of its own, in which an address can be.
bool MayHoldItself(clang::QualType type);

/// Whether objects of `type` have a copy constructor; a reference is copied with what holds it.
bool CanCopy(clang::QualType type);

/// Whether copying the bytes of an object of `type` copies it, alive or not.
bool CopiesAsBytes(clang::QualType type);

/// Whether the caller decides when `parameter` ends, and somebody may notice: an object by value that shows its end when it was moved from.
/// It is moved into the frame; what it leaves behind lives to the end of the full-expression with the call ([expr.call], the choice of
/// g++ and clang), so that functions of rill's own take it by reference.
bool EndsInCaller(const clang::ParmVarDecl* parameter);

/// Whether `variable` is a constant, which needs no storage in the frame.
bool IsConstant(const clang::VarDecl* variable);

/// The first argument of the `gen` that `function` returns.
clang::QualType ElementType(const clang::FunctionDecl* function);

/// Whether a `yield` of an lvalue in `function` shows a copy ([coro.generator.promise]).
bool YieldsCopies(const clang::FunctionDecl* function);

}  // namespace rill::analyse
