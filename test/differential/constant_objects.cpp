// constant_objects - constant expressions with classes, arrays, constants and structured bindings that live across a yield
#include "trace.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <rill/keywords.h>

struct Point {
  int x, y;
};
struct Step {
  constexpr Step() : width(1) {}
  constexpr explicit Step(int w) : width(w) {}
  constexpr int twice() const { return 2 * width; }
  int width;
};

// elements of class type: from lists, locals, calls
constexpr Point mirrored(Point p) { return Point{p.y, p.x}; }
gen<Point> points(int n) {
  Point at = {0, n};
  for (int i = 0; i < n; ++i) {
    yield at;
    ++at.x;
    yield Point{i, -i};
    yield {at.y, i};
    yield mirrored(at);
  }
}
RILL_STATIC_ASSERT(rill::collect<8>(points(2))[4].x == 1);
RILL_STATIC_ASSERT(rill::collect<8>(points(2))[6].x == 2);
RILL_STATIC_ASSERT(rill::collect<8>(points(2))[7].x == 2);

// declared again in every round
gen<int> rounds(int n) {
  for (int i = 0; i < n; ++i) {
    Step plain;
    const Step wide(i + 2);
    const int width = wide.twice();
    std::array<int, 3> values = {width, i};
    int counts[4] = {i, width};
    char text[] = "ab";
    yield plain.width + values[0];
    plain.width += 10;
    values[2] = 7;
    yield counts[1] + counts[3] + values[2] + text[1];
    counts[3] = plain.width;
    text[1] = 'z';
    yield width + counts[3] + text[0] + text[2];
  }
}
RILL_CONSTEXPR auto in_rounds = rill::collect<6>(rounds(2));

// an array without an initialiser, and empty lists
gen<int> filled(int n) {
  int later[3];
  Point origin{};
  int none[2] = {};
  std::optional<int> maybe;
  yield n + origin.x + none[1] + maybe.value_or(5);
  for (int i = 0; i < 3; ++i) later[i] = i * n;
  yield later[2];
}
RILL_STATIC_ASSERT(rill::collect<2>(filled(4))[0] == 9);
RILL_STATIC_ASSERT(rill::collect<2>(filled(4))[1] == 8);

// constants of the body, as values, bounds and arguments
gen<int> constants(int n) {
  constexpr int width = 3;
  const int half = width / 2 + 1;
  const int own = n * width;
  std::array<int, width> sums{};
  for (int i = 0; i < n; ++i) {
    sums[static_cast<std::size_t>(i % width)] += own;
    yield sums[0] + half;
  }
  yield width;
}
RILL_STATIC_ASSERT(rill::collect<3>(constants(2))[1] == 8);

// what is constant stays so for overloads and templates
constexpr int overload(int&) { return 1; }
constexpr int overload(const int&) { return 2; }
gen<int> chosen(int n) {
  const int fixed = n;
  int free = n;
  yield overload(fixed);
  yield overload(free);
  yield static_cast<int>(sizeof(decltype(fixed))) + fixed;
}
RILL_STATIC_ASSERT(rill::collect<3>(chosen(4))[0] == 2);
RILL_STATIC_ASSERT(rill::collect<3>(chosen(4))[1] == 1);

// structured bindings
gen<int> bound(Point p, const Point& q) {
  auto [a, b] = p;
  const auto [c, d] = mirrored(p);
  auto& [e, f] = q;
  yield a + e;
  ++a;
  yield b * c + f;
  yield a + d;
}
constexpr Point elsewhere{5, 6};
RILL_STATIC_ASSERT(rill::collect<3>(bound({1, 2}, elsewhere))[2] == 3);

gen<std::string_view> words(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    yield word;
    if (word.size() > 4) yield "long";
  }
}
RILL_STATIC_ASSERT(rill::collect<3>(words("a b"))[1] == "b");
RILL_STATIC_ASSERT(rill::collect<3>(words("a b"))[2].empty());

// shown where they are
gen<const Point&> shown(const Point* first, const Point* last) {
  for (; first != last; ++first) yield *first;
}
constexpr Point several[] = {{1, 2}, {3, 4}};
RILL_STATIC_ASSERT(rill::collect<2>(shown(several, several + 2))[1].y == 4);

enum class Colour : unsigned char { red, green };
gen<Colour> colours(bool twice) {
  yield Colour::green;
  if (twice) yield Colour::red;
}
RILL_STATIC_ASSERT(rill::collect<2>(colours(true))[0] == Colour::green);

int main() {
  for (int x : in_rounds) note("%d", x);
  RILL_CONSTEXPR auto all = rill::collect<8>(points(2));
  for (Point p : all) note("point %d %d", p.x, p.y);
  for (int x : rill::collect<4>(bound({1, 2}, elsewhere))) note("bound %d", x);
  for (int x : rill::collect<4>(constants(3))) note("constants %d", x);
  drive([] { return rounds(2); });
  drive([] { return constants(2); });
  drive([] { return filled(3); });
  drive([] { return chosen(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : rounds(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& p : points(2)) {
      if (!r.take(p.x * 10 + p.y)) break;
    }
  });
  for (std::string_view w : words("emma  clever girl")) note("%d", static_cast<int>(w.size()));
  for (const Point& p : shown(several, several + 2)) note("%d %d", p.x, &p == several);
  for (Colour c : colours(true)) note("%d", static_cast<int>(c));
}
