// page - the page, put together.
#include "view/view.h"

#include <set>

namespace rill::view {

namespace json = llvm::json;

// Inside of <script>: nothing that HTML would read.
static std::string Embedded(const json::Value& value) {
  std::string text, result;
  llvm::raw_string_ostream(text) << value;
  for (const char c : text) {
    if (c == '<' || c == '>' || c == '&') result += c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : "\\u0026";
    else result += c;
  }
  return result;
}

// `id` begins the names of the lines: "s0-" for the first source, "l-" for the lowered code. What is mapped has a hue of its
// source line, so that neighbours differ.
static std::string Listing(const std::vector<std::string>& lines, const std::string& id, const std::vector<int>& hues) {
  std::string text = "<ol class=\"code\">\n";
  for (size_t i = 0; i < lines.size(); ++i) {
    text += "<li id=\"" + id + std::to_string(i) + "\"";
    if (i < hues.size() && hues[i] >= 0) text += " class=\"h" + std::to_string(hues[i]) + "\"";
    text += "><code>" + lines[i] + "</code></li>\n";
  }
  return text + "</ol>\n";
}

// The hue of each line of the lowered code, and of each line of each source: only where rill has made something of it.
struct Hues {
  std::vector<int> lowered;
  std::vector<std::vector<int>> sources;
};

static Hues HuesOf(const Contents& contents, const std::vector<size_t>& source_lines, size_t lowered_lines) {
  Hues hues;
  hues.lowered.assign(lowered_lines, -1);
  for (const size_t count : source_lines) hues.sources.push_back(std::vector<int>(count, -1));
  std::set<std::pair<unsigned, unsigned>> made;
  for (const emit::Mapping& row : contents.map.mappings)
    if (row.generated) made.insert({row.source, row.source_line});
  std::map<std::pair<unsigned, unsigned>, int> numbers;
  for (const auto& place : made) numbers[place] = static_cast<int>(numbers.size() % 6);
  for (const emit::Mapping& row : contents.map.mappings) {
    const auto number = numbers.find({row.source, row.source_line});
    if (number == numbers.end()) continue;
    if (row.source < hues.sources.size() && row.source_line < hues.sources[row.source].size()) hues.sources[row.source][row.source_line] = number->second;
    if (row.line < hues.lowered.size()) hues.lowered[row.line] = number->second;
  }
  return hues;
}

static std::string Generators(const Contents& contents) {
  const json::Object* report = contents.report.getAsObject();
  const json::Array* generators = report ? report->getArray("generators") : nullptr;
  std::string text;
  for (size_t i = 0; generators && i < generators->size(); ++i) {
    const json::Object& generator = *(*generators)[i].getAsObject();
    const auto field = [&](llvm::StringRef key) { return graph::Escaped(generator.getString(key).value_or("").str()); };
    text += "<details class=\"generator\" open><summary><code>" + field("signature") + "</code></summary>\n<div class=\"pictures\">\n<section><h3>Frame</h3>\n" +
            FramePicture(generator) + "</section>\n";
    if (i < contents.graphs.size()) text += "<section class=\"machine\"><h3>State machine</h3>\n" + graph::Svg({contents.graphs[i]}) + "</section>\n";
    text += "</div></details>\n";
  }
  return text;
}

std::string Page(const Contents& contents) {
  const std::vector<std::string> lowered = Coloured(contents.lowered, contents.language);
  std::vector<std::vector<std::string>> sources;
  std::vector<size_t> counts;
  for (const File& file : contents.sources) {
    sources.push_back(Coloured(file.text, contents.language));
    counts.push_back(sources.back().size());
  }
  const Hues hues = HuesOf(contents, counts, lowered.size());
  const std::string name = graph::Escaped(contents.name);
  std::string text =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<link rel=\"icon\" href=\"data:,\">\n<title>" + name + " - rill</title>\n<style>" + std::string(style_text) +
      "</style>\n</head>\n<body>\n<header><h1>" + name +
      "</h1><p>Point at a line to see what belongs to it, click to go there. Keys: up and down, Enter to the other side, Escape.</p>"
      "<button id=\"theme\" type=\"button\">light/dark</button></header>\n<main>\n<div class=\"pane\" id=\"source\" tabindex=\"0\" role=\"region\" aria-label=\"source\">\n";
  for (size_t i = 0; i < sources.size(); ++i)
    text += "<h2>" + graph::Escaped(contents.sources[i].name) + "</h2>\n" + Listing(sources[i], "s" + std::to_string(i) + "-", hues.sources[i]);
  text += "</div>\n<div class=\"pane\" id=\"lowered\" tabindex=\"0\" role=\"region\" aria-label=\"lowered code\">\n<h2>lowered to C++17</h2>\n" + Listing(lowered, "l-", hues.lowered) +
          "</div>\n</main>\n" + Generators(contents);
  json::Array rows;
  std::set<std::array<unsigned, 3>> seen;
  for (const emit::Mapping& row : contents.map.mappings)
    if (seen.insert({row.line, row.source, row.source_line}).second) rows.push_back(json::Array{row.line, row.source, row.source_line});
  return text + "<script type=\"application/json\" id=\"map\">" + Embedded(std::move(rows)) + "</script>\n<script>" + script_text + "</script>\n</body>\n</html>\n";
}

}  // namespace rill::view
