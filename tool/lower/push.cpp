// push - the body as an ordinary function: the user's own text, in which a yield hands its element over and ends the body if that
// returns true.
//
//     while (std::getline(in, line)) yield line;     ->     while (std::getline(in, line)) { if (rill_yield(line)) return; }
//
// `rill_yield` takes its operand as a promise's `yield_value` does, so conversions, copies and temporaries are the same without a word
// about them here. Locals are locals. Parameters are objects of the frame, which end with the stream; the function gets references.
#include "analyse/push.h"
#include "lower/lowering.h"

#include <clang/AST/RecursiveASTVisitor.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

namespace {

class MentionedParameters : public RecursiveASTVisitor<MentionedParameters> {
 public:
  llvm::DenseSet<const ValueDecl*> found;
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    found.insert(reference->getDecl());
    return true;
  }
};

}  // namespace

void Lowering::PushYields(const Stmt* statement, bool in_block) {
  if (!analysis_.Suspends(statement)) return;
  if (const CoyieldExpr* yield = analyse::SoleYield(statement)) {
    const analyse::Suspension& point = analysis_.suspensions[analysis_.IndexOf(yield)];
    const Span whole = SpanOf(statement);
    const std::string given = point.range ? "rill_yield.from(" + Text(point.range) : "rill_yield(" + Text(point.operand);
    std::string text = "if (" + given + ")) return;";
    if (!in_block) text = "{ " + text + " }";  // it may stand in front of an `else`
    const auto lines = source_.Text(whole).count('\n'), kept = static_cast<size_t>(StringRef(text).count('\n'));
    edits_.Substitute(whole, text + std::string(lines > kept ? lines - kept : 0, '\n'));
    return;
  }
  const bool block = isa<CompoundStmt>(statement) || (in_block && isa<SwitchCase, LabelStmt, AttributedStmt>(statement));
  for (const Stmt* part : analyse::Substatements(statement)) PushYields(part, block);
}

bool Lowering::Push(Machine& machine) {
  pushes_ = true;
  const FunctionDecl* function = generator_.function;
  const auto* block = cast<CompoundStmt>(generator_.Body());
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  self_ = method && !method->isStatic();
  EditReferences();
  PushYields(block, true);
  const Span braces = BracesOf(block);
  if (failed_) return false;
  MentionedParameters mentioned;
  mentioned.TraverseStmt(const_cast<Stmt*>(generator_.Body()));
  const Span inside{braces.file, braces.begin + 1, braces.end - 1};
  const std::string text = Render(inside);
  if (self_ && StringRef(text).contains("rill_self")) machine.push_parameters.push_back({machine.parameters[0].declaration, "rill_self"});
  const size_t first = machine.parameters.size() - function->getNumParams();
  for (unsigned i = 0; i < function->getNumParams(); ++i) {
    const ParmVarDecl* parameter = function->getParamDecl(i);
    if (!mentioned.found.contains(parameter)) continue;
    const QualType type = parameter->getType();
    const std::string& member = machine.parameters[first + i].name;
    const bool moves = type->isRValueReferenceType();
    machine.push_parameters.push_back({types_.Declarator(type->isReferenceType() ? type : unit_.context().getLValueReferenceType(type), parameter->getNameAsString()),
                                       moves ? "static_cast<" + types_.Written(type) + ">(" + member + ")" : member});
  }
  machine.push.push_back({text, source_.Location(inside), true});
  return true;
}

}  // namespace rill::lower
