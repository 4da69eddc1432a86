// local_class - local classes with members and local enums and unions
#include "trace.h"

#include <rill/keywords.h>

gen<int> locals(int n) {
  struct Point {
    int x, y = 2;
    int sum() const { return x + y; }
  };
  enum class Colour { red = 5, green };
  enum { small = 1, large = 100 };
  class Noisy {
   public:
    explicit Noisy(int value) : value_(value), tracer_("noisy") {}
    int value() const { return value_; }

   private:
    int value_;
    Tracer tracer_;
  };
  Point p{n};
  yield p.sum();
  p.x += 1;
  yield p.sum();
  Colour colour = Colour::green;
  yield static_cast<int>(colour);
  Noisy noisy(large);
  yield noisy.value();
  for (Point q : {Point{1, 1}, Point{2, 2}}) yield q.sum() + small;
}

int main() {
  drive([] { return locals(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : locals(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = locals(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
