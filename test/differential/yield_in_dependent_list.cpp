// yield_in_dependent_list - in templates, lists for classes that depend on arguments, with an operand of type void that suspends in them
#include "trace.h"

#include <rill/keywords.h>

struct Sized {
  int size;
  Tracer name;
};

template <class T>
gen<int> local_class(int n) {
  struct Local {
    int number;
    Tracer object;
    T more;
  };
  Local first{(static_cast<void>((yield n, 3)), n), make("object"), T()};
  yield first.number;
  Local second = {(yield 4, void(), note("between"), n + 1), Tracer("other"), T()};
  note("%s", second.object.name().c_str());
  yield second.number;
}

template <class T>
gen<int> argument(int n) {
  T object{(static_cast<void>((yield n, 3)), n + 2), make("object")};
  yield object.size;
}

int main() {
  drive([] { return local_class<int>(1); });
  drive([] { return argument<Sized>(1); });
}
