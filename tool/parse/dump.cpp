// dump.cpp - what the preprocessor did, as text.
#include "parse/dump.h"

#include <clang/Basic/SourceManager.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/raw_ostream.h>

namespace rill::parse {

// a.cpp:2:1-3:9; the end is the column behind the last character.
static std::string Place(const clang::SourceManager& sources, clang::CharSourceRange range) {
  const clang::PresumedLoc begin = sources.getPresumedLoc(range.getBegin(), /*UseLineDirectives=*/false);
  const clang::PresumedLoc end = sources.getPresumedLoc(range.getEnd(), /*UseLineDirectives=*/false);
  if (begin.isInvalid() || end.isInvalid()) return "?";
  return llvm::sys::path::filename(begin.getFilename()).str() + ":" + std::to_string(begin.getLine()) + ":" +
         std::to_string(begin.getColumn()) + "-" + std::to_string(end.getLine()) + ":" +
         std::to_string(end.getColumn());
}

std::string DumpPreprocessor(Unit& unit) {
  const clang::SourceManager& sources = unit.sources();
  std::string text;
  llvm::raw_string_ostream out(text);
  for (const Inclusion& inclusion : unit.inclusions()) {
    if (inclusion.system && !unit.sources().isInMainFile(inclusion.directive.getBegin())) continue;
    out << "include " << (inclusion.angled ? '<' : '"') << inclusion.written << (inclusion.angled ? '>' : '"')
        << (inclusion.entered ? " entered" : " skipped") << (inclusion.includer_relative ? " beside" : "")
        << (inclusion.system ? " system" : "") << ' ' << Place(sources, inclusion.directive) << '\n';
  }
  for (const Conditional& conditional : unit.conditionals())
    out << (conditional.directive ? "conditional " : "skipped ") << Place(sources, conditional.range) << '\n';
  for (const Directive& directive : unit.other_directives())
    out << '#' << directive.keyword << ' ' << Place(sources, directive.range) << '\n';
  for (clang::FileID file : unit.pragma_once())
    out << "once " << llvm::sys::path::filename(sources.getFilename(sources.getLocForStartOfFile(file))) << '\n';
  if (unit.mentions_rill()) out << "mentions rill\n";
  return text;
}

}  // namespace rill::parse
