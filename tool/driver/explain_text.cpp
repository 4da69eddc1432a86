// explain_text.cpp - the report of `rill explain` for people, printed from the JSON: tables of at most 100 columns.
#include "driver/pipeline.h"

#include <llvm/Support/Unicode.h>

#include <algorithm>

namespace rill::driver {

namespace json = llvm::json;
using llvm::StringRef;

static constexpr size_t page_width = 100;

/// A column of a table; `limit` is the width at which its cells are wrapped, 0 for what the others leave.
struct Column {
  const char* title;
  size_t limit;
  bool right = false;
};
using Rows = std::vector<std::vector<std::string>>;

static size_t Width(StringRef text) {
  const int width = llvm::sys::unicode::columnWidthUTF8(text);
  return width < 0 ? text.size() : static_cast<size_t>(width);
}

// Where a text that is too long is best cut: behind a space, else behind what ends a part of a type.
static size_t Cut(StringRef text, size_t width) {
  const StringRef head = text.substr(0, width);
  for (StringRef ends : {" ", ",<:(", "_"})
    if (const size_t at = head.find_last_of(ends); at != StringRef::npos && at >= width / 3) return at + 1;
  size_t at = head.size();
  while (at > 1 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;  // inside a character
  return at;
}

static std::vector<std::string> Wrapped(StringRef text, size_t width) {
  std::vector<std::string> lines;
  while (Width(text) > width) {
    // A space may be the one character too many.
    const size_t at = text.size() > width && text[width] == ' ' ? width : Cut(text, width);
    lines.push_back(text.substr(0, at).rtrim().str());
    text = text.substr(at).ltrim();
  }
  lines.push_back(text.str());
  return lines;
}

static std::string Padded(const std::string& text, size_t width, bool right) {
  const std::string space(width - std::min(width, Width(text)), ' ');
  return right ? space + text : text + space;
}

static std::string Table(const std::vector<Column>& columns, const Rows& rows) {
  std::vector<size_t> widths;
  size_t left = page_width - 2;
  for (size_t i = 0; i < columns.size(); ++i) {
    size_t width = Width(columns[i].title);
    for (const auto& row : rows) width = std::max(width, Width(row[i]));
    if (columns[i].limit) width = std::min(width, std::max(columns[i].limit, Width(columns[i].title)));
    else width = std::min(width, left);
    widths.push_back(width);
    left -= std::min(left, width + 2);
  }
  std::string text;
  const auto print = [&](const std::vector<std::string>& row) {
    std::vector<std::vector<std::string>> cells;
    size_t height = 0;
    for (size_t i = 0; i < row.size(); ++i) {
      cells.push_back(Wrapped(row[i], widths[i]));
      height = std::max(height, cells.back().size());
    }
    for (size_t line = 0; line < height; ++line) {
      std::string whole = "  ";
      for (size_t i = 0; i < row.size(); ++i)
        whole += Padded(line < cells[i].size() ? cells[i][line] : "", widths[i], columns[i].right) + "  ";
      text += StringRef(whole).rtrim().str() + "\n";
    }
  };
  std::vector<std::string> titles;
  for (const Column& column : columns) titles.push_back(column.title);
  print(titles);
  for (const auto& row : rows) print(row);
  return text;
}

// Lines of a paragraph; those behind the first are set in by four more.
static std::string Paragraph(StringRef text, size_t indent) {
  std::string result;
  for (const std::string& line : Wrapped(text, page_width - indent - 4))
    result += std::string(indent + (result.empty() ? 0 : 4), ' ') + line + "\n";
  return result;
}

static std::string Text(const json::Object& object, StringRef key) { return object.getString(key).value_or("").str(); }

static std::string NumberText(const json::Object& object, StringRef key) {
  const std::optional<int64_t> number = object.getInteger(key);
  return number ? std::to_string(*number) : "?";
}

static const json::Array& Array(const json::Object& object, StringRef key) {
  static const json::Array none;
  const json::Array* array = object.getArray(key);
  return array ? *array : none;
}

static std::string PlaceText(const json::Object& object) {
  return Text(object, "file") + ":" + NumberText(object, "line") + ":" + NumberText(object, "column");
}

static std::string Bytes(const json::Object& object, StringRef key) {
  const std::string number = NumberText(object, key);
  return number + (number == "1" ? " byte" : " bytes");
}

static std::string FrameText(const json::Object& frame) {
  if (!frame.getInteger("size")) return "frame: ? bytes, depends on " + Text(frame, "depends_on");
  std::string text = "frame: " + Bytes(frame, "size") + ", aligned to " + NumberText(frame, "alignment");
  if (frame.getInteger("padding").value_or(0) > 0) text += ", " + NumberText(frame, "padding") + " of padding";
  if (frame.getInteger("size_in_place")) text += "; the stream in place: " + Bytes(frame, "size_in_place");
  return text;
}

// The lines of the suspensions in `across`, or `all`.
static std::string AcrossText(const json::Array& across, const json::Array& suspensions) {
  if (across.size() == suspensions.size() && across.size() > 1) return "all";
  std::string text;
  int64_t last = -1;
  for (const json::Value& state : across)
    for (const json::Value& suspension : suspensions) {
      const json::Object& point = *suspension.getAsObject();
      const int64_t line = point.getInteger("line").value_or(0);
      if (Text(point, "state") != state.getAsString().value_or("") || line == last) continue;
      text += (text.empty() ? "line " : ", ") + std::to_string(line);
      last = line;
    }
  return text;
}

static std::string GeneratorText(const json::Object& generator) {
  const json::Object none;
  const json::Object& frame = generator.getObject("frame") ? *generator.getObject("frame") : none;
  const json::Array& suspensions = Array(generator, "suspensions");
  std::string text = Paragraph(Text(generator, "signature"), 0);
  const std::string place = Text(generator, "file") + ":" + NumberText(generator, "line");
  const std::string twin = Text(generator, "in_place");
  text += Paragraph(
      place + (twin.empty() ? ", no form in place: " + Text(generator, "not_in_place") : ", in place as " + twin), 2);
  text += Paragraph(generator.getBoolean("push").value_or(false) ? "push form: yes" : "no push form: " + Text(generator, "not_push"), 2);
  text += Paragraph(generator.getBoolean("copy").value_or(false) ? "copyable" : "not copyable: " + Text(generator, "not_copy"), 2);
  text += Paragraph(generator.getBoolean("constant").value_or(false) ? "runs in constant expressions" : "not in constant expressions: " + Text(generator, "not_constant"), 2);
  text += Paragraph(FrameText(frame), 2) + "\n";
  Rows rows;
  for (const json::Value& value : Array(frame, "objects")) {
    const json::Object& object = *value.getAsObject();
    std::string why = Text(object, "why");
    if (!object.getInteger("size")) why += "; depends on " + Text(object, "depends_on");
    rows.push_back({NumberText(object, "offset"), NumberText(object, "size"), Text(object, "name"),
                    Text(object, "type"), AcrossText(Array(object, "across"), suspensions), why});
  }
  text += Table({{"offset", 6, true},
                 {"size", 8, true},
                 {"object", 20},
                 {"type", 26},
                 {"live across", 14},
                 {"why it is in the frame", 0}},
                rows);
  rows.clear();
  for (const json::Value& value : suspensions) {
    const json::Object& point = *value.getAsObject();
    rows.push_back({NumberText(point, "line"), Text(point, "state"), Text(point, "kind")});
  }
  return text + "\n" + Table({{"line", 6, true}, {"state", 40}, {"suspended at", 0}}, rows);
}

std::string ExplainText(const json::Value& report) {
  const json::Object none;
  const json::Object& all = report.getAsObject() ? *report.getAsObject() : none;
  std::string text;
  for (const json::Value& generator : Array(all, "generators"))
    text += (text.empty() ? "" : "\n") + GeneratorText(*generator.getAsObject());
  if (text.empty()) text = "no generators\n";
  Rows rows;
  for (const json::Value& value : Array(all, "calls")) {
    const json::Object& call = *value.getAsObject();
    const std::string form = Text(call, "form"), not_push = Text(call, "not_push");
    rows.push_back({PlaceText(call), Text(call, "callee"), (form == "in_place" ? "in place" : form) + (call.getBoolean("push").value_or(false) ? ", pushed" : ""),
                    Text(call, "why") + (not_push.empty() ? "" : "; not pushed: " + not_push)});
  }
  if (!rows.empty()) text += "\ncalls\n" + Table({{"place", 34}, {"callee", 24}, {"form", 16}, {"why", 0}}, rows);
  rows.clear();
  for (const json::Value& value : Array(all, "demands")) {
    const json::Object& demand = *value.getAsObject();
    rows.push_back({PlaceText(demand), Text(demand, "variable"),
                    demand.getBoolean("granted").value_or(false) ? "granted" : "refused", Text(demand, "why")});
  }
  if (!rows.empty())
    text +=
        "\ndemanded with rill::in_place\n" + Table({{"place", 34}, {"variable", 24}, {"form", 8}, {"why", 0}}, rows);
  return text;
}

}  // namespace rill::driver
