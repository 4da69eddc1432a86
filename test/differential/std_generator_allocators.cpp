// std_generator_allocators - std::allocator_arg, an allocator type of the generator's own, elements_of with an allocator
//
// How much is allocated may differ (streams in place allocate nothing), but not that everything is returned where it came from.
#include "trace.h"

#include <generator>
#include <memory>
#include <vector>

struct Arena {
  const char* name;
  long balance = 0;
  bool used = false;
};

template <class T>
struct Counted {
  using value_type = T;
  Arena* arena;

  explicit Counted(Arena& of) : arena(&of) {}
  template <class U>
  Counted(const Counted<U>& other) : arena(other.arena) {}

  T* allocate(std::size_t n) {
    ++arena->balance;
    arena->used = true;
    return std::allocator<T>().allocate(n);
  }
  void deallocate(T* memory, std::size_t n) {
    --arena->balance;
    std::allocator<T>().deallocate(memory, n);
  }
  friend bool operator==(const Counted& a, const Counted& b) { return a.arena == b.arena; }
  friend bool operator!=(const Counted& a, const Counted& b) { return a.arena != b.arena; }
};

// any allocator, by the call
std::generator<int> numbers(std::allocator_arg_t, Counted<char>, int n) {
  Tracer t("numbers");
  for (int i = 0; i < n; ++i) co_yield i;
}

// one type of allocator, always given
std::generator<int, int, Counted<int>> typed(std::allocator_arg_t, Counted<int>, int n) {
  co_yield n;
  co_yield n + 1;
}

// one type of allocator without state
std::generator<int, void, std::allocator<long>> stateless(int n) { co_yield n; }

struct Class {
  int base;
  template <class Allocator>
  std::generator<int> member(std::allocator_arg_t, Allocator, int n) const {
    co_yield base + n;
  }
};

Counted<int> chosen(Arena& arena) {
  note("chosen %s", arena.name);
  point("chosen");
  return Counted<int>(arena);
}

std::generator<const int&> nested(Arena& arena) {
  std::vector<int> values{1, 2};
  const Counted<int> allocator(arena);
  co_yield std::ranges::elements_of(values, allocator);
  co_yield std::ranges::elements_of(values, chosen(arena));
  co_yield std::ranges::elements_of{std::vector<int>{3}, std::allocator<int>()};
  co_yield std::ranges::elements_of(numbers(std::allocator_arg, Counted<char>(arena), 2), chosen(arena));
}

template <class T>
std::generator<const T&> generic(Arena& arena, T value) {
  std::vector<T> values;
  values.push_back(value);
  co_yield std::ranges::elements_of(values, Counted<T>(arena));
  co_yield std::ranges::elements_of(values, Counted<T>(arena).arena->used ? Counted<T>(arena) : Counted<T>(arena));
}

void returned(const Arena& arena) { note("%s: %ld, %s", arena.name, arena.balance, arena.used ? "used" : "not used"); }

int main() {
  Arena a{"a"}, b{"b"}, c{"c"}, d{"d"}, e{"e"};
  drive([&] { return numbers(std::allocator_arg, Counted<char>(a), 2); });
  returned(a);
  drive([&] { return typed(std::allocator_arg, Counted<int>(b), 5); });
  returned(b);
  drive([] { return stateless(3); });
  const Class object{10};
  drive([&] { return object.member(std::allocator_arg, Counted<char>(c), 1); });
  returned(c);
  {
    std::generator<int> one = numbers(std::allocator_arg, Counted<char>(d), 3);
    std::generator<int> other = numbers(std::allocator_arg, Counted<char>(e), 4);
    note("%ld %ld", d.balance, e.balance);
    one = std::move(other);
    note("%ld %ld", d.balance, e.balance);
    for (int x : one) note("%d", x);
  }
  returned(d);
  returned(e);
  drive([&] { return nested(a); });
  drive([&] { return generic(b, 7); });
  drive([&] { return generic(b, Tracer("t")); });
  note("%ld %ld %ld", a.balance, b.balance, c.balance);
}
