// yields.cpp - the rules of `yield e` for every category and type of operand. The trace of the lowered elements must be
// that of the coroutines; test/runtime/run compares the two.
#include <rill/gen.h>

#include "traced.h"

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#if defined(RILL_LOWERED)

// The frame of a generator whose body is `yield expression;`.
template <class G, class E, class F>
class once_frame {
 public:
  using rill_generator = G;
  explicit once_frame(F f_) : f(f_) {}
  once_frame(once_frame&& other) : f(other.f) {}
  ~once_frame() {
    if (rill_state == rill_at::line_1) rill_resume(true);
  }
  bool rill_started() const { return rill_state != rill_at::unstarted; }
  bool rill_suspended() const { return rill_state > rill_at::ended; }
  typename G::yielded rill_current() { return rill_element.current(); }
  bool rill_resume(bool leaving = false) {
    rill::activation rill_run(rill_state, leaving);
    switch (rill_run.entry) {
      case rill_at::line_1:
        goto line_1;
      default:
        break;
    }
    if constexpr (std::is_reference_v<E>) {
      rill_element.bind(f());
    } else {
      rill_element.make(f);
    }
    return rill_run.suspend(rill_at::line_1);
  line_1:
    rill_run.arrive(rill_element);
    return false;
  }

 private:
  enum class rill_at : unsigned char { unstarted, ended, line_1 };
  F f;
  rill::element<typename G::yielded, E> rill_element;
  rill_at rill_state = rill_at::unstarted;
};

template <class G, class E, class F>
rill::stream<once_frame<G, E, F>> once(F f) {
  return rill::stream<once_frame<G, E, F>>(f);
}
#define ONCE(G, ...) once<G, decltype((__VA_ARGS__))>([&]() -> decltype((__VA_ARGS__)) { return __VA_ARGS__; })

#else

#define ONCE(G, ...) [&]() -> G { co_yield __VA_ARGS__; }()

#endif

static void print(const traced& t) { t.say("see"); }
static void print(const abstract& a) { std::printf("    see %s\n", a.name()); }
static void print(const std::string& s) { std::printf("    see %s\n", s.c_str()); }
static void print(const char* s) { std::printf("    see %s\n", s); }
static void print(int i) { std::printf("    see %d\n", i); }
static void print(long i) { std::printf("    see %ld\n", i); }
static void print(double d) { std::printf("    see %g\n", d); }
static void print(const std::unique_ptr<int>& p) { std::printf("    see %d\n", *p); }
static void print(const int* p) { std::printf("    see *%d\n", *p); }
static void print(void (*)()) { std::puts("    see function"); }

static void function() {}

template <class All, class Left>
static void run(const char* what, const void* operand, All&& all, Left&& left) {
  std::printf("%s\n  exhausted\n", what);
  for (auto&& x : all) {
    print(x);
    if (operand != nullptr)
      std::printf("    %s\n", static_cast<const void*>(std::addressof(x)) == operand ? "the operand" : "a copy");
  }
  std::puts("  left");
  left.begin();
}
#define RUN(G, ...) run(#G ": " #__VA_ARGS__, nullptr, ONCE(G, __VA_ARGS__), ONCE(G, __VA_ARGS__))
#define RUN_ADDRESS(G, ...) run(#G ": " #__VA_ARGS__, &__VA_ARGS__, ONCE(G, __VA_ARGS__), ONCE(G, __VA_ARGS__))

using rill::gen;

static void scalars() {
  int i = 1;
  const int ci = 2;
  short s = 3;
  RUN_ADDRESS(gen<int>, i);
  RUN_ADDRESS(gen<int>, ci);
  RUN(gen<int>, s);
  RUN(gen<int>, 4);
  RUN(gen<int>, std::move(i));
  RUN(gen<int>, i + s);
  RUN(gen<long>, i);
  RUN(gen<double>, i);
  RUN_ADDRESS(gen<int&>, i);
  RUN_ADDRESS(gen<const int&>, i);
  RUN_ADDRESS(gen<const int&>, ci);
  RUN(gen<const int&>, s);
  RUN(gen<const int&>, 5);
  RUN(gen<const long&>, 5);
  int* pointer = &i;
  RUN_ADDRESS(gen<int*>, pointer);
  RUN(gen<const int*>, pointer);
  RUN(gen<const int*>, &i);
  RUN(gen<const int* const&>, pointer);
  RUN(gen<void (*)()>, function);
  RUN(gen<const char*>, "literal");
}

