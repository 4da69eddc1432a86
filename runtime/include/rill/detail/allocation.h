// allocation.h - where the memory of a boxed frame comes from ([coro.generator.promise], operator new)
#ifndef RILL_DETAIL_ALLOCATION_H
#define RILL_DETAIL_ALLOCATION_H

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

#include <rill/detail/types.h>

namespace rill {
namespace detail {

/// The allocator that the arguments of a generator function name: the one after `std::allocator_arg`, which is first,
/// or second after the object of a member function; void if there is none.
template <class... Args>
struct named_allocator {
  using type = void;
};
template <class A, class... Args>
struct named_allocator<std::allocator_arg_t, A, Args...> {
  using type = A;
  template <class Arg, class... Rest>
  static const A& get(const std::allocator_arg_t&, const Arg& allocator, const Rest&...) noexcept {
    return allocator;
  }
};
template <class Object, class A, class... Args>
struct named_allocator<Object, std::allocator_arg_t, A, Args...> {
  using type = A;
  template <class First, class Arg, class... Rest>
  static const A& get(const First&, const std::allocator_arg_t&, const Arg& allocator, const Rest&...) noexcept {
    return allocator;
  }
};

/// Memory for one `T` from an allocator, which is kept, so that the memory can be returned.
template <class T, class Allocator>
class allocation {
  using allocator_type = typename std::allocator_traits<Allocator>::template rebind_alloc<T>;
  using traits = std::allocator_traits<allocator_type>;
  static_assert(std::is_pointer_v<typename traits::pointer>,
                "rill: the allocator of a generator must use plain pointers");

 public:
  template <class Given>
  explicit allocation(const Given& given) : allocator_(given) {}

  void* allocate() { return traits::allocate(allocator_, 1); }
  void deallocate(T* memory) noexcept { traits::deallocate(allocator_, memory, 1); }

 private:
  allocator_type allocator_;
};

/// Memory from the global operator new.
template <class T>
class allocation<T, void> {
  static constexpr bool overaligned = alignof(T) > __STDCPP_DEFAULT_NEW_ALIGNMENT__;

 public:
  void* allocate() {
    if constexpr (overaligned) {
      return ::operator new(sizeof(T), std::align_val_t(alignof(T)));
    } else {
      return ::operator new(sizeof(T));
    }
  }
  void deallocate(void* memory) noexcept {
    if constexpr (overaligned) {
      ::operator delete(memory, std::align_val_t(alignof(T)));
    } else {
#if defined(__cpp_sized_deallocation)
      ::operator delete(memory, sizeof(T));
#else
      ::operator delete(memory);
#endif
    }
  }
};

}  // namespace detail
}  // namespace rill

#endif
