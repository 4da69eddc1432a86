// lowered.cpp - the parts that lowered code is made of, each by itself and in a frame written by hand
#include <rill/gen.h>

#include "check.h"

#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using rill::gen;

static std::string trace;

class noted {
 public:
  explicit noted(char name) : name_(name) { trace += name; }
  noted(const noted&) = delete;
  ~noted() {
    trace += '~';
    trace += name_;
  }
  noted* operator&() = delete;
  const noted* operator&() const = delete;
  char name() const { return name_; }

 private:
  char name_;
};

static bool traced(const char* expected) {
  const bool equal = trace == expected;
  if (!equal) std::fprintf(stderr, "trace %s, expected %s\n", trace.c_str(), expected);
  trace.clear();
  return equal;
}

enum class at : unsigned char { unstarted, ended, line_1 };

static void activations() {
  at state = at::unstarted;
  {
    rill::activation run(state, false);
    CHECK(run.entry == at::unstarted);
    CHECK(state == at::ended);
    CHECK(!run.suspended());
    CHECK(run.suspend(at::line_1));
    CHECK(run.suspended());
  }
  CHECK(state == at::line_1);
  {
    rill::activation run(state, true);
    CHECK(run.entry == at::line_1);
    CHECK(run.arrive());
    CHECK(run.entry == at::unstarted);
    CHECK(run.leaving());
  }
  CHECK(state == at::ended);
}

static void guards() {
  at state = at::unstarted;
  union storage {
    storage() {}
    ~storage() {}
    noted one;
    const noted constant;
    noted several[3];
    int number;
  } object;
  {
    rill::activation run(state, false);
    ::new (rill::storage(object.one)) noted('a');
    const rill::guard guard(object.one, run);
  }
  CHECK(traced("a~a"));
  {
    rill::activation run(state, false);
    ::new (rill::storage(object.constant)) const noted('b');
    const rill::guard guard(object.constant, run);
  }
  CHECK(traced("b~b"));
  {
    rill::activation run(state, false);
    ::new (rill::storage(object.several)) noted[3]{noted('a'), noted('b'), noted('c')};
    const rill::guard guard(object.several, run);
  }
  CHECK(traced("abc~c~b~a"));
  {
    rill::activation run(state, false);
    ::new (rill::storage(object.one)) noted('a');
    const rill::guard guard(object.one, run);
    run.suspend(at::line_1);
  }
  CHECK(traced("a"));
  {
    rill::activation run(state, true);
    const rill::guard guard(object.one, run);
    CHECK(run.arrive());
  }
  CHECK(traced("~a"));
  static_assert(std::is_trivially_destructible_v<rill::guard<int>>);
  static_assert(std::is_trivially_destructible_v<rill::guard<const int[3]>>);
  static_assert(std::is_trivially_destructible_v<rill::guard<rill::slot<int>>>);
  static_assert(std::is_trivially_destructible_v<rill::guard<rill::slot<noted&>>>);
  static_assert(std::is_nothrow_destructible_v<rill::guard<noted>>);
  struct throws {
    ~throws() noexcept(false) {}
  };
  static_assert(!std::is_nothrow_destructible_v<rill::guard<throws>>);
  static_assert(!std::is_nothrow_destructible_v<rill::guard<rill::temporary<throws>>>);
}

static void slots() {
  at state = at::unstarted;
  {
    rill::activation run(state, false);
    rill::slot<noted> slot;
    slot.construct([] { return noted('a'); });
    const rill::guard guard(slot, run);
    CHECK((*slot).name() == 'a');
    CHECK(slot->name() == 'a');
    static_assert(std::is_same_v<decltype(*slot), noted&>);
    static_assert(std::is_same_v<decltype(*std::as_const(slot)), const noted&>);
  }
  CHECK(traced("a~a"));
  rill::slot<const noted> constant;
  constant.construct([]() -> noted { return noted('b'); });
  static_assert(std::is_same_v<decltype(*constant), const noted&>);
  constant.reset();
  CHECK(traced("b~b"));
  rill::slot<noted[2]> array;
  ::new (array.place()) noted[2]{noted('a'), noted('b')};
  CHECK((*array)[1].name() == 'b');
  array.reset();
  CHECK(traced("ab~b~a"));
  int i = 1;
  rill::slot<int&> lvalue;
  CHECK(&lvalue.construct([&]() -> int& { return i; }) == &i);
  CHECK(&*lvalue == &i);
  static_assert(std::is_same_v<decltype(*std::as_const(lvalue)), int&>);
  std::string s = "s";
  rill::slot<std::string&&> rvalue;
  rvalue.construct([&]() -> std::string&& { return std::move(s); });
  static_assert(std::is_same_v<decltype(*rvalue), std::string&>);
  CHECK(rvalue->size() == 1);
  CHECK(std::addressof(*rvalue) == std::addressof(s));
  static_assert(std::is_trivially_destructible_v<rill::slot<noted>>);
  rill::slot<void (&)()> function;
  function.construct([]() -> void (&)() { return activations; });
  (*function)();
}

