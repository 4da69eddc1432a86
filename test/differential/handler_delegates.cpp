// handler_delegates - yield_from in a handler: of a container, of a generator, recursively, and of one that throws
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> some(int n) {
  Tracer t("some");
  for (int i = 0; i < n; ++i) yield i;
  if (n == 3) throw Failure{"some"};
}

#ifndef RILL_NATIVE
gen<int> fallback(int depth) {
  Tracer level("level " + std::to_string(depth));
  try {
    yield_from some(3);
  } catch (const Failure& failure) {
    yield_from std::vector<int>{100 * depth, 100 * depth + 1};
    if (depth > 0) yield_from fallback(depth - 1);
    yield_from some(2);
    note("%s at %d", failure.where.c_str(), depth);
  }
}
#else
gen<int> fallback(int depth) {
  Tracer level("level " + std::to_string(depth));
  std::exception_ptr caught;
  const Failure* failure = nullptr;
  try {
    yield_from some(3);
  } catch (const Failure& f) {
    failure = &f;
    caught = std::current_exception();
  }
  yield_from std::vector<int>{100 * depth, 100 * depth + 1};
  if (depth > 0) yield_from fallback(depth - 1);
  yield_from some(2);
  note("%s at %d", failure->where.c_str(), depth);
}
#endif

int main() {
  drive([] { return fallback(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : fallback(2)) {
      if (!r.take(x)) break;
    }
  });
}
