// hard_everything_in_one - a larger program: tokens, an evaluator and a report, as a user would write it
#include "trace.h"

#include <map>
#include <stdexcept>
#include <vector>

#include <rill/keywords.h>

struct Token {
  enum class Kind { number, name, symbol } kind;
  std::string text;
  std::string name() const { return std::to_string(static_cast<int>(kind)) + ":" + text; }
};

gen<Token> tokens(std::string_view source) {
  std::size_t at = 0;
  while (at < source.size()) {
    const char c = source[at];
    const std::size_t from = at;
    if (c == ' ') {
      ++at;
      continue;
    }
    auto take_while = [&](auto accept) {
      while (at < source.size() && accept(source[at])) ++at;
      return std::string(source.substr(from, at - from));
    };
    if (c >= '0' && c <= '9') {
      yield {Token::Kind::number, take_while([](char d) { return d >= '0' && d <= '9'; })};
    } else if (c >= 'a' && c <= 'z') {
      yield {Token::Kind::name, take_while([](char d) { return d >= 'a' && d <= 'z'; })};
    } else if (std::string_view("+-*").find(c) != std::string_view::npos) {
      ++at;
      yield {Token::Kind::symbol, std::string(1, c)};
    } else {
      throw std::runtime_error(std::string("unexpected ") + c);
    }
  }
}

gen<int> results(const std::vector<std::string>& lines, std::map<std::string, int> variables) {
  for (const auto& line : lines) {
    try {
      int value = 0;
      char operation = '+';
      for (auto&& [kind, text] : tokens(line)) {
        int operand = 0;
        switch (kind) {
          case Token::Kind::symbol:
            operation = text[0];
            continue;
          case Token::Kind::name:
            operand = variables.at(text);
            break;
          case Token::Kind::number:
            operand = std::stoi(text);
        }
        value = operation == '+' ? value + operand : operation == '-' ? value - operand : value * operand;
      }
      yield value;
      variables["last"] = value;
    } catch (const std::out_of_range&) {
      note("unknown name in '%s'", line.c_str());
    }
  }
}

int main() {
  drive([] { return tokens("12 + x*3"); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens("12 + x*3")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens("12 + x*3");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return tokens("1 ? 2"); });
  const std::vector<std::string> lines{"1 + 2", "x * 3 - 1", "y", "last * 2", "1 # 2", "7"};
  const std::map<std::string, int> variables{{"x", 5}};
  drive([&] { return results(lines, variables); });
}
