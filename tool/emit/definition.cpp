// definition - the functions around a frame class: the twin that returns the stream, and the one that the user declared.
#include "analyse/values.h"
#include "emit/emit.h"
#include "emit/frame.h"
#include "lower/lower.h"
#include "parse/source.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/TypeLoc.h>
#include <clang/Basic/CharInfo.h>
#include <clang/Basic/Version.h>
#include <clang/Lex/Preprocessor.h>

#include <algorithm>

namespace rill::emit {

using namespace clang;
using discover::Generator;
using lower::Code;
using lower::Machine;
using parse::Source;
using parse::Span;

static void Append(Code& code, const Code& more) { code.insert(code.end(), more.begin(), more.end()); }

static std::string TextOf(const Source& source, const lower::Edits& edits, SourceRange range) {
  std::optional<Span> span = source.Tokens(range);
  return span ? edits.Render(*span) : std::string();
}

// Whether `function` is made with its class: g++ instantiates those that are kept for debuggers together with the class, of which a base
// may not be complete then (CRTP).
static bool OfClassTemplate(const FunctionDecl* function) { return isa<CXXMethodDecl>(function) && function->getParent()->isDependentContext(); }

// `template <class T> [static] inline <type> <name>(<first>, <parameters>) const`, beside the function.
static std::string SignatureBeside(const Source& source, const FunctionDecl* function, lower::Edits edits,
                                   const std::string& type, StringRef suffix, const std::string& first) {
  for (const ParmVarDecl* parameter : function->parameters())
    if (std::optional<Span> name = source.Token(parameter->getLocation()); name && suffix != discover::called_suffix && analyse::EndsInCaller(parameter))
      edits.Wrap({name->file, name->begin, name->begin}, "&&", "");
  std::string text;
  if (const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate()) {
    const TemplateParameterList* list = generic->getTemplateParameters();
    text += TextOf(source, edits, list->getSourceRange());
    if (const Expr* clause = list->getRequiresClause()) text += " requires " + TextOf(source, edits, clause->getSourceRange());
    text += "\n";
  }
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  const FunctionDecl* defined = function->getDefinition() ? function->getDefinition() : function;
  // The twin of a function of this source alone is internal: its class may hold what is internal, without a warning.
  const SourceManager& sources = source.sources();
  bool of_source = !method && !defined->isInlineSpecified() && sources.isInMainFile(sources.getExpansionLoc(defined->getLocation()));
  bool generic = function->getDescribedFunctionTemplate() != nullptr;
  if (suffix == discover::twin_suffix) text += OfClassTemplate(function) ? "[[maybe_unused]] " : "RILL_TWIN ";
  else if (!first.empty() && (!function->isExternallyVisible() || (of_source && !generic))) text += "[[maybe_unused]] ";
  const bool internal = of_source && (!generic || suffix == discover::twin_suffix);
  if (method ? method->isStatic() : defined->getStorageClass() == SC_Static || internal) text += "static ";
  else if (!method && !generic) text += "inline ";
  text += type + " " + function->getNameAsString() + suffix.str();
  FunctionTypeLoc written = function->getFunctionTypeLoc();
  std::string parameters = TextOf(source, edits, {written.getLParenLoc(), written.getRParenLoc()});
  if (first.empty()) text += parameters;
  else text += "(" + first + (function->getNumParams() == 0 ? ")" : ", " + parameters.substr(1));
  if (method && method->isConst()) text += " const";
  if (method && method->isVolatile()) text += " volatile";
  if (method && method->getRefQualifier() == RQ_LValue) text += " &";
  if (method && method->getRefQualifier() == RQ_RValue) text += " &&";
#if CLANG_VERSION_MAJOR >= 21
  const Expr* clause = function->getTrailingRequiresClause().ConstraintExpr;
#else
  const Expr* clause = function->getTrailingRequiresClause();
#endif
  if (clause) text += " requires " + TextOf(source, edits, clause->getSourceRange());
  return text;
}

// The edits that leave out default arguments, which stand on the first declaration.
static lower::Edits WithoutDefaults(const Source& source, const FunctionDecl* function, const lower::Edits& edits) {
  lower::Edits stripped = edits;
  auto strip = [&](SourceLocation name, SourceRange value) {
    std::optional<Span> token = source.Token(name), span = source.Tokens(value);
    if (!token || !span) return;
    StringRef between = source.Text({token->file, token->begin, span->begin});
    stripped.Replace({token->file, token->begin + static_cast<unsigned>(between.rfind('=')), span->end}, "");
  };
  for (const ParmVarDecl* parameter : function->parameters())
    if (parameter->hasDefaultArg() && !parameter->hasInheritedDefaultArg()) strip(parameter->getLocation(), parameter->getDefaultArgRange());
  if (const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate())
    for (const NamedDecl* parameter : *generic->getTemplateParameters()) {
      if (const auto* type = dyn_cast<TemplateTypeParmDecl>(parameter); type && type->hasDefaultArgument())
        strip(type->getLocation(), type->getDefaultArgument().getSourceRange());
      if (const auto* value = dyn_cast<NonTypeTemplateParmDecl>(parameter); value && value->hasDefaultArgument())
        strip(value->getLocation(), value->getDefaultArgument().getSourceRange());
    }
  return stripped;
}

// The function that makes nested frames; `machine` returns what it does. Default arguments stand on its first declaration.
static std::string NestedSignature(const Source& source, const FunctionDecl* function, const lower::Edits& edits, const Machine& machine,
                                   bool defaults) {
  return SignatureBeside(source, function, defaults ? edits : WithoutDefaults(source, function, edits), "rill::nested<" + machine.generator + ">",
                         discover::nested_suffix, "rill::activity<typename " + machine.generator + "::yielded>& rill_active");
}

// The function that runs the push form of a recursion. Default arguments stand on its first declaration.
static std::string PushSignature(const Source& source, const FunctionDecl* function, const lower::Edits& edits, bool defaults) {
  return "template <class rill_consumer>\n" +
         SignatureBeside(source, function, defaults ? edits : WithoutDefaults(source, function, edits), "bool", discover::push_suffix, "rill_consumer& rill_yield");
}

// The declaration that tells which specialisation of a template a call means.
static std::string CalledSignature(const Source& source, const FunctionDecl* function, const lower::Edits& edits) {
  const std::string type = lower::SpecialisationType(function->getDescribedFunctionTemplate());
  return "// Which `" + function->getNameAsString() + "` a call in its own body means.\n" +
         SignatureBeside(source, function, edits, type, discover::called_suffix, "");
}

static bool IsFreeFunction(const FunctionDecl* function) {
  return !isa<CXXMethodDecl>(function) && !function->getDescribedFunctionTemplate();
}

// `name_stream` names the twin's type where nothing else has that name and the function has no overloads.
static std::string StreamAlias(parse::Unit& unit, const Generator& generator) {
  const FunctionDecl* function = generator.function;
  if (!IsFreeFunction(function)) return "";
  auto overloads = function->getDeclContext()->getRedeclContext()->lookup(function->getDeclName());
  for (const NamedDecl* other : overloads)
    if (other->getCanonicalDecl() != function->getCanonicalDecl()) return "";
  std::string name = function->getNameAsString() + "_stream";
  const auto& identifiers = unit.preprocessor().getIdentifierTable();
  return identifiers.find(name) == identifiers.end() ? name : "";
}

static std::string Declvals(const Machine& machine) {
  std::string text;
  for (const lower::Parameter& parameter : machine.parameters)
    text += (text.empty() ? "" : ", ") + std::string("std::declval<") + parameter.type + ">()";
  return text;
}

static std::string TwinCall(const Generator& generator, const Machine& machine) {
  const FunctionDecl* function = generator.function;
  std::string text;
  bool member = isa<CXXMethodDecl>(function) && !cast<CXXMethodDecl>(function)->isStatic();
  const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate();
  if (member) text += cast<CXXMethodDecl>(function)->getRefQualifier() == RQ_RValue ? "std::move(*this)." : "this->";
  if (member && generic && function->isDependentContext()) text += "template ";
  text += function->getNameAsString() + discover::twin_suffix;
  if (generic) {
    std::string arguments;
    for (const NamedDecl* parameter : *generic->getTemplateParameters())
      arguments += (arguments.empty() ? "" : ", ") + parameter->getNameAsString() + (parameter->isTemplateParameterPack() ? "..." : "");
    text += "<" + arguments + ">";
  }
  std::string arguments;
  for (const lower::Parameter& parameter : machine.parameters)
    if (parameter.name != "rill_self") arguments += (arguments.empty() ? "" : ", ") + parameter.argument;
  return text + "(" + arguments + ")";
}

// Whether the body names the function itself, which the twin then has to find declared.
static bool NamesItself(const Source& source, const Generator& generator) {
  StringRef text = source.Text(source.Expansion(generator.Body()->getSourceRange()));
  std::string name = generator.function->getNameAsString();
  for (size_t at = text.find(name); at != StringRef::npos; at = text.find(name, at + 1)) {
    auto word = [&](size_t i) { return i < text.size() && (isAlphanumeric(text[i]) || text[i] == '_'); };
    if ((at == 0 || !word(at - 1)) && !word(at + name.size())) return true;
  }
  return false;
}

// The tests under which a recursion ends at once.
static std::string BaseCases(const Machine& machine, const std::string& end) {
  std::string tests;
  for (const std::string& test : machine.base_cases) tests += "if (" + test + ") " + end + "\n";
  return tests;
}

// What the function that runs the push form of a recursion, whose stream is `type`, does.
static std::string PushedRecursion(const Machine& machine, const std::string& type) {
  if (!machine.pushes_itself) return "return rill_yield.from(" + type + "(" + Arguments(machine) + "));\n";
  std::string types;
  for (const lower::Parameter& parameter : machine.parameters) types += ", " + parameter.type;
  const std::string arguments = Arguments(machine);
  return BaseCases(machine, "return false;") + "return rill::recurse<" + type + types + ">(rill_yield" + (arguments.empty() ? "" : ", ") + arguments + ");\n";
}

Span RegionOf(const Generator& generator, const Source& source) {
  if (generator.lambda) return source.Expansion(generator.lambda->getSourceRange());
  const FunctionTemplateDecl* generic = generator.function->getDescribedFunctionTemplate();
  SourceLocation begin = generic ? generic->getBeginLoc() : generator.function->getOuterLocStart();
  return source.Expansion({begin, generator.Body()->getEndLoc()});
}

Chunk BodyOnly(const Generator& generator, const Machine& machine, const Source& source) {
  Chunk chunk;
  chunk.span = source.Expansion(generator.Body()->getSourceRange());
  chunk.code.push_back({"{", {}, false});
  Append(chunk.code, FrameClass(generator, machine));
  chunk.code.push_back({"return rill::box<" + StreamType(machine) + ">(" + Arguments(machine) + ");\n}", {}, false});
  return chunk;
}

Chunk Definition(parse::Unit& unit, const Generator& generator, const Machine& machine, const lower::Edits& user_edits) {
  const Source& source = user_edits.source();
  lower::Edits edits = user_edits;
  for (const auto& [place, name] : machine.names) edits.Replace(place, name);
  const FunctionDecl* function = generator.function;
  Span body = source.Expansion(generator.Body()->getSourceRange());
  const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate();
  Span whole = RegionOf(generator, source);
  Chunk chunk{whole, {}, {}};
  Code& code = chunk.code;
  Span signature{whole.file, whole.begin, body.begin};
  if (!generator.twin) {
    if (generator.asks_itself) code.push_back({CalledSignature(source, function, edits) + ";\n", {}, false});
    code.push_back({edits.Render(signature), source.Location(signature), true});
    Append(code, BodyOnly(generator, machine, source).code);
    return chunk;
  }
  const bool declared_first = !isa<CXXMethodDecl>(function) && !function->getPreviousDecl() && NamesItself(source, generator);
  std::string own_signature = edits.Render(signature);
  // Where every call is in place, nobody calls it.
  if (!function->isExternallyVisible() && !isa<CXXMethodDecl>(function) && !generic) own_signature = "[[maybe_unused]] " + own_signature;
  if (declared_first) {
    code.push_back({StringRef(own_signature).rtrim().str() + ";\n", source.Location(signature), true});
    own_signature = WithoutDefaults(source, function, edits).Render(signature);
  }
  for (const FunctionDecl* other : generator.nests) code.push_back({NestedSignature(source, other, edits, machine, false) + ";\n", {}, false});
  const bool member = isa<CXXMethodDecl>(function), recurses = generator.nested && !machine.push.empty();
  if (recurses && !member) code.push_back({PushSignature(source, function, edits, true) + ";\n", {}, false});
  std::string nested;
  if (generator.nested) {
    nested = NestedSignature(source, function, edits, machine, member);
    if (!member) code.push_back({NestedSignature(source, function, edits, machine, true) + ";\n", {}, false});
  }
  code.push_back({"// The stream of `" + machine.name + "`, in place: the object that it returns is the frame.\n" +
                      SignatureBeside(source, function, edits, machine.Constexpr() + std::string("auto"), discover::twin_suffix, "") + " {", {}, false, {}, function->getLocation()});
  Append(code, FrameClass(generator, machine));
  code.push_back({"return " + Stream(machine) + ";\n}", {}, false});
  std::string stream = StreamAlias(unit, generator);
  if (!stream.empty())
    code.push_back({"using " + stream + " = decltype(" + function->getNameAsString() + discover::twin_suffix + "(" + Declvals(machine) + "));", {}, false});
  const std::string type = stream.empty() ? "decltype(" + TwinCall(generator, machine) + ")" : stream;
  code.push_back({"", {}, false});
  if (generator.nested) {
    std::string arguments = Arguments(machine);
    const std::string tests = BaseCases(machine, "return {};");
    if (!arguments.empty()) arguments = ", " + arguments;
    code.push_back({"// `" + machine.name + "` in a yield_from: its frame is in the memory of the generator around it" +
                        (tests.empty() ? "." : ", where it needs one.") + "\n" + nested + " {\n" + tests + "return rill::nest<" + type +
                        ">(rill_active" + arguments + ");\n}\n", {}, false});
  }
  if (recurses) {
    code.push_back({"// `" + machine.name + "` in a yield_from of its push form. Returns true if the consumer has stopped.\n" +
                        PushSignature(source, function, edits, member) + " {\n" + PushedRecursion(machine, type) + "}\n", {}, false});
  }
  code.push_back({own_signature, source.Location(signature), true});
  code.push_back({"{\nreturn rill::box<" + type + ">(" + Arguments(machine) + ");\n}", source.Location(signature), false});
  return chunk;
}

std::vector<Chunk> InFiles(std::vector<Chunk> chunks, const lower::Edits& edits) {
  const Source& source = edits.source();
  std::vector<Chunk> result;
  std::sort(chunks.begin(), chunks.end(), [](const Chunk& a, const Chunk& b) {
    return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
  });
  for (size_t i = 0; i < chunks.size();) {
    std::optional<parse::Expansions::Buffer> buffer = source.expansions()->BufferIn(chunks[i].span.file);
    if (!buffer) {
      result.push_back(std::move(chunks[i++]));
      continue;
    }
    // What stands around the generators in the buffer comes out of the same macro.
    Chunk whole{buffer->region, {}, buffer->directives};
    Span rest = buffer->text;
    auto text = [&](unsigned end) {
      Span span{rest.file, rest.begin, end};
      if (!StringRef(edits.Render(span)).trim().empty()) whole.code.push_back({edits.Render(span), source.Location(span), true});
    };
    for (; i < chunks.size() && chunks[i].span.file == rest.file; ++i) {
      text(chunks[i].span.begin);
      Append(whole.code, chunks[i].code);
      rest.begin = chunks[i].span.end;
    }
    text(rest.end);
    result.push_back(std::move(whole));
  }
  return result;
}

}  // namespace rill::emit
