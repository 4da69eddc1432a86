// template_class_deduction - class template argument deduction of frame objects whose initialisers depend on a template argument
#include "trace.h"

#include <functional>
#include <optional>
#include <vector>

#include <rill/keywords.h>

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

template <class T>
struct Box {
  Box(T t, int n) : value(std::move(t)), count(n) {}
  T value;
  int count;
};

template <class T>
gen<std::string> deduced(T t) {
  std::pair p{t, 3};
  const std::vector v{t, t};
  std::optional o = t;
  Box box(t, 2);
  auto visit = Overloaded{[](int) { return "int"; }, [](const auto&) { return "other"; }};
  yield visit(p.first);
  yield visit(p.second);
  for (auto& x : v) yield visit(x);
  if (o) yield trace::text(*o);
  std::function f = [&p](int k) { return p.second + k; };
  yield std::to_string(f(4));
  yield trace::text(box.value) + " " + std::to_string(box.count);
}

int main() {
  drive([] { return deduced(3); });
  drive([] { return deduced(std::string("s")); });
  drive([] { return deduced(make("object")); });
}
