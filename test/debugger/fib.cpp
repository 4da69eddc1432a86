// fib - a generator in place and boxed: what it shows in each state, breakpoints, steps, the backtrace
#include <cstdio>

#include <rill/keywords.h>

gen<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    yield a;
    const int next = a + b;
    a = b;
    b = next;
  }
}

int main() {
  auto in_place = fibonacci(3);
  gen<int> boxed = fibonacci(50);
  gen<int> moved = std::move(boxed);
  int sum = 0;
  for (int i = 0; i < 7; ++i) sum += *moved.next();
  while (auto x = in_place.next()) {
    sum += *x;
  }
  std::printf("%d\n", sum);
  return 0;
}

/* gdb
break fib.cpp:20
run
> fib.cpp:20
print in_place
> = fibonacci not started
print moved
> = fibonacci not started
print boxed
> = empty
break fib.cpp:11
continue
> fib.cpp:11
backtrace
> #0 fibonacci (limit=50) at
> main () at
! rill
backtrace full
> a = 0
> b = 1
print a
> = 0
print limit + a
> = 50
print this->limit
> = 50
print *this
> = fibonacci running at fib.cpp:11 {limit = 50, a = 0, b = 1}
print next
> = 1
next
> 12 b = next;
rill locals
> limit = 50
> a = 1
> b = 1
[clang]
rill next
> fib.cpp
[]
rill next
> 8 while (a < limit)
rill next
> 9 yield a;
rill next
> main () at
> 21 for (int i = 0;
delete 2
break fib.cpp:22
continue
print moved
> = fibonacci suspended at fib.cpp:9 {limit = 50, a = 8, b = 13}
break fibonacci_frame::rill_resume
> Breakpoint
delete 4
tbreak fib.cpp:7
continue
> fib.cpp:7
bt
> fibonacci (limit=3)
finish
tbreak fib.cpp:23
continue
> fib.cpp:23
print in_place
> = fibonacci suspended at fib.cpp:9 {limit = 3, a = 0, b = 1}
tbreak fib.cpp:25
delete 3
continue
> fib.cpp:25
print in_place
> = fibonacci exhausted
*/
