// aggregates.h - aggregates of traced objects, for the programs that build them around a suspension.
#ifndef RILL_TEST_DIFFERENTIAL_AGGREGATES_H
#define RILL_TEST_DIFFERENTIAL_AGGREGATES_H

#include "trace.h"

#include <string>

struct Both {
  int n;
  Tracer first;
  Tracer second;
  std::string name() const { return std::to_string(n) + " " + first.name() + " " + second.name(); }
};

struct Nested {
  Both both;
  Tracer pair[2];
};

inline Tracer make(int n) { return Tracer(std::to_string(n).c_str()); }

/// In a template, of a type that depends on its arguments.
template <class T>
T value_of(int n) {
  return T(n);
}

#endif   // RILL_TEST_DIFFERENTIAL_AGGREGATES_H
