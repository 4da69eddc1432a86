// switch_duff - case labels inside a loop inside the switch
#include "trace.h"

#include <rill/keywords.h>

gen<int> copy(const char* text, int count) {
  int rounds = (count + 3) / 4;
  switch (count % 4) {
    case 0:
      do {
        yield *text++ - 'a';
        [[fallthrough]];
        case 3:
          yield *text++ - 'a';
          [[fallthrough]];
        case 2:
          yield *text++ - 'a';
          [[fallthrough]];
        case 1:
          yield *text++ - 'a';
      } while (--rounds > 0);
  }
}

int main() {
  for (int count = 1; count < 7; ++count) {
    show("copy", copy("abcdefgh", count));
  }
  drive([] { return copy("abcdefgh", 6); });
  drive_in_place([](Round& r) {
    for (auto&& x : copy("abcdefgh", 6)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = copy("abcdefgh", 6);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
