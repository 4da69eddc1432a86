// recursion_in_own_frame - generators that have no form in place and call themselves: out of their class, in templates, overloaded
#include "trace.h"

#include <rill/keywords.h>

#include <memory>
#include <new>
#include <string>

struct Node {
  int value = 0;
  std::unique_ptr<Node> left, right;
  gen<int> walk(int depth = 0) const;
  gen<int> reversed();
  static gen<int> countdown(int n);
  gen<std::string> named(std::string prefix, const int& limit);
  gen<int> with_default(int n, int step = 2);
  template <class T>
  gen<T> as(int depth) const;
  virtual gen<int> dynamic(int n);
  virtual ~Node() = default;
};

struct Derived : Node {
  gen<int> dynamic(int n) override;
};

gen<int> Node::walk(int depth) const {
  Tracer t("walk");
  if (left) yield_from left->walk(depth + 1);
  yield 10 * depth + value;
  if (right) yield_from (*right).walk(depth + 1);
}

gen<int> Node::reversed() {
  if (right) yield_from this->right->reversed();
  yield value;
  if (Node* const other = left.get())
    yield_from other
        ->reversed();
}

gen<int> Node::countdown(int n) {
  const Tracer t("countdown " + std::to_string(n));
  if (n == 0) throw 7;
  yield n;
  yield_from countdown(n - 1);
}

gen<std::string> Node::named(std::string prefix, const int& limit) {
  yield prefix + "!";
  if (static_cast<int>(prefix.size()) < limit) yield_from Node::named(prefix + "-", limit);
  yield prefix;
}

gen<int> Node::with_default(int n, int step) {
  yield n;
  if (n > 0) yield_from with_default(n - step);
}

template <class T>
gen<T> Node::as(int depth) const {
  if (left) yield_from left->as<T>(depth + 1);
  yield static_cast<T>(value + depth);
  if (right) yield_from right->template as<T>(depth + 1);
}

gen<int> Node::dynamic(int n) {
  yield n;
  if (n > 0) yield_from this->dynamic(n - 1);
}

gen<int> Derived::dynamic(int n) {
  yield 100 + n;
  if (n > 1) yield_from Derived::dynamic(n - 2);
  if (n > 0) yield_from Node::dynamic(0);
}

template <class T>
gen<T> explicitly(T from, int n) {
  Tracer t("explicitly " + std::to_string(n));
  if (n > 0) yield_from explicitly<T>(static_cast<T>(from + 1), n - 1);
  yield from;
}

template <class T>
gen<int> growing(T from, int n) {
  yield static_cast<int>(sizeof(from));
  if (n > 0) yield_from growing<long>(from, n - 1);
  if (n > 1) yield_from growing<T>(from, n - 2);
}

template <int N>
gen<int> counted(int n) {
  yield N * 10 + n;
  if (n > 0) yield_from counted<N>(n - 1);
  if constexpr (N > 0) yield_from counted<N - 1>(n);
}

template <class T, int N>
struct Table {
  T rows[N] = {};
  gen<T> from(int i) {
    Tracer t("from " + std::to_string(i));
    if (i == N) co_return;
    yield rows[i];
    yield_from from(i + 1);
  }
  gen<T> back(int i) const;
  gen<T> other(int i) {
    yield rows[i];
    if (i == 0) yield_from Table<T, 1>().other(0 * i);
  }
};

template <class T, int N>
gen<T> Table<T, N>::back(int i) const {
  if (i > 0) yield_from back(i - 1);
  yield rows[i];
}

// What the calls of these mean depends on the template's arguments.
template <class T>
struct Linked {
  T value;
  std::unique_ptr<Linked> left;
  Linked* right = nullptr;
  gen<const T&> all(int depth) const {
    Tracer t("all " + std::to_string(depth));
    if (left) yield_from left->all(depth + 1);
    yield value;
    if (right) yield_from (*right).all(depth + 1);
  }
  template <class U>
  gen<U> as(U from) const {
    if (left) yield_from left->template as<U>(from);
    yield static_cast<U>(value) + from;
    if (right) yield_from right->as(2L);
  }
  template <class U>
  gen<U> deduced(U from, int n) {
    yield from;
    if (n > 0) yield_from deduced(from, n - 1);
    if (n > 1) yield_from this->deduced(1, 0);
  }
};

template <class T>
gen<const T&> in_order(const Linked<T>* node) {
  Tracer t("in_order");
  if (node == nullptr) co_return;
  yield_from in_order(node->left.get());
  yield node->value;
  yield_from in_order<T>(node->right);
}

template <class T>
gen<int> sizes(T x, int n) {
  yield static_cast<int>(sizeof(x));
  if (n > 0) yield_from sizes(x + 1, n - 1);
}

template <class T>
struct Wrapped {
  T inner;
  template <class F>
  gen<int> apply(F f) {
    yield f(1);
  }
};
template <class T>
struct Wrapped<Wrapped<T>> {
  Wrapped<T> inner;
  template <class F>
  gen<int> apply(F f) {
    yield f(2);
    yield_from inner.template apply<F>(f);
  }
};

template <class T, int N = 2>
gen<T> sliced(const T (&row)[N], int i) {
  yield row[i];
  if (i > 0) yield_from sliced(row, i - 1);
}

// The frames of these are below each other, so that the order of their ends is seen, too.
gen<int> both(int n) {
  Tracer t("both " + std::to_string(n));
  yield n;
  struct Local {
    gen<int> down(int k) {
      Tracer t("down " + std::to_string(k));
      yield k;
      if (k > 0) yield_from down(k - 1);
      else throw 3;
    }
  } local;
  try {
    yield_from local.down(n);
  } catch (int thrown) {
    note("caught %d", thrown);
  }
  yield 99;
}

int main() {
  Node root;
  root.value = 1;
  root.left = std::make_unique<Node>();
  root.right = std::make_unique<Node>();
  root.left->value = 2;
  root.right->value = 3;
  root.left->right = std::make_unique<Node>();
  root.left->right->value = 4;
  drive([&] { return root.walk(); });
  drive([&] { return root.reversed(); });
  drive([] { return Node::countdown(2); });
  const int limit = 3;
  drive([&] { return root.named("", limit); });
  drive([&] { return root.with_default(5); });
  drive([&] { return root.as<long>(1); });
  Derived derived;
  drive([&] { return derived.dynamic(3); });
  drive([] { return explicitly<short>(short{1}, 2); });
  drive([] { return growing<short>(short{1}, 3); });
  drive([] { return counted<2>(2); });
  Table<int, 3> table;
  table.rows[1] = 5;
  drive([&] { return table.from(0); });
  drive([&] { return table.back(2); });
  Linked<int> last{3, nullptr}, first{1, std::make_unique<Linked<int>>()};
  first.right = &last;
  drive([&] { return first.all(0); });
  drive([&] { return first.as<long>(7); });
  drive([&] { return first.as<int>(7); });
  drive([&] { return first.deduced(7L, 2); });
  drive([&] { return first.deduced(7, 2); });
  drive([&] { return in_order(&first); });
  drive([] { return sizes<short>(1, 3); });
  Wrapped<Wrapped<Wrapped<int>>> wrapped{};
  drive([&] { return wrapped.apply([](int x) { return 10 * x; }); });
  const long row[] = {1, 2, 3};
  drive([&] { return sliced(row, 2); });
  drive([] { return both(2); });
}
