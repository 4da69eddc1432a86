// try_value_kept - locals of the scope outside keep what the try block assigned
#include "trace.h"

#include <rill/keywords.h>

gen<int> attempts() {
  int attempts = 0;
  std::string log;
  while (attempts < 3) {
    try {
      ++attempts;
      log += "try ";
      yield attempts;
      if (attempts < 3) throw attempts;
      log += "done";
    } catch (int x) {
      log += "failed " + std::to_string(x) + " ";
    }
  }
  yield static_cast<int>(log.size());
  note("%s", log.c_str());
}

int main() {
  drive([] { return attempts(); });
  drive_in_place([](Round& r) {
    for (auto&& x : attempts()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = attempts();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
