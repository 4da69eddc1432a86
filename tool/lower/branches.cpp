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
  StringRef text = type;
  if (ConditionsAt(origin).empty() || !(text.contains("decltype(") || text.contains("typename ") || text.contains("::value"))) return type;
  Outside outside;
  std::string body = "return rill::type_is<" + InFront(type, outside) + ">();";
  body = InBranch(origin, body, "return rill::type_is<rill::nothing>();", outside);
  std::string helper = "rill_type_of_" + name;
  Glue("static constexpr auto " + helper + " = [](" + outside.Parameters() + ") { " + body + " };", origin, helpers);
  return "typename decltype(" + helper + "(" + outside.Arguments() + "))::type";
}

// `body` where the conditions around `origin` hold, else `otherwise`; behind the aliases that `outside` names.
std::string Lowering::InBranch(SourceLocation origin, std::string body, const std::string& otherwise, Outside& outside) {
  const std::vector<std::string> conditions = ConditionsAt(origin);
  for (auto condition = conditions.rbegin(); condition != conditions.rend(); ++condition)
    body = "if constexpr (" + InFront(*condition, outside) + ") { " + body + " } else { " + otherwise + " }";
  return outside.usings + body;
}

// Declares in a helper in front of the frame class what `text` calls by aliases of the frame.
void Lowering::UseAliases(const std::string& text, Outside& outside) {
  for (const DeclStmt* statement : aliases_) {
    const auto* alias = cast<TypedefNameDecl>(statement->getSingleDecl());
    const std::string name = alias->getNameAsString();
    std::set<std::string> named;
    ReplaceNames(text, {{name, name}}, named);
    if (named.empty() || scopes_.count(statement) || !OfFrame(statement) || !outside.aliases.insert(name).second) continue;
    const QualType type = alias->getUnderlyingType();
    const std::optional<std::string> known = types_.Deduced(type);
    const std::string meaning = known ? *known : InFront(types_.Written(type), outside);
    outside.usings += "using " + name + " [[maybe_unused]] = " + meaning + "; ";
  }
}

// `text` as a helper in front of the frame class says it: it has the frame's objects as parameters, and the frame's aliases in itself.
std::string Lowering::InFront(const std::string& text, Outside& outside) {
  UseAliases(text, outside);
  std::map<std::string, std::string> names{{"rill_yielded", "typename " + machine_.generator + "::yielded"}, {"rill_generator", machine_.generator}};
  for (const Parameter& parameter : machine_.parameters) names[parameter.name] = "rill_of_" + parameter.name;
  for (const auto& object : objects_)
    if (object->access != Access::pack) names[object->name] = "rill_of_" + object->name;
  for (const Member& member : machine_.members) names[member.name] = "rill_of_" + member.name;
  for (const auto& object : objects_)
    if (object->access == Access::constant) names.erase(object->name);  // a static constant in front of the helper
  std::set<std::string> found;
  std::string inside = ReplaceNames(text, names, found);
  found.erase("rill_yielded");
  found.erase("rill_generator");
  for (const auto& object : objects_) {  // a parameter is a reference, which the object is not
    const std::string asked = "decltype(rill_of_" + object->name + ")";
    if (!found.count(object->name) || object->declaration->getType()->isReferenceType()) continue;
    const std::string plain = "std::remove_reference_t<" + asked + ">";
    for (size_t at = inside.find(asked); at != std::string::npos; at = inside.find(asked, at + plain.size())) inside.replace(at, asked.size(), plain);
  }
  outside.objects.merge(found);
  return inside;
}

std::string Lowering::Outside::Parameters() const {
  std::string text;
  for (const std::string& object : objects) text += (text.empty() ? "" : ", ") + std::string("[[maybe_unused]] auto& rill_of_") + object;
  return text;
}

std::string Lowering::Outside::Arguments() const {
  std::string text;
  for (const std::string& object : objects) text += (text.empty() ? "" : ", ") + object;
  return text;
}

}  // namespace rill::lower
