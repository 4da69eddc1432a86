// delegates.cpp - `yield_from` for every kind of range. The trace of the lowered delegates must be that of the
// coroutines; test/runtime/run compares the two.
#include <rill/gen.h>

#include "check.h"
#include "traced.h"

#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using rill::gen;

#if defined(RILL_LOWERED)

// The frame of a generator whose body is `traced local("body"); yield_from operand;`.
template <class G, class R, class F>
class delegating_frame {
 public:
  using rill_generator = G;
  using delegate = rill::delegate<typename G::yielded, R>;
  explicit delegating_frame(F f_) : f(f_) {}
  delegating_frame(delegating_frame&& other) : f(other.f) {}
  ~delegating_frame() {
    if (rill_state == rill_at::line_1) rill_resume(true);
  }
  bool rill_started() const { return rill_state != rill_at::unstarted; }
  bool rill_suspended() const { return rill_state > rill_at::ended; }
  typename G::yielded rill_current() { return from.current(); }
  bool rill_resume(bool leaving = false) {
    rill::activation rill_run(rill_state, leaving);
    switch (rill_run.entry) {
      case rill_at::line_1:
        goto enter_local;
      default:
        break;
    }
    ::new (rill::storage(local)) traced("body");
  enter_local:
    const rill::guard rill_guard_local(local, rill_run);
    switch (rill_run.entry) {
      case rill_at::line_1:
        goto enter_from;
      default:
        break;
    }
    ::new (rill::storage(from)) delegate(f);
  enter_from:
    const rill::guard rill_guard_from(from, rill_run);
    if (rill_run.entry == rill_at::line_1) goto line_1;
    while (from.advance()) {
      return rill_run.suspend(rill_at::line_1);
    line_1:
      if (rill_run.arrive()) return false;
    }
    return false;
  }

 private:
  enum class rill_at : unsigned char { unstarted, ended, line_1 };
  F f;
  union {
    traced local;
  };
  union {
    delegate from;
  };
  rill_at rill_state = rill_at::unstarted;
};

template <class G, class R, class F>
G delegating(F f) {
  return rill::box<rill::stream<delegating_frame<G, R, F>>>(f);
}
#define DELEGATING(G, ...) \
  delegating<G, decltype((__VA_ARGS__))>([&]() -> decltype((__VA_ARGS__)) { return __VA_ARGS__; })

#else

template <class G, class F>
G delegating(F f) {
  traced local("body");
  co_yield ::rill::detail::from = f();
}
#define DELEGATING(G, ...) delegating<G>([&]() -> decltype((__VA_ARGS__)) { return __VA_ARGS__; })

#endif

static void print(const traced& t) { t.say("see"); }
static void print(const std::string& s) { std::printf("    see %s\n", s.c_str()); }
static void print(int i) { std::printf("    see %d\n", i); }
static void print(long i) { std::printf("    see %ld\n", i); }

template <class Make>
static void run(const char* what, Make make) {
  std::printf("%s\n  exhausted\n", what);
  for (auto&& x : make()) print(x);
  for (int count = 0; count < 3; ++count) {
    std::printf("  left after %d\n", count);
    auto g = make();
    for (int i = 0; i < count; ++i) g.next();
  }
}
#define RUN(G, ...) run(#G ": " #__VA_ARGS__, [&] { return DELEGATING(G, __VA_ARGS__); })

// A range whose iterators tell what happens to them.
class told_iterator {
 public:
  told_iterator(const char* what, int at) : inner_(what), at_(at) {}
  told_iterator(const told_iterator&) = delete;
  traced operator*() const { return traced("element"); }
  told_iterator& operator++() {
    inner_.say("increment");
    ++at_;
    return *this;
  }
  friend bool operator!=(const told_iterator& a, const told_iterator& b) {
    a.inner_.say("compare");
    return a.at_ != b.at_;
  }

 private:
  traced inner_;
  int at_;
};
struct told_range : traced {
  using traced::traced;
  told_iterator begin() const { return {"begin", 0}; }
  told_iterator end() const { return {"end", 2}; }
};

namespace found_by_argument {
struct range {
  int numbers[2];
  int begin = 3;  // a member of this name that is no function, and no `end`
};
inline int* begin(range& r) { return r.numbers; }
inline int* end(range& r) { return r.numbers + 2; }
}  // namespace found_by_argument

