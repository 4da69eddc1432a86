// pack_several - several packs in one function: of the template, of its class, of types and of values
#include "trace.h"

#include <tuple>
#include <vector>

#include <rill/keywords.h>

template <class... As, class... Bs>
gen<int> two(std::tuple<As...> first, Bs... second) {
  yield static_cast<int>(sizeof...(As) * 10 + sizeof...(Bs));
  yield std::apply([&](auto... each) { return (each + ... + 0); }, first);
  yield (second + ... + 0);
}

template <class T, class... Ts>
gen<int> mixed(T head, std::vector<Ts>... tails) {
  yield head;
  yield (tails.front() + ...);
}

template <int... numbers, class... Ts>
gen<int> weighted(Ts... args) {
  yield ((numbers * args) + ...);
}

template <class... Ts>
class Holder {
 public:
  explicit Holder(Ts... values) : values_(values...) {}

  template <class... Us>
  gen<int> with(Ts... mine, Us... others) {
    yield ((mine * others) + ...);
    auto closure = [mine..., others...] { return (mine + ... + 0) * 100 + (others + ... + 0); };
    ((mine += 1), ...);
    ((others += 1), ...);
    yield closure();
    yield (mine + ... + (others + ... + 0));
    yield std::get<0>(values_);
  }

 private:
  std::tuple<Ts...> values_;
};

int main() {
  drive([] { return two(std::tuple(1, 2, 3), 4, 5); });
  drive_in_place([](Round& r) {
    for (auto&& x : two(std::tuple(1), 4, 5)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return mixed(1, std::vector<int>{2}, std::vector<short>{3}); });
  drive([] { return weighted<2, 3>(4, 5); });
  Holder<int, int> holder(1, 2);
  drive([&] { return holder.with(1, 2, 3, 4); });
  drive_in_place([&](Round& r) {
    for (auto&& x : holder.with(1, 2, 3, 4)) {
      if (!r.take(x)) break;
    }
  });
}
