// local_static - static and constexpr locals, static objects, static references
#include "trace.h"

#include <rill/keywords.h>

int computed() {
  note("computed once");
  return 5;
}

gen<int> statics(int n) {
  static int calls = 0;
  static const int once = computed();
  constexpr int fixed = 3;
  static constexpr int table[] = {10, 20, 30};
  ++calls;
  yield calls;
  yield once;
  for (int i = 0; i < n && i < fixed; ++i) {
    static int per_loop = 0;
    yield table[i];
    yield ++per_loop;
  }
  constexpr const char* text = "text";
  yield text[0] - 'a';
  int array[fixed] = {};
  yield static_cast<int>(sizeof array / sizeof array[0]);
}

int main() {
  show("first", statics(2));
  show("second", statics(1));
  for (int x : statics(1)) note("%d", x);
}
