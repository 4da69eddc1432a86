// places.cpp - where the things that an editor asks about stand in a document.
#include "driver/places.h"

#include "driver/explain.h"
#include "emit/called.h"
#include "emit/map.h"

#include <clang/AST/RecursiveASTVisitor.h>

#include <algorithm>
#include <map>

namespace rill::driver {

using namespace clang;
using discover::Generator;
using parse::Span;

namespace json = llvm::json;

static json::Object PositionJson(const SourceManager& sources, FileID file, unsigned offset) {
  const StringRef before = sources.getBufferData(file).take_front(offset);
  const size_t line = before.count('\n');
  return json::Object{{"line", static_cast<int64_t>(line)}, {"character", emit::Utf16Length(before.substr(before.rfind('\n') + 1))}};
}

json::Object RangeJson(const SourceManager& sources, const Span& span) {
  return json::Object{{"start", PositionJson(sources, span.file, span.begin)}, {"end", PositionJson(sources, span.file, span.end)}};
}

// The token at `location`, where the user sees it.
static Span TokenAt(const parse::Source& source, SourceLocation location) {
  const SourceLocation at = source.sources().getFileLoc(location);
  const auto [file, offset] = source.sources().getDecomposedLoc(at);
  return {file, offset, offset + Lexer::MeasureTokenLength(at, source.sources(), source.language())};
}

static SourceLocation NameOf(const Generator& generator) {
  return generator.lambda ? generator.lambda->getBeginLoc() : generator.function->getLocation();
}

namespace {

/// The variables that a body declares or is given, those of structured bindings too, and where it names them.
class VariableFinder : public RecursiveASTVisitor<VariableFinder> {
 public:
  std::vector<const ValueDecl*> order;
  std::map<const ValueDecl*, std::vector<SourceLocation>> uses;

  bool VisitVarDecl(VarDecl* variable) {
    if (variable->getIdentifier() && !variable->isImplicit()) Note(variable, variable->getLocation());
    return true;
  }
  bool VisitBindingDecl(BindingDecl* binding) {
    Note(binding, binding->getLocation());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    if (uses.count(reference->getDecl())) Note(reference->getDecl(), reference->getLocation());
    return true;
  }

