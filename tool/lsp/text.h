// text - positions in a document, its changes, and the names of documents, as the language server protocol has them.
//
// A position is a line and a column from 0; the column counts UTF-16 code units. Positions outside of the text mean the nearest inside.
#pragma once

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/JSON.h>

#include <optional>
#include <string>

namespace rill::lsp {

struct Position {
  unsigned line = 0, character = 0;
  bool operator<(const Position& other) const { return line != other.line ? line < other.line : character < other.character; }
  bool operator<=(const Position& other) const { return !(other < *this); }
};

struct Range {
  Position start, end;
  bool Contains(const Position& at) const { return start <= at && at <= end; }
};

/// The offset of a position in bytes.
size_t OffsetOf(llvm::StringRef text, const Position& position);
Position PositionOf(llvm::StringRef text, size_t offset);
/// The line number `line`, without its end; empty if there is none.
llvm::StringRef LineOf(llvm::StringRef text, unsigned line);
/// The column of a byte of a line, from its column in bytes.
unsigned ColumnOf(llvm::StringRef line, size_t bytes);

/// Nothing if the value is not what it should be.
std::optional<Position> PositionIn(const llvm::json::Value* value);
std::optional<Range> RangeIn(const llvm::json::Value* value);
llvm::json::Object ToJson(const Position& position);
llvm::json::Object ToJson(const Range& range);

/// A `TextDocumentContentChangeEvent`; false if it is none.
bool ApplyChange(std::string& text, const llvm::json::Value& change);

/// The path of `file:///a%20b.cpp`, `rill:///a%20b.cpp.lowered.cpp` or `rill:/a%20b.cpp.lowered.cpp`: that of the source.
struct Name {
  std::string path;
  bool lowered = false;
};
std::optional<Name> NameOf(llvm::StringRef uri);
std::string FileUri(llvm::StringRef path);
std::string LoweredUri(llvm::StringRef path);

}  // namespace rill::lsp
