// guard.h - ends the life of a frame object at the end of its scope
#ifndef RILL_DETAIL_GUARD_H
#define RILL_DETAIL_GUARD_H

#include <type_traits>

#include <rill/detail/activation.h>
#include <rill/detail/storage.h>

namespace rill {
namespace detail {

template <class T, bool = is_holder<T>>
struct guard_traits {
  static constexpr bool trivial = std::is_trivially_destructible_v<T>;
  static constexpr bool nothrow = std::is_nothrow_destructible_v<T>;
};
template <class T>
struct guard_traits<T, true> {
  static constexpr bool trivial = T::trivial_reset;
  static constexpr bool nothrow = T::nothrow_reset;
};

}  // namespace detail

/// Destroys a frame object on every way out of its scope, unless the frame is suspended there: normal ends, jumps,
/// exceptions, and the leaving of a stream that is destroyed early all take the same way.
///
/// `T` may be const or an array; of a slot, a temporary or an element it ends the object inside. A guard of something
/// without a destructor is empty.
template <class T, bool = detail::guard_traits<T>::trivial>
class [[maybe_unused]] guard {
 public:
  template <class At>
  RILL_INLINE constexpr guard(T& object, const activation<At>& run) noexcept : object_(object), suspended_(run.suspended()) {}

  guard(const guard&) = delete;
  guard& operator=(const guard&) = delete;

  RILL_INLINE ~guard() noexcept(detail::guard_traits<T>::nothrow) {
    if (suspended_) return;
    if constexpr (detail::is_holder<T>) {
      object_.reset();
    } else {
      detail::destroy(object_);
    }
  }

 private:
  T& object_;
  const bool& suspended_;
};

template <class T>
class [[maybe_unused]] guard<T, true> {
 public:
  template <class At>
  constexpr guard(T&, const activation<At>&) noexcept {}

  guard(const guard&) = delete;
  guard& operator=(const guard&) = delete;
};

template <class T, class At>
guard(T&, const activation<At>&) -> guard<T>;

}  // namespace rill

#endif
