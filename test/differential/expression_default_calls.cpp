// expression_default_calls - default arguments that call functions make temporaries that live across a suspension
#include "trace.h"

#include <rill/keywords.h>

namespace words {

namespace {
const int length = 2;
Tracer made(const char* name, int times = length) {
  note("made %s %d", name, times);
  return Tracer(name);
}
Tracer both(const Tracer& a, const char* b) { return Tracer((a.name() + "&" + b).c_str()); }
}  // namespace

static const Tracer& first(const Tracer& tracer = made("first", length)) { return tracer; }
static const Tracer& second(int, const Tracer& tracer = both(made("left", 1), "right")) { return tracer; }

}  // namespace words

// Names that mean something else at the call.
static int made(int x) { return x; }

gen<std::string> names(int both) {
  yield words::first().name();
  yield words::second(made(both)).name();
  both += static_cast<int>(words::first().name().size()) + (yield "inside", 1);
  yield words::second(both, words::first()).name();
}

int main() {
  drive([] { return names(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(3)) {
      if (!r.take(x)) break;
    }
  });
}
