// hard_destructor_throws_leaving - a destructor throws while a suspended generator is destroyed: the body's handler catches it
#include "trace.h"

#include <rill/keywords.h>

// native: -fno-sanitize=address the handler's way leads to the final suspension, and clang 22 does not free the frame
class Explosive {
 public:
  explicit Explosive(const char* name) : tracer_(name) {}
  Explosive(const Explosive&) = delete;
  Explosive& operator=(const Explosive&) = delete;
  ~Explosive() noexcept(false) { throw Failure{tracer_.name()}; }

 private:
  Tracer tracer_;
};

gen<int> numbers() {
  Tracer outer("outer");
  try {
    Tracer before("before");
    Explosive explosive("explosive");
    Tracer after("after");
    yield 1;
    note("resumed");
  } catch (const Failure& failure) {
    note("caught %s", failure.where.c_str());
  }
}

int main() {
  show("exhausted", numbers());
  for (int x : numbers()) {
    note("%d", x);
    break;
  }
  note("left in place");
  {
    gen<int> g = numbers();
    g.next();
  }
  note("left boxed");
}
