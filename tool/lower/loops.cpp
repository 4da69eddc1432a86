// loops - range-fors over a stream in its push form: the body becomes the function that is called with each element.
//
//     for (int x : primes(n)) {                          primes_in_place(n).for_each([&](int x) {
//       if (x > 9) break;                      ->          if (x > 9) return rill::flow::stop;
//       sum += x;                                          sum += x;
//     }                                                  return rill::flow::go; });
#include "discover/loops.h"
#include "lower/shared.h"
#include "lower/types.h"

#include <algorithm>

namespace rill::lower {

using namespace clang;
using parse::Source;
using parse::Span;

// The loop's variable as a parameter, by the type that `auto` stands for: a generic lambda is a template, in which names that depend on a
// parameter have another syntax.
static std::string Parameter(parse::Unit& unit, const CXXForRangeStmt* loop, const std::string& written) {
  const VarDecl* variable = loop->getLoopVariable();
  if (!variable->getTypeSourceInfo()->getType()->getContainedDeducedType()) return written;
  const Types types(unit);
  const QualType type = variable->getType();
  const std::string name = variable->getNameAsString(), kind = type->isLValueReferenceType() ? "& " : type->isRValueReferenceType() ? "&& " : " ";
  const std::optional<std::string> referee = types.Deduced(type.getNonReferenceType());
  const bool plain = referee && !type.getNonReferenceType()->isArrayType() && !StringRef(*referee).starts_with("rill::type<");
  return plain ? *referee + kind + name : types.Declarator(type.getCanonicalType(), name);
}

void EditLoop(parse::Unit& unit, const Source& source, const CXXForRangeStmt* loop, bool stops, const std::string& before, const std::string& after, Edits& edits) {
  const Stmt* body = loop->getBody();
  const bool block = isa<CompoundStmt>(body);
  const std::optional<Span> keyword = source.FindToken(loop->getForLoc()), colon = source.FindToken(loop->getColonLoc()),
                            close = source.FindToken(loop->getRParenLoc()), declared = source.Tokens(loop->getLoopVariable()->getSourceRange());
  const std::optional<Span> whole = source.Statement(body->getSourceRange(), !block);
  if (!keyword || !colon || !close || !declared || !whole) return;
  const std::vector<const Stmt*> jumps = discover::JumpsOf(loop);
  stops |= std::any_of(jumps.begin(), jumps.end(), [](const Stmt* jump) { return isa<BreakStmt>(jump); });

  const Span head{keyword->file, keyword->begin, close->end};
  const std::string range = StringRef(edits.Render({head.file, colon->end, close->begin})).trim().str();
  const std::string unused = loop->getLoopVariable()->isReferenced() ? "" : "[[maybe_unused]] ";
  std::string text = before + range + ".for_each([&](" + unused + Parameter(unit, loop, StringRef(edits.Render({head.file, declared->begin, colon->begin})).trim().str()) + ")" + (block ? "" : " {");
  const auto lines = source.Text(head).count('\n'), kept = static_cast<size_t>(StringRef(text).count('\n'));
  edits.Substitute(head, text + std::string(lines > kept ? lines - kept : 0, '\n'));
  for (const Stmt* jump : jumps)
    if (std::optional<Span> token = source.FindToken(jump->getBeginLoc()))
      edits.Replace(*token, !stops ? "return" : isa<BreakStmt>(jump) ? "return rill::flow::stop" : "return rill::flow::go");
  const std::string last = stops ? " return rill::flow::go;" : "";
  if (block) {
    edits.Replace({whole->file, whole->end - 1, whole->end}, last + (last.empty() ? "});" : " });") + after);
  } else {
    edits.Wrap(*whole, "", last + " });" + after);
  }
}

void LoopEdits(parse::Unit& unit, const Source& source, const discover::Program& program, const std::vector<analyse::Analysis>& analyses, Edits& edits) {
  for (const discover::Call& call : program.calls) {
    if (!call.loop || call.around) continue;
    for (size_t i = 0; i < analyses.size(); ++i)
      if (program.generators[i].get() == call.callee && analyses[i].no_push.empty()) EditLoop(unit, source, call.loop, false, "", "", edits);
  }
}

}  // namespace rill::lower
