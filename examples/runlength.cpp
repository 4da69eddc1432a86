// runlength - a picture as runs of equal pixels, and back: generators chained by value, none of them keeps the picture.
//
// arguments: examples/data/picture.txt
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>

#include <rill/keywords.h>

struct Run {
  char value;
  int length;
};

gen<char> characters(std::string file) {
  std::ifstream in(file);
  for (char c; in.get(c);) yield c;
}

gen<Run> encode(gen<char> values) {
  auto first = values.next();
  if (!first) co_return;
  Run run = {*first, 1};
  while (auto value = values.next()) {
    if (*value == run.value) {
      ++run.length;
    } else {
      yield std::exchange(run, Run{*value, 1});
    }
  }
  yield run;
}

// `12.3#` for twelve points and three hashes; a run of one is the character alone.
gen<char> write(gen<Run> runs) {
  for (const Run& run : runs) {
    if (run.length > 1) yield_from std::to_string(run.length);
    yield run.value;
  }
}

gen<Run> read(gen<char> text) {
  int length = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      length = 10 * length + (c - '0');
    } else {
      yield {c, length == 0 ? 1 : length};
      length = 0;
    }
  }
}

gen<char> decode(gen<Run> runs) {
  for (const Run& run : runs) {
    for (int i = 0; i < run.length; ++i) yield run.value;
  }
}

int main(int argc, char** argv) {
  if (argc < 2) return 1;
  const std::string file = argv[1];

  int size = 0;
  for (char c : write(encode(characters(file)))) {
    std::putchar(c);
    ++size;
  }
  const auto picture = rill::collect<std::string>(characters(file));
  std::printf("%zu characters became %d\n", picture.size(), size);

  const auto again = rill::collect<std::string>(decode(read(write(encode(characters(file))))));
  std::printf("%sread back: %s\n", again.c_str(), again == picture ? "the same" : "another picture");
}
