// recursion - the frames that a frame makes for calls of its own generator (discover/recursion.h says which).
#include "discover/recursion.h"

#include "analyse/push.h"
#include "analyse/restart.h"
#include "lower/lowering.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;
using discover::Call;
using parse::Span;

// `rill::specialisation<T, std::integral_constant<decltype(N), N>>`
std::string SpecialisationType(const FunctionTemplateDecl* generic) {
  std::string text;
  for (const NamedDecl* parameter : *generic->getTemplateParameters()) {
    const std::string name = parameter->getNameAsString();
    text += text.empty() ? "" : ", ";
    text += isa<NonTypeTemplateParmDecl>(parameter) ? "std::integral_constant<decltype(" + name + "), " + name + ">" : name;
  }
  return "rill::specialisation<" + text + ">";
}

std::string Lowering::NestedType(const Call& call) {
  const std::string nested = "rill::nested<rill_generator>";
  if (call.same == Call::Same::known) return nested;
  std::string asked, known;
  if (call.same == Call::Same::called) {
    std::optional<Span> name = source_.Token(call.name), whole = source_.Tokens(call.call->getSourceRange());
    if (!name || !whole) return Reject(call.call->getBeginLoc(), diag::Id::StatementInMacro), nested;
    const Edits& edits = plain_ ? *plain_ : edits_;
    asked = "decltype(" + edits.Render({whole->file, whole->begin, name->end}) + discover::called_suffix + edits.Render({whole->file, name->end, whole->end}) + ")";
    known = SpecialisationType(call.callee->function->getDescribedFunctionTemplate());
  } else {
    const auto [object, arrow] = discover::ObjectOf(call.call);
    asked = std::string(arrow ? "rill::pointee" : "rill::object_type") + "<decltype((" + TypeText(object) + "))>";
    known = cast<CXXMethodDecl>(call.callee->function)->getParent()->getNameAsString();
  }
  return "rill::recursion<rill_generator, " + asked + ", " + known + ", decltype((" + TypeText(call.call) + "))>";
}

std::string Lowering::OtherSelf(const Call& call) {
  auto [object, arrow] = discover::ObjectOf(call.call);
  if (!object) return "";
  const auto* use = dyn_cast<CXXOperatorCallExpr>(object->IgnoreImpCasts());
  if (arrow && use && use->getOperator() == OO_Arrow) object = use->getArg(0);
  if (arrow && object->getType()->isPointerType()) return Text(object);
  return (arrow ? "rill::pointer_of(" : "std::addressof(") + Text(object) + ")";
}

std::string Lowering::OwnFrame(const Call& call, const std::string& delegate, const std::string& boxed) {
  const auto* method = dyn_cast<CXXMethodDecl>(generator_.function);
  std::string text = std::string(discover::own_nested) + "(rill_active", self = OtherSelf(call);
  if (self.empty() && method && !method->isStatic()) self = "rill_self";
  if (!self.empty()) text += ", " + self;
  const Span first = source_.Place(call.first);
  const std::string arguments = StringRef(Render({first.file, first.begin, source_.Place(call.call->getRParenLoc()).begin})).trim().str();
  text += (arguments.empty() ? "" : ", " + arguments) + ")";
  if (call.same == Call::Same::known) return "return " + text + ";";
  return "if constexpr (decltype(" + delegate + ")::is_nested) {\nreturn " + text + ";\n} else {\nreturn (" + boxed + ");\n}";
}

const Call* Lowering::RestartOf(const Stmt* statement) const {
  const CoyieldExpr* yield = analyse::SoleYield(statement);
  if (!yield || analysis_.Find(yield)) return nullptr;
  return program_.Find(discover::HeldCall(discover::DelegatedRange(yield)));
}

std::string Lowering::Restart(const Call& call) {
  struct Assigned {
    std::string name, value, made, declarator;
  };
  std::vector<Assigned> assigned;
  bool any_objects = false;
  if (std::string self = OtherSelf(call); !self.empty()) assigned.push_back({"rill_self", self, "rill_other_self", "const auto rill_other_self"});
  for (unsigned i = 0; i < call.call->getNumArgs(); ++i) {
    const ParmVarDecl* parameter = generator_.function->getParamDecl(i);
    const Expr* argument = call.call->getArg(i);
    if (analyse::PassesOn(argument, parameter)) continue;
    const std::string name = pushes_ ? parameter->getNameAsString() : Find(parameter)->name;
    any_objects |= parameter->getType()->isRecordType();
    const std::string made = "rill_next_" + name;
    assigned.push_back({name, Text(argument), made, types_.Declarator(parameter->getType(), made)});
  }
  // All arguments are evaluated before a parameter changes; an object is initialised, which may differ from being assigned to.
  const bool made_first = assigned.size() > 1 || any_objects;
  std::string first, then;
  for (const Assigned& each : assigned) {
    if (made_first) first += each.declarator + " = " + each.value + ";\n";
    then += each.name + " = " + (made_first ? each.made : each.value) + ";\n";
  }
  return (made_first ? "{\n" + first + then + "}\n" : then) + "goto rill_start;";
}

}  // namespace rill::lower
