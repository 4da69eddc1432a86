// push_moved_stream - a `yield_from` moves the stream that it is given, which ends with the frame, also where its consumer stops
#include "trace.h"

#include <utility>

#include <rill/keywords.h>

gen<int> count(int n) {
  const Tracer t("count");
  while (n-- > 0) yield n;
}

struct Holder {
  gen<int> rest() {
    yield_from std::move(stream);
    yield -1;
  }
  gen<int> stream;
};

gen<int> passed_on(gen<int>&& stream) { yield_from static_cast<gen<int>&&>(stream); }
gen<long> converted(gen<int>&& stream) { yield_from std::move(stream); }   // is iterated over where it is

int main() {
  drive_in_place([](Round& r) {
    Holder h{count(3)};
    for (int x : h.rest()) {
      if (!r.take(x)) break;
    }
    note(h.stream.next() ? "goes on" : "is moved from");
  });
  drive_in_place([](Round& r) {
    auto stream = count(3);
    passed_on(std::move(stream)).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
    note(stream.next() ? "goes on" : "is moved from");
  });
  drive_in_place([](Round& r) {
    auto stream = count(3);
    for (long x : converted(std::move(stream))) {
      if (!r.take(x)) break;
    }
    note(stream.next() ? "goes on" : "is moved from");
  });
}
