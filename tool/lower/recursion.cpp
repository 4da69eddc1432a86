// recursion - the frames that a frame makes for calls of its own generator (discover/recursion.h says which).
#include "discover/recursion.h"

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

std::string Lowering::OwnFrame(const Call& call, const std::string& delegate, const std::string& boxed) {
  auto [object, arrow] = discover::ObjectOf(call.call);
  const auto* method = dyn_cast<CXXMethodDecl>(generator_.function);
  std::string text = std::string(discover::own_nested) + "(rill_active";
  if (object) {
    const auto* use = dyn_cast<CXXOperatorCallExpr>(object->IgnoreImpCasts());
    if (arrow && use && use->getOperator() == OO_Arrow) object = use->getArg(0);
    const bool pointer = arrow && object->getType()->isPointerType();
    text += pointer ? ", " + Text(object) : std::string(arrow ? ", rill::pointer_of(" : ", std::addressof(") + Text(object) + ")";
  } else if (method && !method->isStatic()) {
    text += ", rill_self";
  }
  const Span first = source_.Place(call.first);
  const std::string arguments = StringRef(Render({first.file, first.begin, source_.Place(call.call->getRParenLoc()).begin})).trim().str();
  text += (arguments.empty() ? "" : ", " + arguments) + ")";
  if (call.same == Call::Same::known) return "return " + text + ";";
  return "if constexpr (decltype(" + delegate + ")::is_nested) {\nreturn " + text + ";\n} else {\nreturn (" + boxed + ");\n}";
}

}  // namespace rill::lower
