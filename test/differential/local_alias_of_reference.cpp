// local_alias_of_reference - aliases of reference types, for references that live across a yield
#include "trace.h"

#include <rill/keywords.h>

gen<int> references(int n) {
  using Reference = int&;
  Reference r = n;
  ++r;
  yield n;
  typedef const int& Constant;
  Constant c = n;
  yield c;
  using Same = decltype((n));
  Same s = n;
  ++s;
  typedef decltype((n)) Again;
  Again a = n;
  yield a;
  yield s;
}

int main() {
  drive([] { return references(2); });
}
