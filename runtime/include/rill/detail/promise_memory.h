// promise_memory.h - where the memory of a coroutine comes from ([coro.generator.promise], operator new)
#ifndef RILL_DETAIL_PROMISE_MEMORY_H
#define RILL_DETAIL_PROMISE_MEMORY_H

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace rill {
namespace detail {

/// The unit of allocation, aligned as operator new is.
struct alignas(__STDCPP_DEFAULT_NEW_ALIGNMENT__) memory_block {
  unsigned char bytes[__STDCPP_DEFAULT_NEW_ALIGNMENT__];
};

/// Memory from an allocator, with a copy of the allocator and of the function that frees behind the coroutine's own
/// bytes.
template <class Allocator>
class allocator_memory {
 public:
  using free_function = void (*)(void* memory, std::size_t size);

  static void* allocate(const Allocator& given, std::size_t size) {
    rebound allocator(given);
    void* const memory = traits::allocate(allocator, blocks(size));
    ::new (free_address(memory, size)) free_function(&free);
    ::new (allocator_address(memory, size)) rebound(std::move(allocator));
    return memory;
  }

  /// Frees memory whatever allocator it is from.
  static void free_any(void* memory, std::size_t size) {
    (*std::launder(static_cast<free_function*>(free_address(memory, size))))(memory, size);
  }

 private:
  using rebound = typename std::allocator_traits<Allocator>::template rebind_alloc<memory_block>;
  using traits = std::allocator_traits<rebound>;
  static_assert(std::is_pointer_v<typename traits::pointer>,
                "rill: the allocator of a generator must use plain pointers");
  static_assert(alignof(rebound) <= alignof(memory_block),
                "rill: the allocator of a generator must not be over-aligned");

  static constexpr std::size_t rounded(std::size_t size) noexcept {
    return (size + sizeof(memory_block) - 1) / sizeof(memory_block) * sizeof(memory_block);
  }
  static constexpr std::size_t blocks(std::size_t size) noexcept {
    return (rounded(size) + sizeof(memory_block) + rounded(sizeof(rebound))) / sizeof(memory_block);
  }
  static void* free_address(void* memory, std::size_t size) noexcept {
    return static_cast<unsigned char*>(memory) + rounded(size);
  }
  static void* allocator_address(void* memory, std::size_t size) noexcept {
    return static_cast<unsigned char*>(memory) + rounded(size) + sizeof(memory_block);
  }

  static void free(void* memory, std::size_t size) {
    rebound& kept = *std::launder(static_cast<rebound*>(allocator_address(memory, size)));
    rebound allocator(std::move(kept));
    kept.~rebound();
    traits::deallocate(allocator, static_cast<memory_block*>(memory), blocks(size));
  }
};

/// The allocation functions of a promise. The generator's own allocator, default-constructed or given after
/// `std::allocator_arg`.
template <class Allocator>
class promise_memory {
 public:
  static void* operator new(std::size_t size) requires std::is_default_constructible_v<Allocator> {
    return allocator_memory<Allocator>::allocate(Allocator(), size);
  }
  template <class A, class... Args>
  requires std::is_convertible_v<const A&, Allocator>
  static void* operator new(std::size_t size, std::allocator_arg_t, const A& allocator, const Args&...) {
    return allocator_memory<Allocator>::allocate(static_cast<Allocator>(allocator), size);
  }
  template <class This, class A, class... Args>
  requires std::is_convertible_v<const A&, Allocator>
  static void* operator new(std::size_t size, const This&, std::allocator_arg_t, const A& allocator, const Args&...) {
    return allocator_memory<Allocator>::allocate(static_cast<Allocator>(allocator), size);
  }
  static void operator delete(void* memory, std::size_t size) noexcept {
    allocator_memory<Allocator>::free_any(memory, size);
  }
};

/// Any allocator, forgotten by type.
template <>
class promise_memory<void> {
 public:
  static void* operator new(std::size_t size) {
    return allocator_memory<std::allocator<void>>::allocate(std::allocator<void>(), size);
  }
  template <class A, class... Args>
  static void* operator new(std::size_t size, std::allocator_arg_t, const A& allocator, const Args&...) {
    return allocator_memory<A>::allocate(allocator, size);
  }
  template <class This, class A, class... Args>
  static void* operator new(std::size_t size, const This&, std::allocator_arg_t, const A& allocator, const Args&...) {
    return allocator_memory<A>::allocate(allocator, size);
  }
  static void operator delete(void* memory, std::size_t size) noexcept {
    allocator_memory<std::allocator<void>>::free_any(memory, size);
  }
};

}  // namespace detail
}  // namespace rill

#endif
