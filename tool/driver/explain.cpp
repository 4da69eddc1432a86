// explain.cpp - the report of `rill explain` as JSON, from what the stages know.
#include "driver/explain.h"

#include "analyse/analyse.h"
#include "driver/layout.h"
#include "driver/pipeline.h"
#include "parse/source.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/Basic/CharInfo.h>
#include <clang/Basic/SourceManager.h>

#include <algorithm>
#include <map>

namespace rill::driver {

using namespace clang;
using discover::Generator;
using lower::Machine;
using lower::Member;
using lower::Parameter;
using Number = std::optional<unsigned long>;

namespace json = llvm::json;

// File names and identifiers need not be UTF-8; JSON must.
static std::string Clean(const std::string& text) { return json::isUTF8(text) ? text : json::fixUTF8(text); }

static json::Value Value(Number number) {
  return number ? json::Value(static_cast<int64_t>(*number)) : json::Value(nullptr);
}

static json::Object Place(const SourceManager& sources, SourceLocation location) {
  const PresumedLoc place = sources.getPresumedLoc(sources.getExpansionLoc(location), /*UseLineDirectives=*/false);
  if (place.isInvalid()) return json::Object{{"file", ""}, {"line", 0}, {"column", 0}};
  return json::Object{{"file", Clean(place.getFilename())}, {"line", place.getLine()}, {"column", place.getColumn()}};
}

std::string QualifiedName(const Generator& generator) {
  if (!generator.lambda) return generator.function->getQualifiedNameAsString();
  for (const DeclContext* at = generator.lambda->getLambdaClass()->getDeclContext(); at; at = at->getParent()) {
    if (const auto* function = dyn_cast<FunctionDecl>(at)) return function->getQualifiedNameAsString() + "::lambda";
    if (const auto* record = dyn_cast<CXXRecordDecl>(at)) return record->getQualifiedNameAsString() + "::lambda";
  }
  return "lambda";
}

// The names of the template parameters that a generator's types may depend on, the outermost first.
static std::vector<std::string> TemplateParameters(const Generator& generator) {
  std::vector<std::string> names;
  const auto add = [&](const TemplateParameterList* list) {
    std::vector<std::string> level;
    for (const NamedDecl* parameter : *list)
      if (parameter->getIdentifier() && !parameter->isImplicit()) level.push_back(parameter->getNameAsString());
    names.insert(names.begin(), level.begin(), level.end());
  };
  for (const DeclContext* at = generator.function; at; at = at->getParent()) {
    if (const auto* function = dyn_cast<FunctionDecl>(at)) {
      if (const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate())
        add(generic->getTemplateParameters());
    } else if (const auto* partial = dyn_cast<ClassTemplatePartialSpecializationDecl>(at)) {
      add(partial->getTemplateParameters());
    } else if (const auto* record = dyn_cast<CXXRecordDecl>(at)) {
      if (const ClassTemplateDecl* generic = record->getDescribedClassTemplate()) add(generic->getTemplateParameters());
    }
  }
  return names;
}

static bool Mentions(StringRef text, StringRef name) {
  for (size_t at = text.find(name); at != StringRef::npos; at = text.find(name, at + 1)) {
    const auto word = [&](size_t i) {
      return i < text.size() && isAsciiIdentifierContinue(static_cast<unsigned char>(text[i]));
    };
    if ((at == 0 || !word(at - 1)) && !word(at + name.size())) return true;
  }
  return false;
}

static std::string Join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

static std::string DependsOn(const std::vector<std::string>& parameters, StringRef type) {
  std::vector<std::string> named;
  for (const std::string& name : parameters)
    if (Mentions(type, name)) named.push_back(name);
  // A name of the body (`auto x = t;`) does not say on which.
  if (named.empty()) named = parameters;
  return named.empty() ? "template arguments" : Join(named);
}

static std::string Replaced(std::string text, StringRef from, StringRef to) {
  for (size_t at = text.find(from.str()); at != std::string::npos; at = text.find(from.str(), at + to.size()))
    text.replace(at, from.size(), to.str());
  return text;
}

// A type as a person would write it.
static std::string Shown(const std::string& type) {
  std::string text =
      Replaced(type, "std::basic_string<char, std::char_traits<char>, std::allocator<char>>", "std::string");
  return Clean(Replaced(text, "std::basic_string<char>", "std::string"));
}

// ------------------------------------------------------------------------------------------------------------------
// The objects of a frame

/// An object on its way into the report.
struct FrameObject {
  std::string name, type, kind, why;
  std::vector<unsigned> across;  // indices of states
  SourceLocation origin;
};

// By what lower says of a member: its kind, and a sentence.
static std::pair<const char*, const char*> KindOf(StringRef why) {
  static const std::map<std::string, std::pair<const char*, const char*>> kinds = {
      {"a local", {"local", "a local of a suspended scope"}},
      {"a reference", {"reference", "a reference of a suspended scope"}},
      {"a temporary whose life a reference extends", {"temporary", "a temporary whose life a reference extends"}},
      {"a temporary of an expression that suspends", {"temporary", "a temporary of an expression that suspends"}},
      {"a part of a structured binding", {"binding", "a part of a structured binding"}},
      {"the element", {"element", "what the consumer sees"}},
      {"the range of a range-for", {"range", "the range of a range-for and its iterators"}},
      {"the range of yield_from", {"delegate", "the range of yield_from"}},
      {"the array behind a braced list", {"list", "the array behind a braced list"}},
  };
  auto found = kinds.find(why.str());
  return found == kinds.end() ? std::pair<const char*, const char*>{"other", ""} : found->second;
}

// The yields that each element serves: the resume function sets it, and then suspends.
static std::map<std::string, std::vector<unsigned>> ElementsUsed(const Machine& machine) {
  std::map<std::string, std::vector<unsigned>> used;
  std::string current;
  for (const lower::Piece& piece : machine.resume) {
    if (piece.user) continue;
    StringRef text = StringRef(piece.text).ltrim();
    StringRef name = text;
    name.consume_front("rill::set(");
    name = name.take_while([](char c) { return isAsciiIdentifierContinue(static_cast<unsigned char>(c)); });
    if (name.starts_with("rill_element")) current = name.str();
    const size_t at = text.find("rill_run.suspend(rill_at::");
    if (at == StringRef::npos) continue;
    const StringRef state = text.substr(at).split("rill_at::").second.take_until([](char c) { return c == ')'; });
    for (unsigned i = 0; i < machine.states.size(); ++i)
      if (machine.states[i].name == state && !current.empty()) used[current].push_back(i);
    current.clear();
  }
  return used;
}

static bool Contains(const parse::Source& source, SourceRange range, SourceLocation location) {
  const auto [file, offset] = source.sources().getDecomposedExpansionLoc(location);
  return source.Expansion(range).Contains({file, offset, offset});
}

// The suspensions across which a temporary lives: that of its expression, or those of the reference that extends its
// life.
static std::vector<unsigned> HeldAcross(const parse::Source& source, const analyse::Analysis& analysis,
                                        SourceLocation origin) {
  for (unsigned i = 0; i < analysis.suspensions.size(); ++i)
    if (Contains(source, analysis.suspensions[i].expr->getSourceRange(), origin)) return {i};
  for (const analyse::Across& across : analysis.frame)
    if (Contains(source, across.variable->getSourceRange(), origin)) return across.suspensions;
  return {};
}

static std::vector<FrameObject> ObjectsOf(const parse::Source& source, const Generator& generator,
                                          const Machine& machine, const analyse::Analysis& analysis) {
  std::vector<FrameObject> objects;
  std::vector<unsigned> all;
  for (unsigned i = 0; i < machine.states.size(); ++i) all.push_back(i);
  const size_t captures = generator.lambda ? machine.parameters.size() - generator.function->getNumParams() : 0;
  for (size_t i = 0; i < machine.parameters.size(); ++i) {
    const Parameter& parameter = machine.parameters[i];
    FrameObject object{parameter.name, parameter.type, "parameter", "a parameter", all, parameter.origin};
    if (parameter.name == "rill_self") object.kind = "this", object.why = "`this` of the generator";
    else if (i < captures) object.kind = "capture", object.why = "a capture, as a reference";
    if (i < captures || object.kind == "this") {
      // The member's own type is an alias that says nothing.
      if (StringRef(object.type).starts_with("rill_self_type")) object.type = "this";
      else if (StringRef(object.type).starts_with("rill_type_")) object.type = "decltype((" + parameter.name + "))";
    } else if (StringRef(object.type).starts_with("rill_type_")) {
      object.type = "auto";
    }
    objects.push_back(std::move(object));
  }
  const std::map<std::string, std::vector<unsigned>> used = ElementsUsed(machine);
  for (const Member& member : machine.members) {
    const auto [kind, why] = KindOf(member.why);
    FrameObject object{member.name, member.type, kind, *why ? why : member.why, member.across, member.origin};
    if (object.across.empty() && object.kind == "element") {
      auto found = used.find(member.name);
      object.across = found == used.end() ? all : found->second;
      if (member.name == "rill_value") object.type = "a pointer", object.why = "where the element is";
    } else if (object.across.empty()) {
      object.across = HeldAcross(source, analysis, member.origin);
    }
    objects.push_back(std::move(object));
  }
  objects.push_back({"rill_state", machine.StateType(), "state",
                     "where the stream is suspended", all, generator.Body()->getBeginLoc()});
  return objects;
}

// ------------------------------------------------------------------------------------------------------------------
// Layouts found again

static std::vector<std::string> ObjectNames(const Machine& machine) {
  std::vector<std::string> names = {machine.frame};
  for (const Parameter& parameter : machine.parameters) names.push_back(parameter.name);
  for (const Member& member : machine.members) names.push_back(member.name);
  names.push_back("rill_state");
  std::sort(names.begin() + 1, names.end());  // members are put into another order, and share storage
  return names;
}

// The layout of each machine, null where there is none. Frames of one name (overloads) are told apart by their objects'
// names, and then by their order, which is that of the source.
static std::vector<const FrameLayout*> Match(const std::vector<Machine>& machines,
                                             const std::vector<FrameLayout>& layouts) {
  std::map<std::vector<std::string>, std::vector<const FrameLayout*>> by_names;
  for (const FrameLayout& layout : layouts) {
    std::vector<std::string> names = {layout.name};
    for (const FieldLayout& field : layout.fields) names.push_back(field.name);
    std::sort(names.begin() + 1, names.end());
    by_names[names].push_back(&layout);
  }
  std::map<std::vector<std::string>, std::vector<size_t>> wanted;
  for (size_t i = 0; i < machines.size(); ++i) wanted[ObjectNames(machines[i])].push_back(i);
  std::vector<const FrameLayout*> matched(machines.size());
  for (const auto& [names, indices] : wanted) {
    const std::vector<const FrameLayout*>& found = by_names[names];
    if (found.size() != indices.size()) continue;  // one of them was rejected, and which is not known
    for (size_t i = 0; i < indices.size(); ++i) matched[indices[i]] = found[i];
  }
  return matched;
}

// ------------------------------------------------------------------------------------------------------------------
// The report

static json::Array StateNames(const Machine& machine, const std::vector<unsigned>& across) {
  json::Array names;
  for (unsigned index : across) names.push_back(machine.states[index].name);
  return names;
}

static json::Object FrameReport(const parse::Source& source, const Generator& generator, const Machine& machine,
                                const analyse::Analysis& analysis, const FrameLayout* layout) {
  const std::vector<std::string> parameters = TemplateParameters(generator);
  const bool dependent = layout ? layout->dependent : generator.function->isDependentContext();
  const std::string unknown = "what Clang rejects in the lowered source";
  json::Array objects;
  unsigned long used = 0;
  std::optional<unsigned long> last;
  std::vector<FrameObject> all = ObjectsOf(source, generator, machine, analysis);
  const auto place = [&](const FrameObject& object) {
    return std::find_if(layout->fields.begin(), layout->fields.end(), [&](const FieldLayout& field) { return field.name == object.name; });
  };
  if (layout) std::stable_sort(all.begin(), all.end(), [&](const FrameObject& a, const FrameObject& b) { return place(a) < place(b); });
  for (size_t i = 0; i < all.size(); ++i) {
    const FrameObject& object = all[i];
    FieldLayout field;
    if (layout) field = *place(object);
    if (object.kind == "state" && !field.size) field.size = field.alignment = machine.StateSize();
    json::Object out{{"name", Clean(object.name)},
                     {"type", Shown(object.type)},
                     {"kind", object.kind},
                     {"why", object.why},
                     {"line", source.Line(object.origin)},
                     {"offset", Value(field.offset)},
                     {"size", Value(field.size)},
                     {"alignment", Value(field.alignment)},
                     {"across", StateNames(machine, object.across)},
                     {"depends_on", nullptr}};
    if (!field.size) out["depends_on"] = dependent ? DependsOn(parameters, object.type) : unknown;
    // What shares its bytes with the object in front of it is counted once.
    if (field.offset != last) used += field.size.value_or(0);
    if (field.offset) last = field.offset;
    objects.push_back(std::move(out));
  }
  json::Object frame{
      {"name", machine.frame}, {"objects", std::move(objects)}, {"size", nullptr},      {"alignment", nullptr},
      {"padding", nullptr},    {"size_in_place", nullptr},      {"depends_on", nullptr}};
  if (layout && layout->size) {
    frame["size"] = Value(layout->size);
    frame["alignment"] = Value(layout->alignment);
    frame["padding"] = static_cast<int64_t>(*layout->size - used);
    if (generator.twin) frame["size_in_place"] = Value(layout->stream);
  } else {
    frame["depends_on"] = dependent ? DependsOn(parameters, "") : unknown;
  }
  return frame;
}

std::string DeclarationOf(QualType type, std::string name, const PrintingPolicy& policy) {
  const auto* pack = dyn_cast<PackExpansionType>(type.getTypePtr());
  if (!pack) {
    type.getAsStringInternal(name, policy);
    return name;
  }
  name = "... " + name;
  pack->getPattern().getAsStringInternal(name, policy);
  if (const size_t space = name.find(" ... "); space != std::string::npos) name.erase(space, 1);
  return name;
}

// As the user wrote it, but for default arguments; the frame may have other names for the parameters.
static std::string Signature(parse::Unit& unit, const Generator& generator, const Machine& machine) {
  PrintingPolicy policy(unit.language());
  policy.SuppressTagKeyword = true;
  std::vector<std::string> parameters;
  const size_t first = machine.parameters.size() - generator.function->getNumParams();
  for (const ParmVarDecl* parameter : generator.function->parameters()) {
    std::string text = parameter->getNameAsString();
    const bool invented = StringRef(machine.parameters[first + parameters.size()].type).starts_with("rill_type_");
    if (invented) text = text.empty() ? "auto" : "auto " + text;
    else text = DeclarationOf(parameter->getType(), text, policy);
    parameters.push_back(text);
  }
  const auto* method = dyn_cast<CXXMethodDecl>(generator.function);
  const bool is_const = method && !generator.lambda && method->isConst();
  return machine.generator + " " + QualifiedName(generator) + "(" + Join(parameters) + ")" + (is_const ? " const" : "");
}

static json::Object GeneratorReport(parse::Unit& unit, const parse::Source& source, const Generator& generator,
                                    const Machine& machine, const FrameLayout* layout) {
  const analyse::Analysis analysis = analyse::Analyse(unit, generator);
  const SourceLocation at = generator.lambda ? generator.lambda->getBeginLoc() : generator.function->getLocation();
  json::Object report = Place(unit.sources(), at);
  report["name"] = Clean(generator.Name());
  report["qualified_name"] = Clean(QualifiedName(generator));
  report["signature"] = Shown(Signature(unit, generator, machine));
  report["template"] = generator.function->isDependentContext();
  report["in_place"] =
      generator.twin ? json::Value(Clean(generator.Name() + discover::twin_suffix)) : json::Value(nullptr);
  report["not_in_place"] = generator.twin ? json::Value(nullptr) : json::Value(generator.no_twin);
  report["push"] = !machine.push.empty();
  report["not_push"] = machine.no_push.empty() ? json::Value(nullptr) : json::Value(machine.no_push);
  report["constant"] = machine.no_constant.empty();
  report["not_constant"] = machine.no_constant.empty() ? json::Value(nullptr) : json::Value(machine.no_constant);
  report["copy"] = machine.no_copy.empty();
  report["not_copy"] = machine.no_copy.empty() ? json::Value(nullptr) : json::Value(machine.no_copy);
  report["frame"] = FrameReport(source, generator, machine, analysis, layout);
  json::Array suspensions;
  for (size_t i = 0; i < machine.states.size(); ++i)
    suspensions.push_back(json::Object{{"state", machine.states[i].name},
                                       {"line", machine.states[i].line},
                                       {"kind", analysis.suspensions[i].range ? "yield_from" : "yield"}});
  report["suspensions"] = std::move(suspensions);
  return report;
}

static std::string WhyOf(const discover::Call& call) {
  const FunctionDecl* function = call.call->getDirectCallee();
  if (call.callee || !function->isDefined()) return call.reason;
  return "it is no generator, but a function that returns a gen";
}

static const Machine* MachineOf(const discover::Generator* generator, const discover::Program& program, const std::vector<Machine>& machines) {
  for (size_t i = 0; i < machines.size(); ++i)
    if (program.generators[i].get() == generator) return &machines[i];
  return nullptr;
}

// Whether the stream of `call`, whose callee is lowered to `machine`, runs in the push form.
static bool IsPushed(const discover::Call& call, const Machine* machine) { return machine && call.consumed && !machine->push.empty(); }

// Why a range-for whose range is `call` does not run in the push form; empty if it does, or if there is none.
static std::string NotPushed(const discover::Call& call, const Machine* machine) {
  if (IsPushed(call, machine) || !call.loop) return call.no_loop;
  if (machine && machine->push.empty()) return "the generator has no push form: " + machine->no_push;
  return "it is in the body of a generator, of which only the push form is one";
}

static json::Array CallReports(const SourceManager& sources, const discover::Program& program, const std::vector<Machine>& machines) {
  std::vector<std::pair<SourceLocation, const discover::Call*>> calls;
  for (const discover::Call& call : program.calls) {
    const bool seen =
        std::any_of(calls.begin(), calls.end(), [&](const auto& other) { return other.second->call == call.call; });
    if (!seen)
      calls.push_back({sources.getExpansionLoc(call.name.isValid() ? call.name : call.call->getBeginLoc()), &call});
  }
  std::stable_sort(calls.begin(), calls.end(),
                   [&](const auto& a, const auto& b) { return sources.isBeforeInTranslationUnit(a.first, b.first); });
  json::Array reports;
  for (const auto& [location, call] : calls) {
    json::Object report = Place(sources, location);
    report["callee"] =
        Clean(call->callee ? QualifiedName(*call->callee) : call->call->getDirectCallee()->getQualifiedNameAsString());
    report["form"] = call->in_place ? "in_place" : call->nested ? "nested" : call->restarts ? "restart" : "boxed";
    const Machine* machine = MachineOf(call->callee, program, machines);
    report["push"] = IsPushed(*call, machine);
    const std::string not_push = NotPushed(*call, machine);
    report["not_push"] = not_push.empty() ? json::Value(nullptr) : json::Value(not_push);
    report["why"] = WhyOf(*call);
    reports.push_back(std::move(report));
  }
  return reports;
}

static json::Array DemandReports(const SourceManager& sources, const discover::Program& program) {
  json::Array reports;
  for (const discover::Demand& demand : program.demands) {
    json::Object report = Place(sources, demand.variable->getLocation());
    report["variable"] = Clean(demand.variable->getNameAsString());
    report["granted"] = demand.granted;
    report["why"] = demand.reason;
    reports.push_back(std::move(report));
  }
  return reports;
}

json::Value Explain(parse::Unit& unit, const Preamble& preamble, const discover::Program& program, const std::vector<Machine>& machines,
                    const std::string& lowered) {
  const parse::Source source(unit.sources(), unit.language());
  std::vector<FrameLayout> layouts;
  if (!machines.empty()) layouts = LayOut(preamble, lowered);
  const std::vector<const FrameLayout*> matched = Match(machines, layouts);
  json::Array generators;
  for (size_t i = 0; i < machines.size(); ++i)
    generators.push_back(GeneratorReport(unit, source, *program.generators[i], machines[i], matched[i]));
  return json::Object{{"generators", std::move(generators)},
                      {"calls", CallReports(unit.sources(), program, machines)},
                      {"demands", DemandReports(unit.sources(), program)}};
}

}  // namespace rill::driver
