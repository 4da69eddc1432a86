// expression_spills - what is evaluated in front of a suspension keeps its value: operands in their order, places, temporaries
#include "trace.h"

#include <rill/keywords.h>

#include <string>
#include <vector>

struct Log {
  std::string text;
  Log& operator<<(const std::string& more) {
    note("<< %s", more.c_str());
    text += more;
    return *this;
  }
  Log& operator<<(int more) { return *this << std::to_string(more); }
  int& operator[](const std::string& key) {
    note("[%s]", key.c_str());
    return slots[key.size() % 4];
  }
  int slots[4] = {0, 0, 0, 0};
};

int value(int x) {
  note("value %d", x);
  return x;
}

struct Box {
  int low : 4;
  int high : 4;
  Tracer* tracer;
  int add(int a, int b) const { return a + b + low; }
};

struct Sum {
  int total;
  Sum(int a, int b, const std::string& c) : total(a + b + static_cast<int>(c.size())) {}
};

gen<int> spills(int n) {
  Log log;
  (log << value(1) << (yield 1, "two")) << value(3);
  log[(yield 2, "key")] = value(4);
  log["abc"] += (yield 3, value(5));
  note("%s %d %d", log.text.c_str(), log.slots[3], log.slots[2]);

  int numbers[] = {1, 2, 3};
  int* at = numbers;
  *at++ = (yield 4, *at + 10);
  numbers[(yield 5, 1)] = (yield 6, value(7));
  yield numbers[0] + numbers[1] + numbers[2];

  std::vector<int> list{value(8), (yield 7, value(9)), value(10)};
  for (int each : list) yield each;

  Box box{1, (yield 8, 2), nullptr};
  yield box.add((yield 9, value(3)), box.high);
  yield Sum{value(1), (yield 10, value(2)), make("sum").name()}.total;
  const std::string joined = std::string("a") + (yield 11, "b") + std::to_string((yield 12, n));
  yield static_cast<int>(joined.size());
  auto closure = [x = (yield 13, value(14)), &n] { return x + n; };
  n = 100;
  yield closure();
  yield n > 5 && (yield 14, n < 200) && (yield 15, true) ? (yield 16, 1) : (yield 17, 2);
  yield n < 5 || (yield 18, false) || value(0) ? 3 : (yield 19, 4);
  int& chosen = n > 5 ? (yield 20, numbers[0]) : (yield 21, numbers[1]);
  chosen = 77;
  yield numbers[0];
  if (n < 0) throw (yield 22, 1);
  co_return static_cast<void>((yield 23, value(2)));
}

gen<const Tracer&> temporaries() {
  yield (yield make("a"), make("b"));
  const Tracer& kept = (yield make("c"), make("d"));
  yield kept;
  note("%s", wrap((yield make("e"), make("f"))).c_str());
  const Tracer chosen = kept.name() == "d" ? (yield make("g"), make("h")) : make("i");
  yield chosen;
  const std::string& name = (yield make("j"), make("k")).name();
  note("size %d", static_cast<int>(name.size() * 0));
  (make("l"), yield make("m"), make("n"));
  static_cast<void>((yield make("o"), make("p")));
}

int main() {
  drive([] { return spills(6); });
  drive([] { return temporaries(); });
  drive_in_place([](Round& r) {
    for (auto&& x : spills(6)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& x : temporaries()) {
      if (!r.take(x)) break;
    }
  });
}
