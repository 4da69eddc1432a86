// deep.cpp - delegation that is 100,000 deep, in every form: the machine's stack does not grow with it, a recursion allocates
// O(log n) times, and half of it can be destroyed. Lowered by rill before it is compiled; it is valid natively too.
#include <rill/keywords.h>

#include "check.h"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>
#include <vector>

static long allocations = 0;
static long allocated = 0;  // and not freed

void* operator new(std::size_t size) {
  ++allocations;
  ++allocated;
  void* memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory != nullptr) --allocated;
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  if (memory != nullptr) --allocated;
  std::free(memory);
}

constexpr int depth = 100000;

static int alive = 0;
struct counted {
  counted() { ++alive; }
  counted(const counted&) = delete;
  counted& operator=(const counted&) = delete;
  ~counted() { --alive; }
};

gen<int> descend(int n) {
  counted here;
  yield n;
  if (n > 0) yield_from descend(n - 1);
  yield -n;
}

// Yields from the bottom alone.
gen<int> bottom(int n, int elements) {
  if (n > 0) {
    yield_from bottom(n - 1, elements);
  } else {
    for (int i = 0; i < elements; ++i) yield i;
  }
}

gen<int> pong(int n);
gen<int> ping(int n) {
  yield n;
  if (n > 0) yield_from pong(n - 1);
}
gen<int> pong(int n) {
  yield -n;
  if (n > 0) yield_from ping(n - 1);
}

struct node {
  int value = 0;
  node* left = nullptr;
  node* right = nullptr;
};

gen<int> walk(const node* tree) {
  if (tree == nullptr) co_return;
  yield_from walk(tree->left);
  yield tree->value;
  yield_from walk(tree->right);
}

// None of these has a form in place.
struct list {
  int value;
  const list* next;
  gen<int> all(int level) const;
};
gen<int> list::all(int level) const {
  yield value - level;
  if (next) yield_from next->all(level + 1);
}
template <class T>
struct chain {
  T value;
  chain* next;
  gen<T> all(int level) const {
    yield value - level;
    if (next) yield_from next->all(level + 1);
  }
};
template <class T>
gen<const T&> all_of(const chain<T>* first) {
  if (!first) co_return;
  yield first->value;
  yield_from all_of(first->next);
}

gen<int> three() {
  for (int i = 0; i < 3; ++i) yield i;
}

gen<int> wrap(gen<int> inner) {
  counted here;
  yield_from std::move(inner);
}

static gen<int> wrapped() {
  gen<int> chain = three();
  for (int i = 0; i < depth; ++i) chain = wrap(std::move(chain));
  return chain;
}

static void recursion() {
  const long before = allocations;
  long sum = 0, count = 0;
  for (int x : descend(depth)) {
    sum += x;
    ++count;
  }
  CHECK(sum == 0);
  CHECK(count == 2 * (depth + 1));
#if defined(RILL_LOWERED)
  CHECK(allocations - before < 32);
#else
  static_cast<void>(before);
#endif
}

template <class List>
static void below_each_other(std::vector<List>& links) {
  for (int i = 0; i < depth; ++i) links[static_cast<std::size_t>(i)].value = i;
  for (std::size_t i = 0; i + 1 < links.size(); ++i) links[i].next = &links[i + 1];
}

// The boxed root, and the chunks of the frames below it.
template <class Stream>
static void few_allocations(Stream&& stream, bool counts, long before) {
  int count = 0;
  for (int x : stream) CHECK(x == (counts ? count++ : (++count, 0)));
  CHECK(count == depth);
#if defined(RILL_LOWERED)
  CHECK(allocations - before < 32);
#else
  static_cast<void>(before);
#endif
}

static void recursion_in_own_frame() {
  std::vector<list> links(depth);
  below_each_other(links);
  few_allocations(links.front().all(0), false, allocations);
  std::vector<chain<int>> chained(depth);
  below_each_other(chained);
  few_allocations(chained.front().all(0), false, allocations);
  few_allocations(all_of<int>(&chained.front()), true, allocations);
}

static void destroyed_half_way() {
  {
    gen<int> g = descend(depth);
    for (int i = 0; i < depth / 2; ++i) g.next();
    CHECK(alive == depth / 2);
    gen<int> moved = std::move(g);
    moved.next();
    CHECK(alive == depth / 2 + 1);
  }
  CHECK(alive == 0);
  for (int x : descend(depth)) {
    if (x < 0) break;  // from the bottom on the way up
  }
  CHECK(alive == 0);
}

static void mutual() {
  long count = 0;
  for (int x : ping(depth)) count += x % 2 == 0 ? 1 : 1;
  CHECK(count == depth + 1);
}

static void trees() {
  std::vector<node> nodes(depth);
  for (int i = 0; i < depth; ++i) nodes[static_cast<std::size_t>(i)].value = i;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) nodes[i].right = &nodes[i + 1];
  long count = 0;
  for (int x : walk(&nodes.front())) CHECK(x == count++);
  CHECK(count == depth);
  for (node& each : nodes) std::swap(each.left, each.right);
  for (int x : walk(&nodes.front())) CHECK(x == --count);
  CHECK(count == 0);
}

static void wrapping() {
  {
    gen<int> g = wrapped();
    int sum = 0;
    while (auto x = g.next()) sum += *x;
    CHECK(sum == 3);
  }
  {
    gen<int> g = wrapped();
    CHECK(g.next());
    CHECK(alive == depth);
  }
  CHECK(alive == 0);
  {  // each wrapper is put around a chain that runs already
    gen<int> g = three();
    for (int i = 0; i < depth; ++i) {
      g = wrap(std::move(g));
      CHECK(*g.begin() == 0);
    }
    CHECK(alive == depth);
    CHECK(*g.next() == 1);
    CHECK(*g.next() == 2);
    CHECK(!g.next());
  }
  CHECK(alive == 0);
}

#if defined(__cpp_exceptions)
gen<int> fail_at(int n) {
  counted here;
  if (n == 0) throw n;
  yield_from fail_at(n - 1);
}
gen<int> caught(int n) {
  bool failed = false;
  try {
    yield_from fail_at(n);
  } catch (int) {
    failed = true;
  }
  if (failed) yield 7;
}
static void exceptions() {
  for (int x : caught(1000)) CHECK(x == 7);
  CHECK(alive == 0);
  bool out = false;
  try {
    for (int x : fail_at(1000)) static_cast<void>(x);
  } catch (int) {
    out = true;
  }
  CHECK(out);
  CHECK(alive == 0);
}
#else
static void exceptions() {}
#endif

static void bottoms() {
  long count = 0;
  for (int x : bottom(depth, 100000)) count += x >= 0 ? 1 : 0;
  CHECK(count == 100000);
}

int main() {
  const long before = allocated;
  recursion();
  recursion_in_own_frame();
  destroyed_half_way();
  mutual();
  trees();
  wrapping();
  exceptions();
  bottoms();
  CHECK(allocated == before);
  return 0;
}
