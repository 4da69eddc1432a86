// local_class_siblings - local classes of the same name in sibling blocks, with returns in their members
#include "trace.h"

#include <rill/keywords.h>

gen<int> siblings(int n) {
  {
    struct Local {
      int value;
      int get() const {
        if (value > 1) return value;
        return -value;
      }
    };
    Local local{n};
    yield local.get();
    yield Local{2}.get();
  }
  {
    class Local {
     public:
      explicit Local(std::string text) : text_(std::move(text)) {}
      ~Local() { note("- %s", text_.c_str()); }
      int get() const {
        for (char c : text_) {
          if (c == 'b') return 1;
        }
        return 0;
      }

     private:
      std::string text_;
    };
    Local local("abc");
    yield local.get();
  }
  for (int i = 0; i < 2; ++i) {
    enum Local { first = 10, second };
    Local local = i ? second : first;
    yield local;
  }
}

int main() {
  drive([] { return siblings(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : siblings(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = siblings(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
