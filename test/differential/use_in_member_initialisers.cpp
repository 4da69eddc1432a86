// use_in_member_initialisers - calls of a class's own generators where the class is not complete: initialisers of members, default arguments
#include "trace.h"

#include <rill/keywords.h>

struct Plain {
  static gen<int> make(int n) {
    yield n;
    yield n + 1;
  }
  static inline int fixed = *make(8).begin();
  gen<int> kept = make(4);
  int first = *make(7).begin();
  int sum = [] {
    int all = 0;
    for (int x : make(2)) all += x;
    return all;
  }();
  int f(int n = *make(5).begin()) { return n; }
  struct Inner {
    int outer = *make(6).begin();
    gen<int> own() { yield outer; }
    int copy = *own().begin();
  };
  int body() {
    int all = 0;
    for (int x : make(1)) all += x;
    return all;
  }
};

template <class T>
struct Generic {
  static gen<T> make(T n) { yield n; }
  T first = *make(7).begin();
  T f(T n = *make(5).begin()) { return n; }
};

int main() {
  Plain p;
  note("%d %d %d %d %d", Plain::fixed, p.first, p.sum, p.f(), p.body());
  note("%d %d", Plain::Inner().outer, Plain::Inner().copy);
  for (int x : p.kept) note("%d", x);
  Generic<int> g;
  note("%d %d", g.first, g.f());
}