static void strings() {
  std::string s = "string";
  const std::string cs = "constant";
  RUN_ADDRESS(gen<std::string>, s);
  RUN_ADDRESS(gen<std::string>, cs);
  RUN(gen<std::string>, "literal");
  RUN(gen<std::string>, std::string("prvalue"));
  RUN(gen<const std::string&>, "literal");
  RUN_ADDRESS(gen<const std::string&>, s);
  RUN(gen<std::unique_ptr<int>>, std::make_unique<int>(7));
  std::unique_ptr<int> u = std::make_unique<int>(8);
  RUN(gen<std::unique_ptr<int>>, std::move(u));
  RUN(gen<std::unique_ptr<int>&>, u);
}

static void objects() {
  traced t("lvalue");
  const traced ct("constant");
  derived d("derived");
  RUN_ADDRESS(gen<traced>, t);
  RUN_ADDRESS(gen<traced>, ct);
  RUN_ADDRESS(gen<traced>, d);
  RUN(gen<traced>, std::move(t));
  RUN(gen<traced>, std::move(ct));
  RUN(gen<traced>, std::move(d));
  RUN(gen<traced>, traced("prvalue"));
  RUN(gen<traced>, derived("prvalue"));
  RUN(gen<traced>, make_const<traced>("const prvalue"));
  RUN(gen<traced>, make_const<derived>("const prvalue"));
  RUN_ADDRESS(gen<traced&>, t);
  RUN_ADDRESS(gen<traced&>, d);
  RUN_ADDRESS(gen<const traced&>, t);
  RUN_ADDRESS(gen<const traced&>, ct);
  RUN(gen<const traced&>, std::move(t));
  RUN(gen<const traced&>, traced("prvalue"));
  RUN(gen<const traced&>, derived("prvalue"));
  RUN(gen<const traced&>, make_const<traced>("const prvalue"));
  RUN_ADDRESS(gen<const traced>, t);
  RUN(gen<const traced>, traced("prvalue"));
  RUN(gen<traced&&>, std::move(t));
  RUN(gen<traced&&>, t);
  pinned p("pinned");
  RUN_ADDRESS(gen<pinned&>, p);
  RUN(gen<pinned>, pinned("pinned prvalue"));
  RUN(gen<pinned>, make<pinned>("pinned result"));
  RUN(gen<const traced&>, make<pinned>("pinned result"));
  concrete c;
  RUN_ADDRESS(gen<const abstract&>, c);
  RUN(gen<const abstract&>, concrete());
}

static void conversions() {
  gives_prvalue gp("gives prvalue");
  gives_lvalue gl("gives lvalue");
  gives_const_lvalue gc("gives const lvalue");
  RUN(gen<traced>, gp);
  RUN(gen<traced>, make<gives_prvalue>("temporary"));
  RUN(gen<const traced&>, gp);
  RUN(gen<const traced&>, make<gives_prvalue>("temporary"));
  RUN(gen<traced&>, gl);
  RUN(gen<traced>, gl);
  RUN(gen<traced>, gc);
  RUN(gen<traced>, make<gives_const_lvalue>("temporary"));
  RUN(gen<const traced&>, gl);
  RUN(gen<const traced&>, gc);
  RUN(gen<const traced&>, make<gives_const_lvalue>("temporary"));
  traced t("wrapped");
  std::reference_wrapper<traced> w(t);
  RUN(gen<traced&>, w);
  RUN(gen<traced&>, std::ref(t));
  RUN(gen<const traced&>, std::ref(t));
  RUN(gen<traced>, std::ref(t));
  text x{"text"};
  RUN(gen<from_text>, x);
  RUN(gen<from_text>, text{"prvalue text"});
  RUN(gen<const from_text&>, x);
}

// Reference and value types of their own.
using proxy = rill::gen<traced, traced>;
using proxy_value = rill::gen<int, long>;

static void proxies() {
  traced t("lvalue");
  int i = 6;
  RUN(proxy, t);
  RUN(proxy, std::move(t));
  RUN(proxy, traced("prvalue"));
  RUN(proxy_value, i);
}

int main() {
  scalars();
  strings();
  objects();
  conversions();
  proxies();
}
