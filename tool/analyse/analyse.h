// analyse - what the machine of a generator has to know: suspension points, the statements that hold them, and the
// variables whose scope a suspension point divides.
//
//   gen<int> f(int n) {          suspensions: line_3, line_6, line_7
//     int a = n;                 a: read behind line_3 and line_6 -> in the frame
//     yield a;
//     { int b = 2 * a; use(b); } b: no suspension in its scope      -> stays a local
//     int c = a + n;             c: nobody reads it behind line_6 -> a local, too (locals.h)
//     yield c;
//     yield a + 1;
//   }
#pragma once

#include "discover/discover.h"

#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

namespace rill::analyse {

/// A suspension point: the state in which the stream rests between two elements.
struct Suspension {
  const clang::CoyieldExpr* expr = nullptr;
  const clang::Expr* operand = nullptr;    // of yield
  const clang::Expr* range = nullptr;      // of yield_from; then operand is unused
  const clang::Expr* allocator = nullptr;  // of elements_of
  bool folded = false;                     // in a fold expression: a suspension for each element of a pack
  unsigned line = 0;
  std::string name;  // line_<N>, with a suffix where a line has several
};

/// A variable of the body whose scope is divided by suspension points: a frame object, unless it is among the `locals`.
struct Across {
  const clang::VarDecl* variable = nullptr;
  std::vector<unsigned> suspensions;
  const clang::Stmt* scope = nullptr;  // the statement that it is declared in
};

/// A test at the beginning of a body that ends at once if it has the result `ends`.
struct BaseCase {
  const clang::Expr* test = nullptr;
  bool ends = true;
};

struct Analysis {
  std::vector<Suspension> suspensions;                   // in source order
  llvm::DenseSet<const clang::Stmt*> suspending;         // statements and expressions that contain one, or a restart
  std::vector<Across> frame;                             // in source order
  llvm::DenseSet<const clang::VarDecl*> in_frame;
  llvm::DenseSet<const clang::VarDecl*> locals;          // those of them that hold nothing while the body is suspended (locals.h)
  /// Declarations of types, aliases and usings whose scope a suspension divides: they move out of the resume function.
  llvm::DenseSet<const clang::DeclStmt*> hoisted;

  bool plain_parameters = false;     // nobody can tell when the parameters of a nested frame are made and end
  std::vector<BaseCase> base_cases;  // those that a nested frame need not be made for (base_case.h)

  llvm::DenseSet<const clang::Stmt*> pushed_loops;  // the range-fors that its push form runs in the push forms of their streams
  std::string no_push;         // why there is no push form (push.h); empty if there is one
  std::string no_copy;         // why the frame cannot be copied (copy.h); empty if it can
  std::string no_constant;     // why it does not run in constant expressions (literal.h); empty if it does
  bool ends_quietly = false;   // nobody can tell when its frame is destroyed, wherever it is suspended

  bool Suspends(const clang::Stmt* statement) const { return statement && suspending.contains(statement); }
  /// How many there are, for a yield that is no suspension: it starts the frame again.
  unsigned IndexOf(const clang::CoyieldExpr* expr) const;
  /// The suspension of `expr`; null for a restart.
  const Suspension* Find(const clang::CoyieldExpr* expr) const;
  /// The suspension points inside of `statement`, in source order.
  std::vector<unsigned> PointsIn(const clang::Stmt* statement) const;
};

/// Analyses one generator. Linear in its body.
Analysis Analyse(parse::Unit& unit, const discover::Generator& generator);

/// The children of a statement that belong to the enclosing function: not a lambda's body, not what Clang adds to a `co_yield`.
std::vector<const clang::Stmt*> Children(const clang::Stmt* statement);

}  // namespace rill::analyse
