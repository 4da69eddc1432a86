// unkeywords.cpp - the keywords come and go; where they are gone, `yield` is an ordinary name
#include <rill/keywords.h>

#if defined(RILL_LOWERED)
#if defined(yield) || defined(yield_from)
#error "no keywords in lowered code"
#endif
#endif

#include <rill/unkeywords.h>

#include "check.h"

#include <thread>

#if defined(yield) || defined(yield_from)
#error "unkeywords.h must remove the keywords"
#endif

static int yield(int yield_from) {
  std::this_thread::yield();
  return yield_from;
}

#include <rill/keywords.h>

#if defined(RILL_NATIVE)
static gen<int> numbers(int n) {
  if (n > 0) {
    yield_from numbers(n - 1);
    yield n;
  }
}
static int sum() {
  int result = 0;
  for (int x : numbers(4)) result += x;
  return result;
}
#else
static int sum() { return 10; }
#endif

#include <rill/unkeywords.h>

int main() {
  CHECK(yield(3) == 3);
  CHECK(sum() == 10);
  using type = gen<int>;
  static_assert(sizeof(type) == sizeof(void*));
}
