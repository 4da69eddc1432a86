// template_parenthesised - locals of dependent types that are initialised in parentheses, by what suspends and depends on nothing
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<int> locals() {
  T first((yield 1, "first"));
  T second("a second", (yield 2, 1));
  T third((yield 3, [] { return "third"; }()));
  yield static_cast<int>(first.size() + second.size() + third.size());
}

int main() { drive(locals<std::string>); }
