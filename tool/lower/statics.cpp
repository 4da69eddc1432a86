// statics - static locals, which stay in the resume function, where the body is.
//
// The frame class and the helpers in front of it do not see them. Where only a type matters, what is declared there is
// written: `std::declval<int&>()`. A helper is handed a reference, and keeps it in a static one of the user's name, since a closure
// captures no statics:
//
//     [](int& rill_static_n) { static auto& n = rill_static_n; return [=] { return ++n; }; }
#include "lower/lowering.h"

namespace rill::lower {

using namespace clang;

void Lowering::PlanStatics(const Stmt* statement) {
  if (isa<LambdaExpr>(statement)) return;
  if (const auto* declaration = dyn_cast<DeclStmt>(statement))
    for (const Decl* decl : declaration->decls()) {
      const auto* variable = dyn_cast<VarDecl>(decl);
      if (!variable || !variable->isStaticLocal() || Find(variable)) continue;
      const QualType type = variable->getType();
      std::optional<std::string> text = types_.Deduced(type);
      if (!text && !variable->getTypeSourceInfo()->getType()->getContainedDeducedType()) text = types_.Written(type);
      if (!text && variable->getInit() && !discover::HoldsLambda(variable->getInit()))
        text = (type.isConstQualified() ? "const " : "") + WithoutStatics("std::decay_t<decltype(" + Text(variable->getInit()) + ")>");
      if (text) statics_[variable->getNameAsString()] = "std::declval<std::add_lvalue_reference_t<" + *text + ">>()";
    }
  for (const Stmt* child : analyse::Children(statement)) PlanStatics(child);
}

std::string Lowering::WithoutStatics(const std::string& type) const {
  std::set<std::string> found;
  return type.find('(') == std::string::npos ? type : ReplaceNames(type, statics_, found);
}

}  // namespace rill::lower
