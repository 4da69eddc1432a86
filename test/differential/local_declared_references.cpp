// local_declared_references - `static_cast<decltype(x)&&>(x)` of elements, parts and captures, and references declared
// so
#include "trace.h"

#include <utility>
#include <vector>

#include <rill/keywords.h>

static void take(Tracer&& t) { note("rvalue %s", t.name().c_str()); }
static void take(const Tracer& t) { note("lvalue %s", t.name().c_str()); }

gen<Tracer> made(int n) {
  for (int i = 0; i < n; ++i) yield Tracer("t");
}
gen<Tracer> passed(int n) {
  for (auto&& each : made(n)) {
    take(static_cast<decltype(each)&&>(each));
    yield static_cast<decltype(each)&&>(each);
  }
}
gen<int> rows(std::vector<Tracer>& all) {
  for (auto&& each : all) {
    decltype(each)& same = each;
    take(static_cast<decltype(each)&&>(each));
    yield 1;
    take(same);
    decltype(each)&& again = static_cast<decltype(each)&&>(each);
    yield 2;
    take(static_cast<decltype(again)&&>(again));
  }
}
gen<int> parts() {
  auto&& [a, b] = std::pair<Tracer, int>(Tracer("p"), 2);
  yield b;
  take(static_cast<decltype(a)&&>(a));
  yield static_cast<decltype(b)&&>(b);
}
gen<int> inside(Tracer&& t) {
  auto g = [&t]() -> gen<int> {
    yield 1;
    take(static_cast<decltype(t)&>(t));
    take(static_cast<decltype(t)&&>(t));
  };
  yield_from g();
}
template <class T>
gen<int> generic(std::vector<T>& all) {
  for (auto&& each : all) {
    yield 1;
    take(static_cast<decltype(each)&&>(each));
    take(static_cast<decltype(each)&>(each));
  }
}

int main() {
  drive([] { return passed(2); });
  drive([] {
    static std::vector<Tracer> all;
    if (all.empty()) all.emplace_back("v");
    return rows(all);
  });
  drive([] { return parts(); });
  static Tracer named("i");
  drive([] { return inside(std::move(named)); });
  drive([] {
    static std::vector<Tracer> all;
    if (all.empty()) all.emplace_back("w");
    return generic(all);
  });
}
