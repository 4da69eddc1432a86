// bindings - the parts of structured bindings, by the names that the source gives them
#include <array>
#include <map>
#include <string>
#include <tuple>

#include <rill/keywords.h>

struct Point {
  int x, y;
};
struct Derived : Point {};
struct Bits {
  unsigned low : 3;
  unsigned high : 5;
};

volatile int seen;
void use(int x) { seen = x; }

gen<int> parts(const std::map<int, Point>& map) {
  for (auto& [key, value] : map) {
    yield key + value.x;
    use(value.y);
  }
  auto [number, text] = std::tuple<int, std::string>(4, "four");
  yield number;
  int values[3] = {1, 2, 3};
  auto& [first, second, last] = values;
  yield first + last;
  const auto [low, high] = Bits{1, 2};
  yield static_cast<int>(low);
  auto [x, y] = Derived{{7, 8}};
  yield x;
  use(y + static_cast<int>(text.size() + high));
  for (const auto& [key, value] : std::array<std::array<int, 2>, 1>{{{5, 6}}}) {
    yield key;
    use(value + second);
  }
}

template <class T>
gen<int> of_type(T t) {
  const auto& [whole, rest] = t;
  yield 1;
  use(static_cast<int>(whole + rest));
}

int main() {
  const std::map<int, Point> map{{7, {1, 2}}};
  for (int i : parts(map)) use(i);
  gen<int> boxed = of_type(std::pair<int, long>(20, 30));
  for (int i : boxed) use(i);
}

/* gdb
break bindings.cpp:24
run
print key
> = 7
print value
> = {x = 1, y = 2}
print key + value.y
> = 9
rill locals
> key = 7
> value = {x = 1, y = 2}
! rill_parts
print *this
> {map = ..., key = 7, value = {x = 1, y = 2}}
break bindings.cpp:35
continue
print number
> = 4
print text
> = "four"
print text.size() + 1
> = 5
print second
> = 2
print low
> = 1
print high + 1
> = 3
print x
> = 7
print y
> = 8
rill locals
> number = 4
> text = "four"
> first = 1
> second = 2
> last = 3
> low = 1
> high = 2
> x = 7
> y = 8
break bindings.cpp:38
continue
print key
> = 5
print value
> = 6
break bindings.cpp:46
continue
print whole + rest
> = 50
rill locals
> t = {first = 20, second = 30}
> whole = 20
> rest = 30
*/
