// frame - the frame of a generator as a picture: rows of sixteen bytes with the objects in them, and a table of what is alive at
// which suspension point. Objects that share bytes stand above each other in their row.
#include "view/view.h"

#include <algorithm>

namespace rill::view {

namespace json = llvm::json;
using llvm::StringRef;

static constexpr int row_bytes = 16, byte_width = 34, row_height = 30, left = 40, top = 20;

namespace {

struct Object {
  std::string name, type, why;
  int64_t offset = 0, size = 0;
  int lane = 0;
  size_t index = 0;
};

std::string Number(int64_t value) { return std::to_string(value); }
std::string Text(const json::Object& object, StringRef key) { return graph::Escaped(object.getString(key).value_or("").str()); }

// Each object in the first lane in which nothing overlaps it; the number of lanes.
int Arrange(std::vector<Object>& objects) {
  int lanes = 1;
  for (size_t i = 0; i < objects.size(); ++i) {
    const auto taken = [&](int lane) {
      return std::any_of(objects.begin(), objects.begin() + static_cast<std::ptrdiff_t>(i), [&](const Object& other) {
        return other.lane == lane && other.offset < objects[i].offset + objects[i].size && objects[i].offset < other.offset + other.size;
      });
    };
    while (taken(objects[i].lane)) ++objects[i].lane;
    lanes = std::max(lanes, objects[i].lane + 1);
  }
  return lanes;
}

std::string Block(const Object& object, int lanes) {
  std::string text;
  const int height = row_height * lanes;
  for (int64_t at = object.offset; at < object.offset + object.size;) {
    const int64_t row = at / row_bytes, end = std::min((row + 1) * row_bytes, object.offset + object.size);
    const int64_t x = left + at % row_bytes * byte_width, width = (end - at) * byte_width;
    const int64_t y = top + row * (height + 6) + object.lane * row_height;
    text += "<rect class=\"o o" + Number(static_cast<int64_t>(object.index % 8)) + "\" x=\"" + Number(x) + "\" y=\"" + Number(y) + "\" width=\"" + Number(width) +
            "\" height=\"" + Number(row_height) + "\"/>";
    // As much of the name as there is room for.
    const size_t room = static_cast<size_t>(width) / 8;
    const std::string name = object.name.size() > room ? object.name.substr(0, room) : object.name;
    if (json::isUTF8(name)) text += "<text x=\"" + Number(x + width / 2) + "\" y=\"" + Number(y + 20) + "\">" + graph::Escaped(name) + "</text>";
    at = end;
  }
  return "<g><title>" + graph::Escaped(object.name + ": " + object.type + ", " + Number(object.size) + " bytes at " + Number(object.offset) + ", " + object.why) +
         "</title>" + text + "</g>\n";
}

std::string Bytes(const json::Array& list, int64_t size) {
  std::vector<Object> objects;
  for (size_t i = 0; i < list.size(); ++i) {
    const json::Object& read = *list[i].getAsObject();
    const std::optional<int64_t> offset = read.getInteger("offset"), bytes = read.getInteger("size");
    if (offset && bytes && *bytes > 0)
      objects.push_back({read.getString("name").value_or("").str(), read.getString("type").value_or("").str(), read.getString("why").value_or("").str(), *offset, *bytes, 0, i});
  }
  // Of a frame of kilobytes the beginning shows how it is.
  constexpr int64_t most = 1024;
  const int64_t shown = std::min(size, most);
  objects.erase(std::remove_if(objects.begin(), objects.end(), [&](const Object& object) { return object.offset >= shown; }), objects.end());
  for (Object& object : objects) object.size = std::min(object.size, shown - object.offset);
  const int lanes = Arrange(objects);
  const int64_t rows = (shown + row_bytes - 1) / row_bytes, height = top + rows * (row_height * lanes + 6), width = left + row_bytes * byte_width + 4;
  std::string text = "<svg class=\"bytes\" role=\"img\" aria-label=\"the bytes of the frame\" width=\"" + Number(width) + "\" height=\"" + Number(height) +
                     "\" viewBox=\"0 0 " + Number(width) + " " + Number(height) + "\">\n";
  for (int64_t column = 0; column < row_bytes; ++column)
    text += "<text class=\"at\" x=\"" + Number(left + column * byte_width + byte_width / 2) + "\" y=\"14\">" + Number(column) + "</text>";
  for (int64_t row = 0; row < rows; ++row) {
    const int64_t y = top + row * (row_height * lanes + 6), bytes = std::min<int64_t>(row_bytes, shown - row * row_bytes);
    text += "<text class=\"at\" x=\"" + Number(left / 2) + "\" y=\"" + Number(y + 20) + "\">" + Number(row * row_bytes) + "</text><rect class=\"padding\" x=\"" +
            Number(left) + "\" y=\"" + Number(y) + "\" width=\"" + Number(bytes * byte_width) + "\" height=\"" + Number(row_height * lanes) + "\"/>\n";
  }
  for (const Object& object : objects) text += Block(object, lanes);
  text += "</svg>\n";
  if (shown < size) text += "<p>The first " + Number(shown) + " of " + Number(size) + " bytes.</p>\n";
  return text;
}

std::string LifeTable(const json::Object& generator, const json::Array& objects) {
  const json::Array* suspensions = generator.getArray("suspensions");
  if (!suspensions) return "";
  std::string text = "<table class=\"life\"><thead><tr><th>object</th><th>type</th><th>offset</th><th>size</th>";
  for (const json::Value& value : *suspensions) text += "<th>line " + Number(value.getAsObject()->getInteger("line").value_or(0)) + "</th>";
  text += "<th>why it is in the frame</th></tr></thead>\n<tbody>";
  for (size_t i = 0; i < objects.size(); ++i) {
    const json::Object& object = *objects[i].getAsObject();
    const auto number = [&](StringRef key) {
      const std::optional<int64_t> value = object.getInteger(key);
      return "<td class=\"number\">" + (value ? Number(*value) : std::string("?")) + "</td>";
    };
    text += "<tr><td><span class=\"swatch o" + Number(static_cast<int64_t>(i % 8)) + "\"></span>" + Text(object, "name") + "</td><td><code>" + Text(object, "type") + "</code></td>" +
            number("offset") + number("size");
    const json::Array* across = object.getArray("across");
    for (const json::Value& value : *suspensions) {
      const std::optional<StringRef> state = value.getAsObject()->getString("state");
      const bool alive = across && std::any_of(across->begin(), across->end(), [&](const json::Value& name) { return name.getAsString() == state; });
      text += alive ? "<td class=\"alive\" title=\"alive\">●</td>" : "<td></td>";
    }
    text += "<td>" + Text(object, "why") + "</td></tr>\n";
  }
  return text + "</tbody></table>\n";
}

}  // namespace

std::string FramePicture(const json::Object& generator) {
  const json::Object* frame = generator.getObject("frame");
  const json::Array* objects = frame ? frame->getArray("objects") : nullptr;
  if (!objects) return "";
  const std::optional<int64_t> size = frame->getInteger("size");
  std::string text;
  if (size) {
    text += "<p>" + Number(*size) + " bytes, aligned to " + Number(frame->getInteger("alignment").value_or(0)) + ", " +
            Number(frame->getInteger("padding").value_or(0)) + " of padding";
    if (const std::optional<int64_t> stream = frame->getInteger("size_in_place")) text += "; the stream in place has " + Number(*stream);
    text += ".</p>\n" + Bytes(*objects, *size);
  } else {
    text += "<p>The size depends on " + Text(*frame, "depends_on") + ".</p>\n";
  }
  return text + LifeTable(generator, *objects);
}

}  // namespace rill::view
