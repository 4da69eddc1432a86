// element.h - what a stream shows its consumer while it is suspended at `yield e`
//
// Natively, `co_yield e` calls yield_value ([coro.generator.promise]), and what the promise points at is a glvalue
// operand itself, or a temporary of the full-expression: the operand, a copy, or the result of a conversion. A frame
// has no full-expression that could live across its suspension, so an element holds those temporaries, and ends them in
// reset(). Which there are follows from the types alone:
//
//   operand e                                   kept
//   glvalue, binds to `yielded`                 a pointer to it
//   glvalue, an lvalue and `yielded` is T&&     a copy of type T
//   glvalue of another type                     a T converted from it
//   prvalue U, binds to `yielded`               the U
//   prvalue U, const and `yielded` is T&&       the U and a copy of type T
//   prvalue U that converts to an lvalue        the U and a pointer to that lvalue
//   prvalue U of another type                   the U and a T converted from it; if both are scalars, the T alone
#ifndef RILL_DETAIL_ELEMENT_H
#define RILL_DETAIL_ELEMENT_H

#include <memory>
#include <type_traits>

#include <rill/detail/storage.h>
#include <rill/detail/temporary.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

/// True if overload resolution picks the copying yield_value for an operand of type and category `E`.
template <class Yielded, class E>
inline constexpr bool copies_operand =
    std::is_rvalue_reference_v<Yielded> && !std::is_convertible_v<E, Yielded> &&
    std::is_convertible_v<E, const std::remove_reference_t<Yielded>&> &&
    std::is_constructible_v<remove_cvref_t<Yielded>, const std::remove_reference_t<Yielded>&>;

/// True if a reference of type `Reference` is reference-compatible with `E` ([dcl.init.ref]).
template <class Reference, class E>
inline constexpr bool reference_compatible =
    std::is_convertible_v<std::add_pointer_t<E>, std::add_pointer_t<Reference>>;

/// True if a reference of type `Reference` binds to an lvalue that a conversion function of `E` returns: a reference
/// to volatile binds to no temporary.
template <class Reference, class E>
inline constexpr bool converts_to_lvalue = std::is_class_v<remove_cvref_t<E>>&& std::is_lvalue_reference_v<Reference>&&
    std::is_convertible_v<E, std::add_lvalue_reference_t<std::add_cv_t<std::remove_reference_t<Reference>>>>;

enum class element_form { impossible, pointer, converted, copied, operand, operand_pointer, operand_object };

template <class Yielded, class E>
constexpr element_form element_form_of() {
  if constexpr (std::is_void_v<E>) {
    return element_form::impossible;
  } else {
    constexpr bool copied = copies_operand<Yielded, E>;
    if constexpr (!copied && !std::is_convertible_v<E, Yielded>) {
      return element_form::impossible;
    } else if constexpr (std::is_reference_v<E>) {
      if (copied) return element_form::copied;
      const bool direct = reference_compatible<Yielded, E> || converts_to_lvalue<Yielded, E>;
      return direct ? element_form::pointer : element_form::converted;
    } else {
      if (copied) return element_form::operand_object;
      if (reference_compatible<Yielded, E>) return element_form::operand;
      if (converts_to_lvalue<Yielded, E>) return element_form::operand_pointer;
      const bool scalars = std::is_scalar_v<E> && std::is_scalar_v<remove_cvref_t<Yielded>>;
      return scalars ? element_form::converted : element_form::operand_object;
    }
  }
}

/// Converts as the initialisation of a parameter does, without warnings about what the user's own code says.
template <class T, class E>
constexpr T convert(E&& operand) {
  if constexpr (std::is_scalar_v<T> && std::is_scalar_v<remove_cvref_t<E>>) {
    return static_cast<T>(operand);
  } else {
    return static_cast<E&&>(operand);
  }
}

/// Makes the object that the consumer sees of an operand that does not bind.
template <class Yielded, class E>
constexpr remove_cvref_t<Yielded> element_object(E&& operand) {
  if constexpr (copies_operand<Yielded, E>) {
    return remove_cvref_t<Yielded>(static_cast<const std::remove_reference_t<Yielded>&>(operand));
  } else {
    return convert<remove_cvref_t<Yielded>>(static_cast<E&&>(operand));
  }
}

}  // namespace detail

/// What `yield {e}` binds `Yielded` to, where `E` is `decltype((e))`: to `e` if the two are reference-related, else to the object that is
/// made of it ([dcl.init.list]).
template <class Yielded, class E>
using listed = std::conditional_t<detail::reference_compatible<const volatile std::remove_reference_t<Yielded>&, detail::remove_cvref_t<E>>, E, detail::remove_cvref_t<Yielded>>;

