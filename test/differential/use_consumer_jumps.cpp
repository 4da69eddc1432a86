// use_consumer_jumps - break, continue, goto, return and throw in the loops of a consumer, with objects of its own
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("numbers");
  for (int i = 0; i < n; ++i) yield i;
}

int consume(int how) {
  Tracer outer("consumer");
  for (int x : numbers(4)) {
    Tracer inner("loop");
    switch (how) {
      case 0:
        if (x == 1) return x;
        break;
      case 1:
        if (x == 2) goto out;
        continue;
      case 2:
        if (x == 1) throw x;
        break;
      default:
        if (x == 3) break;
        continue;
    }
    note("%d", x);
  }
  note("through");
out:
  return -1;
}

int main() {
  for (int how = 0; how < 4; ++how) {
    try {
      note("returned %d", consume(how));
    } catch (int x) {
      note("caught %d", x);
    }
  }
}
