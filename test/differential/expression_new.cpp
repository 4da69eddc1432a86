// expression_new - what `new` evaluates in front of a suspension in its initialiser: the bound, where it places the object
#include "trace.h"

#include <new>

#include <rill/keywords.h>

void* place(void* storage, int n) {
  note("place %d", n);
  return storage;
}

gen<int> placed(int n) {
  alignas(int) unsigned char storage[sizeof(int)];
  int* p = new (place(storage, n)) int((yield 1, n));
  yield *p;
  void* where = storage;
  int* q = new (where) int{(where = nullptr, yield 2, n + 1)};
  yield *q;
}

gen<int> arrays() {
  std::unique_ptr<int[]> numbers(new int[may_throw("bound", 3u)]{(yield 1, 5), may_throw("second", 6)});
  yield numbers[0] + numbers[1] + numbers[2];
}

template <class T>
gen<T> in_template() {
  std::unique_ptr<T> owned(new T((yield 1, 2)));
  yield *owned;
  alignas(T) unsigned char storage[sizeof(T)];
  T* first = new (storage) T((yield 3, 4));
  yield *first;
  void* where = storage;
  T* second = new (where) T((where = nullptr, yield 5, 6));
  yield *second;
}

int main() {
  drive([] { return placed(3); });
  drive(arrays);
  drive(in_template<int>);
}
