// rejected.cpp - what must not compile, and what the compiler then says: one case for each number, with its message
// beside
#include <rill/gen.h>

#include <memory>

#if CASE == 1  // does not convert to what the generator yields
using element = rill::element<std::unique_ptr<int>&&, std::unique_ptr<int>&>;
#elif CASE == 2  // does not convert to what the generator yields
using element = rill::element<int&, int>;
#elif CASE == 3  // has type void
using element = rill::element<int&&, void>;
#elif CASE == 4  // does not convert to what the generator yields
using element = rill::element<int&&, const char*>;
#elif CASE == 5  // the value type must be an object type
using element = rill::gen<int, const int>;
#endif

int main() { return sizeof(element) != 0 ? 0 : 1; }
