// statements - structured control flow stays structured: what suspends is rebuilt around its labels, the rest is the user's text.
#include "lower/lowering.h"
#include "lower/regions.h"
#include "parse/marks.h"

namespace rill::lower {

using namespace clang;
using parse::Span;

std::string Lowering::Label(const std::string& wanted) {
  std::string label = wanted;
  for (unsigned i = 2; !labels_.insert(label).second; ++i) label = wanted + "_" + std::to_string(i);
  return label;
}

// From the state to the label that leads there. Several points may share a label, behind which the next dispatch tells them apart.
void Lowering::Dispatch(const Entries& entries, SourceLocation origin, Code& out) const {
  if (entries.empty()) return;
  if (entries.size() == 1) {
    Reentry("if (rill_run.entry == " + At(entries[0].point) + ") goto " + entries[0].label + ";", origin, out);
    return;
  }
  std::string text = "switch (rill_run.entry) {\n";
  for (size_t i = 0; i < entries.size(); ++i) {
    text += "case " + At(entries[i].point) + ":\n";
    if (i + 1 == entries.size() || entries[i + 1].label != entries[i].label) text += "goto " + entries[i].label + ";\n";
  }
  Reentry(text + "default: break;\n}", origin, out);
}

/// A statement of a block, or the label in front of one, with the text before it.
struct Lowering::Item {
  const Stmt* statement = nullptr;  // null: a label alone, or the end of the block
  Span gap, text;
};

static const Stmt* UnderLabel(const Stmt* statement) {
  if (const auto* label = dyn_cast<SwitchCase>(statement)) return label->getSubStmt();
  if (const auto* label = dyn_cast<LabelStmt>(statement)) return label->getSubStmt();
  if (const auto* attributed = dyn_cast<AttributedStmt>(statement)) return attributed->getSubStmt();
  return nullptr;
}

// Whether the statement ends with a semicolon that its source range leaves out.
bool Lowering::NeedsSemicolon(const Stmt* statement) const {
  while (statement) {
    if (const Stmt* under = UnderLabel(statement)) statement = under;
    else if (const auto* branch = dyn_cast<IfStmt>(statement)) statement = branch->getElse() ? branch->getElse() : branch->getThen();
    else if (const auto* loop = dyn_cast<ForStmt>(statement)) statement = loop->getBody();
    else if (const auto* loop = dyn_cast<WhileStmt>(statement)) statement = loop->getBody();
    else if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) statement = loop->getBody();
    else if (const auto* choice = dyn_cast<SwitchStmt>(statement)) statement = choice->getBody();
    else return !isa<CompoundStmt, DeclStmt, NullStmt, CXXTryStmt>(statement);
  }
  return false;
}

Span Lowering::SpanOf(const Stmt* statement) {
  SourceRange range = statement->getSourceRange();
  std::optional<Span> span = source_.Statement(range, NeedsSemicolon(statement));
  if (span && !isa<NullStmt>(statement)) return *span;
  Span whole = source_.Expansion(range);
  if (NeedsSemicolon(statement)) whole.end = source_.AfterSemicolon(whole.file, whole.end);
  if (!span && analysis_.Suspends(statement)) Reject(range.getBegin(), diag::Id::StatementInMacro);
  return whole;
}

// As SpanOf, for a statement of `block`: one that is an argument of a macro, or a part of it, goes with the macro, which has to be gone.
Span Lowering::SpanIn(const Stmt* statement, Span block) {
  Span span = SpanOf(statement);
  SourceLocation begin = statement->getBeginLoc();
  if (!begin.isMacroID()) return span;
  Span whole = source_.Expansion(SourceRange(begin));
  if (span.Contains(whole) || whole.Contains(block)) return span;
  if (!source_.Demand(begin) && analysis_.Suspends(statement)) Reject(begin, diag::Id::StatementInMacro);
  return span;
}

// From brace to brace, also where a macro has nothing else around them.
Span Lowering::BracesOf(const CompoundStmt* block) {
  std::optional<Span> open = source_.Token(block->getLBracLoc()), close = source_.Token(block->getRBracLoc());
  if (open && close && open->file == close->file && open->begin < close->begin) return {open->file, open->begin, close->end};
  for (SourceLocation brace : {block->getLBracLoc(), block->getRBracLoc()})
    if (source_.Demand(brace)) return source_.Expansion(block->getSourceRange());
  Reject(block->getBeginLoc(), diag::Id::StatementInMacro);
  return source_.Expansion(block->getSourceRange());
}

