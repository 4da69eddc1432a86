// expression_default_arguments - default arguments make temporaries that live across a suspension
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

namespace words {

constexpr int most = 3;

struct Separator : Tracer {
  Separator(const char* text = "/", int times = 1) : Tracer(text), times_(times) {}
  int times_;
};

static std::string join(const std::vector<int>& values, const std::string& by = ", ", int limit = most) {
  std::string all;
  for (int x : values)
    if (limit-- > 0) all += (all.empty() ? "" : by) + std::to_string(x);
  return all;
}

static const Separator& same_as(int, const Separator& separator = Separator(), int = -1) { return separator; }
static const Tracer& named(const Tracer& tracer = Tracer("default")) { return tracer; }

struct View {
  explicit View(int x, const Separator& separator = Separator("-", 2), const char* name = "view")
      : x_(x), separator_(separator), name_(name) {}
  std::string name() const { return name_ + std::to_string(x_) + separator_.name(); }
  int x_;
  const Separator& separator_;
  std::string name_;
};

struct Call {
  const Tracer& operator()(const Tracer& tracer = Tracer("called")) const { return tracer; }
};

}  // namespace words

using words::join;

gen<std::string_view> views(std::vector<int> values) {
  yield join(values);
  yield join(values, "-");
  yield words::same_as(1).name();
  yield words::same_as(1, words::Separator("|")).name();
  yield words::named().name();
  yield words::named(words::named()).name();
  yield words::View(7).name();
  yield words::Call()().name();
  values.push_back(static_cast<int>(join(values, "+").size() + (yield "inside", join(values).size())));
  yield join(values);
}

int main() {
  drive([] { return views({1, 2, 3, 4}); });
  drive_in_place([](Round& r) {
    for (auto&& x : views({})) {
      if (!r.take(x)) break;
    }
  });
}
