// lower - from an analysed generator to its machine.
#include "lower/lower.h"

#include "lower/lowering.h"
#include "lower/packs.h"
#include "lower/regions.h"

namespace rill::lower {

using namespace clang;
using parse::Span;

Lowering::Lowering(parse::Unit& unit, const discover::Program& program, const discover::Generator& generator,
                   const analyse::Analysis& analysis, const Edits& shared)
    : unit_(unit), program_(program), generator_(generator), analysis_(analysis), source_(shared.source()),
      types_(unit), names_(unit, source_), edits_(shared) {
  const Span body = source_.Expansion(generator.Body()->getSourceRange());
  for (const auto& other : program.generators)
    if (other.get() != &generator && source_.Expansion(other->Body()->getSourceRange()).Contains(body)) ++depth_;
}

std::string Lowering::Text(const Stmt* statement) { return Text(statement->getSourceRange()); }

std::string Lowering::Text(SourceRange range) {
  if (std::optional<Span> span = source_.Tokens(range)) return Render(*span);
  return Render(source_.Expansion(range));
}

Span Lowering::SpanOfRange(SourceRange range) {
  if (std::optional<Span> span = source_.Tokens(range)) return *span;
  Reject(range.getBegin(), diag::Id::StatementInMacro);
  return source_.Expansion(range);
}

std::string Lowering::TypeText(const Expr* expr) {
  std::optional<Span> span = source_.Tokens(expr->getSourceRange());
  if (!span) span = source_.Expansion(expr->getSourceRange());
  return plain_ ? plain_->Render(*span) : Render(*span);
}

void Lowering::User(Span span, Code& out) const {
  std::string text = Render(span);
  if (StringRef(text).trim().empty()) return;
  out.push_back({text, source_.Location(span), true});
}

void Lowering::Glue(std::string text, SourceLocation origin, Code& out) { out.push_back({std::move(text), origin, false}); }

// Code that runs when the body is resumed. Compilers are told that it is where the body begins: a breakpoint on a yield is in front of the
// suspension, whatever order an optimiser chooses.
void Lowering::Reentry(std::string text, SourceLocation origin, Code& out) const {
  out.push_back({std::move(text), origin, false, generator_.Body()->getBeginLoc()});
}

void Lowering::Reject(SourceLocation location, diag::Id id, const std::string& argument) {
  failed_ = true;
  if (!pushes_) diag::Report(unit_.diagnostics(), location, id, argument);
}

const Object* Lowering::Find(const ValueDecl* decl) const {
  auto found = by_decl_.find(decl);
  return found == by_decl_.end() ? nullptr : found->second;
}

const discover::Call* Lowering::InPlaceCall(const Expr* expr) const {
  const CallExpr* call = discover::HeldCall(expr);
  const discover::Call* found = call ? program_.Find(call) : nullptr;
  return found && found->in_place ? found : nullptr;
}

const discover::Call* Lowering::NestedCall(const Expr* expr) const {
  const CallExpr* call = discover::HeldCall(expr);
  const discover::Call* found = call ? program_.Find(call) : nullptr;
  return found && found->nested ? found : nullptr;
}

// A lambda in a generator's body is handed the frame's objects under other names; so its captures are called that.
void Lowering::StandsIn(const discover::Generator& outer, const analyse::Analysis& around) {
  for (const ParmVarDecl* parameter : outer.function->parameters()) handed_.insert(parameter);
  for (const analyse::Across& across : around.frame) {
    if (!IsConstant(across.variable)) handed_.insert(across.variable);
    if (const auto* parts = dyn_cast<DecompositionDecl>(across.variable))
      for (const BindingDecl* binding : parts->bindings()) handed_.insert(binding);
  }
  if (outer.lambda)
    for (const Capture& capture : CapturesOf(outer.lambda)) handed_.insert(capture.variable);
  const auto* method = dyn_cast<CXXMethodDecl>(outer.function);
  if (generator_.lambda) hands_copy_ = CopyAround(outer.Body(), generator_.lambda);
  hands_self_ = outer.lambda || (method && !method->isStatic());
}

static void ContinuesOf(const Stmt* statement, const std::string& label, llvm::DenseMap<const Stmt*, std::string>& labels, bool& any) {
  if (isa<ContinueStmt>(statement)) {
    labels[statement] = label;
    any = true;
  }
  if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, LambdaExpr>(statement)) return;
  for (const Stmt* child : analyse::Children(statement)) ContinuesOf(child, label, labels, any);
}

