// template_return_dependent - return types of templates in which no gen is named: their instances say that they are generators
#include "trace.h"

#include <rill/keywords.h>

template <class T>
struct Traits {
  using stream = gen<T>;
  template <class U>
  using stream_of = gen<U>;
};

template <class Stream>
Stream count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

template <class T>
typename Traits<T>::stream up_to(T n) {
  Tracer t("up_to");
  for (T i{}; i < n; ++i) yield i;
}

template <class T>
auto twice(T n) -> decltype(up_to(n)) {
  yield_from up_to(n);
  yield_from up_to(n);
}

template <class T>
struct Holder {
  T value;
  typename Traits<T>::stream get() { yield value; }
  template <class U>
  typename Traits<T>::template stream_of<U> as(U other) {
    yield other;
    yield static_cast<U>(value);
  }
  typename Traits<T>::stream out_of_class();
};

template <class T>
typename Traits<T>::stream Holder<T>::out_of_class() {
  Tracer t("out_of_class");
  yield value;
}

template <class T>
typename Traits<T>::stream never_called(T n) {
  yield n;
}

int main() {
  show("count", count<gen<int>>(2));
  drive([] { return up_to(2); });
  drive([] { return twice(2L); });
  for (int x : up_to(3)) note("%d", x);
  Holder<int> holder{4};
  show("get", holder.get());
  show("as", holder.as(2.5));
  drive([&] { return holder.out_of_class(); });
}