static void temporaries() {
  at state = at::unstarted;
  rill::temporary<noted> a;
  rill::temporary<noted> b;
  rill::temporary<noted> never;
  rill::temporary<int> number;
  rill::temporary<int&> reference;
  rill::temporary<void> nothing;
  int i = 3;
  {
    rill::activation run(state, false);
    const rill::pending pending(run, a, b, never, number, reference, nothing);
    auto&& held = a.hold([] { return noted('a'); });
    static_assert(std::is_same_v<decltype(held), noted&&>);
    b.hold([] { return noted('b'); });
    CHECK(number.hold([] { return 4; }) == 4);
    CHECK(&reference.hold([&]() -> int& { return i; }) == &i);
    nothing.hold([&] { ++i; });
    CHECK(i == 4);
  }
  CHECK(traced("ab~b~a"));
  a.reset();
  CHECK(traced(""));
  {
    rill::activation run(state, false);
    const rill::pending pending(run, a, b);
    a.hold([] { return noted('a'); });
    run.suspend(at::line_1);
  }
  CHECK(traced("a"));
  {
    rill::activation run(state, false);
    const rill::pending pending(run, a, b);
    CHECK(!run.arrive(a, b));
    CHECK(traced("~a"));
  }
  CHECK(traced(""));
  static_assert(
      std::is_same_v<decltype(std::declval<rill::temporary<int&&>&>().hold(std::declval < int && (*)() > ())), int&&>);
}

// gen<int> count(noted&&, std::string until): yields 0, 1, ... below the length of `until`, with a local alive.
template <class G>
class count_frame {
 public:
  using rill_generator = G;
  explicit count_frame(std::string&& until_) : until(std::move(until_)) {}
  template <class Tag, class Allocator>
  count_frame(Tag, const Allocator&, std::string until_) : until(std::move(until_)) {}
  template <class Object, class Tag, class Allocator>
  count_frame(Object&, Tag, const Allocator&, std::string until_) : until(std::move(until_)) {}
  count_frame(count_frame&& other) noexcept : until(std::move(other.until)) {}
  ~count_frame() {
    if (rill_state == rill_at::line_1) rill_resume(true);
  }
  bool rill_started() const { return rill_state != rill_at::unstarted; }
  bool rill_suspended() const { return rill_state > rill_at::ended; }
  typename G::yielded rill_current() { return rill_element.current(); }
  bool rill_resume(bool leaving = false) {
    rill::activation rill_run(rill_state, leaving);
    switch (rill_run.entry) {
      case rill_at::line_1:
        goto enter_local;
      default:
        break;
    }
    ::new (rill::storage(local)) noted('l');
  enter_local:
    const rill::guard rill_guard_local(local, rill_run);
    if (rill_run.entry == rill_at::line_1) goto line_1;
    for (i = 0; i < static_cast<int>(until.size()); ++i) {
      rill_element.bind(i);
      return rill_run.suspend(rill_at::line_1);
    line_1:
      if (rill_run.arrive(rill_element)) return false;
    }
    return false;
  }

 private:
  enum class rill_at : unsigned char { unstarted, ended, line_1 };
  std::string until;
  union {
    noted local;
  };
  int i;
  rill::element<typename G::yielded, int&> rill_element;
  rill_at rill_state = rill_at::unstarted;
};

using count_stream = rill::stream<count_frame<gen<int>>>;

static void streams() {
  CHECK(rill::collect<std::vector>(count_stream("12")) == std::vector<int>{0, 1});
  CHECK(traced("l~l"));
  {
    count_stream stream("123");
    count_stream moved = std::move(stream);
    int sum = 0;
    while (auto x = moved.next()) sum += *x;
    CHECK(sum == 3);
    CHECK(!moved.next());
    CHECK(!(moved.begin() != moved.end()));
    CHECK(traced("l~l"));
    moved = count_stream("12345");
    moved.next();
    CHECK(traced("l"));
    moved = count_stream("1");
    CHECK(traced("~l"));
    CHECK(*moved.begin() == 0);
  }
  CHECK(traced("l~l"));
  {
    gen<int> boxed = count_stream("12");
    CHECK(*boxed.next() == 0);
    gen<int> other = std::move(boxed);
    CHECK(!boxed.next());
    CHECK(*other.next() == 1);
    other = std::move(boxed);
    CHECK(traced("l~l"));
    CHECK(!other.next());
  }
  static_assert(std::is_same_v<count_stream::generator, gen<int>>);
  static_assert(sizeof(gen<int>) == sizeof(void*));
  static_assert(!std::is_copy_constructible_v<count_stream> && !std::is_copy_constructible_v<gen<int>>);
  static_assert(std::is_nothrow_move_constructible_v<gen<int>>);
}

