// storage - objects of the frame in each form of storage: printed by their names, and shown only where they are alive
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <rill/keywords.h>

struct Point {
  int x, y;
};

gen<int> forms(const std::vector<std::string>& words, Point by_value) {
  int counted = 0;
  for (const std::string& word : words) {
    const std::string twice = word + word;
    ++counted;
    yield counted;
    counted += static_cast<int>(twice.size());
  }
  Point& point = by_value;
  const std::map<int, Point> map{{7, {1, 2}}};
  for (auto& [key, value] : map) {
    yield key + value.x;
    point.x += value.y;
  }
  int values[] = {1, 2, 3};
  {
    int counted = 40;
    yield values[1];
    point.y = counted;
  }
}

template <class T>
gen<int> of_type(T first) {
  T object = first;
  T& alias = object;
  yield 1;
  alias = object;
  yield 2;
}

template <class... Ts>
gen<int> with_pack(int n, Ts... rest) {
  yield n;
  yield sizeof...(rest);
}

volatile int seen;

int main() {
  const std::vector<std::string> words = {"ab", "cd"};
  gen<int> boxed = forms(words, {5, 6});
  for (int x : boxed) static_cast<void>(x);
  for (int x : of_type(std::string("text"))) static_cast<void>(x);
  auto pack = with_pack(3, 'c', std::string("s"));
  while (auto x = pack.next()) {
    seen = *x;
  }
}

/* gdb
break storage.cpp:18
run
[-O0 clang]
print word
> = "ab"
print word.size() + twice.size()
> = 6
[-Og]
print word
> optimized out
[]
print twice
> = "abab"
print counted
> = 1
rill locals
> words = std::vector of length 2
> by_value = {x = 5, y = 6}
> counted = 1
> twice = "abab"
> word =
! point
! map
bt
> #0 forms (words=std::vector of length 2..., by_value={x = 5, y = 6}) at
> main () at
print twice.size() + words.size()
> = 6
delete
break storage.cpp:25
continue
print key
> = 7
print rill_parts_23->first
> = 7
print point
> = {x = 5, y = 6}
print point.x + by_value.y
> = 11
print *this
> = forms running at storage.cpp:25 {words = ..., by_value = {x = 5, y = 6}, counted = 10, point = {x = 5, y = 6}, map = std::map with 1 element..., key = 7, value = {x = 1, y = 2}}
tbreak storage.cpp:31
continue
print counted_2
> = 40
print counted
> = 40
print values
> = {1, 2, 3}
tbreak storage.cpp:40
continue
print object
> = "text"
print alias
> = "text"
print object.size() + alias.size()
> = 8
print *this
> {first = "text", object = "text", alias = "text"}
bt 1
> of_type
delete
break storage.cpp:58
continue
print pack
> not started
delete
break storage.cpp:59
continue
print pack
> with_pack...suspended at storage.cpp:46 {n = 3, rest = pack = {[0] = 99 'c', [1] = "s"}}
*/
