// template_operators_of_temporaries - in templates, an operator of a temporary, with a suspension in its other operand
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

struct Table {
  Tracer tracer;
  int n;
  explicit Table(int from) : tracer("table"), n(from) {}
  int operator[](int i) const {
    note("index");
    return n + i;
  }
  Table& operator<<(int i) {
    note("shift");
    n += i;
    return *this;
  }
};
template <class T>
gen<int> operators(T a) {
  yield Table(286)[(yield a, a)];
  int n = ((Table(1) << (yield a, 3)) << (yield a, 4)).n;
  yield n;
  std::vector<T> v{a};
  yield std::vector<T>(v)[(yield a, 0)];
  yield std::vector<int>(v)[(yield a, 0)];
}
int main() {
  drive([] { return operators(2); });
}