// `for (; T x = f(); ++i)`: x lives until ++i is done, and a condition that suspends is statements, so that `continue` cannot be left to the lowered loop.
void Lowering::PlanContinues(const Stmt* statement) {
  if (!analysis_.Suspends(statement)) return;
  const auto* loop = dyn_cast<ForStmt>(statement);
  const auto* until = dyn_cast<DoStmt>(statement);
  bool labelled = loop ? loop->getConditionVariable() || analysis_.Suspends(loop->getInc()) || analysis_.Suspends(loop->getCond())
                       : until && analysis_.Suspends(until->getCond());
  if (labelled) {
    std::string label = Label("continue_" + std::to_string(source_.Line(statement->getBeginLoc())));
    bool any = false;
    ContinuesOf(loop ? loop->getBody() : until->getBody(), label, continue_labels_, any);
    if (any) continue_labels_[statement] = label;
  }
  for (const Stmt* child : analyse::Children(statement)) PlanContinues(child);
}

// Whether the type of a member, in `text`, is said by one of `names`.
static bool SaysTypeBy(StringRef text, const std::map<std::string, std::string>& names) {
  const size_t begin = text.find("decltype(");
  std::set<std::string> found;
  if (begin != StringRef::npos) ReplaceNames(text.slice(begin, text.rfind(')')), names, found);
  return !found.empty();
}

std::optional<Machine> Lowering::Run() {
  const FunctionDecl* function = generator_.function;
  machine_.name = generator_.Name();
  machine_.frame = generator_.lambda ? "lambda_" + std::to_string(source_.Line(generator_.lambda->getBeginLoc())) + "_frame"
                   : function->getDeclName().isIdentifier() ? function->getNameAsString() + "_frame" : "rill_frame";
  machine_.generator = types_.Written(function->getReturnType());
  if (machine_.generator.find("decltype") != std::string::npos) {
    // It may name parameters, whose names mean members inside the class.
    Glue("using rill_returned = " + machine_.generator + ";", function->getLocation(), machine_.aliases);
    machine_.generator = "rill_returned";
  }
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  const bool qualified = method && (method->isConst() || method->isVolatile());
  const FunctionTemplateDecl* generic = generator_.lambda ? function->getDescribedFunctionTemplate() : nullptr;
  machine_.generic_within_generic = generic && generic->getTemplateParameters()->getDepth() > 0;
  machine_.is_noexcept = isNoexceptExceptionSpec(function->getExceptionSpecType()) && function->getType()->castAs<FunctionProtoType>()->isNothrow();
  for (const analyse::BaseCase& base : analysis_.base_cases)
    machine_.base_cases.push_back(base.ends ? Text(base.test) : "!(" + Text(base.test) + ")");
  for (const analyse::Suspension& point : analysis_.suspensions) {
    machine_.states.push_back({point.name, point.line});
    labels_.insert(point.name);
  }
  PlanHoisted(generator_.Body(), generator_.Body());
  PlanHelpers();
  PlanObjects();
  PlanStatics(generator_.Body());
  if (failed_) return std::nullopt;
  PlanContinues(generator_.Body());
  EditReferences();
  if (failed_) return std::nullopt;
  PlanBranches(generator_.Body());
  MakeClosures();
  plain_ = edits_;
  // In types of the frame class a captured pack is what the closure holds.
  for (const auto& object : objects_) {
    if (object->access != Access::pack || !handed_.contains(object->declaration)) continue;
    for (SourceLocation place : NamesOfPack(generator_.Body(), object->declaration))
      if (std::optional<Span> token = source_.Token(place)) plain_->Replace(*token, CapturedAt(depth_ - 1, object->name));
  }
  DropCommas(generator_.Body(), *plain_);
  PlanTemporaries();
  Code held_members = std::move(machine_.members_text);  // their types speak of objects that are declared first
  std::vector<Member> held = std::move(machine_.members);
  machine_.members_text.clear();
  machine_.members.clear();
  PlanElements();
  Code elements_text = std::move(machine_.members_text);
  std::vector<Member> elements = std::move(machine_.members);
  machine_.members_text.clear();
  machine_.members.clear();

  Code body;
  Entries entries = isa<CXXTryStmt>(generator_.Body()) ? Try(cast<CXXTryStmt>(generator_.Body()), body)
                                                       : Block(cast<CompoundStmt>(generator_.Body()), body, false);
  if (failed_) return std::nullopt;
  machine_.prologue.insert(machine_.prologue.end(), closures_code_.begin(), closures_code_.end());
  machine_.prologue.insert(machine_.prologue.end(), aliases_of_branches_.begin(), aliases_of_branches_.end());
  machine_.prologue.insert(machine_.prologue.end(), types_of_branches_.begin(), types_of_branches_.end());
  if (IsLiteral()) Reentry("switch (rill_run.entry) {\ndefault:", generator_.Body()->getBeginLoc(), machine_.resume);
  else Dispatch(entries, generator_.Body()->getBeginLoc(), machine_.resume);
  if (!generator_.restarts.empty()) Reentry("rill_start:", generator_.Body()->getBeginLoc(), machine_.resume);
  machine_.resume.insert(machine_.resume.end(), body.begin(), body.end());
  if (IsLiteral()) Glue("}", generator_.Body()->getEndLoc(), machine_.resume);
  for (Code* code : {&held_members, &elements_text}) machine_.members_text.insert(machine_.members_text.end(), code->begin(), code->end());
  for (std::vector<Member>* members : {&held, &elements}) machine_.members.insert(machine_.members.end(), members->begin(), members->end());
  // In a constant member function g++ 12 takes the members of a local class for constant, too, where decltype names them.
  std::map<std::string, std::string> names;
  for (const auto& object : objects_) names[object->name] = object->name;
  for (const Member& member : machine_.members) names[member.name] = member.name;
  auto says_type = [&](const Piece& member) { return SaysTypeBy(member.text, names); };
  const std::vector<Piece>& members = machine_.members_text;
  machine_.in_static = qualified && (function->isDependentContext() || (!generator_.lambda && std::any_of(members.begin(), members.end(), says_type)));
  return std::move(machine_);
}