/// What `yield e` shows the consumer, where `Yielded` is the generator's `yielded` and `E` is `decltype((e))`.
///
/// A glvalue is given to `bind(e)`; for a prvalue, `make(f)` constructs the object from `f()`. `current()` may be
/// called until `reset()`, which ends the temporaries of the yield; `reset()` is idempotent. Nothing is allocated.
template <class Yielded, class E, detail::element_form = detail::element_form_of<Yielded, E>()>
class element {
  static_assert(!std::is_void_v<E>, "rill: the operand of this `yield` has type void");
  static_assert(std::is_void_v<E>,
                "rill: the operand of this `yield` does not convert to what the generator yields; an lvalue given to a "
                "gen<T> must be copyable: write std::move(e), or make it a gen<T&>");
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::pointer> {
 public:
  static constexpr bool trivial_reset = true;
  static constexpr bool nothrow_reset = true;

  constexpr element() noexcept = default;
  element(const element&) = default;
  element& operator=(const element&) = delete;

  constexpr void bind(E&& e) {
    Yielded bound = static_cast<E&&>(e);
    pointer_ = std::addressof(bound);
  }
  constexpr Yielded current() const noexcept { return static_cast<Yielded>(*pointer_); }
  constexpr void reset() noexcept {}

 private:
  std::add_pointer_t<Yielded> pointer_ = nullptr;
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::converted> {
  using object_type = detail::remove_cvref_t<Yielded>;

 public:
  static constexpr bool trivial_reset = temporary<object_type>::trivial_reset;
  static constexpr bool nothrow_reset = temporary<object_type>::nothrow_reset;

  constexpr element() noexcept = default;

  constexpr void bind(E&& e) {
    object_.hold([&]() -> object_type { return detail::element_object<Yielded, E>(static_cast<E&&>(e)); });
  }
  template <class F>
  constexpr void make(F&& f) {
    bind(static_cast<F&&>(f)());
  }
  constexpr Yielded current() noexcept { return static_cast<Yielded>(object_.get()); }
  constexpr void reset() noexcept(nothrow_reset) { object_.reset(); }

 private:
  temporary<object_type> object_;
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::copied> : public element<Yielded, E, detail::element_form::converted> {
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::operand> {
 public:
  static constexpr bool trivial_reset = temporary<E>::trivial_reset;
  static constexpr bool nothrow_reset = temporary<E>::nothrow_reset;

  constexpr element() noexcept = default;

  template <class F>
  constexpr void make(F&& f) {
    operand_.hold(static_cast<F&&>(f));
  }
  constexpr Yielded current() noexcept { return static_cast<Yielded>(operand_.get()); }
  constexpr void reset() noexcept(nothrow_reset) { operand_.reset(); }

 private:
  temporary<E> operand_;
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::operand_pointer> {
 public:
  static constexpr bool trivial_reset = temporary<E>::trivial_reset;
  static constexpr bool nothrow_reset = temporary<E>::nothrow_reset;

  constexpr element() noexcept = default;
  element(const element&) = delete;
  element& operator=(const element&) = delete;

  template <class F>
  constexpr void make(F&& f) {
    detail::owned_until_built<temporary<E>> undo(operand_);
    Yielded bound = operand_.hold(static_cast<F&&>(f));
    pointer_ = std::addressof(bound);
    undo.built();
  }
  constexpr Yielded current() noexcept { return static_cast<Yielded>(*pointer_); }
  constexpr void reset() noexcept(nothrow_reset) { operand_.reset(); }

 private:
  temporary<E> operand_;
  std::add_pointer_t<Yielded> pointer_ = nullptr;
};

template <class Yielded, class E>
class element<Yielded, E, detail::element_form::operand_object> {
  using object_type = detail::remove_cvref_t<Yielded>;

 public:
  static constexpr bool trivial_reset = temporary<E>::trivial_reset && temporary<object_type>::trivial_reset;
  static constexpr bool nothrow_reset = temporary<E>::nothrow_reset && temporary<object_type>::nothrow_reset;

  constexpr element() noexcept = default;
  element(const element& other) : operand_(other.operand_) {
    detail::owned_until_built<temporary<E>> undo(operand_);
    object_.copy(other.object_);
    undo.built();
  }
  element& operator=(const element&) = delete;

  template <class F>
  constexpr void make(F&& f) {
    detail::owned_until_built<temporary<E>> undo(operand_);
    E&& operand = operand_.hold(static_cast<F&&>(f));
    object_.hold([&]() -> object_type { return detail::element_object<Yielded, E>(static_cast<E&&>(operand)); });
    undo.built();
  }
  constexpr Yielded current() noexcept { return static_cast<Yielded>(object_.get()); }
  constexpr void reset() noexcept(nothrow_reset) {
    detail::owned_until_built<temporary<E>> last(operand_);
    object_.reset();
  }

 private:
  temporary<E> operand_;
  temporary<object_type> object_;
};

namespace detail {
template <class Yielded, class E, element_form Form>
inline constexpr bool is_holder<element<Yielded, E, Form>> = true;
}

}  // namespace rill

#endif
