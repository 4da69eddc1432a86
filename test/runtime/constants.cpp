// constants.cpp - a lowered stream in a constant expression: every frame object is initialised and assigned
#include <rill/gen.h>

#include "check.h"

#include <array>
#include <utility>

using rill::gen;

// gen<int> fibonacci(int limit) {
//   int a = 0, b = 1;
//   while (a < limit) { yield a; b += std::exchange(a, b); }
// }
class fibonacci_frame {
 public:
  using rill_generator = gen<int>;
  constexpr explicit fibonacci_frame(int limit_) : limit(limit_) {}
  constexpr bool rill_started() const { return rill_state != rill_at::unstarted; }
  constexpr bool rill_suspended() const { return rill_state > rill_at::ended; }
  constexpr rill_generator::yielded rill_current() { return rill_element.current(); }
  constexpr bool rill_resume(bool leaving = false) {
    rill::activation rill_run(rill_state, leaving);
    switch (rill_run.entry) {
      case rill_at::unstarted:
        a = 0;
        b = 1;
        while (a < limit) {
          rill_element.bind(a);
          return rill_run.suspend(rill_at::line_9);
          case rill_at::line_9:
            if (rill_run.arrive(rill_element)) return false;
            const int next = a + b;
            a = b;
            b = next;
        }
        break;
      case rill_at::ended:
        break;
    }
    return false;
  }

 private:
  enum class rill_at : unsigned char { unstarted, ended, line_9 };
  int limit;
  int a = 0;
  int b = 0;
  rill::element<rill_generator::yielded, int&> rill_element;
  rill_at rill_state = rill_at::unstarted;
};

using fibonacci = rill::stream<fibonacci_frame>;

constexpr int sum(int limit) {
  int result = 0;
  for (int x : fibonacci(limit)) result += x;
  return result;
}
constexpr int first_above(int bound) {
  fibonacci g(1000);
  while (auto x = g.next()) {
    if (*x > bound) return *x;
  }
  return 0;
}
constexpr int pushed(int limit) {
  int result = 0;
  fibonacci(limit).for_each([&](int x) {
    result += x;
    return result > 10 ? rill::flow::stop : rill::flow::go;
  });
  return result;
}

static_assert(sum(10) == 0 + 1 + 1 + 2 + 3 + 5 + 8);
static_assert(first_above(50) == 55);
static_assert(pushed(100) == 12);
static_assert(rill::collect<5>(fibonacci(100))[4] == 3);

int main() { CHECK(sum(10) == 20); }
