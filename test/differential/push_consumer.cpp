// push_consumer - a consumer with a destructor, parameters, strings in the body: who ends when, if the consumer stops or throws
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<const std::string&> words(Tracer owner, const std::string& text) {
  note("%s begins", owner.c_str());
  std::string word;
  for (char c : text) {
    if (c != ' ') {
      word += c;
      continue;
    }
    yield word;
    word.clear();
  }
  yield word;
  note("%s ends", owner.c_str());
}

class Consumer {
 public:
  explicit Consumer(Round& round) : round_(&round) { note("+ consumer"); }
  Consumer(const Consumer&) = delete;
  Consumer& operator=(const Consumer&) = delete;
  ~Consumer() { note("- consumer"); }

  rill::flow operator()(const std::string& word) {
    const Tracer t("call");
    return round_->take(word) ? rill::flow::go : rill::flow::stop;
  }

 private:
  Round* round_;
};

int main() {
  drive_in_place([](Round& r) { words(Tracer("p"), "one two three").for_each(Consumer(r)); });
  drive_in_place([](Round& r) {
    Consumer consumer(r);
    words(Tracer("p"), "a b").for_each(consumer);
  });
  drive_in_place([](Round& r) {
    Tracer("older").name(), words(Tracer("p"), "a b c").for_each(Consumer(r)) == rill::flow::stop ? note("stopped") : note("all"), note("%s", Tracer("younger").c_str());
  });
  drive_in_place([](Round& r) {
    std::vector<std::string> all;
    words(Tracer("p"), "x yy zzz").for_each([&, t = std::string("own")](const std::string& word) {
      all.push_back(word + t);
      r.take(word);  // the result is not a flow
    });
    note("%zu", all.size());
  });
}
