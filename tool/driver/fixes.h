// fixes.h - what to do about errors of Clang's that are typical of sources with generators, and that Clang has no fix for.
#pragma once

#include <clang/Basic/Diagnostic.h>

#include <optional>
#include <string>

namespace rill::driver {

struct Fix {
  std::string title;
  clang::FixItHint edit;
};

/// `return;` in a generator, and `gen`, `yield` or `yield_from` without the header that declares them, all in the main file.
std::optional<Fix> FixOf(const clang::Diagnostic& error, const clang::LangOptions& language);

}  // namespace rill::driver
