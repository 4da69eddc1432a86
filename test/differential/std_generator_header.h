// A header with generators of the standard library's type, and one that only declares some.
#pragma once

#include <generator>
#include <string>

inline std::generator<int> header_count(int n) {
  for (int i = 0; i < n; ++i) co_yield i;
}

template <class T>
std::generator<const T&> header_repeat(T value, int times) {
  while (times-- > 0) co_yield value;
}
