// lambdas - generators that are lambdas in other generators: their lines, their names, what they capture
#include <rill/keywords.h>

volatile int seen;
void use(int x) { seen = x; }

gen<int> outer(int n) {
  auto first = [n](int k) -> gen<int> {
    auto second = [k, n]() -> gen<int> {
      int z = k * n;
      yield z + 1;
      z += 2;
      yield z;
    };
    for (int q : second()) {
      yield q + n;
    }
    use(k);
  };
  for (int w : first(3)) {
    use(w);
    yield w;
  }
  use(n);
}

int total(gen<int> g) {
  int sum = 0;
  for (int x : g) sum += x;
  return sum;
}

gen<int> argument(int n) {
  int a = total([n](int k) -> gen<int> {
    int z = k * n;
    yield z;
    z += 5;
    yield z;
  }(3));
  yield a;
  use(a);
}

int main() {
  for (int x : outer(2)) use(x);
  for (int x : argument(2)) use(x);
}

/* gdb
break lambdas.cpp:10
run
> lambdas.cpp:10
bt
> #0 lambda of line 9
> outer (n=2)
> main () at
print k * n
> = 6
delete
break lambdas.cpp:12
continue
> lambdas.cpp:12
print z
> = 6
print *this
> lambda of line 9 running at lambdas.cpp:12 {k = 3, n = 2, z = 6}
delete
tbreak lambdas.cpp:18
continue
> lambdas.cpp:18
print k
> = 3
tbreak lambdas.cpp:24
continue
> lambdas.cpp:24
print n
> = 2
tbreak lambdas.cpp:37
continue
> lambdas.cpp:37
print z
> = 6
tbreak lambdas.cpp:41
continue
> lambdas.cpp:41
print a
> = 17
*/
