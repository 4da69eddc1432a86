// fib - what the editors' tests open
#include <cstdio>
#include <utility>

#include <rill/keywords.h>

gen<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    /* é 😀 */ yield a;
    b += std::exchange(a, b);
  }
}

int main() {
  for (int x : fibonacci(30)) std::printf("%d\n", x);
}
