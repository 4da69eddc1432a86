// push_elements - copies, moves and conversions of what is yielded, in the push form
#include "trace.h"

#include <rill/keywords.h>

// Its end is not observable, but all else is.
struct Noisy {
  int id;
  Noisy(int i) : id(i) { note("made of %d", i); }
  Noisy(int i, int k) : id(i * 10 + k) { note("made of %d, %d", i, k); }
  Noisy(const Noisy& other) : id(other.id) {
    point("copy");
    note("copy of %d", id);
  }
  Noisy(Noisy&& other) noexcept : id(other.id) {
    other.id = -other.id;
    note("moved %d", id);
  }
  Noisy& operator=(const Noisy&) = delete;
  std::string name() const { return std::to_string(id); }
};

struct Source {
  operator Noisy() const {
    note("converted");
    return Noisy(7);
  }
};

static Noisy make_noisy(int i) { return Noisy(i); }

gen<Noisy> values() {
  Noisy a(1);
  const Noisy b(2);
  yield a;
  note("a is %d", a.id);
  yield b;
  yield std::move(a);
  note("a is %d", a.id);
  yield std::move(b);
  yield Noisy(3);
  yield make_noisy(4);
  yield {5, 6};
  yield 8;
  yield Source();
  const Source source;
  yield source;
}

gen<const Noisy&> constants() {
  Noisy a(1);
  yield a;
  yield std::as_const(a);
  yield std::move(a);
  yield make_noisy(2);
  yield {3, 4};
  yield Source();
}

gen<Noisy&> places() {
  Noisy a(1), b(2);
  yield a;
  Noisy& c = a.id == 1 ? b : a;
  yield c;
  note("%d %d", a.id, b.id);
}

gen<long> numbers(int n) {
  short s = 1;
  const long l = 2;
  yield s;
  yield n;
  yield l;
  yield 'x';
  yield true;
  yield n > 2;
  yield {n};
  long place = 5;
  yield place;
  note("%ld", place);
}

gen<const double&> floats(int n) {
  yield n;
  yield 1.5f;
  const double d = 2.5;
  yield d;
}

gen<std::pair<const int, int>, std::pair<int, int>> pairs() {
  for (int i = 0; i < 2; ++i) yield {i, i * i};
}

int main() {
  drive_in_place([](Round& r) { values().for_each([&](Noisy&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) {
    values().for_each([&](Noisy x) {
      note("got %d", x.id);
      r.take(x);
    });
  });
  drive_in_place([](Round& r) { constants().for_each([&](const Noisy& x) { r.take(x); }); });
  drive_in_place([](Round& r) { constants().for_each([&](auto x) { r.take(x); }); });
  drive_in_place([](Round& r) {
    places().for_each([&](Noisy& x) {
      x.id += 10;
      r.take(x);
    });
  });
  drive_in_place([](Round& r) {
    numbers(3).for_each([&](long&& x) {
      r.take(x);
      x = 99;
    });
  });
  drive_in_place([](Round& r) { floats(3).for_each([&](double x) { r.take(x); }); });
  drive_in_place([](Round& r) { pairs().for_each([&](auto&& x) { r.take(x); }); });
}
