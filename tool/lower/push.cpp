// push - the body as an ordinary function: the user's own text, in which a yield hands its element over and ends the body if that
// returns true.
//
//     while (std::getline(in, line)) yield line;     ->     while (std::getline(in, line)) { if (rill_yield(line)) return; }
//
// `rill_yield` takes its operand as a promise's `yield_value` does, so conversions, copies and temporaries are the same without a word
// about them here. A recursion is `if (walk_push(rill_yield, left)) return;`, which calls the body itself, or the push form of another frame
// if somebody could tell when its parameters end, or the pull form where the machine's stack is used up. Locals are locals. Parameters are
// objects of the frame, which end with the stream; the function gets references.
#include "analyse/push.h"
#include "lower/lowering.h"
#include "lower/shared.h"

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

// `ends` ends what is around `statement`, which is the body or that of a pushed loop in it.
void Lowering::PushYields(const Stmt* statement, bool in_block, const std::string& ends) {
  if (!analysis_.Suspends(statement)) return;
  if (const CoyieldExpr* yield = analyse::SoleYield(statement)) {
    const Span whole = SpanOf(statement);
    if (const discover::Call* call = RestartOf(statement)) {
      std::string text = Restart(*call);
      std::replace(text.begin(), text.end(), '\n', ' ');
      edits_.Substitute(whole, in_block ? text : "{ " + text + " }");
      return;
    }
    const analyse::Suspension& point = *analysis_.Find(yield);
    const std::string given = point.range ? Text(point.range) : Text(point.operand);
    const bool recurses = point.range && NestedCall(point.range);
    std::string text = "if (" + (recurses ? given : (point.range ? "rill_yield.from(" : "rill_yield(") + given + ")") + ") " + ends + ";";
    if (!in_block) text = "{ " + text + " }";  // it may stand in front of an `else`
    const auto lines = source_.Text(whole).count('\n'), kept = static_cast<size_t>(StringRef(text).count('\n'));
    edits_.Substitute(whole, text + std::string(lines > kept ? lines - kept : 0, '\n'));
    return;
  }
  if (analysis_.pushed_loops.contains(statement)) {
    // The stream of the loop ends before the body does.
    const auto* loop = cast<CXXForRangeStmt>(statement);
    PushYields(loop->getBody(), isa<CompoundStmt>(loop->getBody()), "return rill::flow::stop");
    EditLoop(unit_, source_, loop, true, in_block ? "" : "{ ", " if (rill_yield.stopped()) " + ends + ";" + (in_block ? "" : " }"), edits_);
    return;
  }
  const bool block = isa<CompoundStmt>(statement) || (in_block && isa<SwitchCase, LabelStmt, AttributedStmt>(statement));
  for (const Stmt* part : analyse::Substatements(statement)) PushYields(part, block, ends);
}

bool Lowering::Push(Machine& machine) {
  pushes_ = true;
  const FunctionDecl* function = generator_.function;
  const auto* block = cast<CompoundStmt>(generator_.Body());
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  self_ = method && !method->isStatic();
  EditReferences();
  PushYields(block, true, "return");
  const Span braces = BracesOf(block);
  if (failed_) return false;
  MentionedParameters mentioned;
  mentioned.TraverseStmt(const_cast<Stmt*>(generator_.Body()));
  const Span inside{braces.file, braces.begin + 1, braces.end - 1};
  const std::string text = Render(inside);
  machine.pushes_itself = generator_.nested && analysis_.plain_parameters;
  const bool all = machine.pushes_itself;  // those that it does not mention have no name
  if (const bool mentions = StringRef(text).contains("rill_self"); self_ && (mentions || all))
    machine.push_parameters.push_back({mentions ? machine.parameters[0].declaration : machine.parameters[0].type, "rill_self"});
  const size_t first = machine.parameters.size() - function->getNumParams();
  for (unsigned i = 0; i < function->getNumParams(); ++i) {
    const ParmVarDecl* parameter = function->getParamDecl(i);
    const bool mentions = mentioned.found.contains(parameter) || !generator_.restarts.empty();  // which assign to it
    if (!mentions && !all) continue;
    const QualType type = parameter->getType();
    const std::string& member = machine.parameters[first + i].name;
    const bool moves = type->isRValueReferenceType();
    machine.push_parameters.push_back({types_.Declarator(type->isReferenceType() ? type : unit_.context().getLValueReferenceType(type), mentions ? parameter->getNameAsString() : ""),
                                       moves ? "static_cast<" + types_.Written(type) + ">(" + member + ")" : member});
  }
  if (generator_.restarts.empty()) {
    machine.push.push_back({text, source_.Location(inside), true});
  } else {
    const size_t space = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    machine.push.push_back({"rill_start:", source_.Location(inside), false});
    machine.push.push_back({text.substr(space), source_.Location(inside.file, inside.begin + static_cast<unsigned>(space)), true});
  }
  return true;
}

}  // namespace rill::lower
