// frame - the frame class of a generator, as text.
#include "emit/frame.h"

#include "emit/called.h"

#include <llvm/ADT/StringRef.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace rill::emit {

using lower::Code;
using lower::Machine;
using lower::Parameter;

// Fills in `$name$`; an unknown name aborts.
static std::string Fill(llvm::StringRef text, std::initializer_list<std::pair<llvm::StringRef, std::string>> values) {
  std::string filled;
  while (true) {
    auto [before, rest] = text.split('$');
    filled += before;
    if (rest.empty()) return filled;
    auto [name, after] = rest.split('$');
    bool known = false;
    for (const auto& [key, value] : values)
      if (key == name) filled += value, known = true;
    if (!known) std::abort();
    text = after;
  }
}

std::string Arguments(const Machine& machine) {
  std::string text;
  for (const Parameter& parameter : machine.parameters) text += (text.empty() ? "" : ", ") + parameter.argument;
  return text;
}

static std::string Joined(const Machine& machine, std::string (*one)(const Parameter&)) {
  std::string text;
  for (const Parameter& parameter : machine.parameters) text += (text.empty() ? "" : ", ") + one(parameter);
  return text.empty() ? "" : text;
}

// `static_cast<T&&>(from)`: the one move that a parameter makes into the frame.
static std::string Moved(const Parameter& parameter, const std::string& from) {
  const std::string moved = parameter.cast.empty() ? from : "static_cast<" + parameter.cast + ">(" + from + ")";
  return parameter.expands ? moved + "..." : moved;
}

static std::string Formal(const Parameter& parameter, llvm::StringRef suffix) {
  return ((parameter.formal.empty() ? parameter.name : parameter.formal) + suffix).str();
}
static std::string Named(const Parameter& parameter, llvm::StringRef suffix) {
  auto [before, after] = llvm::StringRef(parameter.forwarded).split('@');
  return (before + Formal(parameter, suffix) + after).str();
}
static std::string FromArgument(const Parameter& parameter) { return parameter.name + "(" + Moved(parameter, Formal(parameter, "_")) + ")"; }
static std::string FromPassed(const Parameter& parameter) { return Moved(parameter, Formal(parameter, "_from")); }
static std::string FromOther(const Parameter& parameter) {
  const std::string other = "rill_other." + parameter.name;
  if (!parameter.formal.empty()) return parameter.name + "(static_cast<" + parameter.type + "&&>(" + other + "))";
  return parameter.name + "(" + Moved(parameter, other) + ")";
}
static std::string Forwarded(const Parameter& parameter) { return Named(parameter, "_"); }
static std::string Passed(const Parameter& parameter) { return Named(parameter, "_from"); }

static const char* const class_text = R"(class $frame$ {
public:
using rill_generator = $generator$;
using rill_yielded$unused$ = typename rill_generator::yielded;
$activity$

$constexpr$explicit $frame$($parameters$)$initialisers$ {}
$constexpr$$frame$($frame$&&$other$)$moves$ {}
$copy$
$destructor$
$constexpr$bool rill_started() const { return rill_state != rill_at::unstarted; }
$suspended$
$current$
$own$
$push$

// Runs to the next suspension point; false at the end.
$constexpr$bool rill_resume($active$bool rill_leaving = false)$noexcept$ {
rill::activation rill_run(rill_state, rill_leaving);)";

static const char* const destructor_text = R"(~$frame$() {
if (rill_suspended()) rill_resume(true);
})";

// A frame that delegates is left by its activity, after the bodies that it has delegated to.
static const char* const left_text = "~$frame$() {}";

// The push form stands in front of the class: in it, its parameters would hide members, of which compilers warn.
static const char* const push_begin_text = R"(// The body as a function, which hands its elements to `rill_yield` and ends where that returns true.
struct rill_push_form {
static $constexpr$auto rill_body() {
return [](auto& rill_yield$parameters$) {)";

static const char* const push_end_text = R"(};
}
};
)";

static const char* const push_text = R"(
// Runs the push form from the start to the end.
$constexpr$auto rill_push() {
return [this](auto& rill_yield) {
rill_state = rill_at::ended;
rill_push_form::rill_body()(rill_yield$arguments$);
};
}$recursion$)";

