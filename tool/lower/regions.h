// regions - what cannot be jumped into is entered at its start and dispatches again inside.
//
// The rest of a block behind a guard, for example. The object is built before the label, so that re-entering does not build
// it again; the guard stands behind it, since every way into the region has to pass the guard's own initialisation:
//
//     ::new (rill::storage(s)) std::string(name(i));
//   enter_s:                                              <- from the dispatch of the enclosing region
//     const rill::guard rill_guard_s(s, rill_run);
//     if (rill_run.entry == rill_at::line_7) goto line_7;
//     ...
#pragma once

#include "lower/lowering.h"

namespace rill::lower {

inline Entries Joined(Entries entries, const Entries& more) {
  entries.insert(entries.end(), more.begin(), more.end());
  return entries;
}

template <class Rest>
Entries Lowering::Guarded(const std::string& guard, const std::string& name, clang::SourceLocation origin, Code& out,
                          const Rest& rest) {
  Code inner;
  Entries entries = rest(inner);
  machine_.leaves = true;
  std::string label;
  if (!entries.empty()) {
    label = Label("enter_" + name);
    Reentry(label + ":", origin, out);
  }
  Glue(guard, origin, out);
  Dispatch(entries, origin, out);
  out.insert(out.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
  for (Entry& entry : entries) entry.label = label;
  return entries;
}

/// Declares the frame objects of `statement` one after the other; the rest of their scope is `rest`.
template <class Rest>
Entries Lowering::DeclareAll(const std::vector<const clang::Decl*>& decls, size_t first, Code& out, const Rest& rest) {
  Entries entries;
  for (size_t i = first; i < decls.size(); ++i) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(decls[i]);
    if (!variable || !Find(variable)) continue;
    Declared declared = Declare(variable, out);
    entries.insert(entries.end(), declared.entries.begin(), declared.entries.end());
    if (declared.guards.empty()) continue;
    return Joined(std::move(entries), GuardedAll(declared, 0, out, [&](Code& inner) { return DeclareAll(decls, i + 1, inner, rest); }));
  }
  return Joined(std::move(entries), rest(out));
}

/// The statements that `full` becomes, with its temporaries around them.
template <class Rest>
Entries Lowering::InFullExpression(const clang::Expr* full, Code& out, const Rest& rest) {
  const clang::Expr* outer = std::exchange(full_, full);
  Code inner;
  Entries entries = rest(inner);
  full_ = outer;
  std::string names, outliving, built;
  for (const Held& held : held_) {
    if (held.owner != full) continue;
    names += ", " + held.name;
    if (held.outlives.empty()) continue;
    outliving += "rill::until_built " + held.name + "(" + held.outlives + "); ";
    built += held.name + ".built(); ";
  }
  if (names.empty()) {
    out.insert(out.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
    return entries;
  }
  clang::SourceLocation origin = full->getBeginLoc();
  Glue("{", origin, out);
  if (!built.empty()) Glue(built, origin, inner);
  entries = Guarded(outliving + "const rill::pending rill_pending(rill_run" + names + ");", "expression_" + std::to_string(source_.Line(origin)), origin, out,
                    [&](Code& region) { return region = std::move(inner), entries; });
  Glue("}", full->getEndLoc(), out);
  return entries;
}

template <class Rest>
Entries Lowering::GuardedAll(const Declared& declared, size_t first, Code& out, const Rest& rest) {
  if (first == declared.guards.size()) return rest(out);
  const Guard& guard = declared.guards[first];
  out.insert(out.end(), guard.before.code.begin(), guard.before.code.end());
  return Joined(guard.before.entries, Guarded("const rill::guard rill_guard_" + guard.name + "(" + guard.object + ", rill_run);", guard.name, declared.origin,
                 out, [&](Code& inner) {
                   if (first + 1 < declared.guards.size()) return GuardedAll(declared, first + 1, inner, rest);
                   inner.insert(inner.end(), declared.after.code.begin(), declared.after.code.end());
                   return Joined(declared.after.entries, rest(inner));
                 }));
}

template <class Rest>
Entries Lowering::InScope(const clang::Stmt* init, const clang::DeclStmt* condition, Code& out, const Rest& rest) {
  const auto* declaration = llvm::dyn_cast_or_null<clang::DeclStmt>(init);
  Entries before;
  if (init && !declaration) before = Statement(init, out);
  Code usings;
  if (declaration && analysis_.hoisted.contains(declaration)) Hoist(declaration, usings);
  std::vector<const clang::Decl*> decls;
  if (declaration) decls.assign(declaration->decl_begin(), declaration->decl_end());
  if (condition) decls.insert(decls.end(), condition->decl_begin(), condition->decl_end());
  if (decls.empty()) return Joined(std::move(before), rest(out));
  Glue("{", (init ? init : condition)->getBeginLoc(), out);
  out.insert(out.end(), usings.begin(), usings.end());
  Entries entries = DeclareAll(decls, 0, out, rest);
  Glue("}", (init ? init : condition)->getBeginLoc(), out);
  return Joined(std::move(before), std::move(entries));
}

}  // namespace rill::lower
