// throw_in_operand - the operand of a yield throws, before and after temporaries were made
#include "trace.h"

#include <rill/keywords.h>

gen<std::string_view> operands() {
  Tracer t("t");
  yield may_throw("first", "text");
  yield view(make_thrower("temporary"));
  yield may_throw(make("inner").name(), view(t));
  yield (make("left"), may_throw("right", view(t)));
}

int main() {
  drive([] { return operands(); });
  drive_in_place([](Round& r) {
    for (auto&& x : operands()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = operands();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
