// trace.h - what the differential programs share: classes that print what happens to them, and drivers that consume a
// generator in every way and print what they see.
//
// A program is compiled twice, as C++20 coroutines and lowered to C++17; the two traces must be equal. So nothing printed here
// depends on unspecified behaviour: no addresses, no order of arguments, no sizes.
//
//     gen<int> count(int n) { Tracer t("t"); for (int i = 0; i < n; ++i) yield i; }
//
//     int main() {
//       drive([] { return count(3); });                                                       // boxed: a gen<int>
//       drive_in_place([](Round& r) { for (int x : count(3)) if (!r.take(x)) break; });       // where rill sees the call
//     }
#ifndef RILL_TEST_DIFFERENTIAL_TRACE_H
#define RILL_TEST_DIFFERENTIAL_TRACE_H

#include <rill/gen.h>

#include <cstdarg>
#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace trace {

// prints one line of the trace, flushed so that a crash does not lose it
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
inline void note(const char* format, ...) {
  std::va_list arguments;
  va_start(arguments, format);
  std::fputs("  ", stdout);
  std::vprintf(format, arguments);
  va_end(arguments);
  std::fputc('\n', stdout);
  std::fflush(stdout);
}

// ---- throwing points ----

struct Failure {
  std::string where;
};

struct State {
  int live = 0;         // traced objects that exist
  int countdown = -1;   // throwing points to pass before one throws; negative: none throws
  int points = 0;       // throwing points passed since the round began
};

inline State& state() {
  static State all;
  return all;
}

// a place where an exception may leave; the drivers make each one throw in turn
inline void point(const std::string& where) {
  ++state().points;
  if (state().countdown-- == 0) {
    note("throw at %s", where.c_str());
    throw Failure{where};
  }
}

// the value, unless this point throws
template <class T>
T may_throw(const std::string& where, T value) {
  point(where);
  return value;
}

// ---- objects that print what happens to them ----

// Copies are named after the original with a prime, an object that was moved from has its name in parentheses.
class Named {
 public:
  explicit Named(std::string name) : name_(std::move(name)) { ++state().live; }
  Named(const Named& other) : name_(other.name() + "'") { ++state().live; }
  Named(Named&& other) noexcept : name_(other.name()) {
    ++state().live;
    other.name_ = "(" + name_ + ")";
  }
  Named& operator=(const Named& other) {
    name_ = other.name() + "'";
    return *this;
  }
  Named& operator=(Named&& other) noexcept {
    const std::string name = other.name();
    other.name_ = "(" + name + ")";
    name_ = name;
    return *this;
  }
  ~Named() {
    --state().live;
    if (alive_ != alive) note("DESTROYED AGAIN");
    alive_ = dead;
  }

  const std::string& name() const {
    if (alive_ != alive) note("USED AFTER ITS END");
    return name_;
  }

 private:
  static constexpr int alive = 0x600d, dead = 0xdead;
  std::string name_;
  volatile int alive_ = alive;
};

// prints on construction, copy, move, assignment and destruction
class Tracer {
 public:
  explicit Tracer(const std::string& name) : named_(name) { note("+ %s", c_str()); }
  Tracer(const Tracer& other) : named_(other.named_) { note("copy %s", c_str()); }
  Tracer(Tracer&& other) noexcept : named_(std::move(other.named_)) { note("move %s", c_str()); }
  Tracer& operator=(const Tracer& other) {
    note("%s = copy of %s", c_str(), other.c_str());
    named_ = other.named_;
    return *this;
  }
  Tracer& operator=(Tracer&& other) noexcept {
    note("%s = moved %s", c_str(), other.c_str());
    named_ = std::move(other.named_);
    return *this;
  }
  ~Tracer() { note("- %s", c_str()); }

  const std::string& name() const { return named_.name(); }
  const char* c_str() const { return named_.name().c_str(); }
  explicit operator bool() const { return !name().empty(); }
  friend bool operator==(const Tracer& a, const Tracer& b) { return a.name() == b.name(); }

 private:
  Named named_;
};

// movable, not copyable
class MoveOnly {
 public:
  explicit MoveOnly(const std::string& name) : named_(name) { note("+ %s", c_str()); }
  MoveOnly(MoveOnly&& other) noexcept : named_(std::move(other.named_)) { note("move %s", c_str()); }
  MoveOnly& operator=(MoveOnly&& other) noexcept {
    note("%s = moved %s", c_str(), other.c_str());
    named_ = std::move(other.named_);
    return *this;
  }
  ~MoveOnly() { note("- %s", c_str()); }

  const std::string& name() const { return named_.name(); }
  const char* c_str() const { return named_.name().c_str(); }

 private:
  Named named_;
};

