// expression_templates - suspensions inside expressions whose types depend on template arguments
#include "trace.h"

#include <rill/keywords.h>

#include <sstream>
#include <string>

template <class T>
T twice(T x) {
  return x + x;
}

template <class T>
struct Holder {
  T value;
  T get() const { return value; }
};

template <class T, class Out>
gen<T> mixed(T first, T second, Out& out) {
  yield twice((yield first, second));
  T third = (yield second, twice(first));
  yield third;
  out << first << (yield third, second);
  yield first < second && (yield first, true) ? (yield second, first) : second;
  Holder<T> holder{(yield first, second)};
  yield holder.get();
  auto fourth = (yield first, holder).get();
  yield fourth;
  if (auto fifth = (yield fourth, twice(second)); fifth == fourth) yield first;
  while ((yield third, first < second)) first = twice(first);
  for (int i = 0; (yield first, i < 2); ++i) note("%d", i);
}

template <class T>
gen<const T&> objects(const T& a) {
  yield (yield a, wrap(a));
  const T& kept = (yield a, T("kept"));
  yield kept;
  note("%s", wrap((yield kept, T("w"))).c_str());
}

int main() {
  drive([] { static std::ostringstream out; return mixed(3, 5, out); });
  drive([] { static std::ostringstream out; return mixed(std::string("a"), std::string("bc"), out); });
  static const Tracer t("t");
  drive([] { return objects(t); });
}
