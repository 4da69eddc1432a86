// directories - a walk over the headers of the system, sorted in each directory: the largest files, and what kinds there are.
//
// arguments: /usr/include
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>
#include <system_error>
#include <vector>

#include <rill/keywords.h>

namespace fs = std::filesystem;

struct File {
  fs::path path;
  std::uintmax_t size;
  int depth;
};

// A directory that may not be read, and a link that leads nowhere, are passed over.
gen<File> walk(fs::path directory, int depth = 0) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    if (entry.is_symlink(error)) continue;
    if (entry.is_directory(error)) {
      yield_from walk(entry.path(), depth + 1);
    } else if (const std::uintmax_t size = entry.file_size(error); !error) {
      yield {entry.path(), size, depth};
    }
  }
}

// The `count` largest, without keeping all.
static std::vector<File> largest(gen<File> files, std::size_t count) {
  const auto larger = [](const File& a, const File& b) { return a.size > b.size; };
  std::vector<File> heap;
  for (File&& file : files) {
    heap.push_back(std::move(file));
    std::push_heap(heap.begin(), heap.end(), larger);
    if (heap.size() <= count) continue;
    std::pop_heap(heap.begin(), heap.end(), larger);
    heap.pop_back();
  }
  std::sort_heap(heap.begin(), heap.end(), larger);
  return heap;
}

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::map<std::string, int> extensions;
    int files = 0;
    int deepest = 0;
    walk(argv[i]).for_each([&](const File& file) {
      ++files;
      deepest = std::max(deepest, file.depth);
      ++extensions[file.path.extension().string()];
    });
    std::printf("%s: %d files, at most %d directories deep\n", argv[i], files, deepest);
    for (const auto& [extension, count] : extensions) {
      if (count * 50 >= files) std::printf("%7d %s\n", count, extension.empty() ? "(no extension)" : extension.c_str());
    }
    for (const File& file : largest(walk(argv[i]), 5)) {
      std::printf("%9ju %s\n", file.size, file.path.lexically_relative(argv[i]).c_str());
    }
  }
}
