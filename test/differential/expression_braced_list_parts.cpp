// expression_braced_list_parts - such lists in lists, of objects that throw, for references, as what a class converts
// from
#include "trace.h"

#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include <rill/keywords.h>

struct Throws {
  Tracer t;
  explicit Throws(const char* n) : t(n) { point("throws"); }
  Throws(const Throws&) = default;
  ~Throws() = default;
};
struct Any {
  std::string s;
  Any(const char* c) : s(c) { note("any %s", c); }
  Any(std::initializer_list<Any> l) : s("list") { note("any of %d", int(l.size())); }
  Any(const Any& o) : s(o.s) { note("any copy %s", s.c_str()); }
  ~Any() { note("~any %s", s.c_str()); }
};
inline int use(const std::vector<Throws>& v) { return int(v.size()); }
inline int any(const Any& a) { return int(a.s.size()); }
gen<int> throwing() {
  yield use({Throws("a"), (yield 1, Throws("b")), Throws("c")});
  yield use(std::vector<Throws>{Throws("d")}) + (yield 2, 3);
}
gen<int> nested() {
  std::vector<std::vector<Tracer>> v{{Tracer("a")}, {Tracer("b"), (yield 1, Tracer("c"))}};
  yield int(v.size());
}
gen<int> anys() {
  yield any({"x", (yield 1, "y")});
  yield any({{"p", "q"}, (yield 2, Any("r"))});
  Any a{{"m"}, (yield 3, Any("n"))};
  yield int(a.s.size());
}
gen<int> refs() {
  const std::vector<Tracer>& v = {Tracer("a"), (yield 1, Tracer("b"))};
  yield int(v.size());
  auto l = [](std::initializer_list<Tracer> i) { return int(i.size()); };
  yield l({Tracer("z"), (yield 5, Tracer("y"))});
}
gen<int> thrown() {
  int k = 0;
  try {
    k = use({Throws("a"), (yield 1, Throws("b"))});
  } catch (const trace::Failure& f) {
    note("caught %s", f.where.c_str());
  }
  yield k;
}
int main() {
  drive([] { return throwing(); });
  drive([] { return anys(); });
  drive([] { return thrown(); });
  drive([] { return nested(); });
  drive([] { return refs(); });
}
