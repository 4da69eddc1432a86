// template_renamed_parameters - members of class templates outside their class, which calls the parameters something else
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class Key, class Value, int limit = 3>
class Table {
 public:
  void put(Key key, Value value) { rows_.push_back({key, value}); }
  gen<Table> parts() const;
  gen<Key> keys(const Table& other) const;
  friend gen<int> sizes(const Table& table) {
    const Table& same = table;
    yield static_cast<int>(same.rows_.size());
    Table copy = same;
    copy.rows_.clear();
    yield static_cast<int>(copy.rows_.size());
  }

 private:
  struct Row {
    Key key;
    Value value;
  };
  std::vector<Row> rows_;
};

template <class K, class V, int n>
gen<Table<K, V, n>> Table<K, V, n>::parts() const {
  Table part;
  for (const Row& row : rows_) {
    part.rows_.push_back(row);
    if (part.rows_.size() == n) yield std::exchange(part, Table());
  }
  if (!part.rows_.empty()) yield part;
}

template <class K, class V, int n>
gen<K> Table<K, V, n>::keys(const Table& other) const {
  const std::vector<Table> both{*this, other};
  for (const Table& each : both)
    for (const Row& row : each.rows_) yield row.key;
}

static const Table<int, char>& sample() {
  static Table<int, char> table;
  if (table.keys(table).begin() == table.keys(table).end())
    for (int i = 0; i < 4; ++i) table.put(i, static_cast<char>('a' + i));
  return table;
}

int main() {
  drive([] { return sample().keys(sample()); });
  drive([] { return sizes(sample()); });
  for (auto&& part : sample().parts()) trace::show("part", part.keys(part));
}
