// temporaries - temporaries of a full-expression that holds a suspension live until it ends, so they live in the frame.
//
// The problem: `yield view(make())` must keep the string that make() returned until the stream is resumed. Hoisting it in front of the
// expression would change the order of evaluation; instead the expression stays as it is, and the temporary is built in
// the frame at the moment at which it is evaluated:
//
//   yield view(make());   ->   rill_element.make([&]() -> view {
//                                return view(rill_temporary_5.hold([&]() -> std::string { return make(); })); });
//
// A temporary knows whether it was built (`c ? T() : U()`), and is destroyed when the full-expression ends: after the stream was resumed,
// while it is left, or when an exception leaves the expression. In templates every nested call may be a temporary; the type decides.
#include "lower/lowering.h"
#include "lower/shared.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

std::vector<std::string> Lowering::HeldBy(const void* owner) const {
  std::vector<std::string> names;
  for (const Held& held : held_)
    if (held.owner == owner) names.push_back(held.name);
  return names;
}

void Lowering::Hold(const Expr* expr, QualType type, const void* owner) {
  const CXXOperatorCallExpr* call = ArrowOf(expr);
  const Arrow arrow = call ? Unfolded(call) : Arrow{expr, ""};
  std::optional<Span> span = source_.Tokens(arrow.object->getSourceRange());
  if (!span) return Reject(expr->getBeginLoc(), diag::Id::StatementInMacro);
  if (row_) return HoldInRow(expr, type, *span);
  std::string name = Fresh("rill_temporary_" + std::to_string(source_.Line(expr->getBeginLoc())), nullptr);
  std::optional<std::string> text = types_.Deduced(type);
  SourceLocation origin = expr->getBeginLoc();
  const std::string why = "a temporary of an expression that suspends";
  const auto taken = taken_.find(discover::Bare(expr));
  const std::string holder = taken == taken_.end() ? "rill::temporary<" : taken->second;
  if (text) {
    AddMember(name, holder + *text + "> " + name + ";", *text, why, {}, type, origin);
    edits_.Wrap(*span, name + ".hold([&]() -> " + Types::Returned(type, *text) + " { return ", arrow.calls + "; })");
  } else {
    // Its type is that of its text, which the edits inside it have reached by now.
    std::string expr_text = "decltype((" + TypeText(arrow.object) + arrow.calls + "))";
    AddMember(name, holder + expr_text + "> " + name + ";", expr_text, why, {}, QualType(), origin);
    edits_.Wrap(*span, name + ".hold([&]() -> decltype(auto) { return (", arrow.calls + "); })");
  }
  held_.push_back({owner, name});
  in_frame_.insert(discover::Bare(expr));
}

// The operands in the order of their evaluation.
static std::vector<const Stmt*> InOrder(const Stmt* statement) {
  std::vector<const Stmt*> children = analyse::Children(statement);
  const auto* binary = dyn_cast<BinaryOperator>(statement);
  const auto* overloaded = dyn_cast<CXXOperatorCallExpr>(statement);
  if ((binary && binary->isAssignmentOp()) || (overloaded && overloaded->isAssignmentOp())) std::reverse(children.begin(), children.end());
  return children;
}

void Lowering::NoteElements(const Expr* list) {
  const auto* elements = dyn_cast<InitListExpr>(list);
  if (!elements) return NoteResults(list);
  for (const Expr* each : elements->inits()) NoteElements(each);
}

// The objects that nobody takes of `unused`: where it suspends it becomes statements, and each of these makes one.
void Lowering::AddDropped(const Expr* unused, std::vector<const Expr*>& dropped) {
  const Expr* bare = discover::Bare(unused);
  if (const auto* comma = dyn_cast<BinaryOperator>(bare); comma && comma->getOpcode() == BO_Comma && analysis_.Suspends(unused))
    return AddDropped(comma->getRHS(), dropped);
  const bool object = unused->isPRValue() && unused->getType()->isRecordType() && Types::NeedsDestruction(unused->getType());
  if (isa<CXXThrowExpr>(bare) || !(unused->isTypeDependent() ? MayBeTemporary(unused, false) : object)) return;
  if (!results_.insert(bare).second) return;
  NoteResults(unused);
  dropped.push_back(unused);
}

// Whether `member` belongs to its class alone, so that the object it is named by is not used.
static bool IsStatic(const ValueDecl* member) {
  const auto* function = dyn_cast<CXXMethodDecl>(member);
  return function ? function->isStatic() : !isa<FieldDecl>(member);
}

