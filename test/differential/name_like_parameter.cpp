// name_like_parameter - a local or a parameter that is called as the frame's constructor would call the parameter in front of it
#include "trace.h"

#include <rill/keywords.h>

gen<int> local(int limit) {
  int limit_ = 2 * limit;
  while (limit_ > limit) yield --limit_;
}

gen<std::string> both(Tracer name, std::string name_) {
  yield name.name() + name_;
  name_ += "!";
  yield name_ + name.name();
}

int main() {
  drive([] { return local(2); });
  drive([] { return both(Tracer("tracer"), "text"); });
}
