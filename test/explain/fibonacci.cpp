// The report for people: the frame, the suspensions, the calls.
// RUN: cd %S && %rill explain fibonacci.cpp -- -std=c++17 > %t.txt && diff %S/Inputs/fibonacci.expected %t.txt
#include <rill/keywords.h>

#include <utility>

gen<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    yield a;
    b += std::exchange(a, b);
  }
  yield -1;
}

int main() {
  int sum = 0;
  for (int x : fibonacci(100)) sum += x;
  return sum;
}
