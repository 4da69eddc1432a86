// template_forwarding - forwarding references and perfect forwarding into a generator
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<std::string> forwarded(T&& value) {
  yield value.name();
  std::decay_t<T> own = std::forward<T>(value);
  yield own.name();
}

template <class... Parts>
gen<std::string> call(Parts&&... parts) {
  return forwarded(std::forward<Parts>(parts)...);
}

int main() {
  Tracer t("t");
  const Tracer constant("constant");
  drive([&] { return forwarded(t); });
  drive_in_place([&](Round& r) {
    for (auto&& x : forwarded(t)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = forwarded(t);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return forwarded(constant); });
  drive_in_place([&](Round& r) {
    for (auto&& x : forwarded(constant)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = forwarded(constant);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return call(constant); });
  drive_in_place([&](Round& r) {
    for (auto&& x : call(constant)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = call(constant);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  Tracer moved("moved");
  for (const auto& name : forwarded(std::move(moved))) note("%s", name.c_str());
  note("%s", moved.c_str());
}
