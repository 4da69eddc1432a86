// use_range_operand - a generator call as the operand of a range-for: every kind of loop variable
#include "trace.h"

#include <rill/keywords.h>

struct Point {
  int x, y;
};

gen<Point> points(int n) {
  for (int i = 0; i < n; ++i) yield Point{i, 10 * i};
}

gen<std::string> words() {
  yield "one";
  yield "two";
}

int main() {
  for (Point p : points(2)) note("%d %d", p.x, p.y);
  for (const Point& p : points(2)) note("%d %d", p.x, p.y);
  for (Point&& p : points(2)) note("%d %d", ++p.x, p.y);
  for (auto&& p : points(2)) note("%d %d", p.x, p.y);
  for (auto [x, y] : points(2)) note("%d %d", x, y);
  for (auto&& [x, y] : points(2)) note("%d %d", x, y);
  for (std::string word : words()) note("%s", word.c_str());
  for (std::string_view word : words()) note("%s", std::string(word).c_str());
  for (const auto& word : words())
    if (word == "two") note("%s", word.c_str());
  int count = 0;
  for ([[maybe_unused]] auto&& word : words()) ++count;
  note("%d", count);
}
