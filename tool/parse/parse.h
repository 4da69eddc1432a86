// parse.h - the first stage: from a source file and its compiler flags to Clang's syntax tree, with what the
// preprocessor did.
//
//   parse::Request request{"a.cpp", "/home/me/project", {"-std=c++17", "-Iinclude"}, "/usr/share/rill/include"};
//   std::unique_ptr<parse::Unit> unit = parse::Parse(request);   // null: Clang's diagnostics are printed
#pragma once

#include <clang/Basic/SourceLocation.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace clang {
class ASTContext;
class DiagnosticConsumer;
class DiagnosticsEngine;
class LangOptions;
class Preprocessor;
class Sema;
class SourceManager;
}  // namespace clang

namespace rill::parse {

/// One source to parse.
struct Request {
  std::string file;                // as the user wrote it, resolved against `directory`
  std::string directory;           // of the compile command
  std::vector<std::string> flags;  // the compiler's flags without program, input and output
  // The directory that holds rill/gen.h, added last (-idirafter), and rill/std/generator, added first; may be empty.
  std::string runtime_dir;
  std::string resource_dir;        // Clang's own headers (driver/paths.h finds them); empty: where Clang looks
  bool colors = false;             // diagnostics with colours
  clang::DiagnosticConsumer* consumer = nullptr;  // who gets the diagnostics instead of standard error; not owned
  // Texts to read instead of the files of these paths (for a second parse of an edited source).
  std::vector<std::pair<std::string, std::string>> replaced;
  std::string kept_dir;  // where what was read may be kept for the next reading; empty: nowhere
};

/// An #include that the preprocessor carried out, or skipped because of guards.
struct Inclusion {
  clang::CharSourceRange directive;  // from '#' to the end of the (continued) line, newline excluded
  std::string written;               // the name as written, without quotes
  bool angled = false;               // <...>
  bool entered = false;              // the file's text was read here (false: skipped by its guard)
  bool includer_relative = false;    // found in the includer's own directory (quote form)
  bool system = false;               // the file is a system header
  bool runtime = false;              // the file is one of the runtime, <generator> included
  bool generator = false;            // the file is the runtime's <generator>
  clang::FileID includer, included;  // included invalid when not entered
  std::string path;                  // of the file that was found, made absolute
};

/// Text that the preprocessor skipped, or a directive of the #if family that it read, in any file of the user.
struct Conditional {
  clang::CharSourceRange range;
  bool directive = false;  // the line(s) of #if/#elif/#else/#endif itself; otherwise skipped text
};

/// Any other directive that was read: #define, #undef, #pragma, #line, ...
struct Directive {
  clang::CharSourceRange range;  // from '#' to the end of the (continued) line, newline excluded
  std::string keyword;           // "define"; empty for a lone '#'
};

struct MacroRecord;  // of macros.h

/// The parsed source; everything stays alive as long as it does.
///
/// Conditionals and directives are known for every file that may hold the user's text: all that are not system headers,
/// and those system headers that include the runtime or <generator> (an installed library with generators).
class Unit {
 public:
  using Directive = parse::Directive;

  ~Unit();

  clang::ASTContext& context();
  clang::Sema& sema();
  clang::Preprocessor& preprocessor();
  clang::SourceManager& sources();
  const clang::LangOptions& language();
  clang::DiagnosticsEngine& diagnostics();

  const std::vector<Inclusion>& inclusions() const;      // in the order of the translation unit
  const std::vector<Conditional>& conditionals() const;  // by file, then by offset
  const std::vector<Directive>& other_directives() const;
  const std::vector<clang::FileID>& pragma_once() const;
  const MacroRecord& macros() const;
  /// The directives whose branches in the output's standard are not those that were read: offsets of their '#', by path.
  std::map<std::string, std::set<unsigned>> depends_on_standard() const;

  /// Some header of the runtime (rill/*.h, or <generator>) was included.
  bool mentions_rill() const;
  /// Every file read, absolute, the main file first; headers of the system only if asked.
  std::vector<std::string> dependencies(bool system_headers = false) const;

 private:
  friend std::unique_ptr<Unit> Parse(const Request& request);
  struct State;  // of parse.cpp
  explicit Unit(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

/// Parses; prints Clang's diagnostics; null if the source does not parse.
std::unique_ptr<Unit> Parse(const Request& request);

}  // namespace rill::parse
