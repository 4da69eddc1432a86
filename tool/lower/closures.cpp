// closures - lambda expressions in places where their text would become part of a type.
//
// C++17 has no lambdas in unevaluated operands, but the type of a frame object may be that of an expression with a lambda in it: in
// templates, and where a closure is a temporary that lives across a suspension. Such a closure is made by a helper in front of
// the frame class, which both the expression and its type call:
//
//   auto x = f([n] { return n; });   ->   static constexpr auto rill_make_x = [](int& rill_captured_n) { return f([rill_captured_n] { ... }); };
//   yield [&] { return n; }();       ->   static constexpr auto rill_make_closure_7 = [](T& rill_captured_n) { return [&] { ... }; };
#include "lower/lowering.h"

namespace rill::lower {

using namespace clang;

static QualType WrittenType(const VarDecl* variable) {
  return variable->getTypeSourceInfo() ? variable->getTypeSourceInfo()->getType() : variable->getType();
}

void Lowering::PlanHelpers() {
  FindFullClosures(generator_.Body());
  for (const analyse::Across& across : analysis_.frame) {
    const VarDecl* variable = across.variable;
    const Expr* init = variable->getInit();
    if (!init || !discover::HoldsLambda(init)) continue;
    // What suspends has its closures made one by one, but for one whose own captures suspend.
    if (analysis_.Suspends(init) && !analysis_.Suspends(ClosureOf(init))) continue;
    if (IsGrid(variable)) {
      FindClosures(init, false);
      continue;
    }
    bool object = !variable->getType()->isReferenceType() || WholeTemporary(variable);
    if (!object) {
      if (init->isTypeDependent()) FindClosures(init, true);
    } else if (WrittenType(variable)->getContainedDeducedType() && !types_.Deduced(variable->getType().getNonReferenceType())) {
      types_of_helpers_.insert(variable);
    }
  }
}

void Lowering::FindFullClosures(const Stmt* statement) {
  if (!analysis_.Suspends(statement)) return;
  const auto* loop = dyn_cast<CXXForRangeStmt>(statement);
  if (loop && (loop->getRangeInit()->isTypeDependent() || !types_.Deduced(discover::Bare(loop->getRangeInit())->getType()))) FindClosures(loop->getRangeInit(), false);
  for (const Stmt* child : analyse::Children(statement)) {
    const auto* full = dyn_cast<Expr>(child);
    if (full && analysis_.Suspends(full)) FindClosures(full, false);
    else if (!full) FindFullClosures(child);
  }
}

// Whether the captures of `lambda` are what they say behind their commas, so that a helper can make them: `[k = (yield 1, f())]`.
bool Lowering::OnlyCommasSuspend(const LambdaExpr* lambda) const {
  for (const Stmt* capture : analyse::Children(lambda)) {
    while (analysis_.Suspends(capture)) {
      const auto* comma = isa<Expr>(capture) ? dyn_cast<BinaryOperator>(discover::Bare(cast<Expr>(capture))) : nullptr;
      if (!comma || comma->getOpcode() != BO_Comma) return false;
      capture = comma->getRHS();
    }
  }
  return true;
}

// `unnamed`: there is an expression around it whose type has no other name.
void Lowering::FindClosures(const Stmt* statement, bool unnamed) {
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) {
    if (!unnamed || IsMadeByHelper(lambda) || lambda->containsUnexpandedParameterPack()) return;
    if (OnlyCommasSuspend(lambda)) closures_.push_back(lambda);
    else Reject(lambda->getBeginLoc(), diag::Id::YieldInExpression);
    return;
  }
  if (const auto* expr = dyn_cast<Expr>(statement)) {
    bool closure = ClosureOf(expr);
    unnamed |= closure ? isa<MaterializeTemporaryExpr>(expr) : expr->isTypeDependent() || !types_.Deduced(expr->getType());
  }
  for (const Stmt* child : analyse::Children(statement)) FindClosures(child, unnamed);
}

bool Lowering::IsMadeByHelper(const LambdaExpr* lambda) const { return std::find(closures_.begin(), closures_.end(), lambda) != closures_.end(); }

void Lowering::MakeClosures() {
  for (const LambdaExpr* lambda : closures_) {
    std::string name = Fresh("rill_make_closure_" + AtDepth(depth_) + std::to_string(source_.Line(lambda->getBeginLoc())), nullptr);
    std::optional<parse::Span> span = source_.Tokens(lambda->getSourceRange());
    if (!span) return Reject(lambda->getBeginLoc(), diag::Id::StatementInMacro);
    Edits whole = edits_;  // what the captures suspend for comes in front of the call
    DropCommas(lambda, edits_);
    Helper helper = MakeHelper(name, lambda, lambda->getBeginLoc(), closures_code_);
    edits_ = std::move(whole);
    edits_.Substitute(*span, helper.name + "(" + helper.arguments + ")");
  }
}