// Streams and gens that yield the same are passed through, others element by element.
static void delegates() {
  {
    rill::delegate<int&&, count_stream> same([] { return count_stream("123"); });
    CHECK(same.advance() && same.current() == 0);
    CHECK(same.advance() && same.current() == 1);
  }
  CHECK(traced("l~l"));
  count_stream stream("12");
  stream.next();
  {
    rill::delegate<int&&, count_stream&> lvalue([&]() -> count_stream& { return stream; });
    CHECK(lvalue.advance() && lvalue.current() == 0);
    CHECK(lvalue.advance() && lvalue.current() == 1);
    CHECK(!lvalue.advance());
  }
  CHECK(traced("l~l"));
  {
    rill::delegate<const long&, count_stream> other([] { return count_stream("12"); });
    CHECK(other.advance() && other.current() == 0);
    CHECK(other.advance() && other.current() == 1);
    CHECK(!other.advance());
  }
  CHECK(traced("l~l"));
  static_assert(sizeof(rill::delegate<int&&, gen<int>>) == 2 * sizeof(void*));
}

static int allocated = 0;
static int live = 0;

template <class T>
struct counting_allocator {
  using value_type = T;
  counting_allocator() = default;
  explicit counting_allocator(int given) : id(given) {}
  template <class U>
  counting_allocator(const counting_allocator<U>& other) : id(other.id) {}
  T* allocate(std::size_t n) {
    allocated += id;
    ++live;
    return static_cast<T*>(::operator new(n * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t) {
    --live;
    ::operator delete(memory);
  }
  friend bool operator==(const counting_allocator& a, const counting_allocator& b) { return a.id == b.id; }
  friend bool operator!=(const counting_allocator& a, const counting_allocator& b) { return a.id != b.id; }
  int id = 1;
};

struct alignas(64) aligned_string {
  aligned_string(const char* s) : value(s) { CHECK(reinterpret_cast<std::size_t>(this) % 64 == 0); }
  std::string value;
};

struct aligned_frame : count_frame<gen<int>> {
  explicit aligned_frame(const char* s) : count_frame<gen<int>>(s), aligned(s) {}
  aligned_string aligned;
};

static void boxes() {
  {
    gen<int> g = rill::box<count_stream>(std::string("12"));
    CHECK(*g.next() == 0);
  }
  CHECK(traced("l~l"));
  CHECK(allocated == 0);
  {
    gen<int> g = rill::box<count_stream>(std::allocator_arg, counting_allocator<char>(5), "12");
    CHECK(allocated == 5 && live == 1);
    struct object {
    } self;
    gen<int> h = rill::box<count_stream>(self, std::allocator_arg, counting_allocator<char>(7), "12");
    CHECK(allocated == 12 && live == 2);
    CHECK(*h.next() == 0);
  }
  CHECK(live == 0);
  allocated = 0;
  using counted = gen<int, void, counting_allocator<char>>;
  {
    counted g = rill::box<rill::stream<count_frame<counted>>>("12");
    CHECK(allocated == 1);
    counted h = rill::box<rill::stream<count_frame<counted>>>(std::allocator_arg, counting_allocator<int>(4), "12");
    CHECK(allocated == 5);
  }
  CHECK(live == 0);
  trace.clear();
  gen<int> g = rill::box<rill::stream<aligned_frame>>("12");
  CHECK(*g.next() == 0);
}

#if defined(__cpp_exceptions)
struct throwing_frame : count_frame<gen<int>> {
  throwing_frame(std::allocator_arg_t, const counting_allocator<int>&) : count_frame<gen<int>>("1") { throw 1; }
};

static void exceptions() {
  bool caught = false;
  try {
    gen<int> g = rill::box<rill::stream<throwing_frame>>(std::allocator_arg, counting_allocator<int>());
  } catch (int) {
    caught = true;
  }
  CHECK(caught);
  CHECK(live == 0);
  // The operand of a yield ends if its conversion throws.
  struct from_noted {
    from_noted(const noted&) { throw 2; }
  };
  trace.clear();
  rill::element<from_noted&&, noted> element;
  try {
    element.make([] { return noted('o'); });
  } catch (int) {
    element.reset();
  }
  CHECK(traced("o~o"));
}
#else
static void exceptions() {}
#endif

int main() {
  activations();
  guards();
  slots();
  temporaries();
  streams();
  delegates();
  boxes();
  trace.clear();
  exceptions();
}
