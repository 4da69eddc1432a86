// copy - which frames can be copied at any time.
#include "analyse/copy.h"

#include "analyse/addresses.h"
#include "analyse/push.h"
#include "analyse/values.h"
#include "parse/source.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

// Whether `decl` is an object of the frame itself, not a reference to another one.
static bool IsInFrame(const ValueDecl* decl, const Generator& generator, const Analysis& analysis) {
  if (const auto* binding = dyn_cast<BindingDecl>(decl)) decl = dyn_cast_or_null<ValueDecl>(binding->getDecomposedDecl());
  const auto* variable = dyn_cast_or_null<VarDecl>(decl);
  if (!variable || variable->getType()->isReferenceType()) return false;
  return analysis.in_frame.contains(variable) || llvm::is_contained(generator.function->parameters(), variable);
}

std::string KeptAcross(const Stmt* statement, const Analysis& analysis, bool loops) {
  if (!analysis.Suspends(statement)) return "";
  if (isa<CXXForRangeStmt>(statement) && !loops) return "it keeps the iterators of a range-for";
  if (isa<CXXCatchStmt>(statement)) return "it keeps the exception of a handler";
  if (const CoyieldExpr* yield = SoleYield(statement)) {
    const Suspension* point = analysis.Find(yield);
    if (!point) return "";
    if (point->range) return "it delegates";
    for (const Stmt* part : Children(yield))
      if (analysis.Suspends(part)) return "it yields inside an expression";
    return "";
  }
  const std::vector<const Stmt*> parts = Substatements(statement);
  for (const Stmt* child : Children(statement))
    if (analysis.Suspends(child) && !llvm::is_contained(parts, child)) return "it yields inside an expression";
  for (const Stmt* part : parts)
    if (std::string why = KeptAcross(part, analysis, loops); !why.empty()) return why;
  return "";
}

// What of the frame can hold an address, as it is named in a report; empty if nothing can.
static std::string Holder(const Generator& generator, const Analysis& analysis) {
  const auto* method = dyn_cast<CXXMethodDecl>(generator.function);
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (MayHoldAddress(parameter->getType())) return "`" + parameter->getNameAsString() + "`";
  for (const Across& across : analysis.frame)
    if (!analysis.locals.contains(across.variable) && MayHoldAddress(across.variable->getType())) return "`" + across.variable->getNameAsString() + "`";
  if (MayHoldAddress(ElementType(generator.function).getNonReferenceType())) return "the current element";
  for (const Suspension& point : analysis.suspensions) {
    const Expr* operand = discover::Bare(point.operand);
    if (!YieldsCopies(generator.function) && operand->isGLValue()) return "the current element";
    if (operand->isXValue() || MayHoldAddress(operand->getType())) return "the current element";
  }
  return method && !method->isStatic() ? "`this`" : "";
}

static std::string NoCopy(parse::Unit& unit, const Generator& generator, const Analysis& analysis) {
  const parse::Source source(unit.sources(), unit.language());
  const auto line = [&](SourceLocation at) { return std::to_string(source.Line(at)); };
  if (!generator.twin) return generator.no_twin;
  if (generator.function->isDependentContext()) return "it is a template";
  if (generator.delegates) return "it delegates";
  if (std::string why = KeptAcross(generator.Body(), analysis); !why.empty()) return why;
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (!CanCopy(parameter->getType())) return "its parameter `" + parameter->getNameAsString() + "` cannot be copied";
  for (const Across& across : analysis.frame) {
    const QualType type = across.variable->getType();
    if (analysis.locals.contains(across.variable) || (CopiesAsBytes(type) && !MayHoldItself(type))) continue;
    const std::string name = isa<DecompositionDecl>(across.variable) ? "structured binding" : "local `" + across.variable->getNameAsString() + "`";
    return "its " + name + " (line " + line(across.variable->getLocation()) + ") is not copied as a value";
  }
  if (const QualType element = ElementType(generator.function); !element->isReferenceType() && (!CanCopy(element) || MayHoldItself(element))) return "its elements are not copied as values";
  const std::string holder = Holder(generator, analysis);
  const Given given = FindGiven(generator, [&](const ValueDecl* decl) { return IsInFrame(decl, generator, analysis); }, !holder.empty());
  if (!given.object) return "";
  return (holder.empty() ? "something outside" : holder) + " may hold the address of `" + given.object->getNameAsString() + "`, which line " + line(given.where) + " gives away";
}

void DecideCopy(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) analyses[i].no_copy = NoCopy(unit, *program.generators[i], analyses[i]);
}

}  // namespace rill::analyse
