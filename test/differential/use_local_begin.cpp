// use_local_begin - begin, end, increment and dereference by hand
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> words() {
  yield "one";
  yield "two";
  yield "three";
}

int main() {
  auto g = words();
  auto it = g.begin();
  note("%s", (*it).c_str());
  ++it;
  it++;
  note("%s", (*it).c_str());
  note(it == g.end() ? "WRONG" : "not at the end");
  ++it;
  note(it == g.end() ? "at the end" : "WRONG");
  note(g.begin() != g.end() ? "WRONG" : "still");
  for (auto h = words(); auto word = h.next();) note("%d", static_cast<int>(word->size()));
}