static void ranges() {
  std::vector<int> numbers{1, 2};
  const std::vector<int> constant{3, 4};
  const int array[] = {5, 6};
  short shorts[] = {7, 8};
  std::vector<bool> bits{true, false};
  RUN(gen<int>, numbers);
  RUN(gen<int&>, numbers);
  RUN(gen<const int&>, numbers);
  RUN(gen<int>, constant);
  RUN(gen<const int&>, constant);
  RUN(gen<int>, array);
  RUN(gen<int>, shorts);
  RUN(gen<long>, std::move(numbers));
  RUN(gen<int>, std::vector<int>{9, 10});
  RUN(gen<int>, bits);
  RUN(gen<std::string>, std::vector<const char*>{"one", "two"});
  found_by_argument::range found{{11, 12}};
  RUN(gen<int>, found);
  const std::initializer_list<int> list = {13, 14};
  RUN(gen<int>, list);
  std::vector<traced> objects;
  objects.reserve(2);
  objects.emplace_back("first");
  objects.emplace_back("second");
  RUN(gen<traced>, objects);
  RUN(gen<const traced&>, objects);
  RUN(gen<traced>, std::vector<traced>(1, traced("kept")));
  RUN(gen<traced>, told_range("range"));
  RUN(gen<const traced&>, told_range("range"));
  const told_range told("lvalue range");
  RUN(gen<traced>, told);
}

static gen<int> numbers_boxed(std::vector<int>& numbers) { return DELEGATING(gen<int>, numbers); }

static gen<int> two_deep(std::vector<int>& numbers) { return DELEGATING(gen<int>, numbers_boxed(numbers)); }

static void generators() {
  std::vector<int> numbers{1, 2, 3, 4};
  RUN(gen<int>, numbers_boxed(numbers));
  RUN(gen<long>, numbers_boxed(numbers));
  RUN(gen<const int&>, numbers_boxed(numbers));
  std::puts("lvalue, not started");
  {
    gen<int> inner = numbers_boxed(numbers);
    {
      gen<int> outer = DELEGATING(gen<int>, inner);
      outer.next();
      outer.next();
    }
    while (auto x = inner.next()) print(*x);
  }
  std::puts("lvalue, started");
  {
    gen<int> inner = numbers_boxed(numbers);
    inner.next();
    inner.next();
    gen<int> outer = DELEGATING(gen<int>, inner);
    while (auto x = outer.next()) print(*x);
  }
  std::puts("xvalue, started");
  {
    gen<int> inner = numbers_boxed(numbers);
    inner.next();
    inner.next();
    gen<int> outer = DELEGATING(gen<int>, std::move(inner));
    while (auto x = outer.next()) print(*x);
    CHECK(!inner.next());
  }
  std::puts("exhausted and moved from");
  {
    gen<int> inner = numbers_boxed(numbers);
    while (inner.next()) {
    }
    gen<int> outer = DELEGATING(gen<int>, std::move(inner));
    CHECK(!outer.next());
    gen<int> again = DELEGATING(gen<int>, std::move(inner));
    CHECK(!again.next());
    CHECK(!again.next());
    gen<int> lvalue = DELEGATING(gen<int>, inner);
    CHECK(!lvalue.next());
  }
  std::puts("three deep");
  RUN(gen<int>, two_deep(numbers));
}

#if defined(__cpp_exceptions)
struct throwing_range {
  struct iterator {
    int at;
    int operator*() const {
      if (at == 1) throw 5;
      return at;
    }
    iterator& operator++() {
      ++at;
      return *this;
    }
    bool operator!=(iterator other) const { return at != other.at; }
  };
  iterator begin() const { return {0}; }
  iterator end() const { return {3}; }
};

static gen<int> throwing() { return DELEGATING(gen<int>, throwing_range()); }

static void exceptions() {
  std::puts("exceptions");
  gen<int> g = DELEGATING(gen<int>, throwing());
  try {
    while (auto x = g.next()) print(*x);
  } catch (int e) {
    std::printf("    caught %d\n", e);
  }
  CHECK(!g.next());
  CHECK(!(g.begin() != g.end()));
}
#else
static void exceptions() {}
#endif

int main() {
  ranges();
  generators();
  exceptions();
}
