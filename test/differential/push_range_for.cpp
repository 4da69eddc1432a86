// push_range_for - range-fors over fresh streams, whose bodies may become functions: every way to go on and to leave, what they name
#include "trace.h"

#include <utility>
#include <vector>

#include <rill/keywords.h>

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) {
    point("count");
    yield i;
  }
}

gen<Tracer> tracers(const std::vector<std::string>& names) {
  for (const auto& name : names) yield Tracer(name);
}

gen<const std::string&> prefixes(std::string word) {
  while (!word.empty()) {
    yield word;
    word.pop_back();
  }
}

// The argument ends before the first element.
gen<int> given(const Tracer&) { yield 3; }

gen<std::pair<int, int>> pairs(int n) {
  for (int i = 0; i < n; ++i) yield std::pair(i, n - i);
}

class Sum {
 public:
  void add(Round& r, int n) {
    for (int x : count(n)) total_ += x, r.take(this->total_);
  }
  template <class T>
  T all(Round& r, T n) const {
    T result = 0;
    for (auto x : count(static_cast<int>(n))) {
      if (x == 1) continue;
      const Tracer inside("inside");
      result += static_cast<T>(x) + total_;
      if (!r.take(x)) break;
    }
    return result;
  }

 private:
  int total_ = 0;
};

template <class... Ts>
int with_pack(Round& r, Ts... values) {
  int sum = 0;
  for (int x : count(2)) {
    sum += (x + ... + values);
    r.take(sum);
  }
  return sum;
}

static int find(Round& r, int wanted) {
  for (int x : count(5)) {
    r.take(x);
    if (x == wanted) return x * 10;
  }
  return -1;
}

static const char* name_of_function() {
  for (int x : count(1))
    if (x == 0) {
      const char* const name = __func__;
      note("%s", name);
    }
  return "";
}

int main() {
  drive_in_place([](Round& r) {
    for (int x : count(6)) {
      if (x == 1) continue;
      for (int y : count(x)) {
        switch (y) {
          case 0: continue;
          case 2: break;
          default: r.take(10 * x + y);
        }
        if (y == 3) break;
        for (int z = 0; z < 3; ++z) {
          if (z == 1) break;
          if (z == 0) continue;
        }
      }
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    const bool all = r.take(0);
    if (all)
      for (int x : count(3)) r.take(x);
    else
      for (int x : count(9))
        if (x > 2)
          break;
        else
          r.take(-x);
  });
  drive_in_place([](Round& r) {
    const std::vector<std::string> names = {"a", "b", "c"};
    for (Tracer x : tracers(names)) {
      const Tracer own("own");
      if (!r.take(x)) break;
    }
    for (const Tracer& x : tracers(names)) r.take(x);
    for (auto&& x : tracers(names)) {
      Tracer taken(std::move(x));
      if (taken.name() == "b") continue;
      r.take(taken);
    }
  });
  drive_in_place([](Round& r) {
    for (auto& word : prefixes("word")) {
      const auto again = [&] { return word + word; };
      if (!r.take(again())) break;
    }
    for (int x : given(Tracer("argument"))) r.take(x);
    const auto [first, second] = std::pair(3, 4);
    for (int x : count(2)) r.take(x + first * second);
    for (const auto& [low, high] : pairs(3)) {
      for (int x : count(2)) r.take(x + low + high);
    }
    for (long x : count(2)) r.take(static_cast<int>(x) + 7);
    for ([[maybe_unused]] int x : count(2)) r.take(0);
    for (auto x  // its name
         :       // and where it comes from
         count(2)  // the range
    )              // and so on
      r.take(x + 20);  // not the end
    for (auto x /* a */ : /* b */ count(/* c */ 2) /* d */) /* e */ {
      // nothing
      r.take(x + 30); /* f */
    }
    for (int x : count(2)) {
      try {
        point("body");
        if (x == 0) continue;
        r.take(x);
      } catch (const Failure&) {
        note("caught %d", x);
        break;
      }
    }
  });
  drive_in_place([](Round& r) {
    Sum sum;
    sum.add(r, 3);
    note("%d", sum.all(r, 4));
    note("%ld", sum.all(r, 3L));
    note("%d", with_pack(r, 1, 2));
    note("%d", find(r, 2));
    note("%d", find(r, 7));
    name_of_function();
    int outer = 0;
    const auto add = [outer](Round& round) mutable {
      for (int x : count(3)) outer += x, round.take(outer);
      return outer;
    };
    auto copy = add;
    note("%d", copy(r));
    for (int x : count(3)) {
      if (x == 1) goto out;
      r.take(x);
    }
  out:
    note("%d", outer);
  });
}
