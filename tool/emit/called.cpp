// called - what the user calls the members of a frame that have other names, for debuggers.
#include "emit/called.h"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/RecursiveASTVisitor.h>

#include <algorithm>

namespace rill::emit {

using namespace clang;
using lower::Machine;
using lower::Member;

bool IsWhole(const Member& member) { return StringRef(member.name).starts_with("rill_parts_"); }

const Member* HolderOf(const Machine& machine, const BindingDecl* binding) {
  const SourceLocation origin = cast<VarDecl>(binding->getDecomposedDecl())->getLocation();
  const std::string name = binding->getNameAsString();
  const auto find = [&](auto fits) -> const Member* {
    for (const std::vector<Member>* members : {&machine.members, &machine.locals})
      for (const Member& member : *members)
        if (member.origin == origin && fits(member)) return &member;
    return nullptr;
  };
  const Member* own = find([&](const Member& member) { return member.name == name || StringRef(member.name).starts_with(name + "_"); });
  return own ? own : find(IsWhole);
}

namespace {

class VariableFinder : public RecursiveASTVisitor<VariableFinder> {
 public:
  std::vector<const VarDecl*> variables;

  bool VisitVarDecl(VarDecl* variable) {
    if (!variable->isImplicit()) variables.push_back(variable);
    return true;
  }
};

}  // namespace

std::string UserNames(const discover::Generator& generator, const Machine& machine) {
  constexpr unsigned most = 256;  // what the enumeration holds in any case
  VariableFinder finder;
  finder.TraverseStmt(const_cast<Stmt*>(generator.Body()));
  std::string names;
  const auto add = [&](const std::string& name, const Member& member, unsigned number) {
    names += names.empty() ? ",\n// what is called otherwise in the source, for debuggers\n" : ", ";
    names += name + "_in_" + member.name + " = " + std::to_string(number);
  };
  for (const VarDecl* variable : finder.variables) {
    if (const auto* parts = dyn_cast<DecompositionDecl>(variable)) {
      unsigned number = 0;
      for (const BindingDecl* binding : parts->bindings()) {
        const Member* holder = HolderOf(machine, binding);
        if (holder && IsWhole(*holder) && number < most) add(binding->getNameAsString(), *holder, number);
        ++number;
      }
      continue;
    }
    for (const Member& member : machine.members)
      if (member.origin == variable->getLocation() && variable->getIdentifier() && StringRef(member.name).starts_with(variable->getName().str() + "_"))
        add(variable->getNameAsString(), member, 0);
  }
  return names;
}

}  // namespace rill::emit
