// messages - the bytes of the protocol, cut into messages.
#include "lsp/messages.h"

#include <llvm/Support/Error.h>

#include <algorithm>

namespace rill::lsp {

namespace json = llvm::json;
using llvm::StringRef;

static constexpr size_t longest_message = 256u << 20, longest_header = 4096;
static constexpr unsigned deepest_nesting = 256;

static llvm::Expected<json::Value> Bad(const char* why) {
  return llvm::make_error<llvm::StringError>(why, llvm::inconvertibleErrorCode());
}

static bool IsTooDeep(StringRef text) {
  unsigned depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      else if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest_nesting) return true;
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

// Takes whole lines off the buffer; true once the header of a message is complete.
bool MessageReader::ReadHeader() {
  size_t at = 0;
  for (size_t end = buffer_.find('\n'); end != std::string::npos; end = buffer_.find('\n', at)) {
    StringRef line = StringRef(buffer_).slice(at, end);
    line.consume_back("\r");
    at = end + 1;
    if (line.empty()) {
      length_ = std::exchange(announced_, std::nullopt);
      if (length_) break;
      continue;
    }
    // Behind a message that was cut off, the next header does not begin a line.
    const size_t name = line.rfind_insensitive("content-length:");
    size_t value = 0;
    if (name != StringRef::npos && !line.substr(name).split(':').second.trim().getAsInteger(10, value)) announced_ = value;
  }
  buffer_.erase(0, at);
  if (!length_ && buffer_.size() > longest_header) buffer_.erase(0, buffer_.size() - longest_header);
  return length_.has_value();
}

std::optional<llvm::Expected<json::Value>> MessageReader::Next() {
  const size_t skipped = std::min(skip_, buffer_.size());
  buffer_.erase(0, skipped);
  skip_ -= skipped;
  if (skip_ > 0) return std::nullopt;
  if (!length_ && !ReadHeader()) return std::nullopt;
  if (*length_ > longest_message) {
    skip_ = *std::exchange(length_, std::nullopt);
    return Bad("the message is too long");
  }
  if (buffer_.size() < *length_) return std::nullopt;
  const std::string text = buffer_.substr(0, *length_);
  buffer_.erase(0, *length_);
  length_.reset();
  if (IsTooDeep(text)) return Bad("the message is nested too deeply");
  return json::parse(text);
}

}  // namespace rill::lsp
