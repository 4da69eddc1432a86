// yields - a suspension point: the element is set, the state noted, control returns; the label behind is where it comes back.
//
//     rill_element.bind(line);
//     return rill_run.suspend(rill_at::line_5);
//   line_5:
//     if (rill_run.arrive(rill_element)) return false;     <- the full-expression ends; true while the stream is destroyed
//
// What the consumer sees is a reference, and to what depends on the operand ([coro.generator.promise]): to the operand itself, to a copy,
// or to the result of a conversion. `rill::element<Yielded, E>` knows; E is the operand's type and value category.
#include "analyse/literal.h"
#include "lower/lowering.h"
#include "lower/regions.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;
using analyse::Suspension;

// The type T for which the consumer sees T& or T&&; null where it depends on a template.
QualType Lowering::YieldedObject() const {
  QualType type = generator_.function->getReturnType();
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  if (!special || type->isDependentType()) return {};
  return special->getTemplateArgs()[0].getAsType().getNonReferenceType();
}

static bool YieldsRvalue(const FunctionDecl* function) {
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(function->getReturnType()->getAsCXXRecordDecl());
  if (!special) return false;
  const TemplateArgumentList& arguments = special->getTemplateArgs();
  return arguments[1].getAsType()->isVoidType() && !arguments[0].getAsType()->isLValueReferenceType();
}

static const Expr* WithoutCleanups(const Expr* expr) {
  while (const auto* cleanups = dyn_cast<ExprWithCleanups>(expr)) expr = cleanups->getSubExpr();
  return expr;
}

// The operand as a glvalue of its own type: without the qualification or base class that the promise asks for.
static const Expr* OwnGlvalue(const Expr* expr) {
  while (const auto* cast = dyn_cast<ImplicitCastExpr>(expr->IgnoreParens())) expr = cast->getSubExpr();
  return expr->IgnoreParens();
}

// The type of a prvalue operand. The promise of a gen<T> copies one that is constant, since the consumer may not move from it.
static QualType OwnValue(QualType type, bool may_be_moved) {
  const QualType plain = type.getUnqualifiedType();
  return may_be_moved && type->isRecordType() && type.isConstQualified() ? plain.withConst() : plain;
}

static std::string Const(QualType type) { return type.isConstQualified() ? "const " : ""; }

// A value of scalar type that is stored in the frame: no one can tell a reference to the operand from one to the copy.
bool Lowering::IsScalarYield(const Suspension& point) const {
  QualType object = YieldedObject();
  if (object.isNull() || point.operand->isTypeDependent() || object.isConstQualified() || !YieldsRvalue(generator_.function)) return false;
  if (!Types::IsScalar(object) && !(IsLiteral() && analyse::IsAssigned(object, unit_.context()))) return false;
  const Expr* operand = WithoutCleanups(point.operand);
  if (isa<MaterializeTemporaryExpr>(operand)) return true;
  return operand->isLValue() || operand->isPRValue();
}

std::string Lowering::TypeOf(const Expr* expr, const std::string& text) {
  if (const auto* reference = dyn_cast<DeclRefExpr>(expr))  // a local in place is a stream, whatever the tree says
    if (const auto* variable = dyn_cast<VarDecl>(reference->getDecl()); variable && InPlaceCall(variable->getInit()))
      return "decltype((" + text + "))";
  std::optional<std::string> type = types_.Deduced(expr->getType());
  if (type && expr->getType()->isArrayType() && expr->isGLValue()) {
    ASTContext& context = unit_.context();
    return types_.Written(expr->isLValue() ? context.getLValueReferenceType(expr->getType().getCanonicalType())
                                            : context.getRValueReferenceType(expr->getType().getCanonicalType()));
  }
  if (!type || expr->getType()->isFunctionType()) return "decltype((" + text + "))";
  return *type + (expr->isLValue() ? "&" : expr->isXValue() ? "&&" : "");
}

// The one expression of a braced list; null if there are more or none, or as many as a pack has.
static const Expr* SoleOf(const Expr* operand) {
  const auto* list = dyn_cast<InitListExpr>(operand->IgnoreImplicit());
  const Expr* sole = list && list->getNumInits() == 1 ? list->getInit(0) : nullptr;
  return sole && !isa<PackExpansionExpr, InitListExpr, DesignatedInitExpr>(sole) ? sole : nullptr;
}

