// push - which generators have a push form.
#include "analyse/push.h"

#include "analyse/values.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <llvm/ADT/STLExtras.h>

#include <algorithm>

namespace rill::analyse {

using namespace clang;
using discover::Call;
using discover::Generator;
using discover::Program;

namespace {

class Hindrances : public RecursiveASTVisitor<Hindrances> {
 public:
  Hindrances(const Program& program, const std::vector<Analysis>& analyses, const Analysis& analysis)
      : program_(program), analyses_(analyses), analysis_(analysis) {}

  std::string found;  // the first hindrance
  bool loud = false;  // the end of something that may live across a yield can be noticed

  void Statement(const Stmt* statement);
  void Object(QualType type, const Expr* init);

  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = discover::DelegatedRange(expr);
    if (!operand) operand = discover::YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }
  bool VisitLambdaExpr(LambdaExpr*) { return Found("there is a lambda in its body"); }
  bool VisitTagDecl(TagDecl*) { return Found("there is a class or an enumeration in its body"); }
  bool VisitAddrLabelExpr(AddrLabelExpr*) { return Found("its body takes the address of a label"); }
  bool VisitDecltypeTypeLoc(DecltypeTypeLoc) { return Found("its body has a decltype"); }
  bool VisitAutoTypeLoc(AutoTypeLoc type) {
    return type.getTypePtr()->getKeyword() == AutoTypeKeyword::DecltypeAuto ? Found("its body has a decltype") : true;
  }
  bool VisitVarDecl(VarDecl* variable) {
    if (variable->isStaticLocal()) return Found("there is a static variable in its body");
    if (analysis_.in_frame.contains(variable) && !variable->isConstexpr()) Object(variable->getType(), variable->getInit());
    return true;
  }
  bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr* temporary) {
    const auto* extending = dyn_cast_or_null<VarDecl>(temporary->getExtendingDecl());
    if (extending && analysis_.in_frame.contains(extending)) Object(temporary->getType(), temporary->getSubExpr());
    return true;
  }

 private:
  bool Found(std::string hindrance) {
    if (found.empty()) found = std::move(hindrance);
    return true;
  }
  void Inside() {
    loud = true;
    Found("it yields inside an expression");
  }
  void Yield(const CoyieldExpr* yield);
  void Temporaries(const Stmt* statement, bool extended);
  void Range(const CXXForRangeStmt* loop);
  bool IsQuietStream(const Expr* init) const;

  const Program& program_;
  const std::vector<Analysis>& analyses_;
  const Analysis& analysis_;
};

}  // namespace

// Whether `init` makes a stream that ends without anybody noticing: one in place, or in a recursion, where all are alike.
bool Hindrances::IsQuietStream(const Expr* init) const {
  const CallExpr* call = init ? discover::HeldCall(init) : nullptr;
  const Call* found = call ? program_.Find(call) : nullptr;
  if (!found || (!found->in_place && !found->nested)) return false;
  if (found->nested) return found->callee == found->around;
  for (size_t i = 0; i < program_.generators.size(); ++i)
    if (program_.generators[i].get() == found->callee) return analyses_[i].ends_quietly;
  return false;
}

void Hindrances::Object(QualType type, const Expr* init) {
  if (IsQuiet(type) || IsQuietStream(init)) return;
  loud = true;
  Found("an object with a destructor lives across a yield");
}

// Those that live to the end of the full-expression, or `extended` by a reference.
void Hindrances::Temporaries(const Stmt* statement, bool extended) {
  const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement);
  if (temporary && (!extended || temporary->getExtendingDecl())) Object(temporary->getType(), temporary->getSubExpr());
  const auto* bound = dyn_cast<CXXBindTemporaryExpr>(statement);
  if (bound && !extended) Object(bound->getType(), bound->getSubExpr());
  if (const auto* argument = dyn_cast<CXXDefaultArgExpr>(statement)) Temporaries(argument->getExpr(), extended);
  if (const auto* member = dyn_cast<CXXDefaultInitExpr>(statement)) Temporaries(member->getExpr(), extended);
  for (const Stmt* child : Children(statement)) Temporaries(child, extended);
}

void Hindrances::Range(const CXXForRangeStmt* loop) {
  for (const DeclStmt* part : {loop->getRangeStmt(), loop->getBeginStmt(), loop->getEndStmt()}) {
    const auto* variable = part ? dyn_cast<VarDecl>(part->getSingleDecl()) : nullptr;
    if (!variable) continue;
    Object(variable->getType(), variable->getInit());
    if (part == loop->getRangeStmt() && variable->getInit()) Temporaries(variable->getInit(), true);
  }
}

// Whether it is the call of a generator by itself, which can be the call of a template beside it.
static bool Recurses(const Call& call) {
  return call.callee == call.around && !call.callee->function->getParentFunctionOrMethod();
}

void Hindrances::Yield(const CoyieldExpr* yield) {
  const Suspension* found = analysis_.Find(yield);
  if (!found) return;
  const Suspension& point = *found;
  for (const Stmt* part : Children(yield))
    if (analysis_.Suspends(part)) Inside();
  if (const CallExpr* call = point.range ? discover::HeldCall(point.range) : nullptr)
    if (const Call* nested = program_.Find(call); nested && nested->nested && !Recurses(*nested)) Found("it delegates to a generator that is defined later");
  if (point.allocator || (point.range && discover::IsElementsOf(point.range->getType()))) Found("it yields elements_of an object");
  // It is moved into the frame (delegate.h), and ends there.
  if (point.range && discover::Bare(point.range)->isXValue() && discover::IsGen(point.range->getType())) Object(point.range->getType(), nullptr);
  Temporaries(yield, false);
}

