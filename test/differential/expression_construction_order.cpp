// expression_construction_order - parts, yielded temporaries and temporaries of one full-expression end in the reverse order of their construction
#include "trace.h"

#include <rill/keywords.h>

struct Both {
  int number;
  Tracer first;
  Tracer second;
};
struct Closing {
  Tracer first;
  Tracer second;
  ~Closing() { note("closing %s %s", first.c_str(), second.c_str()); }
};
struct Outer {
  Closing whole;
  Tracer tail;
};

gen<Tracer> aggregate() {
  const Both both{1, make("a"), (yield make("b"), make("c"))};
  yield make(both.second.c_str());
}

gen<Tracer> array() {
  Tracer all[] = {make("a"), (yield make("b"), make("c")), (yield make("d"), make_thrower("e"), make("f"))};
  yield make(all[2].c_str());
}

// What is built as a whole is destroyed as a whole.
gen<Tracer> nested() {
  Outer outer{{make("a"), (yield make("b"), make("c"))}, (yield make("d"), make("e"))};
  yield make(outer.tail.c_str());
}

gen<Tracer> temporaries() {
  Both both{static_cast<int>(make("a").name().size()), make("b"), (yield make("c"), make(make("d").c_str()))};
  yield make(both.first.c_str());
  static_cast<void>((yield make("e"), make("f"))), (yield make("g")), note("between"), (yield make("h"));
}

gen<Tracer> assigned() {
  Tracer array[2] = {make("a"), make("b")};
  array[make("one").name().size() - 3] = (yield make("c"), make("d"));
  yield make(array[0].c_str());
}

template <class T>
gen<T> dropped(T value) {
  static_cast<void>(make("a")), (yield value), note("between"), (yield T(value));
}

// In a template as well, the elements of an aggregate are made where they stay.
template <class T>
gen<T> elements(T value) {
  const int number = Both{(yield value, static_cast<int>(value.name().size())), make("a"), Tracer(make("b").c_str())}.number;
  const Both both{(yield value, static_cast<int>(value.name().size())), make("c"), make("d")};
  note("%d %d", number, both.number);
  yield value;
}

int main() {
  drive([] { return elements(Tracer("u")); });
  drive([] { return aggregate(); });
  drive([] { return array(); });
  drive([] { return nested(); });
  drive([] { return temporaries(); });
  drive([] { return assigned(); });
  drive([] { return dropped(Tracer("t")); });
  drive_in_place([](Round& r) {
    for (auto&& x : nested()) {
      if (!r.take(x.name())) break;
    }
  });
}