Lowering::Element Lowering::ElementOf(const Suspension& point) {
  Element element;
  const auto make = [&] {
    element.before = ".make([&]() -> " + element.type + " { return ";
    element.after = "; });";
  };
  const Expr* operand = WithoutCleanups(point.operand);
  bool braces = isa<InitListExpr>(operand->IgnoreImplicit());
  std::string text = TypeText(point.operand);
  braces |= !text.empty() && text.front() == '{';
  const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(operand);
  bool dependent = operand->isTypeDependent() || YieldedObject().isNull();
  if (const auto whole = wholes_.find(discover::Bare(operand)); whole != wholes_.end()) {
    element.type = whole->second.type + "&&";
    element.before = ".bind(";
    element.after = ");";
    element.reset = true;
  } else if (const Expr* sole = dependent ? SoleOf(operand) : nullptr) {
    element.type = "rill::listed<rill_yielded, decltype((" + TypeText(sole) + "))>";
    element.either = element.reset = true;
    element.before = element.type + " { return ";
    element.after = "; });";
  } else if (braces) {
    element.type = temporary && !dependent ? TypeOf(temporary->getSubExpr(), text) : "std::remove_cv_t<std::remove_reference_t<rill_yielded>>";
    make();
    element.reset = true;
  } else if (dependent) {
    element.type = "decltype((" + TypeText(point.operand) + "))";
    element.either = element.reset = true;
    // Of `(args + ... + x)` without args g++ takes the parentheses away: `decltype(auto)` would not see an lvalue.
    element.before = (isa<CXXFoldExpr>(point.operand) ? element.type : "decltype(auto)") + " { return (";
    element.after = "); });";
  } else if (temporary) {
    QualType type = OwnValue(temporary->getType(), YieldsRvalue(generator_.function));
    std::optional<std::string> named = types_.Deduced(type);
    // Without a name: the operand's own type if it was not converted, else what the promise takes.
    const Expr* bare = discover::Bare(temporary);
    const auto* converted = dyn_cast<CXXMemberCallExpr>(bare);
    bool own = unit_.context().hasSameUnqualifiedType(bare->getType(), type) &&
               !(converted && isa_and_nonnull<CXXConversionDecl>(converted->getMethodDecl()));
    element.type = named ? *named
                   : own ? Const(type) + "std::decay_t<decltype(" + TypeText(point.operand) + ")>"
                         : "std::remove_cv_t<std::remove_reference_t<rill_yielded>>";
    make();
    element.reset = Types::NeedsDestruction(type);
  } else if (operand->isPRValue()) {
    // In a template the promise's call is not resolved yet, and the operand has not been converted.
    const QualType type = OwnValue(operand->getType(), YieldsRvalue(generator_.function));
    std::optional<std::string> named = types_.Deduced(type);
    element.type = named ? *named : Const(type) + "std::decay_t<decltype(" + TypeText(point.operand) + ")>";
    make();
    element.reset = true;
  } else {
    const Expr* own = OwnGlvalue(operand);
    element.type = TypeOf(own, text);
    element.before = ".bind(";
    element.after = ");";
    // A copy is made of an lvalue, and of an xvalue that is constant.
    element.reset = YieldedObject()->isRecordType() && (own->isLValue() || own->getType().isConstQualified()) && YieldsRvalue(generator_.function);
  }
  return element;
}

bool Lowering::IsScalarElement() const {
  return std::all_of(analysis_.suspensions.begin(), analysis_.suspensions.end(),
                     [&](const Suspension& point) { return point.range || point.folded || IsScalarYield(point); });
}

