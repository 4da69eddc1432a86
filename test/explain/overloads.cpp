// Frames of one name are told apart: overloads with parameters of one name, generators inside others.
// RUN: %rill explain %s --format=json -- -std=c++17 > %t.json
// RUN: %python -c "import json, sys; [print(g['signature'], g['frame']['size'], g['frame']['objects'][0]['size']) for g in json.load(open(sys.argv[1]))['sources'][0]['report']['generators']]" %t.json | FileCheck %s
#include <rill/keywords.h>

// CHECK: gen<int> over(int n) 12 4
gen<int> over(int n) { yield n; }
// CHECK-NEXT: gen<int> over(double n) 16 8
gen<int> over(double n) { yield static_cast<int>(n); }
// CHECK-NEXT: gen<int> over(char n) 8 1
gen<int> over(char n) { yield n; }

namespace other {
// CHECK-NEXT: gen<int> other::over(long n) 16 8
gen<int> over(long n) { yield static_cast<int>(n); }
}  // namespace other

// CHECK-NEXT: gen<int> outer(int n)
gen<int> outer(int n) {
  // CHECK-NEXT: gen<int> outer::lambda(short n)
  auto inner = [](short n) -> gen<int> { yield n; };
  yield n;
  yield_from inner(2);
}
