// types.h - what a gen<Reference, Value> produces: the member types of [coro.generator.class], shared by both modes
#ifndef RILL_DETAIL_TYPES_H
#define RILL_DETAIL_TYPES_H

#include <type_traits>

namespace rill {
namespace detail {

template <class T>
using remove_cvref_t = std::remove_cv_t<std::remove_reference_t<T>>;

/// The types that a generator's parameters stand for, computed as `std::generator` does ([coro.generator.class]).
template <class Reference, class Value>
struct gen_types {
  using value_type = std::conditional_t<std::is_void_v<Value>, remove_cvref_t<Reference>, Value>;
  using reference_type = std::conditional_t<std::is_void_v<Value>, Reference&&, Reference>;
  using yielded = std::conditional_t<std::is_reference_v<reference_type>, reference_type, const reference_type&>;

  static_assert(std::is_object_v<value_type> && !std::is_const_v<value_type> && !std::is_volatile_v<value_type>,
                "rill::gen: the value type must be an object type without const or volatile");
};

}  // namespace detail

// The tag is part of the name of every function that returns or takes a gen, so that objects compiled in different
// modes do not link. It has to be on the first declaration.
#if defined(RILL_LOWERED) && !defined(RILL_PARSING)
template <class Reference, class Value = void, class Allocator = void>
class [[gnu::abi_tag("rill")]] gen;
#else
template <class Reference, class Value = void, class Allocator = void>
class [[gnu::abi_tag("rill_native")]] gen;
#endif

}  // namespace rill

#endif
