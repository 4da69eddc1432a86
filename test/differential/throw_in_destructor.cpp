// throw_in_destructor - a destructor that throws at the end of a scope: caught by the body, or it leaves the generator
#include "trace.h"

#include <rill/keywords.h>

class Explosive {
 public:
  explicit Explosive(bool armed) : armed_(armed), tracer_("explosive") {}
  Explosive(const Explosive&) = delete;
  Explosive& operator=(const Explosive&) = delete;
  ~Explosive() noexcept(false) {
    if (armed_) throw Failure{"destructor"};
  }

 private:
  bool armed_;
  Tracer tracer_;
};

gen<int> numbers(bool caught) {
  Tracer t("t");
  try {
    Explosive e(caught);
    Tracer u("u");
    yield caught ? 10 : 20;
    if (!caught) throw 5;
  } catch (const Failure& failure) {
    note("caught %s", failure.where.c_str());
  } catch (int) {
    note("no more than a number");
  }
  yield 2;
}

int main() {
  show("caught in the body", numbers(true));
  show("does not explode", numbers(false));
  for (int x : numbers(true)) {
    note("%d", x);
    if (x == 2) break;
  }
}
