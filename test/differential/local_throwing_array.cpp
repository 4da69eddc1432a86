// local_throwing_array - an array of throwing objects in a loop and in a try block
#include "trace.h"

#include <rill/keywords.h>

gen<int> arrays() {
  for (int i = 0; i < 2; ++i) {
    try {
      Tracer before("before");
      Thrower array[2] = {Thrower("a" + std::to_string(i)), Thrower("b" + std::to_string(i))};
      yield static_cast<int>(array[1].name().size());
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
      if (i == 1) throw;
    }
  }
}

int main() {
  drive([] { return arrays(); });
  drive_in_place([](Round& r) {
    for (auto&& x : arrays()) {
      if (!r.take(x)) break;
    }
  });
}
