// gen_native.h - rill::gen as a coroutine type: std::generator's semantics ([coro.generator]) with rill's surface
#ifndef RILL_DETAIL_GEN_NATIVE_H
#define RILL_DETAIL_GEN_NATIVE_H

#include <coroutine>
#include <initializer_list>
#include <memory>
#include <ranges>
#include <type_traits>
#include <utility>

#include <rill/detail/coroutine.h>
#include <rill/detail/elements_of.h>
#include <rill/detail/from.h>
#include <rill/detail/promise_memory.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

/// Suspends at a copy of an lvalue, which ends with the full-expression of the yield.
template <class Yielded>
class copy_awaiter {
 public:
  explicit copy_awaiter(const std::remove_reference_t<Yielded>& value) : copy_(value) {}

  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> self) noexcept {
    self.promise().show(std::addressof(copy_));
  }
  void await_resume() const noexcept {}

 private:
  remove_cvref_t<Yielded> copy_;
};

/// Runs a gen in place of the coroutine that delegates to it, and owns it.
template <class Gen>
class delegation {
 public:
  explicit delegation(Gen&& child) noexcept : child_(std::move(child)) {}

  bool await_ready() noexcept {
    auto* const child = access::source(child_);
    return child == nullptr || (child->started() && !child->suspended());
  }
  template <class Promise>
  std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) noexcept {
    return self.promise().delegate_to(*access::source(child_));
  }
  void await_resume() {
    if (auto* const child = access::source(child_)) child->rethrow();
  }

 private:
  Gen child_;
};

/// True for the gens that a coroutine which yields `Yielded` runs in its place.
template <class Yielded, class T>
inline constexpr bool runs_in_place = false;
template <class Yielded, class Reference, class Value, class Allocator>
inline constexpr bool runs_in_place<Yielded, gen<Reference, Value, Allocator>> =
    std::is_same_v<Yielded, typename gen_types<Reference, Value>::yielded>;

template <class Yielded, class R>
inline constexpr bool moves_in = std::is_rvalue_reference_v<R>&& runs_in_place<Yielded, std::remove_reference_t<R>>;

/// Delegation to any other range is delegation to this generator.
template <class Reference, class Value, class R>
gen<Reference, Value> iterate(R range) {
  for (auto&& element : range) co_yield static_cast<decltype(element)&&>(element);
}

/// The same for `elements_of`, which says where the memory of that generator comes from.
template <class Reference, class Value, class Allocator, class I, class S>
gen<Reference, Value, Allocator> iterate_in(std::allocator_arg_t, Allocator, I first, S last) {
  using yielded = typename gen_types<Reference, Value>::yielded;
  for (; first != last; ++first) co_yield static_cast<yielded>(*first);
}

template <class Reference, class Value, class Allocator>
class promise : public coroutine<typename gen_types<Reference, Value>::yielded>, public promise_memory<Allocator> {
  using yielded = typename gen_types<Reference, Value>::yielded;
  using copied = std::remove_reference_t<yielded>;

 public:
  gen<Reference, Value, Allocator> get_return_object() noexcept {
    const auto self = std::coroutine_handle<promise>::from_promise(*this);
    this->set_self(self);
    return gen<Reference, Value, Allocator>(self);
  }

  std::suspend_always initial_suspend() const noexcept { return {}; }
  final_awaiter final_suspend() const noexcept { return {}; }

  /// Shows the consumer the operand itself, which lives until the end of the full-expression.
  std::suspend_always yield_value(yielded value) noexcept {
    this->show(std::addressof(value));
    return {};
  }

  /// Shows the consumer a copy, because it may move from what it sees.
  copy_awaiter<yielded> yield_value(const copied& value) requires(
      std::is_rvalue_reference_v<yielded>&& std::is_constructible_v<remove_cvref_t<yielded>, const copied&>) {
    return copy_awaiter<yielded>(value);
  }

  template <class R>
  auto yield_value(each_of<R> operand) {
    if constexpr (moves_in<yielded, R>) {
      return delegation<std::remove_reference_t<R>>(static_cast<R>(operand.range));
    } else {
      return delegation<gen<Reference, Value>>(detail::iterate<Reference, Value, R>(static_cast<R&&>(operand.range)));
    }
  }

  template <class R, class A>
  requires(moves_in<yielded, R> ||
           (std::ranges::input_range<R> && std::is_convertible_v<std::ranges::range_reference_t<R>, yielded>))
  auto yield_value(std::ranges::elements_of<R, A> operand) {
    if constexpr (moves_in<yielded, R>) {
      return delegation<std::remove_reference_t<R>>(static_cast<R>(operand.range));
    } else {
      return delegation<gen<Reference, Value, A>>(detail::iterate_in<Reference, Value, A>(
          std::allocator_arg, operand.allocator, std::ranges::begin(operand.range), std::ranges::end(operand.range)));
    }
  }

  void await_transform() = delete;
  void return_void() const noexcept {}
  void unhandled_exception() { this->fail(); }
};

}  // namespace detail

/// A sequence that a generator function computes as it is asked for: an input range and a view that can be moved.
///
/// The parameters are those of `std::generator` ([coro.generator]): `gen<T>` gives elements as `T&&`; `gen<T&>` and
/// `gen<const T&>` give references to what the body yields; `Value` is the value type if the reference does not say it;
/// memory comes from an `Allocator`, or with void from any allocator given to the generator after `std::allocator_arg`.
/// Destroying it destroys the coroutine, which leaves the scopes that it is suspended in. One pointer in size.
template <class Reference, class Value, class Allocator>
class [[nodiscard]] gen
    : public detail::surface<gen<Reference, Value, Allocator>,
                             detail::coroutine<typename detail::gen_types<Reference, Value>::yielded>,
                             detail::gen_types<Reference, Value>> {
 public:
  using types = detail::gen_types<Reference, Value>;
  using yielded = typename types::yielded;
  using allocator_type = Allocator;
  using promise_type = detail::promise<Reference, Value, Allocator>;

  gen(gen&& other) noexcept : coroutine_(std::exchange(other.coroutine_, {})) {}
  gen& operator=(gen&& other) noexcept {
    gen(std::move(other)).swap(*this);
    return *this;
  }
  // No constant is made of it. But where it is of a literal type, functions with streams in them may say that they are constexpr, as
  // they are when lowered.
  constexpr ~gen() {
    if (coroutine_) coroutine_.destroy();
  }

  void swap(gen& other) noexcept { std::swap(coroutine_, other.coroutine_); }
  friend void swap(gen& a, gen& b) noexcept { a.swap(b); }

 private:
  friend struct detail::access;
  friend promise_type;

  constexpr explicit gen(std::coroutine_handle<promise_type> owned) noexcept : coroutine_(owned) {}

  detail::coroutine<yielded>* source() noexcept { return coroutine_ ? &coroutine_.promise() : nullptr; }

  std::coroutine_handle<promise_type> coroutine_;
};

}  // namespace rill

#endif