Entries Lowering::Block(const CompoundStmt* block, Code& out, bool braces) {
  std::vector<Item> items;
  Span whole = BracesOf(block);
  unsigned end = whole.begin + 1;  // behind the brace
  for (const Stmt* statement : block->body()) {
    if (parse::IsMark(statement)) continue;
    Span span = SpanIn(statement, whole);
    span.begin = std::max(span.begin, end);
    Item item{statement, {span.file, end, span.begin}, span};
    end = std::max(end, span.end);
    for (const Stmt* under = UnderLabel(item.statement); under; under = UnderLabel(item.statement)) {
      const auto* declaration = dyn_cast<DeclStmt>(under);
      bool moves = declaration && (analysis_.hoisted.contains(declaration) ||
                                   std::any_of(declaration->decl_begin(), declaration->decl_end(), [&](const Decl* decl) {
                                     return isa<VarDecl>(decl) && Find(cast<VarDecl>(decl));
                                   }));
      if (!analysis_.Suspends(under) && !moves && !UnderLabel(under)) break;
      Span inner = SpanOf(under);
      if (!isa<AttributedStmt>(item.statement)) items.push_back({nullptr, item.gap, {span.file, item.text.begin, inner.begin}});
      item = {under, {span.file, inner.begin, inner.begin}, {span.file, inner.begin, span.end}};
    }
    items.push_back(item);
  }
  items.push_back({nullptr, {whole.file, end, whole.end - 1}, {whole.file, whole.end - 1, whole.end - 1}});
  if (braces) Glue("{", block->getLBracLoc(), out);
  Entries entries = Items(items, 0, out);
  if (braces) Glue("}", block->getRBracLoc(), out);
  return entries;
}

// Comments between statements stay; so does one empty line.
void Lowering::Gap(Span gap, Code& out) const {
  if (gap.begin >= gap.end) return;
  StringRef raw = source_.Text(gap);
  size_t breaks = raw.count('\n');
  std::string text = Render(gap);
  StringRef trimmed = StringRef(text).trim();
  if (breaks > 1 && raw.substr(0, raw.find_first_not_of(" \t\r\n")).count('\n') > 1 && !out.empty()) out.push_back({"", source_.Location(gap), false});
  while (trimmed.consume_front(";")) trimmed = trimmed.ltrim();
  if (trimmed.empty()) return;
  size_t lead = StringRef(text).find(trimmed);
  unsigned skipped = static_cast<unsigned>(std::min<size_t>(lead, raw.size()));
  out.push_back({trimmed.str(), source_.Location(gap.file, gap.begin + skipped), true});
}

Entries Lowering::Items(const std::vector<Item>& items, size_t first, Code& out) {
  Entries entries;
  for (size_t i = first; i < items.size(); ++i) {
    const Item& item = items[i];
    Gap(item.gap, out);
    if (!item.statement) {
      if (item.text.begin < item.text.end) User(item.text, out);
      continue;
    }
    const auto* declaration = dyn_cast<DeclStmt>(item.statement);
    bool hoisted = declaration && analysis_.hoisted.contains(declaration);
    if (hoisted) Hoist(declaration, out);
    bool in_frame = declaration && std::any_of(declaration->decl_begin(), declaration->decl_end(), [&](const Decl* decl) {
      return isa<VarDecl>(decl) && Find(cast<VarDecl>(decl));
    });
    if (in_frame) {
      std::vector<const Decl*> decls(declaration->decl_begin(), declaration->decl_end());
      Entries rest = DeclareAll(decls, 0, out, [&](Code& inner) { return Items(items, i + 1, inner); });
      entries.insert(entries.end(), rest.begin(), rest.end());
      return entries;
    }
    if (hoisted) continue;
    if (analysis_.Suspends(item.statement)) {
      Entries inside = Statement(item.statement, out);
      entries.insert(entries.end(), inside.begin(), inside.end());
    } else {
      User(item.text, out);
    }
  }
  return entries;
}

