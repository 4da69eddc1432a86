// local_lock - an object that looks unused is alive until the end of its scope
#include "trace.h"

#include <rill/keywords.h>

class Lock {
 public:
  explicit Lock(bool& held) : held_(&held) { held = true; }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() { *held_ = false; }

 private:
  bool* held_;
};

gen<bool> locked(bool& held) {
  yield bool(held);
  {
    Lock lock(held);
    yield bool(held);
    yield bool(held);
  }
  yield bool(held);
  for (int i = 0; i < 2; ++i) {
    Lock lock(held);
    yield bool(held);
  }
}

int main() {
  bool held = false;
  drive([&] { return locked(held); });
  drive_in_place([&](Round& r) {
    for (auto&& x : locked(held)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = locked(held);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  note("%d", held);
}
