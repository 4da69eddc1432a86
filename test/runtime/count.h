// count.h - one generator in every form: `count(n)` gives a gen in both modes, `count_in_place(n)` a stream if lowered
//
//   gen<std::pair<int, int>> count(int n) {
//     if (n < 0) throw 1;
//     for (int i = 0; i < n; ++i) { std::pair<int, int> p(i, i * i); yield p; }
//   }
#ifndef RILL_TEST_RUNTIME_COUNT_H
#define RILL_TEST_RUNTIME_COUNT_H

#include <rill/gen.h>

#include <cstdlib>
#include <utility>

using number = std::pair<int, int>;

[[noreturn]] inline void negative() {
#if defined(__cpp_exceptions)
  throw 1;
#else
  std::abort();
#endif
}

#if defined(RILL_LOWERED) && !defined(RILL_PARSING)

class count_frame {
 public:
  using rill_generator = rill::gen<number>;
  explicit count_frame(int n_) : n(n_) {}
  count_frame(count_frame&& other) noexcept : n(other.n) {}
  ~count_frame() {
    if (rill_state == rill_at::line_1) rill_resume(true);
  }
  bool rill_started() const { return rill_state != rill_at::unstarted; }
  bool rill_suspended() const { return rill_state > rill_at::ended; }
  rill_generator::yielded rill_current() { return rill_element.current(); }
  bool rill_resume(bool leaving = false) {
    rill::activation rill_run(rill_state, leaving);
    if (rill_run.entry == rill_at::line_1) goto line_1;
    if (n < 0) negative();
    for (i = 0; i < n; ++i) {
      ::new (rill::storage(p)) number(i, i * i);
      rill_element.bind(p);
      return rill_run.suspend(rill_at::line_1);
    line_1:
      if (rill_run.arrive(rill_element)) return false;
    }
    return false;
  }

 private:
  enum class rill_at : unsigned char { unstarted, ended, line_1 };
  int n;
  int i;
  union {
    number p;
  };
  rill::element<rill_generator::yielded, number&> rill_element;
  rill_at rill_state = rill_at::unstarted;
};

inline auto count_in_place(int n) { return rill::stream<count_frame>(n); }
inline rill::gen<number> count(int n) { return rill::box<decltype(count_in_place(n))>(n); }

#else

inline rill::gen<number> count(int n) {
  if (n < 0) negative();
  for (int i = 0; i < n; ++i) {
    number p(i, i * i);
    co_yield p;
  }
}
inline rill::gen<number> count_in_place(int n) { return count(n); }

#endif

#endif
