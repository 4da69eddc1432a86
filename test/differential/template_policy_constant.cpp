// template_policy_constant - constants of dependent base classes in constant expressions, where there is no object
#include "trace.h"

#include <rill/keywords.h>

struct Checked {
  static constexpr bool checks = true;
  static constexpr int most = 3;
  template <class T>
  static void check(const T& x) {
    note("check %d", static_cast<int>(x));
  }
};
struct Fast {
  static constexpr bool checks = false;
  static constexpr int most = 2;
};

template <class T, class Policy>
class Series : private Policy {
 public:
  explicit Series(T step) : step_(step) {}

  gen<T> terms() const {
    static_assert(Policy::most > 0, "");
    constexpr int most = Policy::most;
    T sums[Policy::most] = {};
    T x = step_;
    for (int i = 0; i < most; ++i, x += step_) {
      if constexpr (Policy::checks) {
        Policy::check(x);
        yield x;
      } else {
        yield -x;
      }
      switch (i) {
        case Policy::most - 1: yield T(100); break;
        default: sums[i + 1] = sums[i] + x;
      }
    }
    if constexpr (constexpr int last = Policy::most - 1; last > 1) yield sums[last];
  }

 private:
  T step_;
};

int main() {
  drive([] {
    static const Series<int, Checked> checked(5);
    return checked.terms();
  });
  const Series<double, Fast> fast(1.5);
  show("fast", fast.terms());
}