static const char* const keeps_ranges = "it keeps the range of a range-for";

// What the lowering has added to the frame beside variables and elements; empty if nothing.
static std::string Added(const Machine& machine) {
  std::string added;
  for (const Member& member : machine.members)
    if (member.why != "a local" && member.why != "a reference" && member.why != "the element" && (added.empty() || added == keeps_ranges)) added = "it keeps " + member.why;
  return added;
}

// The locals of the resume function that the types of the frame, or what stands in front of it, speak of.
static std::set<std::string> NamedOutside(const Machine& machine) {
  std::map<std::string, std::string> names;
  for (const Member& local : machine.locals) names[local.name] = local.name;
  std::set<std::string> found;
  for (const Code* code : {&machine.aliases, &machine.prologue, &machine.members_text})
    for (const Piece& piece : *code) ReplaceNames(piece.text, names, found);
  return found;
}

std::optional<Machine> Lower(parse::Unit& unit, const discover::Program& program, const discover::Generator& generator,
                             const analyse::Analysis& analysis, const Edits& shared, const discover::Generator* outer,
                             const analyse::Analysis* around) {
  Lowering lowering(unit, program, generator, analysis, shared);
  if (outer) lowering.StandsIn(*outer, *around);
  std::optional<Machine> machine = lowering.Run();
  if (!machine) return machine;
  const std::string added = Added(*machine);
  if (analysis.no_constant.empty() && ((!added.empty() && added != keeps_ranges) || machine->leaves)) {
    analyse::Analysis without = analysis;
    without.no_constant = machine->leaves ? "its objects have to be destroyed" : added;
    return Lower(unit, program, generator, without, shared, outer, around);
  }
  if (const std::set<std::string> named = NamedOutside(*machine); !named.empty()) {
    analyse::Analysis without = analysis;
    for (const analyse::Across& across : analysis.frame)
      if (across.variable->getIdentifier() ? named.count(across.variable->getName().str()) > 0 : llvm::any_of(named, [](StringRef name) { return name.starts_with("rill_parts_"); }))
        without.locals.erase(across.variable);
    return Lower(unit, program, generator, without, shared, outer, around);
  }
  machine->no_constant = analysis.no_constant;
  machine->no_push = analysis.no_push;
  machine->no_copy = analysis.no_copy.empty() ? added : analysis.no_copy;
  const auto shows = [](const Member& member) { return member.name == "rill_value"; };
  if (machine->no_copy.empty() && std::any_of(machine->members.begin(), machine->members.end(), shows)) machine->no_copy = "its yields show different objects";
  if (machine->no_push.empty() && !Lowering(unit, program, generator, analysis, shared).Push(*machine)) machine->no_push = "a macro is in the way";
  return machine;
}

}  // namespace rill::lower
