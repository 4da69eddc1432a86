// pack_suspending - suspensions beside a pack in one expression: in front of it and behind it, in calls and conditions
#include "trace.h"

#include <rill/keywords.h>

template <class... Values>
int weigh(const Values&... values) {
  int sum = 0, weight = 0;
  ((sum += ++weight * static_cast<int>(values)), ...);
  return sum;
}

template <class... Ts>
gen<int> beside(Ts... args) {
  int x = weigh((yield 1, 5), args...);
  yield x;
  x = weigh(args..., (yield 2, 6));
  yield x;
  x += (args + ...) * (yield 3, 2);
  yield x;
  if ((args + ...) > 3 && (yield 4, true)) yield weigh(args...);
  while ((yield 5, (args + ...)) > 0) ((args -= 2), ...);
  yield weigh(args...);
}

int main() {
  drive([] { return beside(1, 2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : beside(3, 4)) {
      if (!r.take(x)) break;
    }
  });
}
