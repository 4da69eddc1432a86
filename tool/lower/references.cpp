// references - the edits that make the user's text mean the frame's objects: names, `this`, co_return, captures.
#include "lower/lowering.h"
#include "lower/shared.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/Version.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

// The class that `name` is qualified with; null if there is none.
static const Type* QualifierOf(const DependentScopeDeclRefExpr* name) {
#if CLANG_VERSION_MAJOR >= 22
  const NestedNameSpecifier qualifier = name->getQualifier();
  return qualifier.getKind() == NestedNameSpecifier::Kind::Type ? qualifier.getAsType() : nullptr;
#else
  return name->getQualifier() ? name->getQualifier()->getAsType() : nullptr;
#endif
}

bool IsMemberOfBase(const DependentScopeDeclRefExpr* name, const FunctionDecl* function) {
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  while (method && method->getParent()->isLambda()) method = dyn_cast<CXXMethodDecl>(method->getParent()->getDeclContext());
  const Type* qualifier = QualifierOf(name);
  if (!method || method->isStatic() || !qualifier) return false;
  const auto bases = method->getParent()->bases();
  return std::any_of(bases.begin(), bases.end(), [&](const CXXBaseSpecifier& base) {
    const auto* pack = base.getType()->getAs<PackExpansionType>();
    return method->getASTContext().hasSameType(pack ? pack->getPattern() : base.getType(), QualType(qualifier, 0));
  });
}

// What `decltype(x)` is of a reference `T&& x` or `auto&& x` that is of either kind, as the template's arguments say; empty for everything else.
std::string Lowering::ForwardingType(const Object& object) const {
  const QualType type = object.declaration->getType();
  if (object.access == Access::pack || !type->isRValueReferenceType() || !(type->isDependentType() || type->isUndeducedType())) return "";
  const QualType referee = type->getPointeeType();
  const std::vector<Capture> own = generator_.lambda ? CapturesOf(generator_.lambda) : std::vector<Capture>();
  if (std::any_of(own.begin(), own.end(), [&](const Capture& each) { return each.variable == object.declaration; }))
    return TypeAlias("of_" + object.declaration->getNameAsString(), generator_.lambda->getBeginLoc());
  if (const auto* parameter = dyn_cast<ParmVarDecl>(object.declaration); parameter && IsInvented(generator_.function, type))
    return TypeAlias(parameter->getNameAsString(), parameter->getLocation());
  if (!referee->getContainedDeducedType()) return types_.Written(type);
  return isa<AutoType>(referee) && !referee.isConstQualified() ? "rill::bound<decltype(rill_object_" + object.name + ")>" : "";
}

// What `decltype(b)` is of a part of a structured binding whose kind depends on a template: a helper binds it again.
std::string Lowering::DeclaredPart(const BindingDecl* part) {
  const auto* whole = cast<DecompositionDecl>(part->getDecomposedDecl());
  std::string& helper = said_parts_[part];
  if (helper.empty()) {
    helper = Fresh("rill_declared_" + part->getNameAsString(), nullptr);
    std::string names;
    for (const BindingDecl* each : whole->bindings()) names += (names.empty() ? "" : ", ") + each->getNameAsString();
    Glue("static constexpr auto " + helper + " = [](auto& rill_parts) { if constexpr (std::is_same_v<decltype(rill_parts), rill::nothing&>) { return rill::type_is<rill::nothing>(); } "
         "else { [[maybe_unused]] auto& [" + names + "] = rill_parts; return rill::type_is<decltype(" + part->getNameAsString() + ")>(); } };", part->getLocation(), machine_.prologue);
  }
  return "typename decltype(" + helper + "(" + Find(whole)->Use() + "))::type";
}

// What says the `type` that `decltype(x)` is, where `x` is a frame object that is not declared as it was: a pointer, a part of something, what a
// lambda has captured by reference, or `handed` to a lambda as a parameter. Empty if `decltype(x)` does.
std::string Lowering::DeclaredType(const Object& object, QualType type, bool handed) {
  const ValueDecl* declaration = object.declaration;
  handed &= object.access != Access::constant;
  const std::vector<Capture> own = generator_.lambda ? CapturesOf(generator_.lambda) : std::vector<Capture>();
  const auto capture = std::find_if(own.begin(), own.end(), [&](const Capture& each) { return each.variable == declaration; });
  if (!handed && capture == own.end() && object.access != Access::pointer && object.access != Access::expression) return "";
  const std::string forwarding = ForwardingType(object);
  const QualType declared = declaration->getType();
  if (handed && (declared->isLValueReferenceType() || !forwarding.empty())) return "";
  if (!type->isDependentType())
    if (const std::optional<std::string> text = types_.Deduced(type)) return type->isArrayType() || type->isFunctionType() ? "rill::type<" + *text + ">" : *text;
  if (const auto* part = dyn_cast<BindingDecl>(declaration); part && !handed && object.access == Access::pointer && capture == own.end()) return DeclaredPart(part);
  if (!forwarding.empty()) return forwarding;
  std::string text = handed ? "decltype(" + Captured(declaration->getNameAsString()) + ")" : "decltype((" + object.Use() + "))";
  if (!declared->isLValueReferenceType()) text = "std::remove_reference_t<" + text + ">";
  if (capture != own.end() && capture->by_copy && !declared.isConstQualified()) text = "std::remove_const_t<" + text + ">";
  return declared->isRValueReferenceType() ? "std::add_rvalue_reference_t<" + text + ">" : text;
}

