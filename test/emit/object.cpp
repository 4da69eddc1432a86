// Objects with destructors: storage, construction at the declaration, a guard; one that lives across nothing stays a local.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <string>

#include <rill/keywords.h>

gen<std::string> echo(std::string text) {
  std::string prefix = "> ";
  {
    std::string upper = text + "!";
    yield prefix + upper;
  }
  yield text;
  std::string last = "end";
  std::puts(last.c_str());
}

int main() {
  for (auto&& x : echo("hello")) std::puts(x.c_str());
}
