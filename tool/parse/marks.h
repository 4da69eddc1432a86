// marks.h - names that nobody wrote, put between the tokens of a source to be told of the scope in which the parser comes across them.
#pragma once

#include <clang/AST/Stmt.h>
#include <clang/Basic/SourceLocation.h>
#include <llvm/ADT/StringRef.h>

#include <functional>
#include <string>

namespace clang {
class CompilerInstance;
class Preprocessor;
class Scope;
}  // namespace clang

namespace rill::parse {

/// The marks of one kind, `name`. Nothing is called when the parser enters a scope; but a name that is not found is looked up
/// in the external sources of Sema, with the scope. So the mark is a statement, `name;`, and is declared where it is looked up.
class Marks {
 public:
  /// `compiler` must have its Sema. `found` is called for each mark that is parsed.
  Marks(clang::CompilerInstance& compiler, llvm::StringRef name, std::function<void(clang::Scope&)> found);

  /// Puts a mark behind the token at `at`, which the preprocessor has just read.
  void Put(clang::SourceLocation at) const;

 private:
  clang::Preprocessor& preprocessor_;
  std::string name_;
};

/// Whether `statement` is a mark.
bool IsMark(const clang::Stmt* statement);

}  // namespace rill::parse
