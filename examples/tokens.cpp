// tokens - a tokeniser for C++, run over the sources of a project: what they are made of, and the names used most.
//
// arguments: tool runtime examples
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <rill/keywords.h>

namespace fs = std::filesystem;

enum class Kind { name, number, text, comment, directive, punctuation };

struct Token {
  Kind kind;
  std::string_view spelling;
};

static bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
static bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

gen<fs::path> sources(fs::path root) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".cpp" || extension == ".h" || extension == ".def") yield entry.path();
  }
}

gen<std::string> lines(fs::path file) {
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) yield line;
}

// A comment that goes on over the end of a line is remembered in `in_comment`.
gen<Token> tokens(std::string_view line, bool& in_comment) {
  std::size_t at = 0;
  const auto take = [&](std::size_t end) {
    const std::size_t start = std::exchange(at, std::min(end, line.size()));
    return line.substr(start, at - start);
  };
  const auto take_while = [&](auto belongs) {
    std::size_t end = at;
    while (end < line.size() && belongs(line[end])) ++end;
    return take(end);
  };
  const auto take_to = [&](std::string_view what) {
    const std::size_t found = line.find(what, at);
    return take(found == std::string_view::npos ? line.size() : found + what.size());
  };

  while (at < line.size()) {
    const char c = line[at];
    if (in_comment || line.compare(at, 2, "/*") == 0) {
      const std::string_view part = take_to("*/");
      in_comment = part.size() < 2 || part.substr(part.size() - 2) != "*/";
      yield {Kind::comment, part};
    } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++at;
    } else if (line.compare(at, 2, "//") == 0) {
      yield {Kind::comment, take(line.size())};
    } else if (c == '#' && line.find_first_not_of(" \t") == at) {
      yield {Kind::directive, take(line.size())};
    } else if (c == '"' || c == '\'') {
      std::size_t end = at + 1;
      while (end < line.size() && line[end] != c) end += line[end] == '\\' ? 2 : 1;
      yield {Kind::text, take(end + 1)};
    } else if (is_digit(c)) {
      yield {Kind::number, take_while([](char d) { return in_name(d) || d == '.' || d == '\''; })};
    } else if (in_name(c)) {
      yield {Kind::name, take_while(in_name)};
    } else {
      yield {Kind::punctuation, take(at + 1)};
    }
  }
}

int main(int argc, char** argv) {
  static const std::array<const char*, 6> titles = {"names", "numbers", "strings", "comments", "directives", "punctuation"};
  static const std::set<std::string_view> dull = {"const", "std", "return", "if", "for", "auto", "static", "void", "bool", "int"};
  std::array<std::size_t, 6> counts{};
  std::map<std::string, int> names;
  std::size_t line_count = 0;
  std::size_t file_count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const fs::path& file : sources(argv[i])) {
      ++file_count;
      bool in_comment = false;
      for (const std::string& line : lines(file)) {
        ++line_count;
        for (const Token& token : tokens(line, in_comment)) {
          ++counts.at(static_cast<std::size_t>(token.kind));
          if (token.kind == Kind::name && dull.count(token.spelling) == 0) ++names[std::string(token.spelling)];
        }
      }
    }
  }
  std::printf("%zu files, %zu lines\n", file_count, line_count);
  for (std::size_t i = 0; i < titles.size(); ++i) std::printf("%8zu %s\n", counts.at(i), titles.at(i));

  std::vector<std::pair<std::string, int>> sorted(names.begin(), names.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::printf("most frequent:");
  for (std::size_t i = 0; i < std::min<std::size_t>(8, sorted.size()); ++i) {
    std::printf(" %s (%d)", sorted[i].first.c_str(), sorted[i].second);
  }
  std::puts("");
}
