// scope_everything - objects in every kind of scope at once, left in every way
#include "trace.h"

#include <rill/keywords.h>

class Token {
 public:
  Token(const std::string& name, bool value) : value_(value), tracer_(name) {}
  explicit operator bool() const { return value_; }

 private:
  bool value_;
  Tracer tracer_;
};

gen<int> scopes(int how) {
  Tracer a("function");
  for (Tracer b("for init"); Token c{"for condition", true};) {
    Tracer d("for body");
    if (Tracer e("if init"); Token f{"if condition", how > 0}) {
      Tracer g("if body");
      yield 1;
      switch (Tracer h("switch init"); how) {
        case 1: {
          Tracer i("case");
          yield 2;
          break;
        }
        case 2:
          co_return;
        case 3:
          throw Failure{"three"};
        default:
          goto end;
      }
      while (Token j{"while condition", how == 1}) {
        const Tracer& k = make("extended");
        ++how;
        yield 3;
        note("%s", k.c_str());
      }
    } else {
      Tracer l("else body");
      yield 4;
    }
    break;
  }
end:
  yield 5;
}

int main() {
  for (int how = 0; how < 5; ++how) {
  drive([how] { return scopes(how); });
  drive_in_place([how](Round& r) {
    for (auto&& x : scopes(how)) {
      if (!r.take(x)) break;
    }
  });
  }
}
