// discover - finds the generators of a translation unit and the calls of generators.
//
// A generator is a function, member function, lambda or template of these whose body suspends and whose return type is
// `rill::gen<...>`, by whatever name. Only patterns are found, never instantiations.
#pragma once

#include "parse/parse.h"

#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>
#include <llvm/ADT/DenseSet.h>

#include <string>
#include <vector>

namespace rill::discover {

struct Generator {
  const clang::FunctionDecl* function = nullptr;
  const clang::CoroutineBodyStmt* body = nullptr;
  const clang::LambdaExpr* lambda = nullptr;  // when the generator is one
  /// Whether a second function `<name>_in_place` is emitted that returns the stream class itself.
  bool twin = false;
  /// Why there is no twin, for `rill explain`.
  std::string no_twin;
  /// Whether a `yield_from` of it may hand over to another body: the frame then runs in an activity.
  bool delegates = false;
  /// Whether its push form may be used: it is in a header, or a call of it is consumed.
  bool consumed = false;
  /// Whether `<name>_nested` is emitted, which puts the frame into the memory of the activity that it is given.
  bool nested = false;
  /// Whether the frame makes those of its own recursion: `rill_nested`, for generators that have no twin.
  bool nests_itself = false;
  /// Whether `<name>_called` is declared, which tells the specialisation that a call means.
  bool asks_itself = false;
  /// Its yield_from of tail calls of itself that start the frame again (analyse/restart.h).
  llvm::DenseSet<const clang::CoyieldExpr*> restarts;
  /// The declarations of generators defined later whose nested frames it makes.
  std::vector<const clang::FunctionDecl*> nests;

  /// The body as the user wrote it: a block, or a function-try-block.
  const clang::Stmt* Body() const;
  std::string Name() const;
};

/// A call of a generator, and how it is compiled.
struct Call {
  const clang::CallExpr* call = nullptr;
  const Generator* callee = nullptr;  // null if the definition is not in this translation unit
  bool in_place = false;
  bool consumed = false;        // its elements are all given to a function, where the stream is made
  const clang::CXXForRangeStmt* loop = nullptr;  // whose range it is, if the body could be that function
  std::string no_loop;          // why it could not; empty if it is no range of a loop
  const Generator* around = nullptr;     // the innermost generator in whose body it stands
  bool delegated = false;       // in place or nested, and the operand of a yield_from
  bool nested = false;          // the frame is in the memory of the caller's activity
  bool restarts = false;        // it starts the frame of the generator around it again
  bool own = false;             // nested, and made by the frame that it stands in
  /// What an own one depends on: nothing, the specialisation that is called, or the class of the object.
  enum class Same { known, called, object } same = Same::known;
  std::string reason;
  clang::SourceLocation name;   // of the callee's name, where the suffix goes
  clang::SourceLocation first;  // behind the opening parenthesis, if it is nested
};

/// `rill::in_place x = f();`: the type becomes `auto`, and the call must be compiled in place.
struct Demand {
  const clang::VarDecl* variable = nullptr;
  bool granted = false;
  std::string reason;
};

struct Program {
  std::vector<std::unique_ptr<Generator>> generators;  // in the order of their definitions
  std::vector<Call> calls;
  std::vector<Demand> demands;

  const Call* Find(const clang::CallExpr* call) const;
};

/// The suffix of the twin's name.
inline constexpr const char* twin_suffix = "_in_place";
/// The suffix of the function that makes nested frames.
inline constexpr const char* nested_suffix = "_nested";
/// The member of a frame that makes those of its own recursion.
inline constexpr const char* own_nested = "rill_nested";
/// The suffix of the declaration that tells which specialisation a call means.
inline constexpr const char* called_suffix = "_called";
/// The suffix of the function that runs the push form of a recursion.
inline constexpr const char* push_suffix = "_push";

/// Finds what `unit` defines and calls. Linear in the size of the syntax tree outside the system's headers.
Program Discover(parse::Unit& unit);

/// The operand of a `co_yield` as the user wrote it: argument 0 of the call of `yield_value`.
const clang::Expr* YieldOperand(const clang::CoyieldExpr* expr);
/// The range of `yield_from range`, `co_yield rill::each(range)` and `co_yield std::ranges::elements_of(range)`; null for
/// other yields. For an `elements_of` that the yield does not make itself, or with template arguments: that object.
const clang::Expr* DelegatedRange(const clang::CoyieldExpr* expr);
/// The allocator of `co_yield std::ranges::elements_of(range, allocator)`; null if there is none.
const clang::Expr* DelegatedAllocator(const clang::CoyieldExpr* expr);
/// Whether `type` is `std::ranges::elements_of<...>`, or a reference to one.
bool IsElementsOf(clang::QualType type);
/// Without the parentheses, cleanups, temporaries and implicit conversions around it.
const clang::Expr* Bare(const clang::Expr* expr);
/// The call of which `init` holds the result, also inside a `rill::in_place`; null if there is none.
const clang::CallExpr* HeldCall(const clang::Expr* init);
/// Decides which generators delegate, once the forms of the calls are known.
void FindDelegations(Program& program);
/// Whether `statement` holds a lambda expression: C++17 has none in unevaluated operands.
bool HoldsLambda(const clang::Stmt* statement);
/// Whether `type` is `rill::gen<...>`, which `std::generator<...>` is too.
bool IsGen(clang::QualType type);
/// Whether `decl` is in the namespace `name` of the global one, or somewhere below it.
bool InNamespace(const clang::Decl* decl, llvm::StringRef name);

}  // namespace rill::discover
