// traced.h - classes that print what happens to them, for traces that must not depend on the mode
#ifndef RILL_TEST_RUNTIME_TRACED_H
#define RILL_TEST_RUNTIME_TRACED_H

#include <cstdio>
#include <string>
#include <utility>

class traced {
 public:
  explicit traced(const char* name) : name_(name) { say("make"); }
  traced(const traced& other) : name_(other.name_ + "'") { say("copy"); }
  traced(traced&& other) : name_(other.name_ + "+") {
    other.name_ += "-";
    say("move");
  }
  traced& operator=(const traced&) = delete;
  ~traced() { say("destroy"); }

  const char* name() const { return name_.c_str(); }
  void say(const char* what) const { std::printf("    %s %s\n", what, name()); }

 private:
  std::string name_;
};

struct derived : traced {
  using traced::traced;
};

struct pinned : traced {
  using traced::traced;
  pinned(const pinned&) = delete;
};

struct abstract {
  virtual ~abstract() = default;
  virtual const char* name() const = 0;
};

struct concrete : abstract {
  const char* name() const override { return "concrete"; }
};

/// Converts to a traced by a conversion function that returns a prvalue, an lvalue, or a constant lvalue.
struct source {
  explicit source(const char* name) : inner(name) {}
  traced inner;
};
struct gives_prvalue : source {
  using source::source;
  operator traced() const { return traced("converted"); }
};
struct gives_lvalue : source {
  using source::source;
  operator traced&() { return inner; }
};
struct gives_const_lvalue : source {
  using source::source;
  operator const traced&() const { return inner; }
};

/// A traced can be made of this implicitly.
struct text {
  const char* value;
};
struct from_text : traced {
  from_text(const text& t) : traced(t.value) {}
};

template <class T>
T make(const char* name) {
  return T(name);
}
template <class T>
const T make_const(const char* name) {
  return T(name);
}

#endif
