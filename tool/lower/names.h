// names - which identifiers of a body mean what, so that a frame object keeps the user's name only where nothing else has it.
#pragma once

#include "parse/parse.h"
#include "parse/source.h"

#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseSet.h>

#include <map>
#include <set>
#include <string>

namespace rill::lower {

/// `text` with each name in `names` replaced; those that follow `.`, `->` or `::` are other names. `found` gets those that were there.
std::string ReplaceNames(llvm::StringRef text, const std::map<std::string, std::string>& names, std::set<std::string>& found);

class Names {
 public:
  Names(parse::Unit& unit, const parse::Source& source) : unit_(unit), source_(source) {
    for (const char* own : {"rill_generator", "rill_yielded", "rill_started", "rill_suspended", "rill_current", "rill_resume", "rill_leaving", "rill_run",
                            "rill_at", "rill_state", "rill_self", "rill_value", "rill_pending", "rill_other",
                            "rill_activity", "rill_active"})
      taken_.insert(own);
  }

  /// Reads the tokens of `body`, the macros that they name included. `resolved` are the variables that may be renamed.
  void Read(const clang::Stmt* body, const llvm::DenseSet<const clang::ValueDecl*>& resolved);
  /// The names in `text`, which stands in the frame class, mean something else than a frame object.
  void Mention(llvm::StringRef text);
  /// A name for `decl`: its own if nothing else of that spelling is meant anywhere in the body, else with a suffix.
  std::string Take(const std::string& wanted, const clang::ValueDecl* decl);
  /// Says that `name` is taken: by something that keeps it.
  void Keep(const std::string& name) { taken_.insert(name); }
  /// Whether `decl` is named in the body of a macro, where it cannot be rewritten.
  clang::SourceLocation InMacroBody(const clang::ValueDecl* decl) const;

 private:
  void ReadMacro(const clang::IdentifierInfo* name, std::set<const clang::IdentifierInfo*>& seen);

  parse::Unit& unit_;
  const parse::Source& source_;
  std::map<std::string, unsigned> tokens_;                                // how often an identifier is seen
  std::map<const clang::ValueDecl*, unsigned> mentions_;                  // how often a variable is meant
  std::map<std::string, unsigned> meant_;                                 // by spelling, of all resolved variables
  std::map<const clang::ValueDecl*, clang::SourceLocation> macro_uses_;
  std::set<std::string> taken_;
};

}  // namespace rill::lower
