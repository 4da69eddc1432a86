// operands - what a yield is given: an element, or the range whose elements it yields.
#include "discover/discover.h"

#include <clang/AST/ExprCXX.h>

#include <algorithm>

namespace rill::discover {

using namespace clang;

// `yield {e};` where the braces say no more than `e`: a reference is bound to it, or a scalar is made of it.
static const Expr* WithoutBraces(const Expr* operand) {
  const auto* list = dyn_cast<InitListExpr>(operand->IgnoreImplicit());
  return list && list->isSemanticForm() && list->isTransparent() ? WithoutBraces(list->getInit(0)) : operand;
}

const Expr* YieldOperand(const CoyieldExpr* expr) {
  const Stmt* inner = *const_cast<CoyieldExpr*>(expr)->children().begin();
  while (inner) {
    if (const auto* await = dyn_cast<UnaryOperator>(inner)) inner = await->getSubExpr();
    else if (const auto* await = dyn_cast<DependentCoawaitExpr>(inner)) inner = await->getOperand();
    else if (const auto* call = dyn_cast<CallExpr>(inner)) return call->getNumArgs() ? WithoutBraces(call->getArg(0)) : nullptr;
    else if (const auto* e = dyn_cast<Expr>(inner); e && Bare(e) != e) inner = Bare(e);
    else return nullptr;
  }
  return nullptr;
}

static bool IsNamed(const Expr* callee, StringRef name) {
  callee = Bare(callee);
  if (const auto* reference = dyn_cast<DeclRefExpr>(callee))
    return reference->getDecl()->getDeclName().getAsString() == name && InNamespace(reference->getDecl(), "rill");
  if (const auto* lookup = dyn_cast<UnresolvedLookupExpr>(callee))
    return lookup->getName().getAsString() == name &&
           std::any_of(lookup->decls_begin(), lookup->decls_end(), [](const NamedDecl* d) { return InNamespace(d, "rill"); });
  return false;
}

static bool IsElementsOfTemplate(const NamedDecl* decl) {
  return decl && decl->getIdentifier() && decl->getName() == "elements_of" && InNamespace(decl, "std");
}

bool IsElementsOf(QualType type) {
  type = type.getNonReferenceType().getCanonicalType();
  if (const auto* special = type->getAs<TemplateSpecializationType>())
    return IsElementsOfTemplate(special->getTemplateName().getAsTemplateDecl());
  return IsElementsOfTemplate(type->getAsCXXRecordDecl());
}

// Whether `type` is written as `std::ranges::elements_of`, its arguments deduced.
static bool IsDeducedElementsOf(QualType type) {
  const auto* deduced = type->getAs<DeducedTemplateSpecializationType>();
  return deduced && IsElementsOfTemplate(deduced->getTemplateName().getAsTemplateDecl());
}

// What `std::ranges::elements_of(range, allocator)` is made of, in parentheses or braces; nothing for other operands. It is an aggregate, but
// in C++17 it has a constructor (detail/elements_of.h).
static std::vector<const Expr*> ElementsOfParts(const Expr* operand) {
  const auto* dependent = dyn_cast<CXXUnresolvedConstructExpr>(operand);
  const auto* cast = dyn_cast<CXXFunctionalCastExpr>(operand);
  const auto* object = dyn_cast<CXXTemporaryObjectExpr>(operand);
  if (!dependent && !cast && !object) return {};
  if (!IsDeducedElementsOf(dependent ? dependent->getTypeSourceInfo()->getType() : cast ? cast->getTypeAsWritten() : object->getTypeSourceInfo()->getType()))
    return {};
  std::vector<const Expr*> parts;
  const Expr* made = cast ? Bare(cast->getSubExpr()) : dependent && dependent->isListInitialization() ? dependent->getArg(0) : object;
  if (!made) {
    parts.assign(dependent->arg_begin(), dependent->arg_end());
  } else if (const auto* list = dyn_cast<InitListExpr>(made)) {
    parts.assign(list->inits().begin(), list->inits().end());
  } else if (const auto* list = dyn_cast<CXXParenListInitExpr>(made)) {
    parts.assign(list->getInitExprs().begin(), list->getInitExprs().end());
  } else if (const auto* construct = dyn_cast<CXXConstructExpr>(made)) {
    parts.assign(construct->arg_begin(), construct->arg_end());
  }
  for (const Expr*& part : parts)
    if (const auto* designated = dyn_cast<DesignatedInitExpr>(part)) part = designated->getInit();
  if (parts.size() > 1 && isa<CXXDefaultInitExpr, CXXDefaultArgExpr>(parts[1])) parts.pop_back();
  return parts;
}

const Expr* DelegatedRange(const CoyieldExpr* expr) {
  const Expr* operand = YieldOperand(expr);
  if (!operand) return nullptr;
  operand = Bare(operand);
  if (const auto* call = dyn_cast<CXXOperatorCallExpr>(operand);
      call && call->getOperator() == OO_Equal && IsNamed(call->getArg(0), "from"))
    return call->getArg(1);
  if (const auto* binary = dyn_cast<BinaryOperator>(operand);
      binary && binary->getOpcode() == BO_Assign && IsNamed(binary->getLHS(), "from"))
    return binary->getRHS();
  if (const auto* call = dyn_cast<CallExpr>(operand); call && call->getNumArgs() == 1 && IsNamed(call->getCallee(), "each"))
    return call->getArg(0);
  if (auto parts = ElementsOfParts(operand); !parts.empty()) return parts[0];
  return IsElementsOf(operand->getType()) ? operand : nullptr;
}

const Expr* DelegatedAllocator(const CoyieldExpr* expr) {
  const Expr* operand = YieldOperand(expr);
  if (!operand) return nullptr;
  auto parts = ElementsOfParts(Bare(operand));
  return parts.size() > 1 ? parts[1] : nullptr;
}

}  // namespace rill::discover
