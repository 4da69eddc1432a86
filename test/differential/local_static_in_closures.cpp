// local_static_in_closures - static locals named by closures of the frame, and by types in a template
#include "trace.h"

#include <rill/keywords.h>

gen<int> counted(int n) {
  static int calls = 0;
  thread_local int other = 5;
  static int lazy = n * 2;
  static int cells[3] = {1, 2, 3};
  ++calls;
  yield [&] { return lazy + other; }();
  auto copy = [=]() mutable {   // captures n alone
    ++n;
    return n + ++cells[2] + other;
  };
  yield copy();
  ++cells[2];
  yield copy();
  auto keep = [&n, k = 3] { return n + lazy++ + cells[0]++ + k; };
  yield keep();
  yield keep();
  yield lazy;
}

template <class T>
gen<T*> places(T n) {
  static T first = n;
  static auto second = first;
  static T pair[2] = {n, n};
  yield &first;
  auto p = &second;
  yield p;
  auto add = [=] { return first += n; };
  yield (second = add(), &second);
  for (auto& each : pair) yield &each;
}

int main() {
  for (int x : counted(3)) note("%d", x);
  for (int x : counted(9)) note("%d", x);
  drive([] { return places(2); });
  drive([] { return places(std::string("s")); });
}
