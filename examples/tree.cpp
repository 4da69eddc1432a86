// tree - an in-order walk over a binary tree of words: recursion with yield_from.
//
// arguments: LICENSE
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include <rill/keywords.h>

struct Node {
  explicit Node(std::string w) : word(std::move(w)) {}
  std::string word;
  int count = 1;
  std::unique_ptr<Node> left, right;
};

static void insert(std::unique_ptr<Node>& node, std::string word) {
  if (!node) {
    node = std::make_unique<Node>(std::move(word));
  } else if (word == node->word) {
    ++node->count;
  } else {
    std::unique_ptr<Node>& side = word < node->word ? node->left : node->right;
    insert(side, std::move(word));
  }
}

gen<const Node&> in_order(const Node* node) {
  if (!node) co_return;
  yield_from in_order(node->left.get());
  yield *node;
  yield_from in_order(node->right.get());
}

gen<std::string> words(std::istream& in) {
  std::string word;
  for (std::istreambuf_iterator<char> at(in), end; at != end; ++at) {
    const auto c = static_cast<unsigned char>(*at);
    if (std::isalpha(c) != 0) {
      word += static_cast<char>(std::tolower(c));
    } else if (!word.empty()) {
      yield std::exchange(word, {});
    }
  }
  if (!word.empty()) yield word;
}

int main(int argc, char** argv) {
  std::unique_ptr<Node> root;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i]);
    for (std::string&& word : words(in)) insert(root, std::move(word));
  }

  int different = 0;
  for (const Node& node : in_order(root.get())) {
    ++different;
    if (node.count >= 25) std::printf("%-12s %3d\n", node.word.c_str(), node.count);
  }
  std::printf("%d different words\n", different);

  // The walk is lazy: the rest of the tree is not visited.
  std::printf("the first after \"license\": ");
  for (const Node& node : in_order(root.get())) {
    if (node.word <= "license") continue;
    std::puts(node.word.c_str());
    break;
  }
}
