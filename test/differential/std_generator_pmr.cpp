// std_generator_pmr - std::pmr::generator, with the default resource and with one that is given
#include "trace.h"

#include <cstddef>
#include <generator>
#include <memory_resource>

class Counting : public std::pmr::memory_resource {
 public:
  long balance = 0;
  bool used = false;

 private:
  void* do_allocate(std::size_t bytes, std::size_t alignment) override {
    ++balance;
    used = true;
    return std::pmr::new_delete_resource()->allocate(bytes, alignment);
  }
  void do_deallocate(void* memory, std::size_t bytes, std::size_t alignment) override {
    --balance;
    std::pmr::new_delete_resource()->deallocate(memory, bytes, alignment);
  }
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }
};

using Allocator = std::pmr::polymorphic_allocator<std::byte>;

std::pmr::generator<int> given(std::allocator_arg_t, Allocator, int n) {
  Tracer t("given");
  for (int i = 0; i < n; ++i) co_yield i;
}

std::pmr::generator<const int&> by_default(int n) { co_yield n; }

std::pmr::generator<int> walk(std::allocator_arg_t, Allocator memory, int depth) {
  if (depth == 0) co_return;
  co_yield depth;
  co_yield std::ranges::elements_of(walk(std::allocator_arg, memory, depth - 1), memory);
}

int main() {
  Counting counting;
  drive([&] { return given(std::allocator_arg, &counting, 2); });
  note("%ld %d", counting.balance, counting.used);
  drive([&] { return walk(std::allocator_arg, Allocator(&counting), 4); });
  note("%ld", counting.balance);
  std::pmr::set_default_resource(&counting);
  {
    std::pmr::generator<const int&> kept = by_default(3);
    note("%ld", counting.balance);
    for (const int& x : kept) note("%d", x);
  }
  std::pmr::set_default_resource(nullptr);
  note("%ld", counting.balance);
}
