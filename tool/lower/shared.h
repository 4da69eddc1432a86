// shared - the edits of user text that do not depend on a generator's frame: calls.
#pragma once

#include "analyse/analyse.h"
#include "lower/edits.h"

namespace rill::lower {

/// Whether `name`, `Base<T>::f` in a template, is a member of the object that `function`, or the one around a lambda, is called for: its
/// qualifier names a base of the class.
bool IsMemberOfBase(const clang::DependentScopeDeclRefExpr* name, const clang::FunctionDecl* function);

/// Calls in place name the twin; `rill::in_place` becomes `auto`.
/// False if a stream that is demanded in place cannot be, which is then diagnosed.
bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits);

/// Makes the arguments of `call` that its functions take by reference, and the language by value, objects of their own: `rill::copied<T>(e)`.
void CopyArguments(parse::Unit& unit, const parse::Source& source, const discover::Call& call, Edits& edits);

/// The arguments of `call` whose ends are noticed, and the types of their parameters.
std::vector<std::pair<const clang::Expr*, clang::QualType>> LateArguments(const discover::Call& call);

/// The range-fors whose elements are given to a function, in the generators' push forms.
void LoopEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, const std::vector<analyse::Analysis>& analyses, Edits& edits);

/// Makes the body of `loop` the function that the stream calls. If it `stops`, or has a `break`, it says so in what it returns. Puts `before` and `after` around it.
void EditLoop(parse::Unit& unit, const parse::Source& source, const clang::CXXForRangeStmt* loop, bool stops, const std::string& before, const std::string& after, Edits& edits);

/// In a generator's body, `walk(left)` becomes `walk_nested(rill_active, left)`: `suffix` and the `first` argument, that is.
void NestedEdits(const parse::Source& source, const discover::Call& call, const char* suffix, const std::string& first, Edits& edits);

}  // namespace rill::lower