// Inner temporaries first: an outer one's type may be spelled by its text.
void Lowering::HoldIn(const Stmt* statement, const void* owner, const Expr* top, bool trivial_too) {
  if (tail_.contains(statement) && !analysis_.Suspends(statement)) return;
  HoldWithin(statement, owner, top, trivial_too);
  const auto extended = isa<Expr>(statement) ? extended_.find(discover::Bare(cast<Expr>(statement))) : extended_.end();
  if (extended == extended_.end()) return;
  // In front of all others it ends last anyway.
  if (!HeldBy(owner).empty()) held_.push_back({owner, Fresh("rill_outlives_" + std::to_string(source_.Line(statement->getBeginLoc())), nullptr), extended->second});
  extended_.erase(extended);
}

void Lowering::HoldWithin(const Stmt* statement, const void* owner, const Expr* top, bool trivial_too) {
  if (isa<LambdaExpr, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, RequiresExpr>(statement)) return;
  if (const auto* expansion = dyn_cast<PackExpansionExpr>(statement))
    return HoldInExpansion(expansion->getPattern(), owner, expansion == top ? expansion->getPattern() : top, trivial_too);
  if (const auto* fold = dyn_cast<CXXFoldExpr>(statement)) {
    if (const Expr* init = fold->getInit()) HoldIn(init, owner, top, trivial_too);
    return HoldInExpansion(fold->getPattern(), owner, top, trivial_too);
  }
  auto hold_parts = [&](const llvm::DenseMap<const Stmt*, std::vector<std::string>>& parts, const Stmt* at) {
    if (auto found = parts.find(at); found != parts.end())
      for (const std::string& name : found->second) held_.push_back({owner, name});
  };
  hold_parts(parts_before_, statement);
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(statement); made && made->isListInitialization() && Types::IsAggregate(made->getTypeAsWritten()))
    for (const Expr* list : made->arguments()) NoteElements(list);
  if (const auto* yield = dyn_cast<CoyieldExpr>(statement)) {
    HoldYield(yield, owner);
    unsigned index = analysis_.IndexOf(yield);
    if (analysis_.suspensions[index].folded) return HoldFolded(analysis_.suspensions[index]);
    if (scalar_element_ || analysis_.suspensions[index].range) return;
    own_elements_[index] = Fresh("rill_element", nullptr);
    held_.push_back({owner, own_elements_[index]});
    return;
  }
  if (isa<CXXDefaultArgExpr>(statement)) return;  // written out by what it is an argument of
  if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement)) results_.insert(discover::Bare(temporary));
  const Expr* unused = nullptr;  // a value that nobody takes is a temporary, too
  if (const auto* comma = dyn_cast<BinaryOperator>(statement); comma && comma->getOpcode() == BO_Comma) unused = comma->getLHS();
  if (const auto* cast = dyn_cast<CastExpr>(statement); cast && cast->getType()->isVoidType()) unused = cast->getSubExpr();
  if (const auto* member = dyn_cast<MemberExpr>(statement); member && IsStatic(member->getMemberDecl()) && !member->isArrow()) unused = member->getBase();
  const auto* call = dyn_cast<CallExpr>(statement);  // in a template; elsewhere the closure is known to be a temporary
  std::vector<const Expr*> dropped;
  if (unused) AddDropped(unused, dropped);
  const discover::Call* generator = call ? program_.Find(call) : nullptr;
  std::vector<std::pair<const Expr*, QualType>> late;  // arguments by value, which end with the full-expression
  if (generator && generator->delegated) {
    late = LateArguments(*generator);
    CopyArguments(unit_, source_, *generator, *plain_);
  }
  for (const auto& [argument, type] : late) NoteResults(argument);
  const auto* expr = IsDependent() ? dyn_cast<Expr>(statement) : nullptr;
  // What `(p->*f)(n)` calls is a member of an object.
  const auto* pointed = call ? dyn_cast<BinaryOperator>(discover::Bare(call->getCallee())) : nullptr;
  if (pointed && pointed->isPtrMemOp()) NoteResults(call->getCallee());
  const bool may_be = expr && statement != top && MayBeTemporary(expr, trivial_too);
  if (may_be) NoteResults(expr);  // the parts of it that give it its object
  if (expr) NoteOperands(expr);
  const auto* marked = dyn_cast<MaterializeTemporaryExpr>(statement);
  const bool made_here = marked ? marked->getStorageDuration() == SD_FullExpression : may_be || (expr && statement == top && IsYielded(expr));
  const bool in_parts = made_here && PlanPartsOf(cast<Expr>(statement));
  for (const Stmt* child : InOrder(statement)) {
    HoldIn(child, owner, top, trivial_too);
    hold_parts(parts_behind_, child);
    if (call && call->isTypeDependent() && child == call->getCallee() && isa<LambdaExpr>(call->getCallee()->IgnoreParens())) Hold(call->getCallee(), QualType(), owner);
    for (const auto& [argument, type] : late)
      if (argument == child) Hold(argument, type, owner);
    if (child != unused) continue;
    for (const Expr* each : dropped) Hold(each, each->isTypeDependent() ? QualType() : each->getType(), owner);
  }
  if (in_parts) return HoldPartsOf(cast<Expr>(statement), owner);
  if (tail_.contains(statement)) return;
  if (isa<CallExpr, CXXConstructExpr>(statement)) HoldDefaults(cast<Expr>(statement), owner);
  if (statement == top) return;
  if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement)) {
    if (temporary->getStorageDuration() != SD_FullExpression) return;
    const LambdaExpr* closure = ClosureOf(temporary);
    bool helper = closure && IsMadeByHelper(closure);
    if (!trivial_too && !helper && !Types::NeedsDestruction(temporary->getType())) return;
    QualType type = temporary->getType();
    if (type->isArrayType() && isa<InitListExpr>(temporary->getSubExpr()->IgnoreImplicit())) {
      // What is made from a braced list has copied its elements; the array itself cannot be moved into the frame.
      return Types::IsUnobservable(type) ? void() : HoldList(temporary, owner);
    }
    if (isa<CXXStdInitializerListExpr>(temporary->getSubExpr()->IgnoreImplicit())) return;
    Hold(temporary, type, owner);
  } else if (may_be) {
    Hold(expr, expr->isTypeDependent() ? QualType() : expr->getType(), owner);
  }
}