// neither copyable nor movable, no default constructor
class Pinned {
 public:
  explicit Pinned(const std::string& name) : named_(name), self_(this) { note("+ %s", c_str()); }
  Pinned(const Pinned&) = delete;
  Pinned& operator=(const Pinned&) = delete;
  ~Pinned() { note("- %s%s", c_str(), self_ == this ? "" : " ELSEWHERE"); }

  const std::string& name() const { return named_.name(); }
  const char* c_str() const { return named_.name().c_str(); }
  bool in_its_place() const { return self_ == this; }

 private:
  Named named_;
  const Pinned* self_;
};

// its construction is a throwing point, and so is its copy
class Thrower {
 public:
  explicit Thrower(const std::string& name) : named_((point(name), name)) { note("+ %s", c_str()); }
  Thrower(const Thrower& other) : named_((point("copy of " + other.name()), other.named_)) { note("copy %s", c_str()); }
  Thrower& operator=(const Thrower&) = delete;
  ~Thrower() { note("- %s", c_str()); }

  const std::string& name() const { return named_.name(); }
  const char* c_str() const { return named_.name().c_str(); }

 private:
  Named named_;
};

inline Tracer make(const std::string& name) { return Tracer(name); }
inline MoveOnly make_move_only(const std::string& name) { return MoveOnly(name); }
inline Pinned make_pinned(const std::string& name) { return Pinned(name); }
inline Thrower make_thrower(const std::string& name) { return Thrower(name); }

// what refers to its argument, which therefore has to live as long as the result is looked at
template <class Object>
std::string_view view(const Object& object) {
  return object.name();
}
template <class Object>
const Object& same(const Object& object) {
  return object;
}

// a new object that was made of another
inline Tracer wrap(const Tracer& inner) { return Tracer("<" + inner.name() + ">"); }

// ---- printing elements ----

template <class T, class = void>
struct has_name : std::false_type {};
template <class T>
struct has_name<T, std::void_t<decltype(std::declval<const T&>().name())>> : std::true_type {};

template <class T, class = void>
struct has_first : std::false_type {};
template <class T>
struct has_first<T, std::void_t<decltype(std::declval<const T&>().first)>> : std::true_type {};

template <class T, class = void>
struct is_dereferenceable : std::false_type {};
template <class T>
struct is_dereferenceable<T, std::void_t<decltype(*std::declval<const T&>())>> : std::true_type {};

template <class T, class = void>
struct is_range : std::false_type {};
template <class T>
struct is_range<T, std::void_t<decltype(std::begin(std::declval<const T&>()))>> : std::true_type {};

// the element as text; a class of a program's own has a member `std::string name() const`
template <class T>
std::string text(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, char>) {
    return std::string("'") + value + "'";
  } else if constexpr (std::is_floating_point_v<T>) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%g", static_cast<double>(value));
    return buffer;
  } else if constexpr (std::is_arithmetic_v<T>) {
    return std::to_string(value);
  } else if constexpr (std::is_enum_v<T>) {
    return std::to_string(static_cast<long long>(value));
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return "\"" + std::string(std::string_view(value)) + "\"";
  } else if constexpr (has_name<T>::value) {
    return value.name();
  } else if constexpr (has_first<T>::value) {
    return "(" + text(value.first) + ", " + text(value.second) + ")";
  } else if constexpr (is_range<T>::value) {
    std::string all;
    for (const auto& element : value) all += (all.empty() ? "" : ", ") + text(element);
    return "{" + all + "}";
  } else if constexpr (is_dereferenceable<T>::value) {
    return value ? "*" + text(*value) : std::string("null");
  } else {
    static_assert(sizeof(T) == 0, "give the class a member `std::string name() const`");
  }
}

// ---- consuming ----

// thrown by the consumer's loop
struct Stop {
  int after;
};

// One use of a generator. The consumer hands its elements to take() and stops when that returns false; whether the elements are
// all taken, or the loop is left after some, by a break or by an exception, is up to the round.
class Round {
 public:
  enum class Way { all, leave, raise };
  static constexpr int most = 24;   // elements taken of an endless generator

  Round(Way way, int limit) : way_(way), limit_(limit) {}

  // is another element wanted? For consumers that can leave before the first
  bool more() {
    if (taken_ == 0) asked_first_ = true;
    return taken_ < limit_;
  }

  // shows an element; false if the consumer stops here
  template <class T>
  bool take(T&& element) {
    ++taken_;
    note("element %s", text(element).c_str());
    if (way_ == Way::raise && taken_ == limit_) throw Stop{taken_};
    return taken_ < limit_;
  }

  int taken() const { return taken_; }
  bool asked_first() const { return asked_first_; }

 private:
  Way way_;
  int limit_;
  int taken_ = 0;
  bool asked_first_ = false;
};

