// A generator in a header, used from several sources.
#pragma once
#include <rill/keywords.h>

inline gen<int> walk(int from, int to) {
  for (int i = from; i < to; ++i) yield i;
}
