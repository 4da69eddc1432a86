// push_delegate - yield_from in the push form: containers, lists, streams with and without a push form, lvalues
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> below(int n) {
  for (int i = 0; i < n; ++i) {
    yield i;
    point("below");
  }
}

gen<long> longs(int n) {
  for (int i = 0; i < n; ++i) yield i * 1000L;
}

gen<int> guarded(int n) {
  try {
    for (int i = 0; i < n; ++i) yield -i;
  } catch (...) {
    note("CAUGHT");
  }
}

gen<int> all(std::vector<int> own) {
  yield_from below(2);
  yield 50;
  yield_from own;
  yield_from std::vector<int>{7, 8};
  yield_from {1, 2, 3};
  yield_from longs(2);
  int array[] = {20, 21};
  yield_from array;
  array[0] = 22;
  yield_from guarded(2);
  for (int x : below(2)) yield x + 300;
  yield_from below(own.empty() ? 1 : 0);
}

gen<int> twice(int n) {
  yield_from all({n, n + 1});
  if (n > 0) yield_from all({});
}

gen<std::string> copies(const std::vector<std::string>& texts) {
  yield_from texts;
  yield_from std::vector<std::string>(2, "made");
}

int main() {
  drive_in_place([](Round& r) { all({40, 41}).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) { twice(1).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) {
    const std::vector<std::string> texts = {"one", "two"};
    copies(texts).for_each([&](std::string&& x) {
      r.take(x);
      x = "gone";
    });
    note("%s", texts[0].c_str());
  });
}
