// constant_expressions - generators in static assertions and constants; natively these are made when the program runs
#include "trace.h"

#include <array>
#include <stdexcept>
#include <string_view>

#include <rill/keywords.h>

gen<int> primes() {
  for (int n = 2;; ++n) {
    bool prime = true;
    for (int d = 2; d * d <= n; ++d) {
      if (n % d == 0) {
        prime = false;
        break;
      }
    }
    if (prime) yield n;
  }
}
RILL_STATIC_ASSERT(rill::collect<10>(primes())[9] == 29);
RILL_CONSTEXPR auto table = rill::collect<10>(primes());

// two variables in a head, `continue` and `break`, several yields
gen<long> steps(int n, long first) {
  long at = first;
  for (int i = 0, down = n; i < n; ++i, --down) {
    if (i == 2) continue;
    if (down == 1) break;
    yield at;
    if (i % 2 == 0) {
      yield at + down;
    } else {
      yield i;
    }
    at += i;
  }
  yield -1;
}
RILL_STATIC_ASSERT(rill::collect<4>(steps(4, 10))[1] == 14);
RILL_STATIC_ASSERT(rill::collect<9>(steps(4, 10))[5] == 0);

// nested loops of all kinds, co_return
gen<unsigned> nested(unsigned limit) {
  unsigned count = 0;
  while (true) {
    unsigned inner = 0;
    do {
      for (unsigned k = inner; k < 3; ++k) {
        yield count * 10 + k;
        if (++count == limit) co_return;
      }
    } while (++inner < 3);
  }
}
RILL_STATIC_ASSERT(rill::collect<7>(nested(7))[6] == 60);

// pointers, references, strings, structures, arrays from outside
struct Range {
  int first, last;
};
gen<int> numbers(const int* p, const int& bound, Range range) {
  while (*p < bound) yield *p++;
  for (int i = range.first; i != range.last; ++i) yield i;
}
constexpr int some[] = {1, 2, 3, 40};
constexpr int ten = 10;
RILL_STATIC_ASSERT(rill::collect<5>(numbers(some, ten, {7, 9}))[4] == 8);

gen<int> words(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(at, end - at);
    const int length = static_cast<int>(word.size());
    at = end + 1;
    if (length == 0) continue;
    yield length;
  }
}
RILL_STATIC_ASSERT(rill::collect<3>(words("emma  is clever"))[2] == 6);

gen<char> letters(const char* text) {
  while (*text) yield *text++;
}
RILL_STATIC_ASSERT(rill::collect<3>(letters("abc"))[2] == 'c');

gen<int> of_array(const std::array<int, 3>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) yield values[i];
}
constexpr std::array<int, 3> three = {4, 5, 6};
RILL_STATIC_ASSERT(rill::collect<3>(of_array(three))[1] == 5);

// a throw that is not reached
gen<int> checked(int n) {
  if (n < 0) throw std::invalid_argument("n");
  int& last = n;
  for (int i = 0; i < n; ++i) yield i;
  yield last;
}
RILL_STATIC_ASSERT(rill::collect<3>(checked(2))[2] == 2);

// shown as they are, and converted
gen<const int&> shown(const int* first, const int* last) {
  for (; first != last; ++first) yield *first;
}
RILL_STATIC_ASSERT(rill::collect<4>(shown(some, some + 4))[3] == 40);

gen<double> halves(int n) {
  for (int i = 0; i < n; ++i) yield i / 2.0;
}

// a function that is constexpr itself
constexpr int square(int x) { return x * x; }
gen<int> squares(int n) {
  for (int i = 0; i < n; ++i) yield square(i);
}
int sum(int n) {
  int result = 0;
  for (int x : squares(n)) result += x;
  return result;
}

template <std::size_t n>
static void print(const char* name, const std::array<int, n>& values) {
  for (int x : values) note("%s %d", name, x);
}

int main() {
  print("prime", table);
  RILL_CONSTEXPR auto inside = rill::collect<12>(primes());
  RILL_STATIC_ASSERT(rill::collect<2>(squares(9))[1] == 1);
  note("%d %zu", inside[11], inside.size());
  for (long x : rill::collect<9>(steps(4, 10))) note("step %ld", x);
  for (unsigned x : rill::collect<12>(nested(10))) note("nested %u", x);
  for (int x : numbers(some, ten, {7, 9})) note("number %d", x);
  for (int x : words(" two words ")) note("length %d", x);
  for (char c : letters("xyz")) note("letter %c", c);
  for (double x : halves(3)) note("half %g", x);
  for (int x : shown(some, some + 2)) note("shown %d", x);
  note("%d", sum(5));
  drive([] { return steps(5, 1); });
  drive_in_place([](Round& r) {
    for (auto&& x : steps(5, 1)) {
      if (!r.take(static_cast<int>(x))) break;
    }
  });
  drive([] { return checked(3); });
  drive([] { return checked(-1); });
}