// What `variable` extends the life of; until that is built it ends in its turn among the temporaries of the full-expression.
void Lowering::HoldFor(const VarDecl* variable, const Expr* temporary, bool in_parts) {
  if (in_parts) HoldPartsOf(temporary, variable);
  else Hold(temporary, temporary->isTypeDependent() ? QualType() : temporary->getType(), variable);
  if (temporary->isTypeDependent() || Types::NeedsDestruction(temporary->getType())) extended_[discover::Bare(temporary)] = held_.back().name;
}

// `const T& r = f().member`: the whole temporary lives as long as r.
void Lowering::HoldExtended(const VarDecl* variable, const MaterializeTemporaryExpr* whole) {
  const Object* object = Find(variable);
  if (object && ListBehind(variable) && object->storage != Storage::pointer) return;
  std::vector<const Stmt*> work{variable->getInit()};
  while (!work.empty()) {
    const Stmt* statement = work.back();
    work.pop_back();
    if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement);
        temporary && temporary != whole && temporary->getExtendingDecl() == variable) {
      const bool array = temporary->getType()->isArrayType();
      const bool in_parts = !array && PlanPartsOf(temporary);
      if (array || (!in_parts && isa<CXXStdInitializerListExpr>(temporary->getSubExpr()->IgnoreImplicit())))
        Reject(temporary->getBeginLoc(), diag::Id::ListAcross);
      else
        HoldFor(variable, temporary, in_parts);
      continue;
    }
    const std::vector<const Stmt*> children = analyse::Children(statement);
    work.insert(work.end(), children.rbegin(), children.rend());  // in the order of their evaluation
  }
}

// `for (T x : f().items)`: so does the object that f() returned, until the loop ends.
void Lowering::HoldRange(const CXXForRangeStmt* loop) {
  const VarDecl* range = RangeVariable(loop);
  if (!range->getInit() || ListOf(loop->getRangeInit())) return;
  HoldExtended(range, WholeTemporary(range));
  if (range->getInit()->isTypeDependent()) HoldWhole(range, range->getInit(), nullptr, false);
}

static bool IsInitializerList(QualType type) {
  const CXXRecordDecl* record = type->isDependentType() ? nullptr : type->getAsCXXRecordDecl();
  return record && record->isInStdNamespace() && record->getIdentifier() && record->getName() == "initializer_list";
}

// Whether `expr` makes the array behind a `std::initializer_list`, as a braced list or by that name.
static bool MakesList(const Stmt* expr) {
  if (isa<CXXStdInitializerListExpr>(expr)) return true;
  if (const auto* made = dyn_cast<CXXUnresolvedConstructExpr>(expr); made && made->isListInitialization())
    if (const auto* special = made->getTypeAsWritten()->getAs<TemplateSpecializationType>())
      if (const TemplateDecl* decl = special->getTemplateName().getAsTemplateDecl(); decl && decl->getName() == "initializer_list") return true;
  return false;
}

static bool MakesListWithin(const Stmt* expr) {
  const auto children = analyse::Children(expr);
  return MakesList(expr) || (!isa<LambdaExpr>(expr) && std::any_of(children.begin(), children.end(), MakesListWithin));
}

