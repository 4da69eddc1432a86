// local_unnamed_enum - types without a name: an enumeration with a variable in its declaration, arrays and pointers of such types
#include "trace.h"

#include <rill/keywords.h>

gen<int> words(const char* text) {
  enum { outside, inside } state = outside;
  int length = 0;
  auto end = [&] { return state = outside, std::exchange(length, 0); };
  for (; *text != '\0'; ++text) {
    switch (state) {
      case outside:
        if (*text == ' ') break;
        state = inside;
        [[fallthrough]];
      case inside:
        if (*text == ' ') yield end();
        else ++length;
    }
  }
  if (state == inside) yield length;
}

gen<int> table() {
  const enum { low = 3, high = 5 } first = low, all[] = {low, high};
  struct {
    int at, by;
  } steps[2] = {{1, 2}, {3, 4}}, *step = steps;
  union {
    int number;
    unsigned char bytes[sizeof(int)];
  } number = {7};
  yield first;
  for (auto each : all) yield each;
  yield step->at;
  yield (++step)->by;
  yield number.number;
  number.bytes[0] = 9;
  yield number.bytes[0];
}

int main() {
  drive([] { return words("to be  or"); });
  drive([] { return table(); });
}
