// macro_conditional_code - #if in a body, with suspensions in the branches, and pragmas, comments, splices
#include "trace.h"

#include <rill/keywords.h>

#define FEATURE 1

gen<int> conditional(int n) {
#if FEATURE
  yield 1;
#else
  yield 2;
#endif
#ifdef NOT_DEFINED
  yield not_declared;
#elif FEATURE > 0   // a comment with yield 3;
  for (int i = 0; i < n; ++i) {
#ifndef NOT_DEFINED
    yield i;   /* yield 4; */
#endif
  }
#endif
  // yield in a comment
  const char* text = "yield in a string; co_yield 5;";
  yield static_cast<int>(text[0]);
  const std::string raw = R"(yield { 6; })";
  yield static_cast<int>(raw.size());
  yi\
eld 7;
#pragma GCC diagnostic push
#define LOCAL_MACRO(x) (x + 1)
  yield LOCAL_MACRO(n);
#undef LOCAL_MACRO
#pragma GCC diagnostic pop
}

int main() {
  drive([] { return conditional(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : conditional(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = conditional(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
