// dump.h - what the preprocessor did, as text: for tests (`rill check --dump-preprocessor`).
#pragma once

#include "parse/parse.h"

namespace rill::parse {

/// Lines like `include "a.h" entered beside a.cpp:1:1` and `#define a.cpp:2:1-3:9`, in the order of the Unit's lists.
std::string DumpPreprocessor(Unit& unit);

}  // namespace rill::parse
