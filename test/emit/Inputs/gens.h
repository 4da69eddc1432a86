#pragma once
#include <rill/keywords.h>

inline gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
