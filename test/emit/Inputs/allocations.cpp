// Every use that is compiled in place, and a count of what operator new was asked for.
#include <cstdio>
#include <cstdlib>
#include <new>

#include <rill/keywords.h>

static int allocations = 0;
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
gen<int> evens(int n) {
  for (int x : count(n))
    if (x % 2 == 0) yield x;
}
gen<int> both(int n) {
  yield_from evens(n);
  yield_from count(n);
}
template <class T>
gen<T> repeat(T value, int n) {
  for (int i = 0; i < n; ++i) yield value;
}
struct Range {
  int first, last;
  gen<int> all() const {
    for (int i = first; i < last; ++i) yield i;
  }
};

int main() {
  int sum = 0;
  for (int x : both(10)) sum += x;
  auto local = count(5);
  while (auto x = local.next()) sum += *x;
  count(4).for_each([&](int x) { sum += x; });
  for (double x : repeat(1.5, 2)) sum += static_cast<int>(2 * x);
  for (int x : Range{1, 4}.all()) sum += x;
  auto values = rill::collect<3>(count(9));
  rill::in_place demanded = evens(5);
  for (int x : demanded) sum += x;
  const int in_place = allocations;
  gen<int> boxed = count(3);
  for (int x : boxed) sum += x;
  std::printf("%d %d: %d allocations in place, %d boxed\n", sum, values[2], in_place, allocations - in_place);
}
