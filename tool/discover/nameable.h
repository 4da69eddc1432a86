// nameable - which types generated code may name.
#pragma once

#include <clang/AST/DeclBase.h>
#include <clang/AST/Type.h>

namespace rill::discover {

/// Whether generated code may name `type`: neither a closure nor an unnamed, private or protected type is in it. In `place`, if that is given:
/// its name means nothing else there.
bool IsNameable(clang::QualType type, const clang::DeclContext* place = nullptr);

}  // namespace rill::discover
