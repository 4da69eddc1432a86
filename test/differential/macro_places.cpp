// macro_places - __LINE__, __FILE__, __func__ and __COUNTER__ in bodies, also in macros and in continued lines
#include "trace.h"

#include <cstring>

#include <rill/keywords.h>

#define HERE __LINE__
#define WHERE(x) note("%s:%d %s", std::strrchr("/" __FILE__, '/') + 1, __LINE__, #x), static_cast<void>(x)
#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_(a, b)
#define UNIQUE(name) PASTE(name, __LINE__)
#define COUNTED(name) PASTE(name, __COUNTER__)
#define GUARD(text) const Tracer UNIQUE(guard)(text)
#define FUNCTION std::string(__func__)
#define SAY(text) \
  note("%s at %d", text, __LINE__)

gen<int> places(int n) {
  yield __LINE__;
  yield HERE;
  GUARD("one");
  GUARD("two");
  int a = __LINE__, b = HERE;
  yield b - a;
  WHERE(n);
  SAY(__func__);
  yield static_cast<int>(FUNCTION.size()) + static_cast<int>(std::strlen(__FUNCTION__));
  int COUNTED(x) = 1;
  int COUNTED(x) = 2;
  yield n +
      __LINE__ +
      HERE;
  WHERE(
      (n +
       a)
  );
  if (n > 0) {
    Tracer t(std::to_string(__LINE__));
    yield HERE;
    auto line = [] { return __LINE__; };
    yield line();
  }
  yield __INCLUDE_LEVEL__;
}

int main() {
  drive([] { return places(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : places(0)) {
      if (!r.take(x)) break;
    }
  });
}
