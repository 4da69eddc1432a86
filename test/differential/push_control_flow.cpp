// push_control_flow - the body as a function: yields without braces, else, switch, goto, continue, co_return in the middle
#include "trace.h"

#include <rill/keywords.h>

gen<int> branches(int n) {
  for (int i = 0; i < n; ++i)
    if (i % 3 == 0) yield i;
    else if (i % 3 == 1)
      yield -i;
    else if (i > 6) co_return;
  yield 100;
}

gen<int> choices(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i) {
      case 0: yield 10; [[fallthrough]];
      case 1:
        yield 11;
        break;
      case 2: {
        if (n > 4) continue;
        yield 12;
        break;
      }
      default: yield i;
    }
    point("between");
  }
}

gen<int> jumps(int n) {
  int i = 0;
again:
  yield i;
  if (++i < n) goto again;
  do yield i;
  while (--i > 0);
  while (true)
    if (i++ < 2) yield -i;
    else break;
}

int main() {
  drive_in_place([](Round& r) { branches(12).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) { choices(6).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) {
    const rill::flow flow = jumps(3).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
    note(flow == rill::flow::stop ? "stopped" : "to the end");
  });
  drive([] { return branches(5); });
}
