// A closure that lives across a suspension is made by a helper; one that captures by copy is handed the frame's objects.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <functional>

#include <rill/keywords.h>

gen<int> scaled(int n, int factor) {
  auto scale = [factor](int x) { return factor * x; };
  for (int i = 0; i < n; ++i) {
    yield scale(i);
    std::function<int()> next = [=] { return scale(i) + 1; };
    yield next();
  }
}

int main() {
  for (int x : scaled(2, 10)) std::printf("%d\n", x);
}
