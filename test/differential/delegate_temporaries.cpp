// delegate_temporaries - temporaries in the operand of yield_from live until the delegation ends
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

class Source {
 public:
  explicit Source(const std::string& name) : tracer_(name) {}
  const std::vector<int>& values() const { return values_; }
  gen<int> all() const {
    yield static_cast<int>(tracer_.name().size());
    for (int x : values_) yield x;
  }

 private:
  Tracer tracer_;
  std::vector<int> values_{1, 2};
};

gen<int> numbers() {
  yield_from Source("first").values();
  note("between");
  yield_from Source("second").all();
  note("between");
  yield_from (make("comma"), Source("third")).values();
  note("end");
}

int main() {
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
