// strings - strings of a container, by reference, selected by a structured binding
#include "workload.h"

#include <string>
#include <utility>

#include <rill/keywords.h>

using entries = std::vector<std::pair<std::string, int>>;

gen<const std::string&> names(const entries& all, int least) {
  for (const auto& [name, age] : all) {
    if (age >= least) yield name;
  }
}

unsigned long consume_names(const entries& all, int least) {
  unsigned long sum = 0;
  for (const std::string& name : names(all, least)) sum = bench::mix(sum, name.size());
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int age = 30;

static const entries& people() {
  static const entries made = [] {
    entries all;
    for (std::size_t i = 0; i < 4000; ++i) all.emplace_back(std::string(1 + i % 23, 'n'), static_cast<int>(i * 31 % 90));
    return all;
  }();
  return made;
}

static unsigned long loop() {
  unsigned long sum = 0;
  for (const auto& [name, years] : people()) {
    if (years >= age) sum = bench::mix(sum, name.size());
  }
  return sum;
}

class names_by_hand {
 public:
  names_by_hand(const entries& all, int least) : at_(all.data()), end_(at_ + all.size()), least_(least) { skip(); }
  bool more() const { return at_ != end_; }
  const std::string& operator*() const { return at_->first; }
  void operator++() {
    ++at_;
    skip();
  }

 private:
  void skip() {
    while (at_ != end_ && at_->second < least_) ++at_;
  }

  const std::pair<std::string, int>* at_;
  const std::pair<std::string, int>* end_;
  int least_;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (names_by_hand i(people(), bench::opaque(age)); i.more(); ++i) sum = bench::mix(sum, (*i).size());
  return sum;
}

static unsigned long range_for() { return consume_names(people(), bench::opaque(age)); }

static unsigned long pull() {
  const entries& all = people();
  int least = bench::opaque(age);
  unsigned long sum = 0;
  auto g = names(all, least);
  for (const std::string& name : g) sum = bench::mix(sum, name.size());
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  names(people(), bench::opaque(age)).for_each([&](const std::string& name) { sum = bench::mix(sum, name.size()); });
  return sum;
}

static void keep() {
  gen<const std::string&> g = names(people(), bench::opaque(age));
  bench::keep(g);
}

static const bench::workload registered(
    "strings by reference", 2666, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(names_by_hand));
#endif
