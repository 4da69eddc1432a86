// folds - `((yield e), ...)`: one suspension point for all elements of a parameter pack.
//
//     ((yield args), ...);   ->   while (rill_fold_7.advance([&]() -> decltype(auto) { return (args); }...)) {
//                                   rill_value = rill::pointer_to(rill_fold_7.current());
//                                   return rill_run.suspend(rill_at::line_7);
//                                 line_7:
//                                   if (rill_run.arrive()) return false;
//                                 }
//
// How many elements there are, and of which types, the instantiation knows: rill::fold, rill::fold_from. It lives as long as the
// full-expression, which the fold has to be all of.
#include "lower/lowering.h"
#include "lower/packs.h"
#include "lower/regions.h"

#include <llvm/ADT/STLExtras.h>

namespace rill::lower {

using namespace clang;

// What is between the commas of `pattern`, in their order.
static void Split(const Expr* pattern, std::vector<const Expr*>& parts) {
  const Expr* bare = discover::Bare(pattern);
  while (const auto* cast = dyn_cast<CastExpr>(bare)) {
    if (!cast->getType()->isVoidType()) break;
    bare = discover::Bare(cast->getSubExpr());
  }
  const auto* comma = dyn_cast<BinaryOperator>(bare);
  if (!comma || comma->getOpcode() != BO_Comma) return parts.push_back(bare);
  Split(comma->getLHS(), parts);
  Split(comma->getRHS(), parts);
}

// Whether `fold` is all of the full-expression that is lowered, perhaps cast to void.
static bool IsWhole(const CXXFoldExpr* fold, const Expr* full) {
  while (full && full != fold) {
    const Expr* bare = discover::Bare(full);
    const auto* cast = dyn_cast<CastExpr>(bare);
    if (cast && cast->getType()->isVoidType()) bare = cast->getSubExpr();
    if (bare == full) return false;
    full = bare;
  }
  return full == fold;
}

std::optional<Lowering::Fold> Lowering::FoldOf(const CXXFoldExpr* expr) const {
  if (expr->getOperator() != BO_Comma || (expr->getInit() && analysis_.Suspends(expr->getInit()))) return std::nullopt;
  std::vector<const Expr*> parts;
  Split(expr->getPattern(), parts);
  Fold fold;
  for (const Expr* part : parts) {
    if (!analysis_.Suspends(part)) {
      (fold.yield ? fold.behind : fold.before).push_back(part);
    } else {
      const CoyieldExpr* yield = SoleYield(part);
      if (fold.yield || !yield) return std::nullopt;
      fold.yield = yield;
    }
  }
  const analyse::Suspension& point = *analysis_.Find(fold.yield);
  const Expr* operand = point.range ? point.range : point.operand;
  if (point.allocator || discover::HoldsLambda(operand) || isa<InitListExpr>(discover::Bare(operand)) || (point.range && !fold.behind.empty())) return std::nullopt;
  return fold;
}

static std::string Discard(const std::string& text) { return "static_cast<void>(" + text + ");"; }

Entries Lowering::YieldFold(const CXXFoldExpr* expr, Code& out) {
  const std::optional<Fold> fold = FoldOf(expr);
  if (!fold || !IsWhole(expr, full_)) return Reject(expr->getBeginLoc(), diag::Id::YieldInExpression), Entries();
  const SourceLocation origin = expr->getBeginLoc();
  const unsigned index = analysis_.IndexOf(fold->yield);
  const analyse::Suspension& point = analysis_.suspensions[index];
  const Expr* operand = point.range ? point.range : point.operand;
  const bool elements = point.range && discover::IsElementsOf(operand->getType());
  auto range = [&](const std::string& text) { return elements ? RangeOf(text) : text; };
  const std::string name = Fresh("rill_fold_" + std::to_string(point.line), nullptr);
  const std::string held = in_frame_.contains(discover::Bare(operand)) ? "&&" : "";  // the operand is a temporary of the fold's already
  const Expr* naming = NamingPack(expr->getPattern());
  if (!naming) return Reject(origin, diag::Id::YieldInExpression), Entries();
  std::string element = range(TypeText(operand));
  if (!operand->containsUnexpandedParameterPack()) element = "static_cast<void>(" + TypeText(naming) + "), (" + element + ")";
  const std::string type = std::string(point.range ? "rill::fold_from" : "rill::fold") + "<rill_yielded, decltype((" + element + "))" + held + "...>";
  AddMember(name, "union { " + type + " " + name + "; };", type, "the elements of a fold expression", {index}, QualType(), origin);
  machine_.leaves = true;
  if (machine_.current.empty()) machine_.current = name + ".current()";
  std::string make = "[&]() -> decltype(auto) { ";
  auto names_pack = [](const Expr* each) { return each->containsUnexpandedParameterPack(); };
  if (!names_pack(operand) && llvm::none_of(fold->before, names_pack)) make += "using rill_of [[maybe_unused]] = decltype((" + TypeText(naming) + ")); ";
  for (const Expr* each : fold->before) make += Discard(Text(each)) + " ";
  make += "return (" + range(Text(operand)) + "); }...";
  const bool left = expr->isLeftFold();
  Glue("{", origin, out);
  Glue("::new (rill::storage(" + name + ")) " + type + "();", origin, out);
  Entries entries = Guarded("const rill::guard rill_guard_" + name.substr(5) + "(" + name + ", rill_run);", name.substr(5), origin, out, [&](Code& inner) {
    if (expr->getInit() && left) Glue(Discard(Text(expr->getInit())), origin, inner);
    Entries entry = AdvanceLoop(index, name, point.range && machine_.delegates, make, inner);
    std::string behind;
    for (const Expr* each : fold->behind) behind += Discard(Text(each)) + " ";
    if (llvm::any_of(fold->behind, names_pack)) behind = name + ".then([&] { " + behind + "}...);";
    if (!behind.empty()) Glue(behind, origin, inner);
    Glue("}", origin, inner);
    if (expr->getInit() && !left) Glue(Discard(Text(expr->getInit())), origin, inner);
    return entry;
  });
  Glue("}", origin, out);
  return entries;
}

}  // namespace rill::lower
