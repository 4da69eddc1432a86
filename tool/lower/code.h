// code - the text of a machine on its way from lower to emit: pieces that know which line of the user's source they come from.
#pragma once

#include "parse/source.h"

#include <string>
#include <vector>

namespace rill::lower {

/// A run of lines. User text keeps its line structure: line i of `text` comes from line i after `origin`; all lines of
/// rill's own text come from the line of `origin`.
struct Piece {
  std::string text;
  clang::SourceLocation origin;
  bool user = false;
  clang::SourceLocation counts = {};  // what compilers are told instead of `origin`: code by which a body is entered again
  clang::SourceLocation about = {};   // of text without an origin: what the source map says that it is about
};

using Code = std::vector<Piece>;

/// An object of the frame, as it is declared in the frame class.
struct Member {
  std::string name;         // for reports; the user's name where there is one
  std::string declaration;  // text, with the semicolon
  std::string type;         // for reports
  std::string why;          // for reports: why it is in the frame
  std::vector<unsigned> across;  // the suspension points it lives across
  clang::SourceLocation origin;
  unsigned long size = 0;   // in bytes, 0 where it depends on template arguments
  unsigned long alignment = 0;
  bool exclusive = false;  // it is alive at no other suspension than those of `across`, and in no full-expression around one
};

/// A parameter of the generator, a member of the frame that its constructor initialises.
struct Parameter {
  std::string name;      // of the member
  std::string formal;    // what constructors call it, with a suffix; empty: as the member
  std::string argument;  // what the function passes for it
  std::string cast;      // the type that it is passed on as; empty: as it is
  std::string type;      // as declared
  std::string declaration;  // `T name`, as a member
  std::string forwarded;    // `T&& @`, as a parameter that passes it on, with its name left open
  bool by_value = false;    // passed on as it is: a scalar
  bool expands = false;     // a pack, whose elements are passed on one by one
  clang::SourceLocation origin;
  unsigned long size = 0, alignment = 0;
};

struct State {
  std::string name;
  unsigned line = 0;
};

/// A generator, lowered: everything that emit needs to write its class.
struct Machine {
  std::string name;        // of the generator
  std::string frame;       // of the frame class
  std::string generator;   // its return type, as text
  std::vector<Parameter> parameters;  // `this` and captures first
  Code aliases;            // of types that the function's own parameters give
  Code prologue;           // declarations that stand before the frame class
  std::vector<Member> members;
  Code members_text;       // declarations in order, with types that the body declares between them
  std::vector<Member> locals;  // what the resume function declares that the analysis might have put into the frame
  std::vector<std::pair<parse::Span, std::string>> names;  // for parameters without one, where they go
  std::vector<State> states;
  Code resume;             // the body of the resume function
  /// The push form, where there is one: the body, and what it is given: a declaration, and the argument for it.
  Code push;
  std::vector<std::pair<std::string, std::string>> push_parameters;
  bool pushes_itself = false;  // a recursion of the push form is a call of it: its parameters need no frame
  std::string no_push;     // why there is none
  std::string no_constant; // why it does not run in constant expressions; empty if its functions are constexpr
  std::string no_copy;     // why the frame cannot be copied; empty if it can
  std::vector<std::string> unpacked;  // the packs that the body names: calls of a lambda with their elements, the outermost first
  std::vector<std::string> base_cases;  // conditions under which the body ends at once, so that a nested frame need not be made
  std::string current;     // the expression of the current element
  bool leaves = false;     // destroying a suspended stream has something to do
  bool is_noexcept = false;
  bool dependent = false;  // the frame class is that of a template
  bool nests_itself = false;  // the frame makes those of its own recursion
  bool delegates = false;  // the frame runs in an activity, to which it shows its elements
  /// Whether the frame class has to stand in a static function: g++ takes the members of a local class for const in the
  /// types of other members if the function around it is a const member of a template.
  bool in_static = false;
  /// A generic lambda in a template: clang 14 does not find the members of the frame class in an initialiser of a member of it.
  bool generic_within_generic = false;

  /// The type underlying the states, and its bytes.
  const char* StateType() const { return StateSize() == 1 ? "unsigned char" : "unsigned"; }
  unsigned long StateSize() const { return states.size() < 250 ? 1 : 4; }
  /// What stands in front of its functions.
  const char* Constexpr() const { return no_constant.empty() ? "constexpr " : ""; }
};

}  // namespace rill::lower