Entries Lowering::Statement(const Stmt* statement, Code& out) {
  if (!analysis_.Suspends(statement)) {
    User(SpanOf(statement), out);
    return {};
  }
  if (const auto* block = dyn_cast<CompoundStmt>(statement)) return Block(block, out, true);
  if (const auto* branch = dyn_cast<IfStmt>(statement)) return If(branch, out);
  if (const auto* loop = dyn_cast<ForStmt>(statement)) return For(loop, out);
  if (const auto* loop = dyn_cast<WhileStmt>(statement)) return While(loop, out);
  if (const auto* loop = dyn_cast<DoStmt>(statement)) return Do(loop, out);
  if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) return RangeFor(loop, out);
  if (const auto* choice = dyn_cast<SwitchStmt>(statement)) return Switch(choice, out);
  if (const auto* region = dyn_cast<CXXTryStmt>(statement)) return Try(region, out);
  if (const discover::Call* call = RestartOf(statement)) {
    Glue(Restart(*call), statement->getBeginLoc(), out);
    return {};
  }
  if (const auto* expr = dyn_cast<Expr>(statement)) return FullExpression(expr, out);
  if (const auto* leave = dyn_cast<CoreturnStmt>(statement); leave && leave->getOperand()) {
    Entries entries = FullExpression(leave->getOperand(), out);
    Glue("return false;", leave->getKeywordLoc(), out);
    return entries;
  }
  if (const Stmt* under = UnderLabel(statement)) {
    Span span = SpanOf(statement), inner = SpanOf(under);
    if (!isa<AttributedStmt>(statement)) User({span.file, span.begin, inner.begin}, out);
    return Statement(under, out);
  }
  Reject(statement->getBeginLoc(), diag::Id::YieldInExpression);
  return {};
}

Entries Lowering::Body(const Stmt* body, Code& out) {
  if (const auto* block = dyn_cast<CompoundStmt>(body)) return Block(block, out, true);
  Glue("{", body->getBeginLoc(), out);
  Entries entries = Statement(body, out);
  Glue("}", body->getEndLoc(), out);
  return entries;
}

Entries Lowering::If(const IfStmt* statement, Code& out) {
  SourceLocation origin = statement->getIfLoc();
  if (statement->isConsteval()) {
    Reject(origin, diag::Id::YieldInExpression);
    return {};
  }
  return InScope(statement->getInit(), statement->getConditionVariableDeclStmt(), out, [&](Code& inner) {
    Entries entries, before;
    std::string condition = statement->getConditionVariable() ? Find(statement->getConditionVariable())->Use()
                                                              : Condition(statement->getCond(), true, before, inner);
    Code then_code, else_code;
    Entries then_entries = Body(statement->getThen(), then_code), else_entries;
    if (statement->getElse()) {
      const auto* next = dyn_cast<IfStmt>(statement->getElse());  // a condition that suspends is statements of its own
      bool chain = next && !statement->isConstexpr() && !analysis_.Suspends(next->getCond());
      else_entries = chain ? Statement(statement->getElse(), else_code) : Body(statement->getElse(), else_code);
    }
    // A branch of `if constexpr` may be gone after instantiation: it is entered by its own condition.
    std::string label;
    if (statement->isConstexpr()) {
      label = Label("enter_if_" + std::to_string(source_.Line(origin)));
      Glue(label + ":", origin, inner);
      Code dispatch;
      Dispatch(then_entries, origin, dispatch);
      then_code.insert(then_code.begin() + 1, dispatch.begin(), dispatch.end());
      dispatch.clear();
      Dispatch(else_entries, origin, dispatch);
      if (!else_code.empty()) else_code.insert(else_code.begin() + 1, dispatch.begin(), dispatch.end());
    }
    Glue((statement->isConstexpr() ? "if constexpr (" : "if (") + condition + ")", origin, inner);
    inner.insert(inner.end(), then_code.begin(), then_code.end());
    if (statement->getElse()) {
      Glue("else", statement->getElseLoc(), inner);
      inner.insert(inner.end(), else_code.begin(), else_code.end());
    }
    entries = before;
    for (const Entries& branch : {then_entries, else_entries})
      for (Entry entry : branch) entries.push_back({entry.point, label.empty() ? entry.label : label});
    return entries;
  });
}

// The initialisation of a loop over scalars stays in its head: `for (i = 0, n = size(); ...`.
std::optional<std::string> Lowering::ScalarInit(const Stmt* init) {
  const auto* declaration = dyn_cast_or_null<DeclStmt>(init);
  if (!declaration) return std::nullopt;
  for (const Decl* decl : declaration->decls()) {
    const Object* object = isa<VarDecl>(decl) ? Find(cast<VarDecl>(decl)) : nullptr;
    if (!object || object->storage != Storage::scalar || analysis_.Suspends(cast<VarDecl>(decl)->getInit())) return std::nullopt;
  }
  std::string text;
  for (const Decl* decl : declaration->decls()) {
    Code assignment;
    Declare(cast<VarDecl>(decl), assignment);
    for (const Piece& piece : assignment) text += (text.empty() ? "" : ", ") + StringRef(piece.text).rtrim(';').str();
  }
  return text;
}

