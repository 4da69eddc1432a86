// member_ref_qualified - member functions with ref-qualifiers and both const versions
#include "trace.h"

#include <rill/keywords.h>

class Text {
 public:
  explicit Text(std::string text) : text_(std::move(text)) {}
  gen<std::string> parts() & {
    text_ += "&";
    yield text_;
  }
  gen<std::string> parts() const& {
    yield text_ + " const&";
  }
  gen<std::string> parts() && {
    yield std::move(text_) + "&&";
  }
  gen<char&> letters() {
    for (char& c : text_) yield c;
  }
  gen<const char&> letters() const {
    for (const char& c : text_) yield c;
  }

 private:
  std::string text_;
};

int main() {
  Text text("text");
  const Text constant("constant");
  drive([&] { return text.parts(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : text.parts()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = text.parts();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return constant.parts(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : constant.parts()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = constant.parts();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  Text other("other");
  for (const auto& x : std::move(other).parts()) note("%s", x.c_str());
  drive([&] { return std::move(other).parts(); });
  for (char& c : text.letters()) c = 'x';
  for (const char& c : text.letters()) note("%c", c);
  drive([&] { return constant.letters(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : constant.letters()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = constant.letters();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
