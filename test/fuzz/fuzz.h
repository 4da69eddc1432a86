// fuzz.h - what the random programs share: objects that print what happens to them, and a driver that uses a generator in
// every way. A lean relative of differential/trace.h: names are numbers, and few templates, because each program is
// compiled many times.
//
// Nothing printed here depends on unspecified behaviour: no addresses, no order of arguments, no sizes.
#ifndef RILL_TEST_FUZZ_FUZZ_H
#define RILL_TEST_FUZZ_FUZZ_H

#include <rill/gen.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace fuzz {

// ---- the trace ----

struct State {
  int live = 0;          // traced objects that exist
  int countdown = -1;    // throwing points to pass before one throws; negative: none throws
  int points = 0;        // throwing points passed since the round began
  unsigned coins = 1;    // what coin() draws from
  int lines = 0;         // printed since the round began
};

inline State& state() {
  static State all;
  return all;
}

// prints one line of the trace; a round that prints too much goes on silently
inline void print(const char* what, int a) {
  if (++state().lines < 3000) std::printf("  %s %d\n", what, a);
}

// prints a place in the program and the values that it sees there
inline void note(int place) { print("at", place); }
template <class... Values>
void note(int place, const Values&... values) {
  print("at", place);
  (print("   ", static_cast<int>(values)), ...);
}

struct Failure {
  int id;
};

// a place where an exception may leave; the driver makes each one throw in turn
inline void point(int id) {
  ++state().points;
  if (state().countdown-- == 0) {
    print("throw at", id);
    throw Failure{id};
  }
}
template <class T>
T may_throw(int id, T value) {
  point(id);
  return value;
}

// the next of a fixed sequence of numbers below n: what looks random to the program, and is the same in both
inline int coin(int n) {
  unsigned& coins = state().coins;
  coins = coins * 1103515245u + 12345u;
  const int result = static_cast<int>((coins >> 16) % static_cast<unsigned>(n));
  print("coin", result);
  return result;
}

inline int traced(int value) {
  print("value", value);
  return value;
}
inline int twice(int value) { return 2 * value % 1009; }
inline int sum(int a, int b) { return (a + b) % 1009; }

// ---- objects that print what happens to them ----

// What all of them have: an id, how often it was copied, whether it was moved from, whether it is alive and in its place.
class Tag {
 public:
  explicit Tag(int id) : id_(id) { appear("+"); }
  Tag(const Tag& other) : id_((other.check(), other.id_ + 1000)) { appear("copy"); }
  Tag(Tag&& other) noexcept : id_((other.check(), other.id_)) {
    other.id_ = -1;
    appear("move");
  }
  Tag& operator=(const Tag& other) {
    check();
    other.check();
    print("over", id_);
    id_ = other.id_ + 1000;
    print("= copy", id_);
    return *this;
  }
  Tag& operator=(Tag&& other) noexcept {
    check();
    other.check();
    print("over", id_);
    const int id = other.id_;
    other.id_ = -1;
    id_ = id;
    print("= move", id_);
    return *this;
  }
  ~Tag() {
    check();
    print("-", id_);
    --state().live;
    self_ = nullptr;
  }

  int id() const {
    check();
    return id_;
  }
  void touch() {
    check();
    id_ += 10000;
    print("touched", id_);
  }

 private:
  void appear(const char* what) {
    self_ = this;
    ++state().live;
    print(what, id_);
  }
  void check() const {
    if (self_ != this) print("NOT AN OBJECT", id_);
  }

  int id_;
  const Tag* volatile self_ = nullptr;
};

// copyable and movable
class Obj {
 public:
  explicit Obj(int id) : tag_(id) {}
  int id() const { return tag_.id(); }
  void touch() { tag_.touch(); }
  explicit operator bool() const { return id() > 0; }
  friend bool operator==(const Obj& a, const Obj& b) { return a.id() == b.id(); }

 private:
  Tag tag_;
};

// derived, for references that bind to a base
class Derived : public Obj {
 public:
  explicit Derived(int id) : Obj(id), more_(id + 1) {}
  int more() const { return more_.id(); }

 private:
  Tag more_;
};

// movable, not copyable
class MoveOnly {
 public:
  explicit MoveOnly(int id) : tag_(id) {}
  MoveOnly(MoveOnly&&) = default;
  MoveOnly& operator=(MoveOnly&&) = default;
  int id() const { return tag_.id(); }

 private:
  Tag tag_;
};

// neither copyable nor movable
class Pinned {
 public:
  explicit Pinned(int id) : tag_(id) {}
  Pinned(const Pinned&) = delete;
  Pinned& operator=(const Pinned&) = delete;
  int id() const { return tag_.id(); }

 private:
  Tag tag_;
};

// its construction and its copy are throwing points
class Thrower {
 public:
  explicit Thrower(int id) : tag_((point(id), id)) {}
  Thrower(const Thrower& other) : tag_((point(other.id()), other.tag_)) {}
  Thrower& operator=(const Thrower&) = delete;
  int id() const { return tag_.id(); }

