// span.h - a range of bytes of one file.
#pragma once

#include <clang/Basic/SourceLocation.h>

namespace rill::parse {

/// A half-open range of bytes of one file.
struct Span {
  clang::FileID file;
  unsigned begin = 0;
  unsigned end = 0;
  bool Contains(const Span& other) const {
    return file == other.file && begin <= other.begin && other.end <= end;
  }
};

}  // namespace rill::parse