Entries Lowering::For(const ForStmt* statement, Code& out) {
  SourceLocation origin = statement->getForLoc();
  const Stmt* init = statement->getInit();
  std::optional<std::string> scalars = ScalarInit(init);
  std::string head = scalars ? *scalars : "";
  if (init && !isa<DeclStmt>(init) && !analysis_.Suspends(init)) {
    head = StringRef(Text(init)).rtrim("; ").str();
    init = nullptr;
  }
  bool plain = !statement->getConditionVariable() && !analysis_.Suspends(statement->getCond()) && !analysis_.Suspends(statement->getInc());
  return InScope(scalars ? nullptr : init, nullptr, out, [&](Code& loop) {
    if (IsLiteral() && !head.empty()) {  // clang enters a loop at a label in it with its first part
      Glue(head + ";", origin, loop);
      head.clear();
    }
    if (plain) {
      Glue("for (" + head + "; " + (statement->getCond() ? Text(statement->getCond()) : "") + "; " +
               (statement->getInc() ? Text(statement->getInc()) : "") + ")", origin, loop);
      return Body(statement->getBody(), loop);
    }
    // The condition's variable lives until after the increment, which `continue` must reach inside its scope.
    Glue("for (" + head + ";;) {", origin, loop);
    Entries entries;
    Code before;
    std::vector<const Decl*> decls;
    if (statement->getConditionVariable()) decls.push_back(statement->getConditionVariable());
    Entries inside = DeclareAll(decls, 0, loop, [&](Code& body) {
      Entries found;
      std::string condition = statement->getConditionVariable() ? Find(statement->getConditionVariable())->Use()
                              : statement->getCond()            ? Condition(statement->getCond(), true, found, body)
                                                                : "true";
      if (statement->getCond()) Glue("if (!(" + condition + ")) break;", origin, body);
      Entries inner = Body(statement->getBody(), body);
      found.insert(found.end(), inner.begin(), inner.end());
      if (auto label = continue_labels_.find(statement); label != continue_labels_.end()) Glue(label->second + ":", origin, body);
      if (statement->getInc() && analysis_.Suspends(statement->getInc())) {
        Entries last = FullExpression(statement->getInc(), body);
        found.insert(found.end(), last.begin(), last.end());
      } else {
        Glue((statement->getInc() ? Text(statement->getInc()) : "") + ";", origin, body);
      }
      return found;
    });
    Glue("}", statement->getEndLoc(), loop);
    return inside;
  });
}

Entries Lowering::While(const WhileStmt* statement, Code& out) {
  SourceLocation origin = statement->getWhileLoc();
  const DeclStmt* declaration = statement->getConditionVariableDeclStmt();
  if (!declaration && !analysis_.Suspends(statement->getCond())) {
    Glue("while (" + Text(statement->getCond()) + ")", origin, out);
    return Body(statement->getBody(), out);
  }
  Glue("for (;;) {", origin, out);
  std::vector<const Decl*> decls;
  if (declaration) decls.assign(declaration->decl_begin(), declaration->decl_end());
  Entries entries = DeclareAll(decls, 0, out, [&](Code& body) {
    Entries found;
    std::string condition = declaration ? Find(statement->getConditionVariable())->Use() : Condition(statement->getCond(), true, found, body);
    Glue("if (!(" + condition + ")) break;", origin, body);
    Entries inner = Body(statement->getBody(), body);
    found.insert(found.end(), inner.begin(), inner.end());
    return found;
  });
  Glue("}", statement->getEndLoc(), out);
  return entries;
}

Entries Lowering::Do(const DoStmt* statement, Code& out) {
  SourceLocation origin = statement->getDoLoc();
  if (!analysis_.Suspends(statement->getCond())) {
    Glue("do", origin, out);
    Entries entries = Body(statement->getBody(), out);
    Glue("while (" + Text(statement->getCond()) + ");", statement->getWhileLoc(), out);
    return entries;
  }
  Glue("for (;;) {", origin, out);
  Entries entries = Body(statement->getBody(), out);
  if (auto label = continue_labels_.find(statement); label != continue_labels_.end()) Glue(label->second + ":", origin, out);
  std::string condition = Condition(statement->getCond(), true, entries, out);
  Glue("if (!(" + condition + ")) break;\n}", statement->getWhileLoc(), out);
  return entries;
}

Entries Lowering::Switch(const SwitchStmt* statement, Code& out) {
  SourceLocation origin = statement->getSwitchLoc();
  return InScope(statement->getInit(), statement->getConditionVariableDeclStmt(), out, [&](Code& inner) {
    Entries entries;
    std::string condition = statement->getConditionVariable() ? Find(statement->getConditionVariable())->Use()
                                                              : Condition(statement->getCond(), false, entries, inner);
    Glue("switch (" + condition + ")", origin, inner);
    Entries inside = Body(statement->getBody(), inner);
    entries.insert(entries.end(), inside.begin(), inside.end());
    return entries;
  });
}