void Lowering::PlanElements() {
  bool delegates = std::any_of(analysis_.suspensions.begin(), analysis_.suspensions.end(), [](const Suspension& point) { return point.range || point.folded; });
  bool scalars = scalar_element_;
  std::map<std::string, std::string> members;  // by the element's type
  unsigned sources = 0;
  const std::vector<unsigned> none;
  for (unsigned i = 0; i < analysis_.suspensions.size(); ++i) {
    const Suspension& point = analysis_.suspensions[i];
    SourceLocation origin = point.expr->getBeginLoc();
    if (point.range || point.folded) {
      ++sources;
      continue;
    }
    Element element;
    if (scalars) {
      element.type = types_.Written(YieldedObject());
      element.before = " = ";
      element.after = ";";
    } else {
      element = ElementOf(point);
    }
    auto own = own_elements_.find(i);
    std::string branch;
    for (const std::string& condition : ConditionsAt(origin)) branch += " if " + condition;
    auto [at, added] = members.try_emplace(element.type + branch + (own != own_elements_.end() ? " of " + own->second : ""), "");
    if (added) {
      ++sources;
      at->second = own != own_elements_.end() ? own->second : Fresh("rill_element", nullptr);
      std::string type = scalars ? element.type : "rill::element<rill_yielded, " + element.type + ">";
      AddMember(at->second, (scalars ? types_.Declarator(YieldedObject(), at->second) + Unset() : type + " " + at->second) + ";", type, "the element", none, scalars ? YieldedObject() : QualType(), origin);
    }
    element.member = at->second;
    element.before = (element.either ? "rill::set(" + element.member + ", [&]() -> " : element.member) + element.before;
    machine_.leaves |= element.reset;
    elements_[i] = element;
  }
  machine_.delegates = generator_.delegates;
  machine_.dependent = IsDependent();
  machine_.nests_itself = generator_.nests_itself;
  pointer_element_ = sources > 1 && !machine_.delegates;
  if (pointer_element_) {
    AddMember("rill_value", "std::remove_reference_t<rill_yielded>* rill_value = nullptr;", "pointer", "the element", none,
              unit_.context().VoidPtrTy, generator_.Body()->getBeginLoc());
    machine_.current = "static_cast<rill_yielded>(*rill_value)";
  } else if (analysis_.suspensions.empty()) {
    machine_.current = "rill::no_element<rill_yielded>()";
  } else if (delegates || machine_.delegates) {
    machine_.current = "";  // set where the delegate is made
  } else {
    const Element& only = elements_.begin()->second;
    machine_.current = scalars ? "static_cast<rill_yielded>(" + only.member + ")" : only.member + ".current()";
  }
}

Entries Lowering::Suspend(unsigned index, const std::string& current, Code& out) {
  const Suspension& point = analysis_.suspensions[index];
  SourceLocation origin = point.expr->getBeginLoc();
  if (machine_.delegates) Glue("rill_active.show(rill::pointer_to(" + current + "));", origin, out);
  else if (pointer_element_) Glue("rill_value = rill::pointer_to(" + current + ");", origin, out);
  Glue("return rill_run.suspend(" + At(index) + ");", origin, out);
  return {{index, point.name}};
}

Entries Lowering::Yield(const CoyieldExpr* expr, Code& out) {
  unsigned index = analysis_.IndexOf(expr);
  const Suspension& point = analysis_.suspensions[index];
  if (point.range) return YieldFrom(point, index, out);
  const Element& element = elements_[index];
  SourceLocation origin = expr->getBeginLoc();
  Entries before = Evaluate(point.operand, out);
  std::vector<std::string> held = full_ ? std::vector<std::string>() : HeldBy(expr);
  std::string reset = element.reset && !own_elements_.count(index) ? element.member : "";
  if (!held.empty()) {
    machine_.leaves = true;
    std::string names;
    for (const std::string& name : held) names += ", " + name;
    Glue("{", origin, out);
    Glue("const rill::pending rill_pending(rill_run" + names + ");", origin, out);
    for (auto name = held.rbegin(); name != held.rend(); ++name) reset += (reset.empty() ? "" : ", ") + *name;
  }
  Glue(element.before + Text(point.operand) + element.after, origin, out);
  Entries entries = Suspend(index, scalar_element_ ? element.member : element.member + ".current()", out);
  if (!held.empty()) Glue("}", origin, out);
  Reentry((IsLiteral() ? "case " + At(index) : point.name) + ":", origin, out);
  Reentry("if (rill_run.arrive(" + reset + ")) return false;", origin, out);
  return Joined(std::move(before), entries);
}

// Whether more than a copy of an allocator is asked for.
static bool MayHaveEffects(const Expr* allocator, const ASTContext& context) {
  if (allocator->isInstantiationDependent()) return true;
  const auto* made = dyn_cast<CXXConstructExpr>(discover::Bare(allocator));
  if (made && made->getConstructor()->isCopyOrMoveConstructor()) allocator = made->getArg(0);
  return allocator->HasSideEffects(context);
}

