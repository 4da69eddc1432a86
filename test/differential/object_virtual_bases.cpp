// object_virtual_bases - locals of classes with virtual bases and virtual destructors, used through their bases
#include "trace.h"

#include <rill/keywords.h>

class Root {
 public:
  explicit Root(const std::string& name) : tracer_("root of " + name) {}
  virtual ~Root() { note("~Root"); }
  virtual std::string name() const = 0;

 private:
  Tracer tracer_;
};

class Left : public virtual Root {
 public:
  Left() : Root("left") {}
  std::string name() const override { return "left"; }
};

class Both : public Left {
 public:
  Both() : Root("both") {}
  ~Both() override { note("~Both"); }
  std::string name() const override { return "both"; }
};

gen<const Root&> objects() {
  Both both;
  yield both;
  const Left& left = both;
  yield left;
  const Root& extended = Left();
  yield extended;
  std::unique_ptr<Root> owned = std::make_unique<Both>();
  yield *owned;
  yield Both();
}

int main() {
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
