// try_handlers - several handlers: which one is chosen, by reference, by value, by base, and the rest
#include "trace.h"

#include <stdexcept>

#include <rill/keywords.h>

gen<int> chosen(int how) {
  Tracer t("t");
  try {
    Tracer u("u");
    yield how;
    if (how == 0) throw 5;
    if (how == 1) throw std::out_of_range("range");
    if (how == 2) throw std::logic_error("logic");
    if (how == 3) throw Tracer("thrown");
    if (how == 4) throw 'c';
    yield 100;
  } catch (int x) {
    note("int %d", x);
  } catch (const std::out_of_range& e) {
    note("range: %s", e.what());
  } catch (std::exception& e) {
    note("base: %s", e.what());
  } catch (Tracer x) {
    note("object %s", x.c_str());
  } catch (...) {
    note("anything");
  }
  yield 200;
}

int main() {
  for (int how = 0; how < 6; ++how) {
  drive([how] { return chosen(how); });
  drive_in_place([how](Round& r) {
    for (auto&& x : chosen(how)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([how](Round& r) {
    auto g = chosen(how);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
