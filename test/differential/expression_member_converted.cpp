// expression_member_converted - members and locals that an argument converts to a temporary, which lives across a suspension
#include "trace.h"

#include <rill/keywords.h>

struct Label {
  Tracer tracer;
  Label(int n) : tracer("label " + std::to_string(n)) {}
  std::string name() const { return tracer.name(); }
};

const Label& pass(const Label& label) { return label; }

gen<std::string> labels(const Label& label) { yield label.name(); }

class Counter {
 public:
  explicit Counter(int n) : n_(n) {}

  gen<std::string> names(int parameter, int& reference) {
    int local = 5;
    yield pass(n_).name();
    yield pass(parameter).name();
    yield pass(reference).name();
    yield pass(local).name();
    yield_from labels(n_);
    yield_from labels(reference);
    note("%s", ((yield "inside"), pass(n_).name()).c_str());
    yield_from down(n_);
  }

 private:
  gen<std::string> down(Label label) {
    yield label.name();
    if (--n_ > 0) yield_from down(n_);
  }

  int n_;
};

gen<std::string> all(int n) {
  Counter counter(2);
  yield_from counter.names(3, n);
}

int main() {
  drive([] { return all(7); });
  drive_in_place([](Round& r) {
    for (auto&& x : all(8)) {
      if (!r.take(x)) break;
    }
  });
}
