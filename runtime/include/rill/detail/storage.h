// storage.h - the bytes of an object whose lifetime the generated code manages
#ifndef RILL_DETAIL_STORAGE_H
#define RILL_DETAIL_STORAGE_H

#include <cstddef>
#include <memory>
#include <type_traits>

namespace rill {

/// A reference of the source, which a frame keeps as a pointer: debuggers know it by this name, and show what it refers to.
template <class T>
using reference = T*;

/// Returns the address of the bytes of `object`, for placement new; `object` may be const, an array, of a class with an
/// `operator&`, and need not be alive.
template <class T>
void* storage(T& object) noexcept {
  return const_cast<void*>(static_cast<const volatile void*>(std::addressof(object)));
}

namespace detail {

/// Destroys `object`; the elements of an array from the last to the first, as at the end of a scope.
template <class T>
constexpr void destroy(T& object) noexcept(std::is_nothrow_destructible_v<T>) {
  if constexpr (std::is_array_v<T>) {
    for (std::size_t i = std::extent_v<T>; i != 0; --i) destroy(object[i - 1]);
  } else {
    object.~T();
  }
}

/// True for the classes that hold an object for the generated code and end its life in `reset()`: slot, temporary and
/// element. A guard resets them instead of destroying them.
template <class T>
inline constexpr bool is_holder = false;

}  // namespace detail
}  // namespace rill

#endif
