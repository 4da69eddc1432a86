// use_return_from_loop - values returned from the middle of a loop over a generator
#include "trace.h"

#include <rill/keywords.h>

gen<const Tracer&> objects() {
  Tracer a("a");
  yield a;
  yield make("b");
  yield a;
}

std::string find(const std::string& name) {
  for (const Tracer& t : objects()) {
    if (t.name() == name) return t.name() + "!";
  }
  return "none";
}

const char* first() {
  auto g = objects();
  while (auto t = g.next()) return t->name() == "a" ? "a first" : "WRONG";
  return "WRONG";
}

int main() {
  note("%s", find("b").c_str());
  note("%s", find("c").c_str());
  note("%s", first());
}
