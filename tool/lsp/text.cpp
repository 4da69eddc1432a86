// text - positions in a document, its changes, and the names of documents.
#include "lsp/text.h"

#include <llvm/ADT/StringExtras.h>

#include <algorithm>

namespace rill::lsp {

namespace json = llvm::json;
using llvm::StringRef;

static constexpr StringRef lowered_suffix = ".lowered.cpp";

static bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
static unsigned UnitsOf(char first) { return static_cast<unsigned char>(first) >= 0xF0 ? 2 : 1; }

// The offset of the line's first byte, or of the end of the text.
static size_t StartOf(StringRef text, unsigned line) {
  size_t at = 0;
  for (; line > 0; --line) {
    const size_t end = text.find('\n', at);
    if (end == StringRef::npos) return text.size();
    at = end + 1;
  }
  return at;
}

StringRef LineOf(StringRef text, unsigned line) {
  StringRef result = text.substr(StartOf(text, line)).split('\n').first;
  result.consume_back("\r");
  return result;
}

size_t OffsetOf(StringRef text, const Position& position) {
  size_t at = StartOf(text, position.line);
  const size_t end = std::min(text.find('\n', at), text.size());
  // The inside of a surrogate pair is its beginning.
  for (unsigned left = position.character; at < end && left >= UnitsOf(text[at]);) {
    left -= UnitsOf(text[at]);
    do ++at;
    while (at < end && Continues(text[at]));
  }
  return at;
}

unsigned ColumnOf(StringRef line, size_t bytes) {
  unsigned column = 0;
  for (const char c : line.take_front(bytes))
    if (!Continues(c)) column += UnitsOf(c);
  return column;
}

Position PositionOf(StringRef text, size_t offset) {
  const StringRef before = text.take_front(offset);
  const size_t start = before.rfind('\n') + 1;
  return {static_cast<unsigned>(before.count('\n')), ColumnOf(before.substr(start), before.size() - start)};
}

static std::optional<unsigned> Count(const json::Object& object, StringRef key) {
  const std::optional<int64_t> value = object.getInteger(key);
  if (!value || *value < 0) return std::nullopt;
  return static_cast<unsigned>(std::min<int64_t>(*value, 0x7fffffff));  // the protocol's largest
}

std::optional<Position> PositionIn(const json::Value* value) {
  const json::Object* object = value ? value->getAsObject() : nullptr;
  if (!object) return std::nullopt;
  const std::optional<unsigned> line = Count(*object, "line"), character = Count(*object, "character");
  if (!line || !character) return std::nullopt;
  return Position{*line, *character};
}

std::optional<Range> RangeIn(const json::Value* value) {
  const json::Object* object = value ? value->getAsObject() : nullptr;
  if (!object) return std::nullopt;
  const std::optional<Position> start = PositionIn(object->get("start")), end = PositionIn(object->get("end"));
  if (!start || !end) return std::nullopt;
  return Range{*start, *end};
}

json::Object ToJson(const Position& position) { return json::Object{{"line", position.line}, {"character", position.character}}; }
json::Object ToJson(const Range& range) { return json::Object{{"start", ToJson(range.start)}, {"end", ToJson(range.end)}}; }

bool ApplyChange(std::string& text, const json::Value& change) {
  const json::Object* object = change.getAsObject();
  const std::optional<StringRef> inserted = object ? object->getString("text") : std::nullopt;
  if (!inserted) return false;
  if (!object->get("range")) {
    text = inserted->str();
    return true;
  }
  const std::optional<Range> range = RangeIn(object->get("range"));
  if (!range) return false;
  const size_t begin = OffsetOf(text, range->start), end = OffsetOf(text, range->end);
  if (end < begin) return false;
  text.replace(begin, end - begin, inserted->str());
  return true;
}

static std::string Decoded(StringRef text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && llvm::isHexDigit(text[i + 1]) && llvm::isHexDigit(text[i + 2])) {
      result += static_cast<char>(llvm::hexFromNibbles(text[i + 1], text[i + 2]));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

static std::string Encoded(StringRef path) {
  std::string result;
  for (const char c : path) {
    if (llvm::isAlnum(c) || StringRef("-._~/").contains(c)) {
      result += c;
    } else {
      result += '%';
      result += llvm::hexdigit(static_cast<unsigned char>(c) >> 4);
      result += llvm::hexdigit(static_cast<unsigned char>(c) & 15);
    }
  }
  return result;
}

std::optional<Name> NameOf(StringRef uri) {
  Name name;
  const auto [scheme, rest] = uri.split(':');
  if (scheme == "rill") name.lowered = true;
  else if (scheme != "file") return std::nullopt;
  StringRef path = rest;
  if (path.consume_front("//")) path = path.substr(std::min(path.find('/'), path.size()));  // a host is this one
  path = path.take_until([](char c) { return c == '?' || c == '#'; });
  name.path = Decoded(path);
  if (name.path.find('\0') != std::string::npos) return std::nullopt;
  if (name.lowered) {
    if (!StringRef(name.path).ends_with(lowered_suffix)) return std::nullopt;
    name.path.resize(name.path.size() - lowered_suffix.size());
  }
  if (name.path.empty() || name.path[0] != '/') return std::nullopt;
  return name;
}

std::string FileUri(StringRef path) { return "file://" + Encoded(path); }
std::string LoweredUri(StringRef path) { return "rill://" + Encoded(path) + lowered_suffix.str(); }

}  // namespace rill::lsp
