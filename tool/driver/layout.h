// layout.h - where the objects of the frame classes lie: sizes, alignments and offsets, as a compiler lays them out.
//
// A frame holds the runtime's own classes (an element, a traversal, the stream of another generator), whose sizes
// follow from templates. The problem: to say what they are. The alternatives: to repeat the runtime's rules here, which
// are then wrong one day; or to ask the compiler. The choice: the lowered source is parsed once more, in memory, and
// Clang lays the classes out by the rules that g++ follows too. It is read as its compiler does, in the output's standard,
// but for the bodies of functions in headers, which no layout depends on: so it takes two fifths of the time of the first.
#pragma once

#include "driver/preamble.h"

#include <optional>
#include <string>
#include <vector>

namespace rill::driver {

/// An object of a frame; nothing where a number depends on template arguments.
struct FieldLayout {
  std::string name;
  std::optional<unsigned long> offset, size, alignment;
};

/// A frame class. `size`, `alignment` and `stream` are nothing in a template.
struct FrameLayout {
  std::string name;
  bool dependent = false;
  std::vector<FieldLayout> fields;  // as they are declared
  std::optional<unsigned long> size, alignment;
  std::optional<unsigned long> stream;  // the size of rill::stream<frame>, where the source uses it
};

/// The frame classes of `lowered`, the output whose preamble is `preamble`, in source order; those that Clang rejects are left out, and
/// nothing is printed.
std::vector<FrameLayout> LayOut(const Preamble& preamble, const std::string& lowered);

}  // namespace rill::driver
