// local_names_elsewhere - local types and usings whose names mean something else in other blocks of the body
#include "trace.h"

#include <rill/keywords.h>

#include <string>
#include <vector>

struct Thing {
  int value = 1;
};
namespace other {
struct Thing {
  int value = 2;
};
inline int pick(long) { return 20; }
using Word = std::string;
}  // namespace other
inline int pick(double) { return 10; }

gen<int> names() {
  Thing outside;
  yield outside.value;
  {
    struct Thing {
      int value = 3;
    };
    Thing local;
    yield local.value;
    std::vector<Thing> many(2);
    for (const Thing& each : many) yield each.value + 10;
  }
  {
    using other::Thing;
    Thing imported;
    yield imported.value;
  }
  {
    using Thing = std::string;
    Thing text("abc");
    yield static_cast<int>(text.size());
  }
  {
    using namespace other;
    using Ours = ::Thing;
    Word word = "four";
    std::vector<Word> words{word, word};
    Ours ours;
    yield static_cast<int>(words.size() + word.size()) + ours.value;
    yield pick(1L);
  }
  yield pick(1L);
  Thing after;
  yield after.value;
  struct {
    int a, b;
  } pair{5, 6}, twin{7, 8};
  yield pair.a + twin.b;
}

int main() {
  drive([] { return names(); });
  drive_in_place([](Round& r) {
    for (auto&& x : names()) {
      if (!r.take(x)) break;
    }
  });
}
