// std_generator_references - std::generator<T&>, <const T&>, <T&&>, and a reference with a value type
#include "trace.h"

#include <array>
#include <generator>
#include <vector>

std::generator<int&> each(std::vector<int>& values) {
  for (int& value : values) co_yield value;
}

std::generator<const Tracer&> shown() {
  Tracer kept("kept");
  co_yield kept;
  co_yield make("temporary");
  co_yield Tracer("another");
}

std::generator<Tracer&&> given() {
  Tracer kept("kept");
  co_yield std::move(kept);
  co_yield make("temporary");
}

std::generator<const int&, int> read(const std::array<int, 3>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) co_yield values[i];
}

int main() {
  std::vector<int> values{1, 2, 3};
  for (int& x : each(values)) x *= 10;
  for (int x : values) note("%d", x);
  drive([&] { return each(values); });
  drive([] { return shown(); });
  drive([] { return given(); });
  drive_in_place([](Round& r) {
    for (const Tracer& x : shown()) {
      if (!r.take(x)) break;
    }
  });
  const std::array<int, 3> fixed{4, 5, 6};
  auto g = read(fixed);
  for (auto it = g.begin(); it != g.end(); ++it) note("%d %d", *it, &*it == &fixed[0]);
}
