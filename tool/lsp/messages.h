// messages - the bytes of the protocol, cut into messages: a header with the length, an empty line, and JSON.
//
// Nothing that a client sends may end the server: what is no header is passed over up to the next one, and a message
// that is too long, too deep (the JSON parser recurses) or no JSON is reported as such.
#pragma once

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/JSON.h>

#include <optional>
#include <string>

namespace rill::lsp {

class MessageReader {
 public:
  void Feed(llvm::StringRef bytes) { buffer_ += bytes.str(); }
  /// The next whole message, or why it is none; nothing if more bytes are needed.
  std::optional<llvm::Expected<llvm::json::Value>> Next();

 private:
  bool ReadHeader();

  std::string buffer_;
  std::optional<size_t> length_;  // of the message whose header was read
  std::optional<size_t> announced_;
  size_t skip_ = 0;               // bytes of a message that is too long
};

}  // namespace rill::lsp
