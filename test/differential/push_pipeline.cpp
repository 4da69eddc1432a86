// push_pipeline - generators over generators in the push form: loops in loops, breaks, continues, choices, what is left by co_return
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) {
    point("numbers");
    yield i;
  }
}

gen<int> odd(int n) {
  for (int x : numbers(n))
    if (x % 2)
      yield x;
    else if (x == 8)
      break;
}

gen<int> twice(int n) {
  for (int x : odd(n)) yield_from odd(x);
  yield 1000;
}

gen<int> mixed(int n) {
  if (n > 2)
    for (int x : odd(n)) yield x * 2;
  else
    yield -1;
  for (int x : odd(n)) {
    if (x == 3) continue;
    for (int y : numbers(x)) {
      if (y == 4) break;
      yield 10 * x + y;
    }
    if (x == 7) break;
    yield x;
  }
  for (int x : numbers(2)) {
    switch (x) {
      case 0: yield 77; continue;
      default: break;
    }
    yield 78;
  }
  for (int x : odd(n)) {
    if (x == 3) co_return;
    yield x;
  }
}

// What lives in the loop can be noticed: nothing is pushed here.
gen<int> noticed(int n) {
  for (int x : odd(n)) {
    const Tracer own("own");
    yield x;
  }
}

gen<const std::string&> joined(const std::vector<std::string>& words, int n) {
  std::string text;
  for (int x : numbers(n))
    for (const auto& word : words) {
      text += word + std::to_string(x);
      yield text;
    }
}

int main() {
  drive_in_place([](Round& r) {
    for (int x : twice(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (int x : mixed(9))
      if (!r.take(x)) break;
  });
  drive_in_place([](Round& r) { mixed(2).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) {
    for (int x : noticed(4))
      if (!r.take(x)) break;
  });
  drive_in_place([](Round& r) {
    const std::vector<std::string> words = {"a", "b"};
    for (const std::string& x : joined(words, 2)) r.take(x);
  });
}
