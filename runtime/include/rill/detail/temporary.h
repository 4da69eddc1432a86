// temporary.h - a temporary of a full-expression that lives across a suspension
#ifndef RILL_DETAIL_TEMPORARY_H
#define RILL_DETAIL_TEMPORARY_H

#include <cstring>
#include <new>
#include <type_traits>

#include <rill/detail/storage.h>

namespace rill {
namespace detail {

enum class temporary_form { object, trivial, scalar, glvalue, nothing, passed };

template <class T>
constexpr temporary_form temporary_form_of() {
  if constexpr (std::is_void_v<T>) {
    return temporary_form::nothing;
  } else if constexpr (std::is_reference_v<T>) {
    return temporary_form::glvalue;
  } else if constexpr (std::is_scalar_v<T> && !std::is_const_v<T> && !std::is_volatile_v<T>) {
    return temporary_form::scalar;
  } else {
    return std::is_trivially_destructible_v<T> ? temporary_form::trivial : temporary_form::object;
  }
}

}  // namespace detail

/// The result of a subexpression of type `T` that outlives the expression: a prvalue is materialised here, a glvalue
/// (`T` is a reference) or void is passed on.
///
/// `reset()` ends it; doing so twice is harmless, and so is `reset()` before `hold()`.
template <class T, detail::temporary_form = detail::temporary_form_of<T>()>
class temporary {
 public:
  static constexpr bool trivial_reset = false;
  static constexpr bool nothrow_reset = std::is_nothrow_destructible_v<T>;

  constexpr temporary() noexcept {}
  temporary(const temporary& other) { copy(other); }
  temporary& operator=(const temporary&) = delete;

  /// Constructs the temporary from the result of `make()`, in place, and returns it as an xvalue.
  template <class F>
  T&& hold(F&& make) {
    ::new (static_cast<void*>(bytes_)) T(static_cast<F&&>(make)());
    engaged_ = true;
    return static_cast<T&&>(get());
  }

  /// Copies what `other` holds, if it does; this one holds nothing. Throws what the copy throws.
  void copy(const temporary& other) {
    if (other.engaged_) ::new (static_cast<void*>(bytes_)) T(static_cast<const T&>(const_cast<temporary&>(other).get()));
    engaged_ = other.engaged_;
  }

  /// Returns the temporary, which must be held.
  T& get() noexcept { return *std::launder(reinterpret_cast<T*>(bytes_)); }

  void reset() noexcept(nothrow_reset) {
    if (!engaged_) return;
    engaged_ = false;
    detail::destroy(get());
  }

 private:
  alignas(T) unsigned char bytes_[sizeof(T)];
  bool engaged_ = false;
};

template <class T>
class temporary<T, detail::temporary_form::trivial> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  constexpr temporary() noexcept {}
  temporary(const temporary&) = default;
  temporary& operator=(const temporary&) = delete;

  template <class F>
  T&& hold(F&& make) {
    ::new (static_cast<void*>(bytes_)) T(static_cast<F&&>(make)());
    return static_cast<T&&>(get());
  }

  void copy(const temporary& other) noexcept { std::memcpy(bytes_, other.bytes_, sizeof(bytes_)); }

  T& get() noexcept { return *std::launder(reinterpret_cast<T*>(bytes_)); }

  constexpr void reset() noexcept {}

 private:
  alignas(T) unsigned char bytes_[sizeof(T)];
};

// Assigned rather than constructed: the same to an observer, and allowed in constant expressions.
template <class T>
class temporary<T, detail::temporary_form::scalar> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  temporary() = default;
  temporary(const temporary&) = default;
  temporary& operator=(const temporary&) = delete;

  template <class F>
  constexpr T&& hold(F&& make) {
    value_ = static_cast<F&&>(make)();
    return static_cast<T&&>(value_);
  }

  constexpr void copy(const temporary& other) noexcept { value_ = other.value_; }

  constexpr T& get() noexcept { return value_; }

  constexpr void reset() noexcept {}

 private:
  T value_{};
};

