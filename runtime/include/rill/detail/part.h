// part.h - a part of an object that is built around a suspension
#ifndef RILL_DETAIL_PART_H
#define RILL_DETAIL_PART_H

#include <memory>
#include <type_traits>

#include <rill/detail/storage.h>

namespace rill {

/// A part of an aggregate or an array of which not all parts are built: `reset()` destroys it. It is one of the temporaries
/// of the full-expression that builds the whole, until `built` hands it over to that.
template <class T>
class part {
 public:
  static constexpr bool trivial_reset = std::is_trivially_destructible_v<T>;
  static constexpr bool nothrow_reset = std::is_nothrow_destructible_v<T>;

  constexpr part() noexcept = default;
  part(const part&) = delete;
  part& operator=(const part&) = delete;

  /// Takes `object`, which has just been built.
  constexpr void hold(const T& object) noexcept { object_ = std::addressof(object); }

  /// Lets it go.
  constexpr void release() noexcept { object_ = nullptr; }

  void reset() noexcept(nothrow_reset) {
    const T* const object = object_;
    object_ = nullptr;
    if (object != nullptr) detail::destroy(*object);
  }

 private:
  const T* object_ = nullptr;
};

/// What the parts belong to is built: from now on it is destroyed as a whole.
template <class... T>
constexpr void built(part<T>&... parts) noexcept {
  (parts.release(), ...);
}

namespace detail {
template <class T>
inline constexpr bool is_holder<part<T>> = true;
}

}  // namespace rill

#endif
