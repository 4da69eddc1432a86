// fields - the fields of a CSV text, as string_views
#include "workload.h"

#include <string>
#include <string_view>

#include <rill/keywords.h>

gen<std::string_view> fields(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',' && text[i] != '\n') continue;
    yield text.substr(begin, i - begin);
    begin = i + 1;
  }
}

unsigned long consume_fields(std::string_view text) {
  unsigned long sum = 0;
  for (std::string_view field : fields(text)) sum = bench::mix(sum, field.size());
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr std::size_t count = 6500000;  // 52 MB

static std::string_view text() {
  static const std::string made = [] {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += std::string(1 + i * 7 % 13, 'x') + (i % 8 == 7 ? '\n' : ',');
    return all;
  }();
  return made;
}

static unsigned long loop() {
  unsigned long sum = 0;
  const std::string_view all = text();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] != ',' && all[i] != '\n') continue;
    sum = bench::mix(sum, all.substr(begin, i - begin).size());
    begin = i + 1;
  }
  return sum;
}

class fields_by_hand {
 public:
  explicit fields_by_hand(std::string_view text) : text_(text) { ++*this; }
  bool more() const { return more_; }
  std::string_view operator*() const { return field_; }
  void operator++() {
    const std::size_t begin = at_;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] != ',' && text_[at_] != '\n') continue;
      field_ = text_.substr(begin, at_ - begin);
      ++at_;
      return;
    }
    more_ = false;
  }

 private:
  std::string_view text_, field_;
  std::size_t at_ = 0;
  bool more_ = true;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (fields_by_hand i(text()); i.more(); ++i) sum = bench::mix(sum, (*i).size());
  return sum;
}

static unsigned long range_for() { return consume_fields(text()); }

static unsigned long pull() {
  std::string_view all = text();
  unsigned long sum = 0;
  auto g = fields(all);
  for (std::string_view field : g) sum = bench::mix(sum, field.size());
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  fields(text()).for_each([&](std::string_view field) { sum = bench::mix(sum, field.size()); });
  return sum;
}

static void keep() {
  gen<std::string_view> g = fields(text());
  bench::keep(g);
}

static const bench::workload registered(
    "fields of a CSV text", count, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(fields_by_hand));
#endif