class ReferenceVisitor : public RecursiveASTVisitor<ReferenceVisitor> {
 public:
  explicit ReferenceVisitor(Lowering& lowering) : l_(lowering) {}

  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = discover::DelegatedRange(expr);
    if (!operand) operand = discover::YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }
  bool TraverseLambdaExpr(LambdaExpr* lambda);
  bool TraverseCXXRecordDecl(CXXRecordDecl* record) {
    ++records_;
    bool go_on = RecursiveASTVisitor::TraverseCXXRecordDecl(record);
    --records_;
    return go_on;
  }
  bool TraverseVarDecl(VarDecl* variable) {
    // A closure that is itself a frame object is made by a helper, in which the names are the user's own.
    bool helper = l_.Find(variable) && l_.types_of_helpers_.contains(variable);
    wrapped_ += helper;
    constants_ += variable->isConstexpr();
    bool go_on = RecursiveASTVisitor::TraverseVarDecl(variable);
    constants_ -= variable->isConstexpr();
    wrapped_ -= helper;
    return go_on;
  }
  // What stands in front of a comma that suspends, in a capture, becomes a statement in front of the helper's call.
  bool TraverseBinaryOperator(BinaryOperator* expr) {
    if (wrapped_ == 0 || expr->getOpcode() != BO_Comma || !l_.analysis_.Suspends(expr)) return RecursiveASTVisitor::TraverseBinaryOperator(expr);
    const unsigned wrapped = std::exchange(wrapped_, 0);
    bool go_on = TraverseStmt(expr->getLHS());
    wrapped_ = wrapped;
    return go_on && TraverseStmt(expr->getRHS());
  }
  bool TraverseIfStmt(IfStmt* branch) {
    if (!branch->isConstexpr()) return RecursiveASTVisitor::TraverseIfStmt(branch);
    bool go_on = !branch->getInit() || TraverseStmt(branch->getInit());
    if (DeclStmt* condition = branch->getConditionVariableDeclStmt()) go_on &= TraverseStmt(condition);
    if (!branch->getConditionVariable()) go_on &= Constant([&] { return TraverseStmt(branch->getCond()); });
    return go_on && TraverseStmt(branch->getThen()) && (!branch->getElse() || TraverseStmt(branch->getElse()));
  }
  bool TraverseStaticAssertDecl(StaticAssertDecl* assertion) { return Constant([&] { return RecursiveASTVisitor::TraverseStaticAssertDecl(assertion); }); }
  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc& argument) { return Constant([&] { return RecursiveASTVisitor::TraverseTemplateArgumentLoc(argument); }); }
  bool TraverseCaseStmt(CaseStmt* label) {
    return Constant([&] { return TraverseStmt(label->getLHS()) && (!label->getRHS() || TraverseStmt(label->getRHS())); }) && TraverseStmt(label->getSubStmt());
  }

  bool VisitDeclRefExpr(DeclRefExpr* reference) { return Name(reference->getDecl(), reference->getLocation()); }
  bool VisitMemberExpr(MemberExpr* member) { return Member(member); }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr* member) { return Member(member); }
  bool VisitUnresolvedMemberExpr(UnresolvedMemberExpr* member) { return Member(member); }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr* name) {
    return IsMemberOfBase(name, l_.generator_.function) ? Self(name->getBeginLoc()) : true;
  }
  bool VisitCXXThisExpr(CXXThisExpr* self) {
    if (self->isImplicit() || records_ > 0 || !l_.self_) return true;
    if (std::optional<Span> token = l_.source_.Token(self->getLocation())) l_.edits_.Replace(*token, copy_.empty() ? Pointer() : "(&" + copy_ + ")");
    else l_.Reject(self->getLocation(), diag::Id::StatementInMacro);
    return true;
  }
  bool VisitCoreturnStmt(CoreturnStmt* statement) {
    if (lambdas_ > 0) return true;
    std::optional<Span> token = l_.source_.Token(statement->getKeywordLoc());
    if (!token) return l_.Reject(statement->getKeywordLoc(), diag::Id::StatementInMacro), true;
    const Expr* operand = statement->getOperand();
    if (l_.pushes_) return l_.edits_.Replace(*token, "return"), true;
    l_.edits_.Replace(*token, operand ? "return" : "return false");
    if (operand && !l_.analysis_.Suspends(operand))
      if (std::optional<Span> span = l_.source_.Tokens(operand->getSourceRange())) l_.edits_.Wrap(*span, "(", ", false)");
    return true;
  }
  bool VisitContinueStmt(ContinueStmt* statement) {
    auto label = l_.continue_labels_.find(statement);
    if (label == l_.continue_labels_.end()) return true;
    if (std::optional<Span> token = l_.source_.Token(statement->getBeginLoc())) l_.edits_.Replace(*token, "goto " + label->second);
    else l_.Reject(statement->getBeginLoc(), diag::Id::StatementInMacro);
    return true;
  }
  bool VisitPredefinedExpr(PredefinedExpr* expr) {
    if (lambdas_ > 0 || records_ > 0) return true;
    if (expr->getIdentKind() != PredefinedIdentKind::Func && expr->getIdentKind() != PredefinedIdentKind::Function) return true;
    std::string name = l_.generator_.lambda ? "operator()" : l_.generator_.function->getNameAsString();
    if (std::optional<Span> token = l_.source_.Token(expr->getLocation())) l_.edits_.Replace(*token, "\"" + name + "\"");
    else l_.Reject(expr->getLocation(), diag::Id::StatementInMacro);
    return true;
  }
  std::vector<DecltypeTypeLoc> decltypes;
  bool VisitDecltypeTypeLoc(DecltypeTypeLoc type) {
    if (lambdas_ == 0) decltypes.push_back(type);
    const auto* reference = dyn_cast<DeclRefExpr>(type.getUnderlyingExpr());
    const Object* object = reference ? l_.Find(reference->getDecl()) : nullptr;
    if (object && object->access == Access::pack) {
      std::optional<Span> span = object->references ? std::nullopt : l_.source_.Tokens(type.getSourceRange());
      if (span) l_.edits_.Replace(*span, l_.DeclaredPattern(object->declaration, wrapped_ > 0 ? l_.Captured(object->name) : object->name));
      return true;
    }
    const bool handed = wrapped_ > 0;
    std::string text = object ? l_.DeclaredType(*object, type.getTypePtr()->getUnderlyingType(), handed) : "";
    // Of what the generator around this one has: named in a decltype alone, it is not captured.
    if (!object && reference && l_.handed_.contains(reference->getDecl()) && !type.getType()->isDependentType()) text = l_.types_.Deduced(type.getTypePtr()->getUnderlyingType()).value_or("");
    const std::optional<Span> span = l_.source_.Tokens(type.getSourceRange());
    if (!span || text.empty()) return true;
    // `decltype(x)&&`: there is no reference to a reference but by another name.
    const bool referred = l_.source_.sources().getBufferData(span->file).substr(span->end).ltrim().starts_with("&");
    l_.edits_.Replace(*span, referred && StringRef(text).ends_with("&") ? "rill::type<" + text + ">" : text);
    return true;
  }

 private:
  bool Name(const ValueDecl* decl, SourceLocation at) {
    const Object* object = l_.Find(decl);
    if (!object) return true;
    bool captured = wrapped_ > 0 && object->access != Access::constant;
    std::string use = captured ? l_.Captured(decl->getNameAsString()) : object->Use();
    if (use == decl->getNameAsString()) return true;
    std::optional<Span> token = l_.source_.Token(at);
    if (token && decl->getDeclName().isEmpty()) l_.edits_.Wrap(*token, use + ".", "");  // a member of an anonymous union
    else if (token) l_.edits_.Replace(*token, use);
    else l_.Reject(at, diag::Id::StatementInMacro);
    return true;
  }
  // To a helper an object is a parameter, and the type of that depends on the template's arguments, whatever the object's does.
  template <class Access>
  bool Member(const Access* member) {
    const bool arguments = member->hasExplicitTemplateArgs() && !member->hasTemplateKeyword() && !member->getQualifierLoc() && l_.generator_.function->isDependentContext();
    if (member->isImplicitAccess()) return Self(member->getBeginLoc(), arguments ? "template " : "");
    const Expr* base = member->getBase()->IgnoreParenImpCasts();
    const auto* named = dyn_cast<DeclRefExpr>(base);
    if (!arguments || records_ > 0 || !(named ? l_.Find(named->getDecl()) != nullptr : isa<CXXThisExpr>(base))) return true;
    if (std::optional<Span> token = l_.source_.Token(member->getMemberLoc())) l_.edits_.Wrap(*token, "template ", "");
    return true;
  }
  // What a constant expression names is a member of the class, not of the object.
  bool Self(SourceLocation at, const std::string& disambiguated = "") {
    if (records_ > 0 || constants_ > 0 || !l_.self_) return true;
    if (std::optional<Span> token = l_.source_.Token(at)) {
      l_.edits_.Wrap(*token, (copy_.empty() ? Pointer() + "->" : copy_ + ".") + disambiguated, "");
    } else {
      l_.Reject(at, diag::Id::StatementInMacro);
    }
    return true;
  }

  template <class Visit>
  bool Constant(const Visit& visit) {
    ++constants_;
    const bool go_on = visit();
    --constants_;
    return go_on;
  }

  std::string Pointer() const { return wrapped_ > 0 ? l_.Captured("self") : "rill_self"; }

  Lowering& l_;
  unsigned lambdas_ = 0, wrapped_ = 0, records_ = 0, constants_ = 0;
  std::string copy_;  // what `*this` is in a lambda that captures it
};

