// diag.cpp - the table of diagnostics, and how they are printed.
#include "diag/diag.h"

#include <clang/Basic/DiagnosticIDs.h>
#include <llvm/Support/WithColor.h>
#include <llvm/Support/raw_ostream.h>

namespace rill::diag {

struct Entry {
  Severity severity;
  llvm::StringRef text, name;
};

static const Entry entries[] = {
#define RILL_DIAGNOSTIC(id, severity, text) {Severity::severity, text, #id},
#include "diag/table.def"
#undef RILL_DIAGNOSTIC
};

Severity SeverityOf(Id id) { return entries[static_cast<unsigned>(id)].severity; }
llvm::StringRef TextOf(Id id) { return entries[static_cast<unsigned>(id)].text; }

static clang::DiagnosticIDs::Level ClangLevel(Severity severity) {
  switch (severity) {
    case Severity::Error: return clang::DiagnosticIDs::Error;
    case Severity::Warning: return clang::DiagnosticIDs::Warning;
    case Severity::Note: return clang::DiagnosticIDs::Note;
  }
  return clang::DiagnosticIDs::Error;
}

llvm::StringRef NameOf(llvm::StringRef text) {
  for (const Entry& entry : entries)
    if (entry.text == text) return entry.name;
  return "";
}

clang::DiagnosticBuilder Begin(clang::DiagnosticsEngine& engine, clang::SourceLocation location, Id id) {
  // The same text gets the same number from Clang: nothing to remember here.
  const unsigned number = engine.getDiagnosticIDs()->getCustomDiagID(ClangLevel(SeverityOf(id)), TextOf(id));
  return engine.Report(location, number);
}

std::string Format(Id id, llvm::ArrayRef<std::string> args) {
  std::string result;
  const llvm::StringRef text = TextOf(id);
  for (size_t i = 0; i < text.size(); ++i) {
    const bool argument = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    if (!argument) {
      result += text[i];
      continue;
    }
    const size_t number = text[++i] - '0';
    if (number < args.size()) result += args[number];
  }
  return result;
}

static PlainSink plain_sink;

void SendPlainTo(PlainSink sink) { plain_sink = std::move(sink); }

void ReportPlainStrings(Id id, llvm::ArrayRef<std::string> args) {
  if (plain_sink) return plain_sink(id, Format(id, args));
  llvm::raw_ostream& out = llvm::errs();
  switch (SeverityOf(id)) {
    case Severity::Error: llvm::WithColor::error(out, "rill"); break;
    case Severity::Warning: llvm::WithColor::warning(out, "rill"); break;
    case Severity::Note: llvm::WithColor::note(out, "rill"); break;
  }
  out << Format(id, args) << '\n';
}

}  // namespace rill::diag
