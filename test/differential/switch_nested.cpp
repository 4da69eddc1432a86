// switch_nested - a switch in a case of another
#include "trace.h"

#include <rill/keywords.h>

gen<int> nested(int a, int b) {
  switch (a) {
    case 0:
      switch (b) {
        case 0:
          yield 0;
          break;
        default:
          yield 1;
      }
      yield 2;
      break;
    case 1: {
      Tracer t("one");
      switch (b)
      case 1:
        yield 11;
      yield 12;
    }
      [[fallthrough]];
    default:
      yield 99;
  }
}

int main() {
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 2; ++b) {
  drive([a, b] { return nested(a, b); });
  drive_in_place([a, b](Round& r) {
    for (auto&& x : nested(a, b)) {
      if (!r.take(x)) break;
    }
  });
    }
  }
}