 private:
  void Note(const ValueDecl* variable, SourceLocation location) {
    if (!uses.count(variable)) order.push_back(variable);
    uses[variable].push_back(location);
  }
};

}  // namespace

// Whether the resume function declares what is declared at `origin`.
static bool IsLocal(const lower::Machine& machine, SourceLocation origin) {
  return std::any_of(machine.locals.begin(), machine.locals.end(), [&](const lower::Member& local) { return local.origin == origin; });
}

// The same of a part of a structured binding: the object that it is a part of, unless it is an object itself.
static std::pair<const char*, std::string> StorageOf(const lower::Machine& machine, const analyse::Analysis& analysis, const BindingDecl* binding) {
  const auto* whole = cast<VarDecl>(binding->getDecomposedDecl());
  if (!analysis.in_frame.contains(whole) || IsLocal(machine, whole->getLocation())) return {"local", ""};
  const lower::Member* holder = emit::HolderOf(machine, binding);
  if (!holder) return {"frame", ""};
  return {emit::IsWhole(*holder) ? "part" : "frame", holder->name};
}

// Where a variable is kept, and the object's name if it is in the frame.
static std::pair<const char*, std::string> StorageOf(const Generator& generator, const lower::Machine& machine, const analyse::Analysis& analysis,
                                                     const VarDecl* variable) {
  const size_t count = generator.function->getNumParams(), first = machine.parameters.size() - std::min(count, machine.parameters.size());
  for (unsigned i = 0; i < count && first + i < machine.parameters.size(); ++i)
    if (generator.function->getParamDecl(i) == variable) return {"frame", machine.parameters[first + i].name};
  if (!analysis.in_frame.contains(variable) || IsLocal(machine, variable->getLocation())) return {"local", ""};
  // A temporary whose life it extends has the same origin.
  for (const lower::Member& member : machine.members)
    if (member.origin == variable->getLocation() && (member.why == "a local" || member.why == "a reference")) return {"frame", member.name};
  for (const lower::Member& member : machine.members)
    if (member.name == variable->getName()) return {"frame", member.name};
  return {variable->isConstexpr() || variable->getType().isConstQualified() ? "constant" : "frame", ""};
}

static json::Array VariablesOf(parse::Unit& unit, const Compiled& compiled, size_t index) {
  const Generator& generator = *compiled.program.generators[index];
  const SourceManager& sources = unit.sources();
  VariableFinder finder;
  for (ParmVarDecl* parameter : generator.function->parameters()) finder.TraverseDecl(parameter);
  finder.TraverseStmt(const_cast<Stmt*>(generator.Body()));
  PrintingPolicy policy(unit.language());
  policy.SuppressTagKeyword = true;
  json::Array result;
  for (const ValueDecl* variable : finder.order) {
    const lower::Machine& machine = compiled.machines[index];
    const analyse::Analysis& analysis = compiled.analyses[index];
    const auto* binding = dyn_cast<BindingDecl>(variable);
    const auto [where, object] = binding ? StorageOf(machine, analysis, binding) : StorageOf(generator, machine, analysis, cast<VarDecl>(variable));
    const QualType type = variable->getType();
    const std::string name = variable->getNameAsString();
    const std::string declaration = binding && (type.isNull() || type->isDependentType()) ? "auto " + name : DeclarationOf(type, name, policy);
    json::Array uses;
    for (const SourceLocation location : finder.uses[variable]) {
      const Span token = TokenAt(compiled.source, location);
      if (token.file == sources.getMainFileID()) uses.push_back(RangeJson(sources, token));
    }
    result.push_back(json::Object{{"name", name}, {"declaration", json::fixUTF8(declaration)}, {"where", where}, {"object", object}, {"uses", std::move(uses)}});
  }
  return result;
}

static Span SuspensionSpan(const Compiled& compiled, const analyse::Suspension& point) {
  const Span token = TokenAt(compiled.source, point.expr->getBeginLoc());
  const Span last = TokenAt(compiled.source, point.expr->getEndLoc());
  return last.file == token.file && last.end >= token.end ? Span{token.file, token.begin, last.end} : token;
}

json::Array Places(parse::Unit& unit, const Compiled& compiled) {
  const SourceManager& sources = unit.sources();
  json::Array result;
  for (size_t i = 0; i < compiled.program.generators.size(); ++i) {
    const Generator& generator = *compiled.program.generators[i];
    const Span name = TokenAt(compiled.source, NameOf(generator)), whole = emit::RegionOf(generator, parse::Source(sources, unit.language()));
    if (name.file != sources.getMainFileID() || whole.file != name.file) {
      result.push_back(nullptr);
      continue;
    }
    json::Array suspensions;
    for (const analyse::Suspension& point : compiled.analyses[i].suspensions) suspensions.push_back(RangeJson(sources, SuspensionSpan(compiled, point)));
    result.push_back(json::Object{{"name_range", RangeJson(sources, name)},
                                  {"range", RangeJson(sources, whole)},
                                  {"suspensions", std::move(suspensions)},
                                  {"variables", VariablesOf(unit, compiled, i)}});
  }
  return result;
}

std::vector<graph::Graph> Graphs(parse::Unit& unit, const Compiled& compiled) {
  std::vector<graph::Graph> graphs;
  for (size_t i = 0; i < compiled.program.generators.size(); ++i) {
    const Generator& generator = *compiled.program.generators[i];
    const SourceManager& sources = unit.sources();
    const auto line = [&](SourceLocation at) { return sources.getExpansionLineNumber(at); };
    graphs.push_back(graph::Of(QualifiedName(generator), generator, compiled.analyses[i], line(NameOf(generator)), line(generator.Body()->getEndLoc())));
  }
  return graphs;
}

json::Array GraphReports(parse::Unit& unit, const Compiled& compiled) {
  const SourceManager& sources = unit.sources();
  json::Array result;
  const std::vector<graph::Graph> graphs = Graphs(unit, compiled);
  for (size_t i = 0; i < graphs.size(); ++i) {
    const Generator& generator = *compiled.program.generators[i];
    const Span whole = emit::RegionOf(generator, parse::Source(sources, unit.language()));
    const OptionalFileEntryRef entry = sources.getFileEntryRefForID(whole.file);
    json::Array states, edges;
    for (size_t j = 0; j < graphs[i].states.size(); ++j) {
      const graph::State& state = graphs[i].states[j];
      json::Object shown{{"id", state.id}, {"kind", state.kind}, {"line", state.line - 1}};
      if (j > 0 && j + 1 < graphs[i].states.size()) {
        const Span span = SuspensionSpan(compiled, compiled.analyses[i].suspensions[j - 1]);
        if (span.file == whole.file) shown["range"] = RangeJson(sources, span);
      }
      states.push_back(std::move(shown));
    }
    for (const auto& [from, to] : graphs[i].edges) edges.push_back(json::Object{{"from", graphs[i].states[from].id}, {"to", graphs[i].states[to].id}});
    result.push_back(json::Object{{"name", json::fixUTF8(generator.Name())},
                                  {"qualified_name", json::fixUTF8(graphs[i].name)},
                                  {"file", entry ? json::fixUTF8(entry->getName()) : ""},
                                  {"range", RangeJson(sources, whole)},
                                  {"states", std::move(states)},
                                  {"edges", std::move(edges)},
                                  {"dot", json::fixUTF8(graph::Dot({graphs[i]}))},
                                  {"mermaid", json::fixUTF8(graph::Mermaid({graphs[i]}))}});
  }
  return result;
}

}  // namespace rill::driver
