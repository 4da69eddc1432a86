// recursion_tail_seen - tail calls of a generator by itself, where the program can tell that the caller still lives
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

std::vector<const int*> kept;

int sum_of_kept() {
  int sum = 0;
  for (const int* each : kept) sum = 10 * sum + *each;
  return sum;
}

// The consumer, the caller's caller, a global and the next call know where the parameter is.
gen<const int&> shown(int n) {
  yield n;
  if (n > 1) yield_from shown(n - 1);
}

void keep(const int& n) { kept.push_back(&n); }

gen<int> given(int n) {
  keep(n);
  yield sum_of_kept();
  if (n < 4) yield_from given(n + 1);
}

gen<int> passed(int n, const int* above) {
  yield above == nullptr ? n : 10 * *above + n;
  if (n < 4) yield_from passed(n + 1, &n);
}

gen<int> captured(int n) {
  auto add = [&](int more) { return n += more; };
  yield add(1);
  if (n < 6) yield_from captured(n + 1);
}

gen<int> bound(const int& n) {
  yield n;
  if (n > 0) yield_from bound(n - 1);
}

gen<int> local(int n) {
  int twice[2] = {n, n};
  for (int& each : twice) yield each++;
  if (n < 3) yield_from local(twice[0] + 1);
}

// Something is left to do behind the call.
gen<int> guarded(int n) {
  Tracer tracer("guard " + std::to_string(n));
  yield n;
  if (n < 3) yield_from guarded(n + 1);
}

gen<int> handled(int n) {
  try {
    yield n;
    if (n == 3) throw n;
    yield_from handled(n + 1);
  } catch (int thrown) {
    note("handled %d in %d", thrown, n);
    if (n == 1) throw;
    throw thrown + 1;
  }
}

struct Loud {
  explicit Loud(int n) : number(n) { note("loud %d", n); }
  Loud(const Loud& other) : number(other.number) { note("copy %d", number); }
  ~Loud() { note("end %d", number); }
  int number;
};

gen<int> temporary(int n) {
  yield n;
  if (n < 3) yield_from temporary(Loud(n + 1).number);
}

gen<int> in_switch(int n) {
  switch (n) {
    case 0: yield_from in_switch(1); [[fallthrough]];
    default: yield n;
  }
}

gen<int> in_loop(int n) {
  for (int i = 0; i < 2; ++i) {
    yield 10 * n + i;
    if (n < 2) yield_from in_loop(n + 1);
  }
}

gen<int> in_range(int n) {
  const std::vector<Loud> all{Loud(n)};
  for (const Loud& each : all) {
    yield each.number;
    if (n == 2) co_return;
    yield_from in_range(n + 1);
    co_return;
  }
}

gen<int> extended(int n) {
  const Loud& loud = Loud(n);
  yield loud.number;
  if (n < 2) yield_from extended(loud.number + 1);
}

int main() {
  drive([] { return shown(3); });
  {
    std::vector<const int*> seen;
    for (const int& x : shown(4)) {
      seen.push_back(&x);
      for (const int* each : seen) note("seen %d", *each);
    }
  }
  drive([] {
    kept.clear();
    return given(1);
  });
  drive([] { return passed(1, nullptr); });
  drive([] { return captured(1); });
  const int three = 3;
  drive([&] { return bound(three); });
  drive([] { return local(1); });
  drive([] { return guarded(1); });
  drive([] { return handled(1); });
  drive([] { return temporary(1); });
  drive([] { return in_switch(0); });
  drive([] { return in_loop(1); });
  drive([] { return in_range(1); });
  drive([] { return extended(1); });
}
