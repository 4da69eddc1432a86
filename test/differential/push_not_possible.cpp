// push_not_possible - bodies that have no push form: for_each of a fresh stream is the same nevertheless
#include "trace.h"

#include <rill/keywords.h>

// Its objects end after the consumer's, if that stops or throws.
gen<int> with_object(int n) {
  Tracer t("body");
  for (int i = 0; i < n; ++i) yield i;
}

gen<std::string_view> with_temporary(int n) {
  for (int i = 0; i < n; ++i) yield view(Tracer("t" + std::to_string(i)));
}

gen<Tracer> with_copy() {
  static Tracer t("static");
  yield t;
  yield t;
}

gen<int> with_range(int n) {
  for (int x : with_object(n)) yield x + 1;
}

// Exceptions of the consumer are none of its business.
gen<int> with_handler(int n) {
  for (int i = 0; i < n; ++i) {
    try {
      yield i;
    } catch (...) {
      note("CAUGHT");
    }
  }
}

gen<int> with_noexcept(int n) noexcept {
  for (int i = 0; i < n; ++i) yield i;
}

// One variable, whichever way the body runs.
gen<int> with_static(int n) {
  static int count = 0;
  for (int i = 0; i < n; ++i) yield ++count;
}

template <class Type>
static int calls() {
  static int n = 0;
  return ++n;
}

gen<int> with_class(int n) {
  struct Local {};
  for (int i = 0; i < n; ++i) yield calls<Local>();
}

gen<int> with_lambda(int n) {
  const auto next = [i = 0]() mutable {
    static int all = 0;
    return ++i + 100 * ++all;
  };
  auto own = next;
  for (int i = 0; i < n; ++i) yield own();
}

gen<int> with_decltype(int n) {
  decltype(n) m = n;
  m = 0;
  yield n + m;
}

gen<int> inside(int n) {
  const int a = n + (yield 1, 2);
  if (a > 1 && (yield a, true)) yield 3;
}

class Consumer {
 public:
  explicit Consumer(Round& round) : round_(&round) { note("+ consumer"); }
  Consumer(const Consumer&) = delete;
  Consumer& operator=(const Consumer&) = delete;
  ~Consumer() { note("- consumer"); }
  template <class T>
  rill::flow operator()(T&& x) {
    return round_->take(x) ? rill::flow::go : rill::flow::stop;
  }

 private:
  Round* round_;
};

int main() {
  drive_in_place([](Round& r) { with_object(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_temporary(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_copy().for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_range(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_handler(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_noexcept(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { with_decltype(3).for_each(Consumer(r)); });
  drive_in_place([](Round& r) { inside(3).for_each(Consumer(r)); });
  for (int round = 0; round < 2; ++round) {
    for (int x : with_static(2)) note("static %d", x);
    with_static(2).for_each([](int x) { note("static %d", x); });
    for (int x : with_class(2)) note("class %d", x);
    with_class(2).for_each([](int x) { note("class %d", x); });
    for (int x : with_lambda(2)) note("lambda %d", x);
    with_lambda(2).for_each([](int x) { note("lambda %d", x); });
  }
}
