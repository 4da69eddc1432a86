// use_zip - two generators interleaved, by next and by iterators
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("numbers");
  for (int i = 0; i < n; ++i) yield i;
}

gen<std::string> letters() {
  Tracer t("letters");
  for (char c = 'a';; ++c) yield std::string(1, c);
}

gen<std::pair<int, std::string>> zip(int n) {
  auto a = numbers(n);
  auto b = letters();
  for (;;) {
    auto x = a.next();
    auto y = b.next();
    if (!x || !y) co_return;
    yield {*x, *y};
  }
}

gen<int> merge(int m, int n) {
  auto a = numbers(m);
  auto b = numbers(n);
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() || j != b.end()) {
    if (j == b.end() || (i != a.end() && *i <= *j)) {
      yield *i;
      ++i;
    } else {
      yield *j + 100;
      ++j;
    }
  }
}

int main() {
  drive([] { return zip(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : zip(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = zip(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return merge(2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : merge(2, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = merge(2, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
