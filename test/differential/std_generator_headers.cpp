// std_generator_headers - <generator> included by headers: one with generators, one with declarations alone
#include "std_generator_declarations.h"
#include "std_generator_header.h"
#include "trace.h"
#include <generator>

#ifndef __cpp_lib_generator
#error "<generator> defines __cpp_lib_generator"
#endif

std::generator<long> declared(long n) {
  Tracer t("declared");
  co_yield n;
  for (int x : header_count(2)) co_yield x + n;
}

int main() {
  drive([] { return declared(10); });
  drive([] { return header_repeat(std::string("text"), 2); });
  drive([] { return header_repeat(Tracer("t"), 2); });
  Holder holder{declared(5)};
  note("%ld", holder.sum());
}
