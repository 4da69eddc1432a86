// function_name - __func__ is the generator's name
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> named() {
  yield __func__;
  const char* kept = __func__;
  {
    yield std::string("in a block: ") + __func__;
  }
  yield kept;
}

namespace space {

struct Class {
  gen<std::string> member() {
    yield __func__;
  }
};

}   // namespace space

int main() {
  drive([] { return named(); });
  drive_in_place([](Round& r) {
    for (auto&& x : named()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = named();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  show("member", space::Class().member());
}
