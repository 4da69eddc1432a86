// lambda_names_hoisted - closures of an expression that name constants, local classes and aliases of the body
#include "trace.h"

#include <rill/keywords.h>

gen<int> order() {
  constexpr int c[] = {1, 2, 3};
  struct Local {
    int q;
  };
  using I = int;
  yield [=] { return c[0]; }();
  yield [l = Local{3}] { return I(l.q); }();
  auto f = [=](I x) { return x + c[1] + Local{4}.q; };
  yield f(2);
}

int main() {
  drive([] { return order(); });
}
