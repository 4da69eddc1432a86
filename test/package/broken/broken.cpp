#include <rill/keywords.h>

gen<int> unfinished() {
  yield missing;
}

int main() {}
