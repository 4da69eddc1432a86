// yield_conversion_string - literals, characters and views become strings
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> texts(const char* pointer) {
  yield "a literal";
  yield pointer;
  yield std::string("a string");
  char array[] = "an array";
  yield array;
  array[0] = 'A';
  yield array;
  yield std::string(3, 'x') + "y";
}

gen<const std::string&> references() {
  yield "a literal that is too long for the small buffer";
  std::string local = "local";
  yield local;
  local += "!";
  yield local;
}

gen<std::string_view> as_views() {
  std::string local = "local";
  yield local;
  yield std::string("temporary, alive across the suspension");
  yield "literal";
}

int main() {
  drive([] { return texts("a pointer"); });
  drive_in_place([](Round& r) {
    for (auto&& x : texts("a pointer")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = texts("a pointer");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return references(); });
  drive_in_place([](Round& r) {
    for (auto&& x : references()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = references();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return as_views(); });
  drive_in_place([](Round& r) {
    for (auto&& x : as_views()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = as_views();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
