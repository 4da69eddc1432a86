// expression_aggregate_named - a variable and an extended reference from an aggregate that is named at its list, around a yield
#include "trace.h"

#include <rill/keywords.h>

using namespace trace;

struct Both {
  int number;
  Tracer first, second;
};

static Tracer made(const char* name) { return Tracer(name); }

gen<int> deduced(int n) {
  auto both = Both{n, made("a"), Tracer((yield 1, "b"))};
  yield both.number;
}

gen<int> declared(int n) {
  Both both = Both{n, made("c"), Tracer((yield 2, "d"))};
  yield both.number;
}

gen<int> extended(int n) {
  const Both& both = Both{n, made("e"), Tracer((yield 3, "f"))};
  yield both.number;
}

gen<int> extended_rvalue(int n) {
  auto&& both = Both{n, made("g"), Tracer((yield 4, "h"))};
  both.number += 1;
  yield both.number;
}

int main() {
  drive([] { return deduced(10); });
  drive([] { return declared(20); });
  drive([] { return extended(30); });
  drive([] { return extended_rvalue(40); });
}
