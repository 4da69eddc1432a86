// recursion_allocator - a recursion whose frames come from an allocator that tells, and one below a suspension in the operand
#include "trace.h"

#include <rill/keywords.h>

#include <new>

int frames = 0;

template <class T>
struct Telling {
  using value_type = T;
  Telling() = default;
  template <class U>
  Telling(const Telling<U>&) {}
  T* allocate(std::size_t n) {
    note("allocate, %d before", frames++);
    return static_cast<T*>(::operator new(n * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t) {
    note("deallocate, %d left", --frames);
    ::operator delete(memory);
  }
};

gen<int> named(std::allocator_arg_t, Telling<char> from, int n) {
  yield n;
  if (n > 0) yield_from named(std::allocator_arg, from, n - 1);
}

gen<int, int, Telling<int>> fixed(int n) {
  yield n;
  if (n > 0) yield_from fixed(n - 1);
}

gen<int> suspending(int n) {
  Tracer t("suspending");
  if (n > 0) yield_from suspending((yield 10 * n, n - 1));
  yield n;
}

int main() {
  for (int i = 0; i < 4; ++i) {
    gen<int> g = named(std::allocator_arg, Telling<char>(), 2);
    for (int k = 0; k < i; ++k) g.next();
  }
  for (int i = 0; i < 4; ++i) {
    auto g = fixed(2);
    for (int k = 0; k < i; ++k) g.next();
    auto moved = std::move(g);
    moved.next();
  }
  drive([] { return suspending(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : suspending(2)) {
      if (!r.take(x)) break;
    }
  });
}