std::vector<const Stmt*> Substatements(const Stmt* statement) {
  if (const auto* branch = dyn_cast<IfStmt>(statement)) return {branch->getThen(), branch->getElse()};
  if (const auto* loop = dyn_cast<ForStmt>(statement)) return {loop->getBody()};
  if (const auto* loop = dyn_cast<WhileStmt>(statement)) return {loop->getBody()};
  if (const auto* loop = dyn_cast<DoStmt>(statement)) return {loop->getBody()};
  if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) return {loop->getBody()};
  if (const auto* choice = dyn_cast<SwitchStmt>(statement)) return {choice->getBody()};
  if (const auto* label = dyn_cast<SwitchCase>(statement)) return {label->getSubStmt()};
  if (const auto* label = dyn_cast<LabelStmt>(statement)) return {label->getSubStmt()};
  if (const auto* attributed = dyn_cast<AttributedStmt>(statement)) return {attributed->getSubStmt()};
  if (const auto* region = dyn_cast<CXXTryStmt>(statement)) {
    std::vector<const Stmt*> parts = {region->getTryBlock()};
    for (unsigned i = 0; i < region->getNumHandlers(); ++i) parts.push_back(region->getHandler(i));
    return parts;
  }
  if (const auto* handler = dyn_cast<CXXCatchStmt>(statement)) return {handler->getHandlerBlock()};
  if (const auto* block = dyn_cast<CompoundStmt>(statement)) return {block->body_begin(), block->body_end()};
  return {};
}

const CoyieldExpr* SoleYield(const Stmt* statement) {
  while (const auto* cleanups = dyn_cast_or_null<ExprWithCleanups>(statement)) statement = cleanups->getSubExpr();
  return dyn_cast_or_null<CoyieldExpr>(statement);
}

void Hindrances::Statement(const Stmt* statement) {
  if (!analysis_.Suspends(statement)) return;
  if (isa<CXXTryStmt>(statement)) Found("it yields in a try block");
  if (isa<CXXCatchStmt>(statement)) loud = true;
  if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) Range(loop);
  if (const CoyieldExpr* yield = SoleYield(statement)) return Yield(yield);
  const std::vector<const Stmt*> parts = Substatements(statement);
  for (const Stmt* child : Children(statement))
    if (analysis_.Suspends(child) && !llvm::is_contained(parts, child)) Inside();
  for (const Stmt* part : parts) Statement(part);
}

// Why there is no push form whatever is in the body.
static std::string NoPush(const Generator& generator, const Analysis& analysis) {
  if (!generator.twin) return generator.no_twin;
  if (generator.function->isDependentContext()) return "it is a template";
  if (analysis.suspensions.empty()) return "it yields nothing";
  return generator.function->getType()->castAs<FunctionProtoType>()->isNothrow() ? "it is noexcept" : "";
}

// A push form is used where a call is consumed, and by the yield_from of one that is used; who is delegated to is defined before.
static void DropUnused(const Program& program, std::vector<Analysis>& analyses) {
  std::set<const Generator*> used;
  for (size_t i = analyses.size(); i-- > 0;) {
    const Generator* generator = program.generators[i].get();
    if (!analyses[i].no_push.empty()) continue;
    if (!generator->consumed && !used.count(generator)) {
      analyses[i].no_push = "nothing runs it to its end where it is made";
      continue;
    }
    for (const Call& call : program.calls)
      if (call.around == generator && (call.delegated || call.loop)) used.insert(call.callee);
  }
}

// Which loops of push forms are over streams that have one, too.
static void FindPushedLoops(const Program& program, std::vector<Analysis>& analyses) {
  const auto of = [&](const Generator* generator) -> Analysis* {
    for (size_t i = 0; i < analyses.size(); ++i)
      if (program.generators[i].get() == generator) return &analyses[i];
    return nullptr;
  };
  for (const Call& call : program.calls) {
    Analysis* const around = call.loop && call.around ? of(call.around) : nullptr;
    if (around && around->no_push.empty() && of(call.callee)->no_push.empty()) around->pushed_loops.insert(call.loop);
  }
}

void DecidePush(const Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) {
    const Generator& generator = *program.generators[i];
    Analysis& analysis = analyses[i];
    Hindrances hindrances(program, analyses, analysis);
    // The object whose copy a yield of an lvalue shows.
    if (!generator.function->isDependentContext())
      if (const QualType element = ElementType(generator.function); !element->isReferenceType()) hindrances.Object(element, nullptr);
    hindrances.Statement(generator.Body());
    hindrances.TraverseStmt(const_cast<Stmt*>(generator.Body()));
    const auto parameters = generator.function->parameters();
    analysis.ends_quietly = !hindrances.loud && !generator.lambda && !generator.function->isDependentContext() &&
                            std::all_of(parameters.begin(), parameters.end(), [](const ParmVarDecl* each) { return IsQuiet(each->getType()); });
    analysis.no_push = NoPush(generator, analysis);
    if (analysis.no_push.empty()) analysis.no_push = hindrances.found;
  }
  DropUnused(program, analyses);
  FindPushedLoops(program, analyses);
}

}  // namespace rill::analyse
