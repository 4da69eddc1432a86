// csv - a reader of CSV with quoted fields: rows as RFC 4180 has them, and a sum for each country.
//
// arguments: examples/data/orders.csv
#include <cstdio>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <rill/keywords.h>

using Row = std::vector<std::string>;

// A field in quotes may hold commas, line ends and quotes (written twice).
gen<Row> rows(std::istream& in) {
  Row row;
  std::string field;
  bool quoted = false;
  for (char c; in.get(c);) {
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (in.peek() == '"') {
        field += static_cast<char>(in.get());
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      if (!field.empty()) throw std::runtime_error("a quote in the middle of the field \"" + field + "\"");
      quoted = true;
    } else if (c == ',') {
      row.push_back(std::exchange(field, {}));
    } else if (c == '\n') {
      row.push_back(std::exchange(field, {}));
      yield std::exchange(row, {});
    } else if (c != '\r') {
      field += c;
    }
  }
  if (quoted) throw std::runtime_error("a quoted field without an end");
  if (row.empty() && field.empty()) co_return;
  row.push_back(field);
  yield row;
}

struct Sum {
  int orders = 0;
  double amount = 0;
};

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i]);
    if (!in) {
      std::cerr << "cannot open " << argv[i] << '\n';
      return 1;
    }
    try {
      auto table = rows(in);
      const auto header = table.next();
      if (!header) continue;
      const Row columns = *header;
      std::cout << columns.size() << " columns:";
      for (const std::string& column : columns) std::cout << ' ' << column;
      std::cout << '\n';

      std::map<std::string, Sum> countries;
      std::string longest;
      while (auto next = table.next()) {
        Row row = *next;
        if (row.size() != columns.size()) throw std::runtime_error("a row with " + std::to_string(row.size()) + " fields");
        Sum& sum = countries[row[2]];
        ++sum.orders;
        sum.amount += std::stod(row[4]);
        if (row[5].size() > longest.size()) longest = std::move(row[5]);
      }
      for (const auto& [country, sum] : countries) {
        std::cout << std::left << std::setw(16) << country << std::right << std::setw(4) << sum.orders << std::setw(12) << std::fixed
                  << std::setprecision(2) << sum.amount << '\n';
      }
      std::cout << "longest note:\n" << longest << '\n';
    } catch (const std::exception& error) {
      std::cerr << argv[i] << ": " << error.what() << '\n';
      return 1;
    }
  }
}