bool ReferenceVisitor::TraverseLambdaExpr(LambdaExpr* lambda) {
  bool generator = isa_and_nonnull<CoroutineBodyStmt>(lambda->getCallOperator()->getBody());
  bool helper = wrapped_ == 0 && l_.IsMadeByHelper(lambda);
  bool wrapper = wrapped_ == 0 && (helper || l_.NeedsWrapper(lambda));
  l_.EditBindings(lambda);
  if (wrapper && !helper) l_.EditLambda(lambda);
  else if (wrapped_ > 0) l_.EditCaptures(lambda, copy_);
  ++lambdas_;
  wrapped_ += wrapper;
  if (wrapper) l_.EditCaptures(lambda, copy_);
  bool go_on = true;
  for (const LambdaCapture& capture : lambda->captures()) {
    if (!capture.isExplicit() || !capture.capturesVariable() || lambda->isInitCapture(&capture)) continue;
    const Object* object = l_.Find(capture.getCapturedVar());
    std::optional<Span> token = l_.source_.Token(capture.getLocation());
    if (object && object->access == Access::constant && token) l_.edits_.Replace(*token, object->name + " = " + object->name);  // what is static cannot be captured
    else if (wrapped_ > 0) Name(capture.getCapturedVar(), capture.getLocation());
  }
  for (unsigned i = 0; i < lambda->capture_size(); ++i) {
    const LambdaCapture* capture = lambda->capture_begin() + i;
    if (!capture->isExplicit() || !lambda->isInitCapture(capture)) continue;
    if (Expr* init = cast<VarDecl>(capture->getCapturedVar())->getInit()) go_on &= TraverseStmt(init);
  }
  std::string outer = copy_;
  if (std::string own = l_.CopyOf(lambda); !own.empty()) {
    const auto* method = dyn_cast<CXXMethodDecl>(l_.generator_.function);  // the copy of a constant object is one, too
    copy_ = lambda->isMutable() && method && method->isConst() && !l_.generator_.lambda ? "std::as_const(" + own + ")" : own;
  }
  for (ParmVarDecl* parameter : lambda->getCallOperator()->parameters()) go_on &= TraverseDecl(parameter);
  if (lambda->hasExplicitResultType())
    if (TypeSourceInfo* info = lambda->getCallOperator()->getTypeSourceInfo())
      if (auto type = info->getTypeLoc().getAs<FunctionProtoTypeLoc>()) go_on &= TraverseTypeLoc(type.getReturnLoc());
  // A generator's body is lowered on its own and stands in the shared edits.
  if (!generator) go_on &= TraverseStmt(lambda->getBody());
  copy_ = outer;
  wrapped_ -= wrapper;
  --lambdas_;
  return go_on;
}

void Lowering::EditReferences() {
  for (const discover::Call& call : program_.calls)
    if (call.nested && !call.own && call.around == &generator_)
      NestedEdits(source_, call, pushes_ ? discover::push_suffix : discover::nested_suffix, pushes_ ? "rill_yield" : "rill_active", edits_);
  if (pushes_)
    for (const discover::Call& call : program_.calls)
      if (call.delegated && call.around == &generator_) CopyArguments(unit_, source_, call, edits_);
  ReferenceVisitor visitor(*this);
  visitor.TraverseStmt(const_cast<Stmt*>(generator_.Body()));
  for (DecltypeTypeLoc each : visitor.decltypes) {
    const std::optional<Span> span = source_.Tokens(each.getSourceRange());
    // Where nothing in it has another name, Clang says it better: with the object of a member.
    if (const std::string text = span ? Render(*span) : ""; span && text != source_.Text(*span)) types_.Say(each.getTypePtr(), text);
  }
}

}  // namespace rill::lower
