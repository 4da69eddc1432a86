// reports - for what sanitizers and gcov say of lines: an argument makes it read behind an array
#include <cstdio>

#include <rill/keywords.h>

gen<int> elements(int end) {
  int values[3] = {1, 2, 3};
  for (int i = 0; i < end; ++i) {
    const int value = values[i];
    yield value;
    std::printf("%d\n", value);
  }
  if (end > 3) {
    std::puts("behind the array");
  }
}

int main(int count, char**) {
  for (int x : elements(count + 2)) static_cast<void>(x);
}
