// use_loop_variable_captured - the loop variable of a consumer is captured and kept by address within its iteration
#include "trace.h"

#include <functional>
#include <vector>

#include <rill/keywords.h>

gen<std::string> words() {
  yield "one";
  yield "two";
}

int main() {
  std::vector<std::function<int()>> functions;
  for (std::string word : words()) {
    auto size = [&] { return static_cast<int>(word.size()); };
    word += "!";
    note("%d", size());
    functions.push_back([word] { return static_cast<int>(word.size()); });
  }
  for (const auto& f : functions) note("%d", f());
  for (auto&& word : words()) {
    const std::string* p = &word;
    const std::string moved = std::move(word);
    note("%s %s", moved.c_str(), p == &word ? "the same" : "WRONG");
  }
}
