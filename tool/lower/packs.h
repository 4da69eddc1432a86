// packs - where a body names a parameter pack.
#pragma once

#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>

#include <vector>

namespace rill::lower {

/// The places below `statement` where the elements of `pack` are named or captured.
std::vector<clang::SourceLocation> NamesOfPack(const clang::Stmt* statement, const clang::ValueDecl* pack);

/// The part of `pattern`, between its commas and in its yield, that names a pack; null if none does.
const clang::Expr* NamingPack(const clang::Expr* pattern);

}  // namespace rill::lower
