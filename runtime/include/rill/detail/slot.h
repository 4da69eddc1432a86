// slot.h - raw storage for one frame object, also for references, constants and arrays
#ifndef RILL_DETAIL_SLOT_H
#define RILL_DETAIL_SLOT_H

#include <memory>
#include <new>
#include <type_traits>

#include <rill/detail/storage.h>

namespace rill {

/// Storage for one object of type `T`, whose life the generated code manages: there is no flag, and the slot itself
/// never destroys. `T` may be a reference (then a pointer is stored), const, or an array.
template <class T>
class slot {
 public:
  static constexpr bool trivial_reset = std::is_trivially_destructible_v<T>;
  static constexpr bool nothrow_reset = std::is_nothrow_destructible_v<T>;

  /// Constructs the object from the result of `make()`, in place. `make` returns a prvalue for objects.
  template <class F>
  T& construct(F&& make) {
    static_assert(!std::is_array_v<T>, "rill::slot: construct an array by placement new at `place()`");
    return *::new (place()) T(static_cast<F&&>(make)());
  }

  /// Returns the storage, for placement new.
  void* place() noexcept { return bytes_; }

  T& operator*() noexcept { return *get(); }
  const T& operator*() const noexcept { return *const_cast<slot*>(this)->get(); }
  T* operator->() noexcept { return get(); }
  const T* operator->() const noexcept { return const_cast<slot*>(this)->get(); }

  /// Destroys the object; arrays from the last element to the first.
  void reset() noexcept(nothrow_reset) { detail::destroy(**this); }

 private:
  // What can be assigned has no constant parts, so that there is nothing to launder: g++ would keep it in memory, whatever could be seen of it.
  T* get() noexcept {
    if constexpr (std::is_trivially_copy_assignable_v<T>) {
      return reinterpret_cast<T*>(bytes_);
    } else {
      return std::launder(reinterpret_cast<T*>(bytes_));
    }
  }

  alignas(T) unsigned char bytes_[sizeof(T)];
};

/// A reference in a frame. As a declared name, it is an lvalue whatever the kind of the reference.
template <class T>
class slot<T&> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  /// Binds the reference to the result of `make()`.
  template <class F>
  constexpr T& construct(F&& make) {
    T& referee = static_cast<F&&>(make)();
    pointer_ = std::addressof(referee);
    return referee;
  }

  constexpr T& operator*() const noexcept { return *pointer_; }
  constexpr T* operator->() const noexcept { return pointer_; }
  constexpr void reset() noexcept {}

 private:
  T* pointer_;
};

template <class T>
class slot<T&&> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  /// Binds the reference to the result of `make()`.
  template <class F>
  constexpr T& construct(F&& make) {
    T&& referee = static_cast<F&&>(make)();
    pointer_ = std::addressof(referee);
    return referee;
  }

  constexpr T& operator*() const noexcept { return *pointer_; }
  constexpr T* operator->() const noexcept { return pointer_; }
  constexpr void reset() noexcept {}

 private:
  T* pointer_;
};

namespace detail {
template <class T>
inline constexpr bool is_holder<slot<T>> = true;
}

}  // namespace rill

#endif