void Lowering::PlanTemporaries() {
  for (const analyse::Across& across : analysis_.frame) {
    const VarDecl* variable = across.variable;
    if (!variable->getInit() || Find(variable)->storage == Storage::constant ) continue;
    HoldExtended(variable, WholeTemporary(variable));
    if (IsDependent()) HoldBound(variable, variable->getInit(), variable->getType().getNonReferenceType());
    if (variable->getType()->isReferenceType() && variable->getInit()->isTypeDependent()) HoldWhole(variable, variable->getInit(), nullptr, false);
  }
  scalar_element_ = IsScalarElement();
  PlanParts();
  PlanFullExpressions(generator_.Body());
}

// What `expr` gives is made where it stays: the last operand of a comma, the branches of `?:`.
void Lowering::NoteResults(const Expr* expr) {
  expr = discover::Bare(expr);
  results_.insert(expr);
  if (const auto* choice = dyn_cast<ConditionalOperator>(expr)) {
    NoteResults(choice->getTrueExpr());
    NoteResults(choice->getFalseExpr());
  }
  if (const auto* comma = dyn_cast<BinaryOperator>(expr); comma && comma->getOpcode() == BO_Comma) NoteResults(comma->getRHS());
}

// Whether `expr` is all of a yield's operand.
bool Lowering::IsYielded(const Expr* expr) const {
  return llvm::any_of(analysis_.suspensions, [&](const analyse::Suspension& point) {
    return !point.range && !point.folded && point.operand && discover::Bare(point.operand) == discover::Bare(expr);
  });
}

// The temporaries of a yield's operand; the one on top is the element itself.
void Lowering::HoldYield(const CoyieldExpr* yield, const void* owner) {
  const analyse::Suspension& point = *analysis_.Find(yield);
  if (const Expr* allocator = point.allocator) {
    HoldIn(allocator, owner, allocator, false);
    const Expr* made = discover::Bare(allocator);
    if (made->isPRValue() && !Types::IsUnobservable(made->getType())) Hold(made, made->getType(), owner);
  }
  const Expr* operand = point.range ? point.range : point.operand;
  const Expr* top = operand;
  while (const auto* cleanups = dyn_cast<ExprWithCleanups>(top)) top = cleanups->getSubExpr();
  if (!point.range && IsInitializerList(operand->getType().getNonReferenceType())) Reject(operand->getBeginLoc(), diag::Id::ListAcross);
  if (const InitListExpr* list = point.range ? ListOf(point.range) : nullptr) {
    for (const Expr* each : list->inits()) HoldIn(each, owner, each, true);
    return;
  }
  if (point.range && (MakesList(discover::Bare(operand)) || (IsInitializerList(operand->getType().getNonReferenceType()) && MakesListWithin(operand))))
    Reject(operand->getBeginLoc(), diag::Id::ListAcross);
  NoteResults(operand);
  bool value = !point.range && isa<MaterializeTemporaryExpr>(top) && Types::IsScalar(top->getType()) && !top->getType()->isPointerType();
  HoldIn(operand, owner, top, !value || owner != yield);
}

// Whether something in `statement` outlives its full-expression, and has its turn among the temporaries until then.
bool Lowering::HoldsExtended(const Stmt* statement) const {
  if (isa<Expr>(statement) && extended_.count(discover::Bare(cast<Expr>(statement)))) return true;
  return llvm::any_of(analyse::Children(statement), [&](const Stmt* child) { return HoldsExtended(child); });
}

// Where the suspension is not all of the full-expression, everything that the expression makes in front of it lives to its end.
void Lowering::HoldFull(const Expr* full) {
  if (const CoyieldExpr* yield = SoleYield(full)) return HoldYield(yield, yield);
  if (!built_in_parts_.contains(full) && !HoldsExtended(full)) MarkTail(full);
  NoteResults(full);
  HoldIn(full, full, nullptr, true);
}

void Lowering::PlanFullExpressions(const Stmt* statement) {
  if (!analysis_.Suspends(statement)) return;
  if (const auto* loop = dyn_cast<CXXForRangeStmt>(statement)) HoldRange(loop);
  if (const auto* declaration = dyn_cast<DeclStmt>(statement))
    for (const Decl* decl : declaration->decls())
      if (const auto* variable = dyn_cast<VarDecl>(decl); variable && variable->getInit())
        if (const auto* list = dyn_cast<InitListExpr>(discover::Bare(variable->getInit()))) {
          const QualType type = Counted(variable->getType(), variable->getInit());
          if (Types::IsAggregate(type)) NoteElements(list);
          else if (type->isDependentType() && !type->isReferenceType() && !type->getContainedDeducedType()) NoteTakenBy(type, types_.Written(type), list);
        }
  for (const Stmt* child : analyse::Children(statement)) {
    if (const auto* full = dyn_cast<Expr>(child)) {
      if (analysis_.Suspends(full) && !RestartOf(full)) HoldFull(full);
    } else {
      PlanFullExpressions(child);
    }
  }
}

}  // namespace rill::lower
