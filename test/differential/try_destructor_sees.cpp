// try_destructor_sees - a destructor in the body knows whether an exception is in flight
#include "trace.h"

#include <rill/keywords.h>

class Watcher {
 public:
  explicit Watcher(const char* name) : name_(name), before_(std::uncaught_exceptions()) {}
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;
  ~Watcher() { note("%s leaves %s", name_, std::uncaught_exceptions() > before_ ? "by an exception" : "normally"); }

 private:
  const char* name_;
  int before_;
};

gen<int> watched(bool fail) {
  Watcher outer("outer");
  try {
    Watcher inner("inner");
    yield 1;
    if (fail) throw 5;
  } catch (int) {
    note("caught");
  }
  yield 2;
}

int main() {
  for (int x : watched(true)) note("%d", x);
  for (int x : watched(false)) note("%d", x);
  for (int x : watched(false)) {
    note("%d", x);
    break;
  }
}
