// measure - runs the workloads that it is linked with: times by Google Benchmark, allocations and frames by operator new.
//
//     measure --sizes                        a line for each workload: name, bytes and allocations of a stream in a gen, bytes of the class
//                                            written by hand, allocations of a whole run by range-for and for_each
//     measure --benchmark_format=json ...    the times
#include "workloads/workload.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

static std::size_t allocations = 0, allocated = 0;

void* operator new(std::size_t size) {
  ++allocations;
  allocated += size;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace bench {

struct registered {
  const char* name;
  std::size_t elements;
  std::vector<form> forms;
  void (*keep)();
  std::size_t iterator_size;
};

static std::vector<registered>& all() {
  static std::vector<registered> workloads;
  return workloads;
}

workload::workload(const char* name, std::size_t elements, std::vector<form> forms, void (*keep)(), std::size_t iterator_size) {
  all().push_back({name, elements, std::move(forms), keep, iterator_size});
}

static std::vector<std::pair<const char*, form>>& peers() {
  static std::vector<std::pair<const char*, form>> all;
  return all;
}

peer::peer(const char* name, form other) { peers().push_back({name, other}); }

// Gives the peers to their workloads. Returns false if there is none of that name.
static bool join() {
  for (const auto& [name, other] : peers()) {
    const auto found = std::find_if(all().begin(), all().end(), [&name = name](const registered& each) { return std::strcmp(each.name, name) == 0; });
    if (found == all().end()) return false;
    found->forms.push_back(other);
  }
  return true;
}

// Returns false if a form does something else than the first one.
static bool agree(const registered& workload) {
  bool good = true;
  const unsigned long expected = workload.forms.front().run();
  for (const form& form : workload.forms) {
    if (form.run() == expected) continue;
    std::fprintf(stderr, "%s: %s gives another checksum\n", workload.name, form.name);
    good = false;
  }
  return good;
}

static void print_sizes(const registered& workload) {
  if (workload.keep == nullptr) return;
  allocations = allocated = 0;
  workload.keep();
  std::printf("%s\t%zu\t%zu\t%zu", workload.name, allocated, allocations, workload.iterator_size);
  for (const form& form : workload.forms) {
    allocations = 0;
    form.run();
    std::printf("\t%s=%zu", form.name, allocations);
  }
  std::printf("\n");
}

}  // namespace bench

int main(int argc, char** argv) {
  const bool sizes = argc > 1 && std::strcmp(argv[1], "--sizes") == 0;
  bool good = bench::join();
  for (const bench::registered& workload : bench::all()) good &= bench::agree(workload);
  if (!good) return 1;
  for (const bench::registered& workload : bench::all()) {
    if (sizes) bench::print_sizes(workload);
    for (const bench::form& form : workload.forms) {
      const std::string name = std::string(workload.name) + "/" + form.name;
      benchmark::RegisterBenchmark(name.c_str(), [run = form.run](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(run());
      });
    }
  }
  if (sizes) return 0;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
