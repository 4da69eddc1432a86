// Variables that hold nothing while the body is suspended are locals of the resume function, declared where they are in the source.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <rill/keywords.h>

using entries = std::vector<std::pair<std::string, int>>;

gen<const std::string&> names(const entries& all, int least) {
  int number = 0;
  for (const auto& [name, age] : all) {
    const int years = age - least;
    if (years < 0) continue;
    ++number;
    // `years` is read here for the last time
    std::printf("%d: %d years more\n", number, years);
    yield name;
  }
}

// There is another `x` in the frame; somebody knows where `y` is; `z` is set on both ways to where it is read.
void look(int& x);
gen<int> kept(std::vector<int> all) {
  for (int x : all) {
    yield x;
    std::printf("%d\n", x);
  }
  for (int x : all) yield x;
  int y = 1, z;
  look(y);
  if (y > 2) {
    yield y;
    z = 3;
  } else {
    z = 4;
  }
  std::printf("%d\n", z);
}
void look(int& x) { ++x; }

int main() {
  const entries people{{"Ada", 36}, {"Bob", 3}};
  gen<const std::string&> selected = names(people, 20);
  for (const std::string& name : selected) std::printf("%s\n", name.c_str());
  gen<int> g = kept({1, 2});
  for (int x : g) std::printf("%d\n", x);
}
