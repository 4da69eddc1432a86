// constants.h - lets Clang accept streams in the constexpr functions of a source for C++17.
//
//   constexpr int sum(int n) {
//     auto g = counting(n);      // a gen when Clang reads it; once lowered, a stream, which is literal
//     ...
#pragma once

#include "parse/macros.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace clang {
class CompilerInstance;
class DiagnosticConsumer;
class FunctionDecl;
}  // namespace clang

namespace rill::parse {

/// Where the bodies of functions begin: offsets, by the path of the file.
using Bodies = std::map<std::string, std::set<unsigned>>;

/// What stands in front of `reader`, who gets the diagnostics of a reading. If the first error is that a stream is in a constexpr function, it
/// and all that follow are kept back, and `found` gets the bodies of such functions: then the source has to be read again.
std::unique_ptr<clang::DiagnosticConsumer> FindConstants(clang::CompilerInstance& compiler, std::unique_ptr<clang::DiagnosticConsumer> owned,
                                                         clang::DiagnosticConsumer& reader, Bodies& found);

/// Reads the functions with these bodies as if they were not constexpr; `suspended` gets them, to be given back what they are when all is read.
/// What is returned wants to see each token; `compiler` must have its Sema.
TokenWatcher AllowConstants(clang::CompilerInstance& compiler, const Bodies& bodies, std::vector<clang::FunctionDecl*>& suspended);

}  // namespace rill::parse
