// push_operand - temporaries of a yield's operand live until the consumer has returned
#include "trace.h"

#include <string_view>

#include <rill/keywords.h>

static std::string repeated(char c, int n) { return std::string(static_cast<std::size_t>(n), c); }

gen<std::string_view> views(int n) {
  for (int i = 20; i < 20 + n; ++i) {
    yield repeated('a', i) + "!";
    yield std::string_view(repeated('b', i)).substr(2);
  }
}

gen<const char*> pointers(int n) {
  for (int i = 0; i < n; ++i) yield repeated('c', 30 + i).c_str();
}

gen<std::string> strings(std::string text) {
  yield text;
  yield std::move(text);
  yield text + "more";
  yield {'x', 'y'};
  yield "literal";
  yield text;
}

int main() {
  drive_in_place([](Round& r) { views(2).for_each([&](std::string_view x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([](Round& r) { pointers(3).for_each([&](const char* x) { r.take(std::string(x)); }); });
  drive_in_place([](Round& r) {
    strings("a text that is long enough for the heap").for_each([&](std::string&& x) {
      const std::string own = std::move(x);
      return r.take(own) ? rill::flow::go : rill::flow::stop;
    });
  });
}
