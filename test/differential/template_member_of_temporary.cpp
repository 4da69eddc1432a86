// template_member_of_temporary - in a template: a member of a temporary that does not depend on its arguments, called with what does
#include "trace.h"

#include <rill/keywords.h>

struct Source {
  explicit Source(int number) : number_(number) {}
  gen<std::string> names(const std::string& a, std::string b) {
    yield a + std::to_string(number_);
    yield b + tracer_.name();
  }
  int number(long n) const { return number_ + static_cast<int>(n); }
  static int twice(long n) { return static_cast<int>(2 * n); }
  int number_;
  Tracer tracer_{"source"};
};

template <class T>
std::string text(T n) { return std::to_string(n); }

template <class T>
gen<std::string> through(T n) {
  yield_from Source(6).names(text(1), text(n));
  yield text(Source(7).number(n) + Source(8).twice(n));
}

int main() {
  drive([] { return through(1); });
  drive([] { return through(2L); });
}
