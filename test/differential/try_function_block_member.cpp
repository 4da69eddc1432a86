// try_function_block_member - function-try-blocks of members and of templates, with several handlers
#include "trace.h"

#include <rill/keywords.h>

class Guarded {
 public:
  explicit Guarded(int n) : n_(n) {}
  gen<int> values(int how) try {
    Tracer t("t");
    yield n_;
    if (how == 0) throw 5;
    if (how == 1) throw Failure{"member"};
    yield n_ + 1;
  } catch (int x) {
    note("caught %d with %d", x, n_);
  } catch (const Failure& failure) {
    note("caught %s, how %d", failure.where.c_str(), how);
    throw;
  }

 private:
  int n_;
};

template <class T>
gen<T> guarded(T value) try {
  yield value;
  throw value;
} catch (const T& thrown) {
  note("caught %s", trace::text(thrown).c_str());
}

int main() {
  Guarded object(7);
  for (int how = 0; how < 3; ++how) {
  drive([&] { return object.values(how); });
  drive_in_place([&](Round& r) {
    for (auto&& x : object.values(how)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = object.values(how);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
  drive([] { return guarded(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : guarded(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = guarded(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return guarded(std::string("text")); });
  drive_in_place([](Round& r) {
    for (auto&& x : guarded(std::string("text"))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = guarded(std::string("text"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
