// name_of_types - locals called like the types that the frame speaks of; __FUNCTION__
#include "trace.h"

#include <rill/keywords.h>

struct Count {
  int v;
};

gen<int> shadow(Count x) {
  int rill = x.v;
  yield rill;
  {
    int gen = 3;
    yield gen;
  }
  int Count = 5;
  yield Count;
  int std = 3;
  yield std;
}

gen<const char*> names() {
  yield __FUNCTION__;
  struct Local {
    const char* f() { return __FUNCTION__; }
  };
  yield Local{}.f();
  yield [] { return __FUNCTION__; }();
}

int main() {
  drive([] { return shadow(Count{3}); });
  drive([] { return names(); });
}
