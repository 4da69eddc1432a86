// diag.h - reporting: the one table of diagnostics (table.def), printed as Clang prints its own.
//
//   diag::Report(unit.diagnostics(), location, diag::Id::YieldInMacro, name);   // a.cpp:3:5: error: ... and the caret
//   diag::ReportPlain(diag::Id::NoSuchFile, path);                              // rill: error: no such file: `a.cpp`
#pragma once

#include <clang/Basic/Diagnostic.h>
#include <llvm/ADT/ArrayRef.h>

#include <functional>
#include <string>
#include <type_traits>

namespace rill::diag {

enum class Severity { Error, Warning, Note };

enum class Id : unsigned {
#define RILL_DIAGNOSTIC(id, severity, text) id,
#include "diag/table.def"
#undef RILL_DIAGNOSTIC
};

Severity SeverityOf(Id id);
llvm::StringRef TextOf(Id id);
/// The name of the id whose text this is; empty if it is none of rill's.
llvm::StringRef NameOf(llvm::StringRef text);

/// Starts a diagnostic with a caret; arguments, ranges and fix-its are added with <<, and it is printed when it dies.
clang::DiagnosticBuilder Begin(clang::DiagnosticsEngine& engine, clang::SourceLocation location, Id id);

template <class... Args>
void Report(clang::DiagnosticsEngine& engine, clang::SourceLocation location, Id id, const Args&... args) {
  const clang::DiagnosticBuilder builder = Begin(engine, location, id);
  (void)(builder << ... << args);
}

/// The diagnostic's text with its arguments, for other uses than printing.
std::string Format(Id id, llvm::ArrayRef<std::string> args);

void ReportPlainStrings(Id id, llvm::ArrayRef<std::string> args);

/// From here on `sink` gets what has no place in a source, instead of standard error.
using PlainSink = std::function<void(Id id, const std::string& text)>;
void SendPlainTo(PlainSink sink);

/// For what has no place in a source.
template <class... Args>
void ReportPlain(Id id, const Args&... args) {
  const auto text = [](const auto& value) -> std::string {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>) return std::to_string(value);
    else return std::string(llvm::StringRef(value));
  };
  ReportPlainStrings(id, {text(args)...});
}

}  // namespace rill::diag
