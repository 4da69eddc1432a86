#include <chain/outer.h>
#include <cstdio>
#include <made/limit.h>

#include "parts.h"

#if defined(RILL_LOWERED) == defined(RILL_NATIVE) && !defined(RILL_PARSING)
#error "a source of the target is compiled with RILL_LOWERED, or for editors with RILL_NATIVE"
#endif

gen<const char*> words() {
  yield FROM_FLAGS;
  yield FROM_LIBRARY;
}

int main() {
  for (int x : walk(0, LIMIT)) std::printf("%d ", x);
  for (const char* word : words()) std::printf("<%s> ", word);
  std::printf("%d first %d second %d plain %d late %d", FROM_SHELL, first(), second(), plain(), late());
#ifdef IS_DEBUG
  std::printf(" debug");
#endif
  std::printf("\n");
}