static const char* const recursion_text = "\n// The push form of a recursion, which needs no frame.\nstatic auto rill_recursion() { return rill_push_form::rill_body(); }\n";

// Where a local is not alive at every suspension, the states say so to debuggers: `x_at = line_5`, or `x_first` and `x_last`. The
// objects of a scope are alive at suspensions that follow each other in the source. (Enumerators cost nothing and stay in debug
// information: compilers drop the types, constants and functions that nobody uses.)
static std::string Spans(const Machine& machine) {
  std::string spans;
  for (const lower::Member& member : machine.members) {
    const llvm::StringRef name = member.name;
    if (member.across.empty() || (name.starts_with("rill_") && !name.starts_with("rill_parts_"))) continue;
    const auto [first, last] = std::minmax_element(member.across.begin(), member.across.end());
    if (*first == 0 && *last + 1 == machine.states.size()) continue;
    spans += spans.empty() ? ",\n// where locals are alive, for debuggers\n" : ", ";
    if (*first == *last) spans += member.name + "_at = " + machine.states[*first].name;
    else spans += member.name + "_first = " + machine.states[*first].name + ", " + member.name + "_last = " + machine.states[*last].name;
  }
  return spans;
}

// The copy constructor. Where there is none, compilers show the line, which says why.
static std::string Copy(const Machine& machine) {
  const std::string declared = machine.frame + "(const " + machine.frame + "&)";
  return machine.no_copy.empty() ? declared + " = default;" : declared + " = delete;  // " + machine.no_copy;
}

static const char* const own_text = R"(
// `$name$` in its own yield_from: its frame is in the memory of the generator around it.
static rill::nested<rill_generator> $own$(rill_activity& rill_active$parameters$) {
return rill::nest<rill::stream<$frame$>>(rill_active$arguments$);
})";

// The member that makes the frames of a recursion.
static std::string OwnNested(const Machine& machine) {
  std::string parameters, arguments;
  for (const Parameter& parameter : machine.parameters) {
    parameters += ", " + parameter.declaration;
    arguments += ", " + Moved(parameter, parameter.name);
  }
  return Fill(own_text, {{"name", machine.name}, {"own", discover::own_nested}, {"parameters", parameters}, {"frame", machine.frame}, {"arguments", arguments}});
}

// How many members stand in front of the state: all but an element that is a number. Next to a local of which it is a copy, g++ would store both at once,
// and what then reads the local would wait for that. The frame is no larger for it.
static size_t BeforeState(const Machine& machine) {
  const size_t count = machine.members_text.size();
  const auto is_last = [&](const lower::Member& member) { return member.declaration == machine.members_text.back().text; };
  const auto last = count == 0 ? machine.members.end() : std::find_if(machine.members.begin(), machine.members.end(), is_last);
  return last != machine.members.end() && last->why == "the element" && last->size > 0 && last->size == last->alignment ? count - 1 : count;
}

