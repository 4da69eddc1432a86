// names_of_states - parameters, captures, locals around a generator and names of namespaces that are likely names of
// states of a frame
#include "trace.h"

#include <rill/keywords.h>

static int stop = 4;
namespace outer {
[[maybe_unused]] static int start = 1, done = 2, end = 3;
}
using namespace outer;

gen<int> between(int start, int done) {
  for (int i = start; i < done; ++i) yield i;
}

template <class T>
gen<T> steps(T start, T step, T end) {
  for (T at = start; at < end; at += step) yield at;
}

struct Range {
  int start, done;
  gen<int> values(int entry) const {
    yield entry;
    for (int state = start; state < done; ++state) yield state;
  }
};

static gen<int> of_lambda(int start) {
  const int done = start + 2;
  auto made = [start, done](int entry) -> gen<int> {
    for (int i = start; i < done; ++i) yield i + entry;
  };
  yield_from made(10);
}

int main() {
  drive([] { return between(1, stop); });
  drive([] { return steps(1, 2, 6); });
  static const Range range{1, 3};
  drive([] { return range.values(7); });
  drive([] { return of_lambda(outer::start); });
}