// A helper that makes `init`, and what it is called with.
Lowering::Helper Lowering::MakeHelper(const std::string& name, const Expr* init, SourceLocation origin, Code& out, const VarDecl* variable) {
  bool self = false;
  std::vector<const Object*> objects = Mentioned(init, self);
  std::string parameters, arguments;
  if (self) {
    parameters = machine_.parameters.front().type + " " + Captured("self");
    arguments = "rill_self";
  }
  std::vector<Capture> own;  // copies are constant in the body
  if (generator_.lambda) own = CapturesOf(generator_.lambda);
  std::vector<std::string> unpacked;
  for (const Object* object : objects) {
    if (!parameters.empty()) parameters += ", ", arguments += ", ";
    if (object->access == Access::pack) {
      unpacked.push_back(Unpack(*object, Captured(object->declaration->getNameAsString()), true));
      parameters += "auto& " + object->member;
      arguments += object->member;
      continue;
    }
    if (const std::string forwarding = ForwardingType(*object); !forwarding.empty()) {
      // As it is written, as below.
      parameters += (StringRef(forwarding).contains("decltype(") ? "auto&&" : forwarding) + " " + Captured(object->declaration->getNameAsString());
      arguments += "static_cast<" + forwarding + ">(" + object->Use() + ")";
      continue;
    }
    const auto is_own = [&](const Capture& each) { return each.variable == object->declaration; };
    const auto* captured = dyn_cast<VarDecl>(object->declaration);
    // Whether it is constant, a lambda further out may have said.
    if (captured && std::any_of(own.begin(), own.end(), is_own) &&
        (captured->isInitCapture() || captured->getDeclContext() != generator_.lambda->getLambdaClass()->getDeclContext())) {
      const auto same = [&](const Parameter& each) { return each.name == object->name; };
      if (auto member = std::find_if(machine_.parameters.begin(), machine_.parameters.end(), same); member != machine_.parameters.end()) {
        parameters += member->type + " " + Captured(object->declaration->getNameAsString());
        arguments += object->Use();
        continue;
      }
    }
    QualType type = object->declaration->getType().getNonReferenceType();
    std::optional<std::string> text = types_.Deduced(type);
    // As it is written, if it depends on a template: clang 14 crashes on generators in generic lambdas.
    if (!text && type->isDependentType() && !type->getContainedDeducedType() && !isa<BindingDecl>(object->declaration)) text = types_.Prefix(type);
    if (text && (StringRef(*text).contains("decltype(") || StringRef(*text).contains("auto"))) text.reset();
    bool in_place = false;
    if (const auto* variable = dyn_cast<VarDecl>(object->declaration)) in_place = InPlaceCall(variable->getInit());
    const bool constant = std::any_of(own.begin(), own.end(), [&](const Capture& each) { return is_own(each) && each.by_copy; }) &&
                          !generator_.lambda->isMutable();
    const bool part = object->access == Access::expression && !(IsDependent() && !type->isDependentType());
    bool simple = text && !in_place && !part && !type->isArrayType() && !type->isFunctionType();
    if (simple && constant && !StringRef(*text).starts_with("const ")) text = "const " + *text;
    parameters += (simple ? *text : std::string("auto")) + "& " + Captured(object->declaration->getNameAsString());
    arguments += object->Use();
  }
  // A closure captures no statics: the helper has them under their names, too.
  std::string made = Text(init), statics;
  std::set<std::string> used;
  ReplaceNames(made, statics_, used);
  for (const std::string& each : used) {
    parameters += (parameters.empty() ? "" : ", ") + std::string("auto& rill_static_") + each;
    arguments += (arguments.empty() ? "" : ", ") + each;
    statics += "[[maybe_unused]] static auto& " + each + " = rill_static_" + each + "; ";
  }
  Helper helper{name, arguments};
  // `Guard g([&] { ... });`: the class is deduced where the object is made.
  if (variable && WrittenType(variable)->getAs<DeducedTemplateSpecializationType>())
    made = Construction(variable, types_.Written(WrittenType(variable).getUnqualifiedType()));
  for (const std::string& unpack : unpacked) made = unpack + " { return " + made + "; })";
  std::string body = statics + "return " + made + ";";
  Outside outside;
  UseAliases(made, outside);
  body = InBranch(origin, body, "return rill::nothing();", outside);
  if (!outside.objects.empty()) {
    parameters += (parameters.empty() ? "" : ", ") + outside.Parameters();
    helper.arguments += (arguments.empty() ? "" : ", ") + outside.Arguments();
  }
  Glue("static constexpr auto " + helper.name + " = [](" + parameters + ") { " + body + " };", origin, out);
  return helper;
}

}  // namespace rill::lower
