// throw_at_resume - a temporary's destructor throws when the stream is resumed; the next round of a loop suspends again
#include "trace.h"

#include <rill/keywords.h>

struct Explosive {
  explicit Explosive(int n) : id(n), tracer("explosive " + std::to_string(n)) {}
  Explosive(const Explosive&) = delete;
  Explosive& operator=(const Explosive&) = delete;
  ~Explosive() noexcept(false) {
    if (id % 2 == 1 && !std::uncaught_exceptions()) throw Failure{tracer.name()};
  }
  int id;
  Tracer tracer;
};

inline int number(const Explosive& e) { return e.id; }

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) {
    try {
      Tracer in_try("in try");
      yield number(Explosive(i));
      note("past %d", i);
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
    }
  }
}

int main() {
  show("exhausted", numbers(4));
  for (int x : numbers(4)) note("%d", x);
}
