// shared - the edits of user text that do not depend on a generator's frame.
#include "lower/shared.h"

#include "diag/diag.h"
#include "discover/nested.h"

#include <clang/AST/ExprCXX.h>
#include <clang/AST/TypeLoc.h>

#include <algorithm>

namespace rill::lower {

using namespace clang;
using parse::Span;

bool SharedEdits(parse::Unit& unit, const parse::Source& source, const discover::Program& program, Edits& edits) {
  bool good = true;
  for (const discover::Call& call : program.calls) {
    if (!call.in_place) continue;
    std::optional<Span> name = source.Token(call.name);
    if (name) edits.Wrap(*name, "", discover::twin_suffix);
  }
  for (const discover::Demand& demand : program.demands) {
    const TypeSourceInfo* type = demand.variable->getTypeSourceInfo();
    std::optional<Span> span = type ? source.Tokens(type->getTypeLoc().getSourceRange()) : std::nullopt;
    if (!demand.granted || !span) {
      const clang::DiagnosticBuilder report = diag::Begin(unit.diagnostics(), demand.variable->getLocation(), diag::Id::NotInPlace);
      report << demand.reason;
      if (span) report << FixItHint::CreateReplacement(type->getTypeLoc().getSourceRange(), "auto");
      good = false;
    } else {
      edits.Replace(*span, "auto");
    }
  }
  return good;
}

void NestedEdits(const parse::Source& source, const discover::Call& call, const char* suffix, const std::string& first, Edits& edits) {
  if (std::optional<Span> name = source.Token(call.name)) edits.Wrap(*name, "", suffix);
  const Span begin = source.Place(call.first);
  const auto arguments = call.call->arguments();
  const bool alone = std::none_of(arguments.begin(), arguments.end(), [](const Expr* each) { return !isa<CXXDefaultArgExpr>(each); });
  edits.Wrap({begin.file, begin.begin, source.Place(call.call->getRParenLoc()).begin}, alone ? first : first + ", ", "");
}

void OwnNestedEdits(const parse::Source& source, const discover::Call& call, Edits& edits) {
  const auto* method = dyn_cast<CXXMethodDecl>(call.callee->function);
  auto [object, arrow] = discover::ObjectOf(call.call);
  const std::string begun = std::string(discover::own_nested) + "(rill_active";
  Span replaced = source.Place(call.call->getCallee()->getBeginLoc());
  replaced.end = source.Place(call.first).begin;
  std::string text = begun + (method && !method->isStatic() ? ", rill_self" : "");
  if (object) {
    std::string after;
    // A class with an `operator->` gives the pointer, perhaps through others.
    for (const auto* use = dyn_cast<CXXOperatorCallExpr>(object->IgnoreParenImpCasts()); arrow && use && use->getOperator() == OO_Arrow;
         use = dyn_cast<CXXOperatorCallExpr>(object->IgnoreParenImpCasts())) {
      object = use->getArg(0)->IgnoreImpCasts();
      after += ".operator->()";
    }
    const std::optional<Span> whole = source.Tokens(object->getSourceRange());
    if (!whole) return;
    const std::string before = begun + (arrow ? ", " : ", std::addressof(");
    edits.Wrap({whole->file, whole->begin, source.Place(call.call->getRParenLoc()).begin}, before, "");
    const bool simple = isa<DeclRefExpr, MemberExpr, ParenExpr, CallExpr>(object);
    if (!arrow) after = ")";
    edits.Wrap(*whole, after.empty() || simple || !arrow ? "" : "(", after.empty() || simple || !arrow ? after : ")" + after);
    replaced.begin = whole->end;
    text.clear();
  }
  if (call.call->getNumArgs() > 0) text += ", ";
  text.append(source.Text(replaced).count('\n'), '\n');
  edits.Replace(replaced, text);
}

}  // namespace rill::lower
