// branches - the types of objects in a branch of `if constexpr` that an instantiation may discard.
//
// In the branch the type makes sense; in the frame class it would be asked for in every instantiation. A lambda with the same
// condition answers:
//
//     static constexpr auto rill_type_element = [](auto& value) {
//       if constexpr (std::is_class_v<T>) return rill::type_is<decltype((value.size()))>(); else return rill::type_is<rill::nothing>();
//     };
#include "lower/lowering.h"

namespace rill::lower {

using namespace clang;
using parse::Span;

void Lowering::PlanBranches(const Stmt* statement) {
  if (!IsDependent()) return;
  if (const auto* branch = dyn_cast<IfStmt>(statement); branch && branch->isConstexpr() && branch->getCond() && branch->getCond()->isValueDependent()) {
    std::string condition = Text(branch->getCond());
    branches_.push_back({SpanOfRange(branch->getThen()->getSourceRange()), condition});
    if (branch->getElse()) branches_.push_back({SpanOfRange(branch->getElse()->getSourceRange()), "!(" + condition + ")"});
  }
  for (const Stmt* child : analyse::Children(statement)) PlanBranches(child);
}

std::vector<std::string> Lowering::ConditionsAt(SourceLocation location) const {
  std::vector<std::string> conditions;
  if (branches_.empty()) return conditions;
  Span at = source_.Expansion(SourceRange(location));
  for (const Branch& branch : branches_)
    if (branch.span.Contains({at.file, at.begin, at.begin})) conditions.push_back(branch.condition);
  return conditions;
}

// `type`, or where it is in a branch, what a helper says.
std::string Lowering::TypeInBranch(const std::string& name, const std::string& type, SourceLocation origin, Code& helpers) {
  std::vector<std::string> conditions = ConditionsAt(origin);
  StringRef text = type;
  if (conditions.empty() || !(text.contains("decltype(") || text.contains("typename ") || text.contains("::value"))) return type;
  std::map<std::string, std::string> names{{"rill_yielded", "typename " + machine_.generator + "::yielded"}, {"rill_generator", machine_.generator}};
  for (const Parameter& parameter : machine_.parameters) names[parameter.name] = "rill_of_" + parameter.name;
  for (const auto& object : objects_)
    if (object->access != Access::pack) names[object->name] = "rill_of_" + object->name;
  for (const Member& member : machine_.members) names[member.name] = "rill_of_" + member.name;
  std::set<std::string> found;
  std::string inside = ReplaceNames(type, names, found), parameters, arguments;
  found.erase("rill_yielded");
  found.erase("rill_generator");
  for (const std::string& object : found) {
    parameters += (parameters.empty() ? "" : ", ") + std::string("[[maybe_unused]] auto& rill_of_") + object;
    arguments += (arguments.empty() ? "" : ", ") + object;
  }
  std::string helper = "rill_type_of_" + name, body = "return rill::type_is<" + inside + ">();";
  for (auto condition = conditions.rbegin(); condition != conditions.rend(); ++condition)
    body = "if constexpr (" + *condition + ") { " + body + " } else { return rill::type_is<rill::nothing>(); }";
  Glue("static constexpr auto " + helper + " = [](" + parameters + ") { " + body + " };", origin, helpers);
  return "typename decltype(" + helper + "(" + arguments + "))::type";
}

}  // namespace rill::lower