Entries Lowering::AdvanceLoop(unsigned index, const std::string& name, bool hands_over, const std::string& makes, Code& out) {
  const Suspension& point = analysis_.suspensions[index];
  const SourceLocation origin = point.expr->getBeginLoc();
  Glue("while (" + name + ".advance(" + (hands_over ? "rill_active" : "") + (hands_over && !makes.empty() ? ", " : "") + makes + ")) {", origin, out);
  Entries entries{{index, point.name}};
  if (hands_over) Glue("return rill_run.suspend(" + At(index) + ");", origin, out);
  else entries = Suspend(index, name + ".current()", out);
  Reentry(point.name + ":", origin, out);
  Reentry("if (rill_run.arrive()) return false;", origin, out);
  return entries;
}

Entries Lowering::YieldFrom(const Suspension& point, unsigned index, Code& out) {
  SourceLocation origin = point.expr->getBeginLoc();
  std::string name = Fresh("rill_delegate_" + std::to_string(point.line), nullptr);
  Entries before = Evaluate(point.range, out);
  std::string text = Text(point.range);
  const Expr* range = WithoutCleanups(point.range);
  std::string type;
  Declared declared;
  Code list_code;
  const InitListExpr* list = ListOf(point.range);
  if (list) text = DeclareList(list, {index}, declared, list_code, NamedElement(point.range));
  if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(range)) range = temporary->getSubExpr();
  const auto* made = dyn_cast<CXXBindTemporaryExpr>(range);
  if (made) range = made->getSubExpr();
  const discover::Call* nested = NestedCall(range);
  if (list) type = "decltype((" + text + "))";
  else if (discover::IsElementsOf(range->getType())) type = "decltype((" + RangeOf(TypeText(point.range)) + "))", text = RangeOf(text);
  else if (nested) type = NestedType(*nested);
  else if (range->isTypeDependent() || InPlaceCall(range)) type = "decltype((" + TypeText(point.range) + "))";
  else if (range->isPRValue()) type = TypeOf(range, TypeText(point.range));
  else type = TypeOf(OwnGlvalue(range), TypeText(point.range));
  std::string delegate = "rill::delegate<rill_yielded, " + type + ">";
  AddMember(name, "union { " + delegate + " " + name + "; };", delegate, "the range of yield_from", {index}, QualType(), origin);
  machine_.members.back().exclusive = true;
  machine_.leaves = true;
  if (machine_.current.empty()) machine_.current = name + ".current()";

  std::vector<std::string> held = full_ ? std::vector<std::string>() : HeldBy(point.expr);
  Declared around;  // temporaries outlive the array that they were made for
  around.origin = origin;
  for (const std::string& temporary : held) around.guards.push_back({temporary, temporary, {}});
  if (declared.guards.empty()) around.after.code = std::move(list_code);
  else declared.guards.front().before.code = std::move(list_code);
  around.guards.insert(around.guards.end(), declared.guards.begin(), declared.guards.end());
  std::string result = type.find("decltype((") == 0 ? "decltype(auto)" : type;
  std::string body = "return " + (result == "decltype(auto)" ? "(" + text + ")" : text) + ";";
  if (nested && nested->own) body = OwnFrame(*nested, name, text);
  if (nested && nested->same != discover::Call::Same::known) result = "decltype(auto)";
  std::string make = "::new (rill::storage(" + name + ")) " + delegate + "([&]() -> " + result + " { " + body + " });";
  Glue("{", origin, out);
  if (around.guards.empty()) out.insert(out.end(), around.after.code.begin(), around.after.code.end());
  Entries entries = GuardedAll(around, 0, out, [&](Code& inner) {
    Glue(make, origin, inner);
    return Guarded("const rill::guard rill_guard_" + name.substr(5) + "(" + name + ", rill_run);", name.substr(5), origin, inner, [&](Code& loop) {
      // Nothing is allocated from it, but its expression is evaluated.
      if (point.allocator && MayHaveEffects(point.allocator, unit_.context()))
        Glue("static_cast<void>(" + Text(point.allocator) + ");", origin, loop);
      Entries entry = AdvanceLoop(index, name, machine_.delegates, "", loop);
      Glue("}", origin, loop);
      return entry;
    });
  });
  Glue("}", origin, out);
  return Joined(std::move(before), entries);
}

}  // namespace rill::lower
