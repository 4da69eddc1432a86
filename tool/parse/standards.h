// standards.h - which #if the output's compiler decides otherwise than rill, which reads a source as C++20 if no -std= says what it is.
//
//   #if __cplusplus >= 202002L      where the output is compiled as C++17: rill would lower the first branch, g++ would compile the second
#pragma once

#include "parse/parse.h"

#include <clang/Basic/SourceManager.h>

#include <map>
#include <set>
#include <string>

namespace rill::parse {

/// By the path of a file: where what the preprocessor left out of the source of `request`, `skipped`, is not what it leaves out in the
/// output's standard, as offsets of the '#' in front of such text. Reads the source once more.
std::map<std::string, std::set<unsigned>> DependsOnStandard(const Request& request, const clang::SourceManager& sources,
                                                            const std::vector<clang::SourceRange>& skipped);

}  // namespace rill::parse
