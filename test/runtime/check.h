// check.h - the assertion of the runtime's tests: also with NDEBUG, and without exceptions
#ifndef RILL_TEST_RUNTIME_CHECK_H
#define RILL_TEST_RUNTIME_CHECK_H

#include <cstdio>
#include <cstdlib>

#define CHECK(...)                                                                         \
  do {                                                                                     \
    if (!(__VA_ARGS__)) {                                                                  \
      std::fprintf(stderr, "%s:%d: check failed: %s\n", __FILE__, __LINE__, #__VA_ARGS__); \
      std::exit(1);                                                                        \
    }                                                                                      \
  } while (false)

#endif
