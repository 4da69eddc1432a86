#include "sequence.h"

rill::gen<int> squares() {
  for (int i = 1; i <= LAST; ++i) co_yield i * i;
}