// runs `use` once, says what came out of it and whether all objects are gone
template <class Use>
Round run_round(const char* title, Round::Way way, int limit, int countdown, Use&& use) {
  std::printf("%s\n", title);
  Round round(way, limit);
  state().points = 0;
  state().countdown = countdown;
  const int before = state().live;
  try {
    use(round);
  } catch (const Stop& stop) {
    note("the consumer threw at %d", stop.after);
  } catch (const Failure& failure) {
    note("the generator threw at %s", failure.where.c_str());
  } catch (const std::exception& exception) {
    note("exception: %s", exception.what());
  } catch (int number) {
    note("exception: %d", number);
  }
  state().countdown = -1;
  if (state().live != before) note("OBJECTS LEFT: %d", state().live - before);
  return round;
}

// Runs `use(round)`, a function that makes a generator and hands its elements to round.take(): to the end; left after each
// element; with an exception of the consumer at each element; with each throwing point of the body throwing.
template <class Use>
void drive_in_place(Use&& use) {
  const Round all = run_round("-- all", Round::Way::all, Round::most, -1, use);
  const int points = state().points;
  const int taken = all.taken();
  for (int k = all.asked_first() ? 0 : 1; k <= taken; ++k) {
    run_round(("-- leave after " + std::to_string(k)).c_str(), Round::Way::leave, k, -1, use);
  }
  for (int k = 1; k <= taken; ++k) {
    run_round(("-- raise after " + std::to_string(k)).c_str(), Round::Way::raise, k, -1, use);
  }
  for (int k = 0; k < points && k < 2 * Round::most; ++k) {
    run_round(("-- throw at point " + std::to_string(k)).c_str(), Round::Way::all, Round::most, k, use);
  }
}

// hands the elements of `g` to the round, by next()
template <class Generator>
void take_by_next(Round& round, Generator& g) {
  while (round.more()) {
    auto x = g.next();
    if (!x) {
      note("no more");
      break;
    }
    round.take(*x);
  }
}

// Drives the gen that `make()` returns in every way: as drive_in_place does, by range-for and by next(); unstarted; moved and
// assigned between elements; by for_each to the end and stopped; begun again; used after its end.
template <class Make>
void drive(Make&& make) {
  const auto once = [](const char* title, auto&& use) { run_round(title, Round::Way::all, Round::most, -1, use); };
  drive_in_place([&](Round& round) {
    for (auto&& x : make()) {
      if (!round.take(x)) break;
    }
  });
  once("-- never started", [&](Round&) {
    auto g = make();
    note("made");
  });
  once("-- next", [&](Round& round) {
    auto g = make();
    note("made");
    take_by_next(round, g);
    if (round.more()) note(g.next() ? "REVIVED" : "still no more");
    note("leaving");
  });
  once("-- moved between elements", [&](Round& round) {
    auto first = make();
    if (auto x = first.next()) round.take(*x);
    auto second = std::move(first);
    if (auto x = second.next()) round.take(*x);
    first = std::move(second);
    take_by_next(round, first);
    note(second.begin() == second.end() ? "moved from: empty" : "MOVED FROM BUT NOT EMPTY");
  });
  once("-- assigned over", [&](Round& round) {
    auto g = make();
    if (auto x = g.next()) round.take(*x);
    g = make();
    note("assigned");
    take_by_next(round, g);
  });
  once("-- for_each", [&](Round& round) {
    auto g = make();
    g.for_each([&](auto&& x) { return round.take(x) ? rill::flow::go : rill::flow::stop; });
    note("after for_each");
  });
  once("-- for_each, stopped, then next", [&](Round& round) {
    auto g = make();
    g.for_each([&](auto&& x) { return round.take(x), rill::flow::stop; });
    note("stopped");
    take_by_next(round, g);
  });
  once("-- begun again", [&](Round& round) {
    auto g = make();
    for (auto&& x : g) {
      round.take(x);
      break;
    }
    for (auto&& x : g) {   // goes on at the current element
      if (!round.take(x)) break;
    }
  });
}

// hands the elements to take(), once, to the end: for programs that need no more than the values
template <class Generator>
void show(const char* title, Generator&& generator) {
  run_round(title, Round::Way::all, Round::most, -1, [&](Round& round) {
    for (auto&& x : generator) {
      if (!round.take(x)) break;
    }
  });
}

}   // namespace trace

using trace::drive;
using trace::drive_in_place;
using trace::Failure;
using trace::make;
using trace::make_move_only;
using trace::make_pinned;
using trace::make_thrower;
using trace::may_throw;
using trace::MoveOnly;
using trace::note;
using trace::Pinned;
using trace::point;
using trace::Round;
using trace::same;
using trace::show;
using trace::Thrower;
using trace::Tracer;
using trace::view;
using trace::wrap;

#endif   // RILL_TEST_DIFFERENTIAL_TRACE_H
