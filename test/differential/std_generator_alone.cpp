// std_generator_alone - a program as it is written for C++23, with nothing of rill's
#include <cstdio>
#include <generator>
#include <utility>

std::generator<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    co_yield a;
    b += std::exchange(a, b);
  }
}

std::generator<int> both(int limit) {
  co_yield std::ranges::elements_of(fibonacci(limit));
  co_yield -1;
  co_yield std::ranges::elements_of(fibonacci(limit / 2));
}

int main() {
  for (int x : both(50)) std::printf("%d\n", x);
  auto squares = [](int n) -> std::generator<int> {
    for (int i = 0; i < n; ++i) co_yield i * i;
  };
  for (int x : squares(5)) std::printf("%d\n", x);
  std::generator<int> g = fibonacci(20);
  for (auto it = g.begin(); it != g.end(); ++it) std::printf("%d\n", *it);
}