 private:
  Tag tag_;
};

// thrown by its constructor when its first member is already there
class Risky {
 public:
  explicit Risky(int id) : first_(id), second_(id + 1) { point(id); }
  Risky(const Risky&) = delete;
  Risky& operator=(const Risky&) = delete;
  int id() const { return first_.id() + second_.id(); }

 private:
  Tag first_;
  Tag second_;
};

// over-aligned; only lowered code is held to it, as coroutine frames are not aligned
class alignas(64) Wide {
 public:
  explicit Wide(int id) : tag_(id) { check(); }
  Wide(const Wide& other) : tag_(other.tag_) { check(); }
  Wide& operator=(const Wide&) = default;
  int id() const {
    check();
    return tag_.id();
  }

 private:
  void check() const {
#ifdef RILL_LOWERED
    if (reinterpret_cast<std::uintptr_t>(this) % 64 != 0) print("NOT ALIGNED", 0);
#endif
  }

  Tag tag_;
};

// with memory of its own, which prints
class Counted {
 public:
  explicit Counted(int id) : tag_((point(id), id)) {}
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  int id() const { return tag_.id(); }

  static void* operator new(std::size_t size) {
    print("new", 0);
    return ::operator new(size);
  }
  static void operator delete(void* memory) {
    print("delete", 0);
    ::operator delete(memory);
  }

 private:
  Tag tag_;
};

struct Both {
  int number;
  Obj first;
  Obj second;
};
struct Nested {
  Both both;
  Obj more[2];
};
struct Refers {
  const Obj& object;
  int number;
};
struct Bits {
  int low : 4;
  unsigned high : 5;
  bool flag : 1;
  int whole;
};
enum class Kind { first, second, third, fourth };

// taken apart with get(), as a tuple
class Split {
 public:
  explicit Split(int id) : number_(id), object_(id + 1) {}
  template <std::size_t I>
  decltype(auto) get() const& {
    print("get", static_cast<int>(I));
    if constexpr (I == 0) {
      return int(number_);
    } else {
      return (object_);
    }
  }

 private:
  int number_;
  Obj object_;
};

// taken apart with get(), which gives references to what is an lvalue and moves from what is not
class Parts {
 public:
  explicit Parts(int id) : number_(id), object_(id + 1) {}
  template <std::size_t I>
  auto& get() & {
    return get_from<I>(*this);
  }
  template <std::size_t I>
  const auto& get() const& {
    return get_from<I>(*this);
  }
  template <std::size_t I>
  auto get() && {
    return std::move(get_from<I>(*this));
  }

 private:
  template <std::size_t I, class Self>
  static auto& get_from(Self& self) {
    print("get", static_cast<int>(I));
    if constexpr (I == 0) {
      return self.number_;
    } else {
      return self.object_;
    }
  }

  int number_;
  Obj object_;
};

inline Obj make(int id) { return Obj(id); }
inline MoveOnly make_move_only(int id) { return MoveOnly(id); }
inline Pinned make_pinned(int id) { return Pinned(id); }
inline Thrower make_thrower(int id) { return Thrower(id); }
inline const Obj& same(const Obj& object) { return object; }
inline Obj wrap(const Obj& object) { return Obj(object.id() + 100); }
inline std::vector<Obj> objects(int from, int count) {
  std::vector<Obj> all;
  all.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) all.emplace_back(from + i);
  return all;
}
inline std::vector<Obj> objects_like(const Obj& object) { return objects(object.id() + 200, 2); }
inline std::vector<int> numbers(int from, int count) {
  std::vector<int> all;
  for (int i = 0; i < count; ++i) all.push_back(from + i);
  return all;
}
inline std::vector<std::pair<int, Obj>> pairs(int from) {
  std::vector<std::pair<int, Obj>> all;
  all.reserve(2);
  all.emplace_back(from, Obj(from + 1));
  all.emplace_back(from + 2, Obj(from + 3));
  return all;
}
inline std::string text(int id) { return "a string that does not fit into itself " + std::to_string(id); }
inline int length(const std::string& s) { return static_cast<int>(s.size()); }

// a value of the type that a template was instantiated with
template <class T>
T value_of(int id) {
  if constexpr (std::is_same_v<T, std::string>) {
    return text(id);
  } else {
    return T(id);
  }
}
inline int number_of(int value) { return value; }
inline int number_of(const std::string& value) { return length(value); }
inline int number_of(const Obj& value) { return value.id(); }

template <class... Values>
int total(const Values&... values) {
  return (0 + ... + (number_of(values) % 1009));
}

// the two sides of a macro: their arguments have suspensions, declarations and blocks in them
#define PASS(...) __VA_ARGS__
#define EMIT(...) yield __VA_ARGS__
#define OBJECT(name, ...) Obj name(__VA_ARGS__)
#define TIMES(i, n) for (int i = 0; i < (n); ++i)
#define WHEN(...) if (__VA_ARGS__)

