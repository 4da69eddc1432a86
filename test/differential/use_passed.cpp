// use_passed - gens passed by value, by reference, by rvalue reference; and returned
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

int sum(gen<int> g) {
  int sum = 0;
  for (int x : g) sum += x;
  return sum;
}

int next_of(gen<int>& g) {
  auto x = g.next();
  return x ? *x : -1;
}

int first_of(gen<int>&& g) { return next_of(g); }

gen<int> chosen(bool large) {
  if (large) return numbers(4);
  return numbers(1);
}

gen<int> through(gen<int> g) {
  g.next();
  return g;
}

int main() {
  note("%d", sum(numbers(4)));
  auto g = numbers(3);
  note("%d", next_of(g));
  note("%d", next_of(g));
  note("%d", sum(std::move(g)));
  note("%d", first_of(numbers(2)));
  note("%d", sum(chosen(true)));
  for (int x : chosen(false)) note("%d", x);
  auto rest = through(numbers(3));
  for (int x : rest) note("%d", x);
}