// The range, its iterators and their order of destruction are in one object of the runtime, rill::traversal.
Entries Lowering::RangeFor(const CXXForRangeStmt* statement, Code& out) {
  SourceLocation origin = statement->getForLoc();
  return InScope(statement->getInit(), nullptr, out, [&](Code& scope) {
    const Expr* range = statement->getRangeInit();
    unsigned line = source_.Line(origin);
    std::string name = Fresh("rill_range_" + std::to_string(line), nullptr);
    const Expr* bare = range;
    while (true) {
      if (const auto* cleanups = dyn_cast<ExprWithCleanups>(bare)) bare = cleanups->getSubExpr();
      else if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(bare)) bare = temporary->getSubExpr();
      else if (const auto* bound = dyn_cast<CXXBindTemporaryExpr>(bare)) bare = bound->getSubExpr();
      else break;
    }
    if (const auto* list = ListOf(range)) return RangeOverList(statement, list, scope);
    std::string type = bare->isTypeDependent() || InPlaceCall(bare) ? "decltype((" + TypeText(range) + "))" : TypeOf(bare, TypeText(range));
    std::string traversal = (IsLiteral() ? "rill::pointer_traversal<" : "rill::traversal<") + type + ">";
    std::vector<unsigned> across = analysis_.PointsIn(statement->getBody());
    AddMember(name, traversal + " " + name + ";", traversal, "the range of a range-for", across, QualType(), origin);
    // What a reference to a part of it keeps alive ends behind the range.
    Declared wholes;
    wholes.origin = origin;
    for (const std::string& whole : HeldBy(RangeVariable(statement))) wholes.guards.push_back({whole, whole, {}});
    if (wholes.guards.empty()) return Traverse(statement, name, type, scope);
    Glue("{", origin, scope);
    Entries entries = GuardedAll(wholes, 0, scope, [&](Code& inner) { return Traverse(statement, name, type, inner); });
    Glue("}", statement->getEndLoc(), scope);
    return entries;
  });
}

// Takes the range, whose traversal is `name`, and goes through it.
Entries Lowering::Traverse(const CXXForRangeStmt* statement, const std::string& name, const std::string& type, Code& scope) {
  const Expr* range = statement->getRangeInit();
  SourceLocation origin = statement->getForLoc();
  const bool decl_type = StringRef(type).starts_with("decltype((");
  Entries before = InFullExpression(range, scope, [&](Code& head) {
    Entries inside = Evaluate(range, head);
    std::string text = Text(range);
    Glue(name + (HeldBy(range).empty() ? ".start" : ".bind") + "([&]() -> " + (decl_type ? "decltype(auto)" : type) + " { return " + (decl_type ? "(" + text + ")" : text) + "; });", origin, head);
    return inside;
  });
  if (!HeldBy(range).empty()) Glue(name + ".begin();", origin, scope);  // its temporaries have ended by now ([stmt.ranged])
  const bool trivial = discover::Bare(range)->isLValue() && !range->isTypeDependent() && statement->getBeginStmt() &&
                       !Types::NeedsDestruction(cast<VarDecl>(statement->getBeginStmt()->getSingleDecl())->getType()) &&
                       !Types::NeedsDestruction(cast<VarDecl>(statement->getEndStmt()->getSingleDecl())->getType());
  auto loop = [&](Code& inner) { return RangeLoop(statement, name, inner); };
  if (trivial) return Joined(std::move(before), loop(scope));
  Glue("{", origin, scope);
  Entries entries = Guarded("const rill::guard rill_guard_" + name.substr(5) + "(" + name + ", rill_run);", name.substr(5), origin, scope, loop);
  Glue("}", statement->getEndLoc(), scope);
  return Joined(std::move(before), entries);
}

Entries Lowering::RangeLoop(const CXXForRangeStmt* statement, const std::string& name, Code& out) {
  Glue("for (; " + name + ".more(); " + name + ".advance()) {", statement->getForLoc(), out);
  std::vector<const Decl*> decls{statement->getLoopVariable()};
  element_of_[statement->getLoopVariable()] = "*" + name;
  Entries entries = DeclareAll(decls, 0, out, [&](Code& inner) {
    const auto* block = dyn_cast<CompoundStmt>(statement->getBody());
    return block ? Block(block, inner, false) : Statement(statement->getBody(), inner);
  });
  Glue("}", statement->getEndLoc(), out);
  return entries;
}

}  // namespace rill::lower
