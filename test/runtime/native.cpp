// native.cpp - the coroutines: delegation, exceptions, allocators, keywords
#include "check.h"

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <rill/keywords.h>

// Delegation.
static gen<int> walk(int depth) {
  if (depth == 0) co_return;
  yield_from walk(depth - 1);
  yield depth;
  yield_from walk(depth - 1);
}

static gen<int> chain(int depth) {
  if (depth == 0) {
    for (int i = 0; i < 20000; ++i) yield i;
  } else {
    yield_from chain(depth - 1);
  }
}

static gen<int> keywords(std::vector<int>& numbers) {
  yield_from numbers;
  co_yield rill::each(numbers);
  co_yield rill::each(std::vector<int>(1, 7));
  yield_from numbers, yield 9;
}

#if defined(__clang__)  // GCC 12 does not compile an initializer list in the operand of a co_yield
static gen<int> lists() {
  yield_from{1, 2};
  co_yield rill::each({3, 4});
}
static gen<std::string> braces() {
  yield{};
  yield{'a', 'b'};
}
#endif

template <class T>
static gen<T> in_template(const std::vector<T>& values) {
  yield_from values;
  for (T value : values) yield value;
}

static void delegation() {
  CHECK(rill::collect<std::vector>(walk(3)) == std::vector<int>{1, 2, 1, 3, 1, 2, 1});
  int sum = 0;
  for (int x : chain(10000)) sum ^= x;
  CHECK(sum == 0);
  std::vector<int> numbers{1, 2};
  CHECK(rill::collect<std::vector>(keywords(numbers)) == std::vector<int>{1, 2, 1, 2, 7, 1, 2, 9});
  CHECK(numbers.size() == 2);
  CHECK(rill::collect<std::vector>(in_template(numbers)).size() == 4);
#if defined(__clang__)
  CHECK(rill::collect<std::vector>(lists()) == std::vector<int>{1, 2, 3, 4});
  CHECK(rill::collect<std::vector>(braces()) == std::vector<std::string>{"", "ab"});
#endif
}

// A gen that has been started, and has a leaf of its own.
static gen<int> rest_of(gen<int> inner) {
  inner.next();
  inner.next();
  inner.next();
  yield_from std::move(inner);
  CHECK(!inner.next());
  yield 100;
}

static void started() {
  CHECK(rill::collect<std::vector>(rest_of(walk(3))) == std::vector<int>{1, 3, 1, 2, 1, 100});
  auto g = rest_of(walk(3));
  g.next();
}

#if defined(__cpp_exceptions)
static gen<int> up_to(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
static gen<int> throwing(int at) {
  yield_from up_to(at);
  throw at;
}
static gen<int> catching(int& caught) {
  try {
    yield_from throwing(2);
  } catch (int e) {
    caught = e;
  }
  yield 10;
  yield_from throwing(1);
  CHECK(false);
}

static void exceptions() {
  int caught = 0;
  auto g = catching(caught);
  CHECK(*g.next() == 0);
  CHECK(*g.next() == 1);
  CHECK(*g.next() == 10);
  CHECK(caught == 2);
  CHECK(*g.next() == 0);
  try {
    g.next();
    CHECK(false);
  } catch (int e) {
    CHECK(e == 1);
  }
  CHECK(!g.next());
  CHECK(g.begin() == g.end());
}
#else
static void exceptions() {}
#endif

// Allocators. Not inlined, because Clang leaves out the allocation of a coroutine that it sees through.
class counting_resource : public std::pmr::memory_resource {
 public:
  int allocated = 0;
  int live = 0;

 private:
  void* do_allocate(std::size_t bytes, std::size_t) override {
    ++allocated;
    ++live;
    return ::operator new(bytes);
  }
  void do_deallocate(void* memory, std::size_t, std::size_t) override {
    --live;
    ::operator delete(memory);
  }
  bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }
};

#if defined(__GNUC__) && !defined(__clang__) && !defined(__OPTIMIZE__)
// GCC takes a template operator new for a mismatch of every operator delete.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

using allocator = std::pmr::polymorphic_allocator<std::byte>;

[[gnu::noinline]] static gen<int> any(std::allocator_arg_t, allocator, int n) {
  for (int i = 0; i < n; ++i) yield i;
}
struct object {
  [[gnu::noinline]] gen<int> any(std::allocator_arg_t, allocator, int n) {
    for (int i = 0; i < n; ++i) yield i + offset;
  }
  int offset;
};
[[gnu::noinline]] static gen<int, void, allocator> own(std::allocator_arg_t, allocator, int n) {
  for (int i = 0; i < n; ++i) yield i;
}
static gen<int, void, allocator> own_default(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

static void allocators() {
  counting_resource resource;
  {
    CHECK(rill::collect<std::vector>(any(std::allocator_arg, &resource, 3)).size() == 3);
    CHECK(resource.allocated == 1 && resource.live == 0);
    object with{5};
    auto g = with.any(std::allocator_arg, &resource, 3);
    CHECK(resource.allocated == 2 && resource.live == 1);
    CHECK(*g.next() == 5);
    auto h = own(std::allocator_arg, &resource, 3);
    CHECK(resource.allocated == 3 && resource.live == 2);
    CHECK(*h.next() == 0);
    CHECK(*own_default(2).next() == 0);
    CHECK(resource.allocated == 3);
  }
  CHECK(resource.live == 0);
}

// co_yield has no value.
static gen<int> nothing() {
  static_assert(std::is_void_v<decltype(std::declval<gen<int>::promise_type&>().yield_value(1).await_resume())>);
  static_assert(std::is_void_v<decltype(std::declval<gen<int>::promise_type&>()
                                            .yield_value(rill::each(std::declval<gen<int>>()))
                                            .await_resume())>);
  co_return;
}

int main() {
  delegation();
  started();
  exceptions();
  allocators();
  CHECK(!nothing().next());
}
