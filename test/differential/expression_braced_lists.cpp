// expression_braced_lists - std::initializer_lists of objects with a suspension between them, in front of one, and in
// the operand of a yield
#include "trace.h"

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include <rill/keywords.h>

struct List {
  int n = 0;
  std::string name() const { return std::to_string(n); }
  List(std::initializer_list<Tracer> l) {
    for (const Tracer& t : l) {
      note("in list %s", t.c_str());
      ++n;
    }
  }
};
inline int use(std::initializer_list<Tracer> l) { return int(l.size()); }
inline int use(std::initializer_list<Tracer> l, int k) { return int(l.size()) + k; }
inline int take(const List& l, int k) { return l.n + k; }
gen<int> variable() {
  std::vector<Tracer> v{Tracer("a"), (yield 1, Tracer("b"))};
  yield int(v.size());
  List l = {Tracer("c"), (yield 2, Tracer("d")), Tracer("e")};
  yield l.n;
}
gen<int> argument() {
  yield use({Tracer("a"), (yield 1, Tracer("b"))});
  yield use({Tracer("c")}, (yield 3, 4));
  yield take({Tracer("x"), (yield 5, Tracer("y"))}, (yield 6, 7));
}
gen<int> before() {
  yield take(List{Tracer("a"), Tracer("b")}, (yield 1, 2));
  int k = take({Tracer("p")}, 1) + take(List{Tracer("q"), (yield 3, Tracer("r"))}, 2);
  yield k;
}
gen<List> elements() {
  yield List{Tracer("a"), Tracer("b")};
  yield{Tracer("c"), Tracer("d")};
  yield{Tracer("e"), (yield{Tracer("f")}, Tracer("g"))};
}
gen<int> maps() {
  std::map<int, Tracer> m{{1, Tracer("one")}, {2, (yield 2, Tracer("two"))}};
  yield int(m.size());
  std::vector<std::string> s{"x", (yield 3, "y")};
  yield int(s.size());
}
gen<int> loops() {
  for (int i = 0; use({Tracer("w"), (yield i, Tracer("v"))}) == 2 && i < 2; ++i) yield 10;
  if (List l{Tracer("i"), (yield 1, Tracer("j"))}; l.n == 2) yield 5;
}
int main() {
  drive([] { return variable(); });
  drive([] { return argument(); });
  drive([] { return before(); });
  drive([] { return maps(); });
  drive([] { return loops(); });
  drive([] { return elements(); });
}
