// frame_access - small functions of generated code: the address of what a reference is bound to, arrays, dependent elements.
#ifndef RILL_DETAIL_FRAME_ACCESS_H
#define RILL_DETAIL_FRAME_ACCESS_H

#include <cstddef>
#include <memory>
#include <type_traits>

#include <rill/detail/element.h>

namespace rill {

/// The address of what a reference initialised with `object` would be bound to, an overloaded `&` or not.
template <class T>
constexpr std::remove_reference_t<T>* pointer_to(T&& object) noexcept {
  return std::addressof(static_cast<std::remove_reference_t<T>&>(object));
}

/// Initialises the character array `to` with a string literal; what the literal does not fill is zero ([dcl.init.string]).
template <class To, std::size_t N, class From, std::size_t M>
constexpr void copy_array(To (&to)[N], const From (&from)[M]) noexcept {
  static_assert(M <= N, "rill: the string literal is longer than the array");
  auto* target = const_cast<std::remove_cv_t<To>*>(to);
  for (std::size_t i = 0; i < N; ++i) target[i] = i < M ? from[i] : From();
}

/// Sets `target` to the operand that `make()` returns, where templates decide whether it is an object or a reference.
template <class Yielded, class E, detail::element_form Form, class F>
constexpr void set(element<Yielded, E, Form>& target, F&& make) {
  if constexpr (std::is_reference_v<E>) {
    target.bind(static_cast<F&&>(make)());
  } else {
    target.make(static_cast<F&&>(make));
  }
}

}  // namespace rill

#endif
