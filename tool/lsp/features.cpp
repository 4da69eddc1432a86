// features - the answers to an editor's questions.
#include "lsp/features.h"

#include <llvm/ADT/StringSwitch.h>
#include <llvm/Support/FormatVariadic.h>

namespace rill::lsp {

namespace json = llvm::json;
using llvm::StringRef;

static std::string Text(const json::Object& object, StringRef key) { return object.getString(key).value_or("").str(); }

static std::string Counted(size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

static std::string NumberOr(const json::Object& object, StringRef key, const char* other) {
  const std::optional<int64_t> number = object.getInteger(key);
  return number ? std::to_string(*number) : other;
}

static const json::Array& List(const json::Object& object, StringRef key) {
  static const json::Array none;
  const json::Array* list = object.getArray(key);
  return list ? *list : none;
}

static const json::Array& List(const json::Value& value, StringRef key) {
  static const json::Object none;
  const json::Object* object = value.getAsObject();
  return List(object ? *object : none, key);
}

// ------------------------------------------------------------------------------------------------------------------
// Lenses

static json::Object Lens(StringRef path, const json::Value& at, const json::Value& range, const std::string& title) {
  return json::Object{{"range", at},
          {"command", json::Object{{"title", title},
                                   {"command", "rill.showLowered"},
                                   {"arguments", json::Array{json::Object{{"uri", FileUri(path)}, {"lowered", LoweredUri(path)}, {"range", range}}}}}}};
}

static std::string LensTitle(const json::Object& generator) {
  const json::Object* frame = generator.getObject("frame");
  const std::optional<int64_t> size = frame ? frame->getInteger("size") : std::nullopt;
  std::string title = "Show lowered code · ";
  title += generator.getString("in_place") ? "stream class" : "boxed stream";
  title += size ? ", " + std::to_string(*size) + "-byte frame" : ", frame depends on template arguments";
  return title + ", " + Counted(List(generator, "suspensions").size(), "suspension point");
}

// Of the last part of a qualified name.
static size_t NameLength(StringRef qualified) { return qualified.size() - (qualified.rfind(':') + 1); }

static std::string FormTitle(const json::Object& call) {
  const std::string form = Text(call, "form"), not_push = Text(call, "not_push");
  const std::string why = Text(call, "why") + (not_push.empty() ? "" : "; not pushed: " + not_push);
  const bool pushed = call.getBoolean("push").value_or(false);
  const StringRef shown = llvm::StringSwitch<StringRef>(form)
                              .Case("in_place", pushed ? "in the push form, no allocation" : "in place, no allocation")
                              .Case("nested", "nested in the frames of the recursion")
                              .Case("restart", "the same frame, started again")
                              .Default("boxed, one allocation");
  return shown.str() + (why.empty() ? "" : ": " + why);
}

json::Array Lenses(const Good& good, StringRef path) {
  json::Array lenses;
  const json::Array& generators = List(good.report, "generators");
  const json::Array* places = good.places.getAsArray();
  for (size_t i = 0; places && i < generators.size() && i < places->size(); ++i) {
    const json::Object *generator = generators[i].getAsObject(), *place = (*places)[i].getAsObject();
    if (!generator || !place) continue;
    lenses.push_back(Lens(path, *place->get("name_range"), *place->get("range"), LensTitle(*generator)));
  }
  for (const json::Value& value : List(good.report, "calls")) {
    const json::Object* call = value.getAsObject();
    if (!call || Text(*call, "file") != path) continue;
    const auto line = static_cast<unsigned>(call->getInteger("line").value_or(1) - 1);
    const StringRef text = LineOf(good.source, line);
    const auto column = static_cast<size_t>(call->getInteger("column").value_or(1) - 1);
    const size_t length = std::min(NameLength(Text(*call, "callee")), text.size() - std::min(column, text.size()));
    const Range range{{line, ColumnOf(text, column)}, {line, ColumnOf(text, column + length)}};
    lenses.push_back(Lens(path, ToJson(range), ToJson(range), FormTitle(*call)));
  }
  return lenses;
}

// ------------------------------------------------------------------------------------------------------------------
// Hover

// In a table of Markdown.
static std::string Cell(StringRef text) {
  std::string result;
  for (const char c : text) {
    if (c == '|' || c == '`' || c == '<' || c == '*' || c == '_' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

static std::string Code(StringRef text) {
  // A pipe ends a cell even inside of code.
  std::string result = text.str();
  for (size_t at = result.find('|'); at != std::string::npos; at = result.find('|', at + 2)) result.insert(at, "\\");
  return result.empty() ? "" : "`" + result + "`";
}

static std::string LinesOf(const json::Object& generator, const json::Array& states) {
  if (states.size() == List(generator, "suspensions").size()) return "all";
  std::string text;
  for (const json::Value& state : states)
    for (const json::Value& value : List(generator, "suspensions")) {
      const json::Object* suspension = value.getAsObject();
      if (suspension && suspension->getString("state") == state.getAsString())
        text += (text.empty() ? "" : ", ") + NumberOr(*suspension, "line", "?");
    }
  return text;
}

static std::string FrameTable(const json::Object& generator, const json::Array& objects) {
  std::string text = "| offset | size | object | type | live across | why |\n| ---: | ---: | --- | --- | --- | --- |\n";
  for (const json::Value& value : objects) {
    const json::Object& object = *value.getAsObject();
    text += "| " + NumberOr(object, "offset", "?") + " | " + NumberOr(object, "size", "?") + " | " + Code(Text(object, "name")) + " | " +
            Code(Text(object, "type")) + " | " + LinesOf(generator, List(object, "across")) + " | " + Cell(Text(object, "why")) + " |\n";
  }
  return text;
}

static std::string GeneratorHover(const json::Object& generator) {
  const json::Object* frame = generator.getObject("frame");
  if (!frame) return "";
  std::string text = "```cpp\n" + Text(generator, "signature") + "\n```\n";
  const std::string depends = Text(*frame, "depends_on");
  if (frame->getInteger("size")) {
    text += "Frame of " + NumberOr(*frame, "size", "?") + " bytes, aligned to " + NumberOr(*frame, "alignment", "?") + ", " + NumberOr(*frame, "padding", "?") +
            " of padding";
    if (frame->getInteger("size_in_place")) text += "; the stream in place has " + NumberOr(*frame, "size_in_place", "?") + " bytes";
  } else {
    text += "The size of the frame depends on " + Cell(depends);
  }
  text += ".\n\n" + FrameTable(generator, List(*frame, "objects")) + "\n";
  if (generator.getString("in_place")) text += "In place as " + Code(Text(generator, "in_place")) + ": may be moved until it is started.";
  else text += "Not in place: " + Cell(Text(generator, "not_in_place")) + ".";
  const auto can = [&](const char* what, const std::string& yes, const std::string& no) {
    return generator.getBoolean(what).value_or(false) ? yes + "." : no + ": " + Text(generator, std::string("not_") + what) + ".";
  };
  text += " As a `gen` it may always be moved.\n\n" + can("copy", "The stream in place can be copied", "The stream cannot be copied");
  text += "\n\n" + can("constant", "Runs in constant expressions", "Not in constant expressions");
  return text;
}

static std::string SuspensionHover(const json::Object& generator, size_t index) {
  const json::Array& suspensions = List(generator, "suspensions");
  const json::Object* frame = generator.getObject("frame");
  if (index >= suspensions.size() || !frame) return "";
  const json::Object& suspension = *suspensions[index].getAsObject();
  const std::string state = Text(suspension, "state");
  json::Array alive;
  for (const json::Value& object : List(*frame, "objects"))
    for (const json::Value& across : List(*object.getAsObject(), "across"))
      if (across.getAsString() == StringRef(state)) alive.push_back(object);
  return "Suspension point " + Code(state) + ", " + Code(Text(suspension, "kind")) + ". What lives across it:\n\n" + FrameTable(generator, alive);
}

// ` across all suspension points`, ` across the suspensions on lines 4, 7`
static std::string AcrossText(const json::Object& generator, const json::Array& states) {
  const std::string lines = LinesOf(generator, states);
  if (lines == "all") return " across all suspension points";
  return (states.size() == 1 ? " across the suspension on line " : " across the suspensions on lines ") + lines;
}

static std::string VariableHover(const json::Object& generator, const json::Object& variable) {
  const json::Object* frame = generator.getObject("frame");
  if (!frame) return "";
  std::string text = Code(Text(variable, "declaration")) + "\n\n";
  const std::string where = Text(variable, "where"), name = Text(variable, "object");
  if (where == "constant") return text + "A constant of the frame class: it takes no room in the frame.";
  if (where == "local") return text + "A local of the resume function: no suspension lies in its scope, so it is not in the frame.";
  const bool part = where == "part", renamed = name != Text(variable, "name");
  text += part ? "A part of a structured binding, which is in the frame" : "In the frame";
  for (const json::Value& value : List(*frame, "objects")) {
    const json::Object& object = *value.getAsObject();
    if (Text(object, "name") != name) continue;
    if (renamed) text += " as " + Code(name);
    const std::optional<int64_t> offset = object.getInteger("offset"), size = object.getInteger("size");
    if (offset && size) text += " at offset " + std::to_string(*offset) + ", " + std::to_string(*size) + " bytes";
    else text += "; where and how large depends on template arguments";
    return text + ": " + Cell(Text(object, "why")) + ". Live" + AcrossText(generator, List(object, "across")) + ".";
  }
  return text + ".";
}

static json::Value Hover(const std::string& text, const json::Value& range) {
  if (text.empty()) return nullptr;
  return json::Object{{"contents", json::Object{{"kind", "markdown"}, {"value", text}}}, {"range", range}};
}

static bool Holds(const json::Value* range, const Position& position) {
  const std::optional<Range> read = RangeIn(range);
  return read && read->Contains(position);
}

json::Value HoverAt(const Good& good, const Position& position) {
  const json::Array& generators = List(good.report, "generators");
  const json::Array* places = good.places.getAsArray();
  json::Value result = nullptr;
  for (size_t i = 0; places && i < generators.size() && i < places->size(); ++i) {
    const json::Object *generator = generators[i].getAsObject(), *place = (*places)[i].getAsObject();
    if (!generator || !place) continue;
    if (Holds(place->get("name_range"), position)) return Hover(GeneratorHover(*generator), *place->get("name_range"));
    // Of generators inside of each other, the innermost stands last.
    const json::Array& suspensions = List(*place, "suspensions");
    for (size_t j = 0; j < suspensions.size(); ++j)
      if (Holds(&suspensions[j], position)) result = Hover(SuspensionHover(*generator, j), suspensions[j]);
    for (const json::Value& value : List(*place, "variables"))
      for (const json::Value& use : List(*value.getAsObject(), "uses"))
        if (Holds(&use, position)) result = Hover(VariableHover(*generator, *value.getAsObject()), use);
  }
  return result;
}

// ------------------------------------------------------------------------------------------------------------------
// Definition and code actions

json::Value DefinitionAt(const Good& good, const Position& position) {
  const json::Array &rows = List(good.map, "mappings"), &sources = List(good.map, "sources");
  const json::Array* found = nullptr;
  const auto number = [](const json::Array& row, size_t i) { return static_cast<unsigned>(row[i].getAsInteger().value_or(0)); };
  for (const json::Value& value : rows) {
    const json::Array& row = *value.getAsArray();
    if (number(row, 0) != position.line) continue;
    const bool inside = number(row, 1) <= position.character && position.character <= number(row, 2);
    if (!found || inside) found = &row;
    if (inside && number(row, 7) == 0) break;
  }
  if (!found || number(*found, 3) >= sources.size()) return nullptr;
  Range range{{number(*found, 4), number(*found, 5)}, {number(*found, 4), number(*found, 6)}};
  // The columns of the user's text are as far apart on both sides.
  const unsigned into = position.character - std::min(position.character, number(*found, 1));
  if (number(*found, 7) == 0 && into <= range.end.character - range.start.character) range.start.character += into;
  return json::Object{{"uri", sources[number(*found, 3)]}, {"range", ToJson(range)}};
}

static bool Touches(const json::Object& diagnostic, const Range& range) {
  const std::optional<Range> own = RangeIn(diagnostic.get("range"));
  return own && own->start <= range.end && range.start <= own->end;
}

bool IsHidden(const json::Object& diagnostic) {
  const json::Object* data = diagnostic.getObject("data");
  return data && data->getBoolean("hidden").value_or(false);
}

json::Array CodeActions(const json::Array& diagnostics, const Range& range, StringRef uri) {
  json::Array actions;
  for (const json::Value& value : diagnostics) {
    const json::Object& diagnostic = *value.getAsObject();
    const json::Object* data = diagnostic.getObject("data");
    if (!data || !Touches(diagnostic, range)) continue;
    for (const json::Value& fix : List(*data, "fixes")) {
      const json::Object& read = *fix.getAsObject();
      actions.push_back(json::Object{{"title", Text(read, "title")},
                                     {"kind", "quickfix"},
                                     {"isPreferred", true},
                                     {"diagnostics", IsHidden(diagnostic) ? json::Array() : json::Array{value}},
                                     {"edit", json::Object{{"changes", json::Object{{uri.str(), json::Array(List(read, "edits"))}}}}}});
    }
  }
  return actions;
}

}  // namespace rill::lsp
