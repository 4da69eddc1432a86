// text_literals - raw strings, spliced lines and comments keep every byte, at whatever depth the generator stands
#include "trace.h"

#include <rill/keywords.h>

namespace deep {
class Texts {
 public:
  gen<std::string> all(int n) const {
    for (int i = 0; i < n; ++i) {
      yield R"(first
  second   with  spaces
	and a tab)";
      std::string spliced = "one\
two";  // a string over two lines
      yield spliced;
      yield R"cc(int  x   =  1 ;
      int y;)cc";
      yield "a" /* between */ "b   c";
    }
  }
};
}  // namespace deep

int main() {
  const deep::Texts texts;
  drive_in_place([&](Round& r) {
    for (auto&& x : texts.all(2)) {
      if (!r.take(x)) break;
    }
  });
}