static Code Class(const discover::Generator& generator, const Machine& machine) {
  Code code;
  const std::string constant = machine.Constexpr();
  std::string push;
  if (!machine.push.empty()) {
    std::string parameters, arguments;
    for (const auto& [parameter, argument] : machine.push_parameters) parameters += ", " + parameter, arguments += ", " + argument;
    code.push_back({Fill(push_begin_text, {{"parameters", parameters}, {"constexpr", constant}}), {}, false});
    code.insert(code.end(), machine.push.begin(), machine.push.end());
    code.push_back({push_end_text, {}, false});
    push = Fill(push_text, {{"arguments", arguments}, {"constexpr", constant}, {"recursion", machine.pushes_itself ? recursion_text : ""}});
  }
  // Behind the push form, whose text declares the same aliases and constants again.
  code.insert(code.end(), machine.prologue.begin(), machine.prologue.end());
  std::string initialisers = Joined(machine, FromArgument), moves = Joined(machine, FromOther);
  code.push_back({Fill(class_text, {{"frame", machine.frame},
                                    {"generator", machine.generator},
                                    {"parameters", Joined(machine, Forwarded)},
                                    {"initialisers", initialisers.empty() ? "" : " : " + initialisers},
                                    {"other", moves.empty() ? "" : " rill_other"},
                                    {"moves", moves.empty() ? "" : " : " + moves},
                                    {"constexpr", constant},
                                    {"copy", Copy(machine)},
                                    {"destructor", machine.leaves ? Fill(machine.delegates ? left_text : destructor_text, {{"frame", machine.frame}}) : ""},
                                    {"activity", machine.delegates ? "using rill_activity = rill::activity<rill_yielded>;" : ""},
                                    {"active", machine.delegates ? "rill_activity& rill_active, " : ""},
                                    {"suspended", machine.delegates ? "" : constant + "bool rill_suspended() const { return rill_state > rill_at::ended; }"},
                                    {"current", machine.delegates ? "" : constant + "rill_yielded rill_current() { return " + machine.current + "; }"},
                                    // clang 14 overlooks what a frame in a template uses it for.
                                    {"unused", machine.dependent ? " [[maybe_unused]]" : ""},
                                    {"own", machine.nests_itself ? OwnNested(machine) : ""},
                                    {"push", push},
                                    {"noexcept", machine.is_noexcept ? " noexcept" : ""}}),
                  {}, false});
  for (const std::string& unpacked : machine.unpacked) code.push_back({"return " + unpacked + " -> bool {", {}, false});
  code.insert(code.end(), machine.resume.begin(), machine.resume.end());
  std::string states, ends;
  for (size_t i = 0; i < machine.unpacked.size(); ++i) ends += "});\n";
  for (const lower::State& state : machine.states) states += ", " + state.name;
  code.push_back({"return false;\n" + ends + "}\n\nprivate:\nenum class rill_at : " +
                      std::string(machine.StateType()) + " { unstarted, ended" + states + Spans(machine) + UserNames(generator, machine) + " };\n",
                  {}, false});
  for (const Parameter& parameter : machine.parameters) code.push_back({parameter.declaration + ";", {}, false, {}, parameter.origin});
  // For a name in an initialiser clang 14 would instantiate the class again, where packs and parameters of lambdas around it are forgotten.
  const bool braces = !machine.unpacked.empty() || machine.generic_within_generic;
  const size_t before = BeforeState(machine);
  for (size_t i = 0; i <= machine.members_text.size(); ++i) {
    if (i == before) code.push_back({braces ? "rill_at rill_state{};" : "rill_at rill_state = rill_at::unstarted;", {}, false});
    if (i == machine.members_text.size()) break;
    const lower::Piece& piece = machine.members_text[i];
    code.push_back({piece.text, {}, piece.user, {}, piece.origin});
  }
  code.push_back({"};", {}, false});
  return code;
}

static std::string ScopeOf(const Machine& machine) {
  return llvm::StringRef(machine.frame).drop_back(llvm::StringRef("frame").size()).str() + "scope";
}

Code FrameClass(const discover::Generator& generator, const Machine& machine) {
  Code code = machine.aliases;
  if (machine.in_static)
    code.push_back({"struct " + ScopeOf(machine) + " {\nRILL_TWIN static " + std::string(machine.Constexpr()) + "auto rill_make(" + Joined(machine, Passed) + ") {", {}, false});
  Code frame = Class(generator, machine);
  code.insert(code.end(), frame.begin(), frame.end());
  if (machine.in_static)
    code.push_back({"return rill::stream<" + machine.frame + ">(" + Joined(machine, FromPassed) + ");\n}\n};", {}, false});
  return code;
}

std::string Stream(const Machine& machine) {
  if (!machine.in_static) return "rill::stream<" + machine.frame + ">(" + Arguments(machine) + ")";
  return ScopeOf(machine) + "::rill_make(" + Arguments(machine) + ")";
}

std::string StreamType(const Machine& machine) {
  if (!machine.in_static) return "rill::stream<" + machine.frame + ">";
  return "decltype(" + Stream(machine) + ")";
}

}  // namespace rill::emit
