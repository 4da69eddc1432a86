// local_shared_ptr - shared ownership: counts before, during and after suspensions
#include "trace.h"

#include <rill/keywords.h>

gen<long> counts(std::shared_ptr<int> parameter) {
  yield parameter.use_count();
  {
    auto copy = parameter;
    yield parameter.use_count();
    std::weak_ptr<int> weak = copy;
    copy.reset();
    yield weak.use_count();
    if (auto locked = weak.lock()) yield locked.use_count();
  }
  parameter = std::make_shared<int>(5);
  yield parameter.use_count();
}

int main() {
  const auto p = std::make_shared<int>(3);
  for (long x : counts(p)) note("%ld, outside %ld", x, p.use_count());
  {
    auto g = counts(p);
    g.next();
    g.next();
    note("outside %ld", p.use_count());
  }
  note("outside %ld", p.use_count());
}
