// local_alignas - locals that are aligned more than their types are
#include "trace.h"

#include <rill/keywords.h>

#include <cstdint>
#include <string>

constexpr int line = 32;
#define CACHE_LINE alignas(64)

template <class T>
bool aligned(const T& object, std::size_t bytes) {
  return reinterpret_cast<std::uintptr_t>(&object) % bytes == 0;
}

gen<bool> objects() {
  alignas(64) unsigned char buffer[64]{};
  yield buffer[0] == 0;
  alignas(16) int number = 3;
  yield number == 3;
  alignas(line) std::string text = "text";
  yield text == "text";
  CACHE_LINE char a = 'a';
  alignas(8) alignas(double) const char b = 'b';
  yield a < b;
#ifndef RILL_NATIVE   // coroutines do not align their frames
  yield aligned(buffer, 64);
  yield aligned(number, 16);
  yield aligned(text, 32);
  yield aligned(a, 64);
  yield aligned(b, 8);
#else
  for (int i = 0; i < 5; ++i) yield true;
#endif
}

template <class T>
gen<bool> of_template(T value) {
  alignas(alignof(T) * 4) T array[3] = {value, value, value};
  yield array[2] == value;
#ifndef RILL_NATIVE
  yield aligned(array, alignof(T) * 4);
#else
  yield true;
#endif
}

int main() {
  drive([] { return objects(); });
  for (bool b : objects()) note("%d", b);
  show("of a template", of_template(2.5));
}