template <class T>
class temporary<T, detail::temporary_form::glvalue> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  temporary() = default;
  temporary(const temporary&) = delete;
  temporary& operator=(const temporary&) = delete;

  /// Returns what `make()` refers to; nothing is stored.
  template <class F>
  constexpr T&& hold(F&& make) {
    return static_cast<F&&>(make)();
  }

  constexpr void reset() noexcept {}
};

template <class T>
class temporary<T, detail::temporary_form::nothing> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  temporary() = default;
  temporary(const temporary&) = delete;
  temporary& operator=(const temporary&) = delete;

  template <class F>
  constexpr void hold(F&& make) {
    static_cast<F&&>(make)();
  }

  constexpr void reset() noexcept {}
};

template <class T>
class temporary<T, detail::temporary_form::passed> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  temporary() = default;
  temporary(const temporary&) = delete;
  temporary& operator=(const temporary&) = delete;

  /// Returns what `make()` gives, as the prvalue that it is.
  template <class F>
  constexpr T hold(F&& make) {
    return static_cast<F&&>(make)();
  }

  constexpr void reset() noexcept {}
};

/// Holds an operand of type `T` that is converted to a `Target`. If it is one already, it is the object that the conversion makes,
/// and passed on ([dcl.init.general]).
template <class Target, class T>
using operand_of = temporary<T, std::is_same_v<std::remove_cv_t<Target>, std::remove_cv_t<T>> ? detail::temporary_form::passed
                                                                                             : detail::temporary_form_of<T>()>;

/// Holds an element of type `T` of a braced list for a `Target`; the elements of an aggregate are made where they stay ([dcl.init.aggr]).
template <class Target, class T>
using element_of = temporary<T, std::is_aggregate_v<Target> && !std::is_reference_v<T> ? detail::temporary_form::passed
                                                                                      : detail::temporary_form_of<T>()>;

/// Holds an object of type `T`, a part of which, of value category and type `Part`, is bound to a reference. If that is no part, but
/// what a reference in the object refers to, the object ends with the full-expression.
template <class Part, class T>
using extended = temporary<T, std::is_rvalue_reference_v<Part> ? detail::temporary_form_of<T>() : detail::temporary_form::passed>;

/// What outlives a full-expression, as one of its temporaries as long as it is evaluated: `reset()` ends it, until `built()` says
/// that what it was made for exists ([class.temporary]).
template <class Holder>
class until_built {
 public:
  static constexpr bool trivial_reset = Holder::trivial_reset;
  static constexpr bool nothrow_reset = Holder::nothrow_reset;

  explicit until_built(Holder& holder) noexcept : holder_(&holder) {}
  until_built(const until_built&) = delete;
  until_built& operator=(const until_built&) = delete;

  /// From now on it ends with its own scope.
  void built() noexcept { holder_ = nullptr; }

  void reset() noexcept(nothrow_reset) {
    if (holder_ != nullptr) holder_->reset();
  }

 private:
  Holder* holder_;
};

namespace detail {

template <class Holder>
struct held;
template <class T, temporary_form Form>
struct held<temporary<T, Form>> {
  using type = T;
};

template <class T, temporary_form Form>
inline constexpr bool is_holder<temporary<T, Form>> = true;

template <class Holder>
inline constexpr bool is_holder<until_built<Holder>> = true;

/// The same at the end of a scope.
template <class Holder>
class owned_until_built : public until_built<Holder> {
 public:
  using until_built<Holder>::until_built;
  ~owned_until_built() noexcept(Holder::nothrow_reset) { this->reset(); }
};

/// A temporary that resets itself.
template <class T>
class owned_temporary : public temporary<T> {
 public:
  constexpr owned_temporary() noexcept {}
  ~owned_temporary() noexcept(temporary<T>::nothrow_reset) { this->reset(); }
};

}  // namespace detail

/// The type of `x` after `auto&& x = e;`, where `Holder` is that of the temporary which holds `e`.
template <class Holder>
using bound = typename detail::held<std::remove_reference_t<Holder>>::type&&;

}  // namespace rill

#endif
