// macro_body_names - locals, references, parameters, members and `this` that are named in the bodies of macros
#include "trace.h"

#include <array>
#include <utility>
#include <vector>

#include <rill/keywords.h>

#define ADD_ONE total += 1
#define SHOW note("%s = %d", "total", total)
#define LAST items[items.size() - 1]
#define X_AND_Y (x + y)
#define BUMP(by) ++steps_, steps_ += (by)
#define SELF this
#define NAME_OF(member) #member, member
#define SUM_OF(a) [&] { int sum = 0; for (int each : a) sum += each; return sum; }()
#define COUNT_UP(name) [&name] { return ++name; }
#define SCALED(v) ((v) * scale)
#define NEXT(x) x##_next
#define CAUGHT catch (int error) { note("caught %d in %s", error, __func__); }

gen<int> names(int& total, std::array<int, 3> items) {
  const auto& [x, y] = std::pair(items[0], items[1]);
  int scale = 2;
  int& twice = total;
  yield total;
  ADD_ONE;
  SHOW;
  yield LAST;
  yield X_AND_Y;
  yield SCALED(twice) + SCALED(X_AND_Y);
  yield SUM_OF(items);
  auto count = COUNT_UP(total);
  yield count();
  {
    int scale = 3;
    yield SCALED(1);
    int total_next = 4;
    yield NEXT(total) + scale;
  }
  yield count();
  try {
    if (total > 0) throw total;
  }
  CAUGHT
}

class Steps {
 public:
  gen<int> walk(int n) {
    for (int i = 0; i < n; ++i) {
      BUMP(i);
      yield steps_;
      yield SELF->steps_ + twice();
      auto text = std::pair{NAME_OF(steps_)};
      note("%s: %d", text.first, text.second);
    }
    auto later = [SELF] { return steps_; };
    yield later();
    yield later() + 1;
  }

 private:
  int twice() const { return 2 * steps_; }
  int steps_ = 0;
};

template <class T>
class Stack {
 public:
  explicit Stack(std::initializer_list<T> values) : values_(values) {}
#define BACK values_.back()
#define TAKE(into) T into = BACK; values_.pop_back()
  gen<T> drain() {
    while (!values_.empty()) {
      TAKE(top);
      yield top;
    }
  }

 private:
  std::vector<T> values_;
};

int main() {
  int total = 1;
  drive([&] { return names(total, {5, 6, 7}); });
  drive([] { return [](Steps steps) -> gen<int> { yield_from steps.walk(2); }(Steps()); });
  drive([] { return [](Stack<int> stack) -> gen<int> { yield_from stack.drain(); }(Stack<int>{1, 2, 3}); });
  drive_in_place([&](Round& r) {
    for (auto&& x : names(total, {1, 2, 3})) {
      if (!r.take(x)) break;
    }
  });
}