// runs a function at the end of a scope
template <class F>
class AtExit {
 public:
  explicit AtExit(F f) : f_(f) {}
  AtExit(const AtExit&) = delete;
  AtExit& operator=(const AtExit&) = delete;
  ~AtExit() { f_(); }

 private:
  F f_;
};

// takes numbers with an operator whose operands are evaluated from left to right
class Log {
 public:
  Log& operator<<(int value) {
    print("log", value);
    return *this;
  }
};

// ---- use ----

// thrown by the consumer
struct Stop {
  int after;
};

// One use of a generator: the consumer hands its elements to take() and stops when that returns false.
class Round {
 public:
  enum class Way { all, leave, raise };
  static constexpr int most = 24;   // elements taken at most

  Round(Way way, int limit) : way_(way), limit_(limit) {}

  bool more() const { return taken_ < limit_; }
  int taken() const { return taken_; }

  bool take(int element) { return show("element", element); }
  bool take(const std::string& element) {
    if (state().lines < 3000) std::printf("  \"%s\"\n", element.c_str());
    return show("string", length(element));
  }
  bool take(const Obj& element) { return show("object", element.id()); }
  bool take(Obj& element) {
    element.touch();
    return show("lvalue", element.id());
  }
  bool take(Obj&& element) {
    if (taken_ % 3 != 2) return show("xvalue", element.id());
    const Obj mine = std::move(element);
    return show("mine", mine.id());
  }
  bool take(MoveOnly&& element) {
    const MoveOnly mine = std::move(element);
    return show("mine", mine.id());
  }
  bool take(std::pair<int, Obj>&& element) {
    const std::pair<int, Obj> mine = std::move(element);
    return show("pair", mine.second.id() + mine.first);
  }
  bool take(Pinned&& element) { return show("pinned", element.id()); }

 private:
  bool show(const char* what, int id) {
    ++taken_;
    print(what, id);
    if (way_ == Way::raise && taken_ == limit_) throw Stop{taken_};
    return taken_ < limit_;
  }

  Way way_;
  int limit_;
  int taken_ = 0;
};

using Use = void (*)(Round&);

// runs `use` once, says what came out of it and whether all objects are gone
inline Round run_round(const char* title, Round::Way way, int limit, unsigned coins, int countdown, Use use) {
  std::printf("-- %s %d coins %u\n", title, countdown < 0 ? limit : countdown, coins);
  std::fflush(stdout);   // a crash should not lose much
  Round round(way, limit);
  State& all = state();
  all.lines = 0;
  all.points = 0;
  all.coins = coins;
  all.countdown = countdown;
  const int before = all.live;
  try {
    use(round);
  } catch (const Stop& stop) {
    print("the consumer threw at", stop.after);
  } catch (const Failure& failure) {
    print("the generator threw at", failure.id);
  } catch (const Derived& object) {
    print("the generator threw the derived object", object.id());
  } catch (const Obj& object) {
    print("the generator threw the object", object.id());
  } catch (int number) {
    print("the generator threw the number", number);
  }
  all.countdown = -1;
  if (all.live != before) std::printf("  OBJECTS LEFT: %d\n", all.live - before);
  return round;
}

// Runs `use` to the end, with several sequences of coins; for two of these, left after each element, with an exception of the
// consumer at each element, and with each throwing point of the body throwing.
inline void drive(const char* title, Use use) {
  std::printf("== %s\n", title);
  for (unsigned coins = 1; coins <= 6; ++coins) {
    const Round all = run_round("all", Round::Way::all, Round::most, coins, -1, use);
    if (coins > 2) continue;
    const int points = state().points;
    for (int k = 0; k <= all.taken(); ++k) run_round("leave", Round::Way::leave, k, coins, -1, use);
    if (coins == 1) {
      for (int k = 1; k <= all.taken(); ++k) run_round("raise", Round::Way::raise, k, coins, -1, use);
    }
    for (int k = 0; k < points && k < 40; ++k) run_round("throw", Round::Way::all, Round::most, coins, k, use);
  }
}

}   // namespace fuzz

template <>
struct std::tuple_size<fuzz::Split> : std::integral_constant<std::size_t, 2> {};
template <>
struct std::tuple_element<0, fuzz::Split> {
  using type = int;
};
template <>
struct std::tuple_element<1, fuzz::Split> {
  using type = const fuzz::Obj;
};
template <>
struct std::tuple_size<fuzz::Parts> : std::integral_constant<std::size_t, 2> {};
template <>
struct std::tuple_element<0, fuzz::Parts> {
  using type = int;
};
template <>
struct std::tuple_element<1, fuzz::Parts> {
  using type = fuzz::Obj;
};

using namespace fuzz;

#endif   // RILL_TEST_FUZZ_FUZZ_H
