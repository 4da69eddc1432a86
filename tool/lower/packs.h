// packs - where a body names a parameter pack.
#pragma once

#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>

#include <vector>

namespace rill::lower {

/// The places below `statement` where the elements of `pack` are named or captured.
std::vector<clang::SourceLocation> NamesOfPack(const clang::Stmt* statement, const clang::ValueDecl* pack);

}  // namespace rill::lower
