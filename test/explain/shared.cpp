// Objects that share storage have one offset, and their bytes count once.
// RUN: cd %S && %rill explain shared.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

#include <string>

gen<std::size_t> shared([[maybe_unused]] long n) {
  {
    std::string first(3, 'x');
    yield first.size();
  }
  std::string second(4, 'y');
  yield second.size();
}

// CHECK: frame: 56 bytes, aligned to 8, 7 of padding
// CHECK: 0     8  n
// CHECK: 8    32  first
// CHECK: 8    32  second
// CHECK: 40     1  rill_state
// CHECK: 48     8  rill_element
