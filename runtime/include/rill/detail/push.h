// push.h - the consumer as the push form of a body sees it: `if (rill_yield(e)) return;`
//
// The calls have the parameters of a promise's yield_value ([coro.generator.promise]), so `rill_yield(e)` converts and copies what
// `co_yield e` does, and temporaries of the operand live until the consumer has returned.
#ifndef RILL_DETAIL_PUSH_H
#define RILL_DETAIL_PUSH_H

#include <cstdint>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include <rill/detail/delegate.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

/// Whether streams run in their push forms. Where nothing is optimised, and with RILL_DEBUG, they do not: debuggers and coverage find each
/// line of a body once, and see where a stream stands. (g++ drops what describes a body that it has put into its consumer.)
#ifndef RILL_PUSH
#if defined(RILL_DEBUG) || (defined(__GNUC__) && !defined(__OPTIMIZE__))
#define RILL_PUSH false
#else
#define RILL_PUSH true
#endif
#endif

namespace rill {
namespace detail {

/// True for the frames that have a push form.
template <class Frame, class = void>
inline constexpr bool pushes = false;
template <class Frame>
inline constexpr bool pushes<Frame, std::void_t<decltype(std::declval<Frame&>().rill_push())>> = true;

/// The stream in place, not an lvalue, that a generator which yields `Yielded` runs in its push form.
template <class Yielded, class R>
inline constexpr bool pushes_same = false;
template <class Yielded, class Frame>
inline constexpr bool pushes_same<Yielded, stream<Frame>> =
    pushes<Frame> && std::is_same_v<Yielded, typename Frame::rill_generator::yielded>;

/// Where the machine's stack is. Not the address of a variable: sanitizers put those elsewhere.
inline std::uintptr_t stack_position() noexcept {
#if defined(__GNUC__)
  return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
#else
  const char here = 0;
  return reinterpret_cast<std::uintptr_t>(&here);
#endif
}

/// Hands elements to `f`. The calls return true if the body has to end, because `f` has stopped it.
template <class Yielded, class Reference, class F>
class push_to {
  using object = std::remove_reference_t<Yielded>;
  using value = std::remove_cv_t<object>;
  static constexpr bool copies = std::is_rvalue_reference_v<Yielded> && std::is_constructible_v<value, const object&>;

 public:
  constexpr explicit push_to(F& f) noexcept : f_(f) {}
  push_to(const push_to&) = delete;
  push_to& operator=(const push_to&) = delete;

  /// An operand that the consumer sees itself.
  constexpr bool operator()(Yielded element) {
    using result = decltype(f_(static_cast<Reference>(static_cast<Yielded>(element))));
    if constexpr (std::is_same_v<remove_cvref_t<result>, flow>) {
      stopped_ = f_(static_cast<Reference>(static_cast<Yielded>(element))) == flow::stop;
    } else {
      static_cast<void>(f_(static_cast<Reference>(static_cast<Yielded>(element))));
    }
    return stopped_;
  }

  /// An lvalue: the consumer, which may move from what it sees, gets a copy.
  template <bool Copies = copies, std::enable_if_t<Copies, int> = 0>
  constexpr bool operator()(const object& element) {
    value copy(element);
    return (*this)(static_cast<Yielded>(copy));
  }

  /// A number of another type: converted without a warning about what the user's own code says.
  template <class E, std::enable_if_t<std::is_arithmetic_v<E> && std::is_arithmetic_v<value> && !std::is_same_v<std::remove_cv_t<E>, value> &&
                                          (!std::is_lvalue_reference_v<Yielded> || std::is_const_v<object>),
                                      int> = 0>
  constexpr bool operator()(const E& element) {
    return (*this)(static_cast<value>(element));
  }

  /// The elements of a range, one after the other.
  template <class R>
  constexpr bool from(R&& range) {
    using range_type = remove_cvref_t<R>;
    if constexpr (pushes_same<Yielded, R>) {
      auto* source = access::source(range);
      if (!access::started(*source) && has_room<R>()) {
        source->frame().rill_push()(*this);
        return stopped_;
      }
    }
    if constexpr (yields_same<Yielded, range_type>) {
      auto* source = access::source(range);
      if (!access::present(source)) return false;
      for (bool more = access::begin(*source); more; more = access::next(*source)) {
        if ((*this)(static_cast<Yielded>(access::current(*source)))) return true;
      }
    } else {
      for (auto&& element : range) {
        if ((*this)(static_cast<decltype(element)&&>(element))) return true;
      }
    }
    return false;
  }
  template <class T>
  constexpr bool from(std::initializer_list<T> list) {
    for (const T& element : list) {
      if ((*this)(element)) return true;
    }
    return false;
  }

  /// Whether the machine's stack has room for a recursion of `Stream`.
  template <class Stream>
  constexpr bool has_room() noexcept {
    if constexpr (delegates<typename Stream::frame_type>) {
      const std::uintptr_t here = stack_position();
      if (bottom_ == 0) bottom_ = here;
      return (here < bottom_ ? bottom_ - here : here - bottom_) < nesting_limit;
    } else {
      return true;
    }
  }

  constexpr bool stopped() const noexcept { return stopped_; }
  constexpr flow result() const noexcept { return stopped_ ? flow::stop : flow::go; }

 private:
  /// How much of the machine's stack a recursion may take. What is deeper runs in the pull form, which takes none.
  static constexpr std::uintptr_t nesting_limit = 32768;

  F& f_;
  std::uintptr_t bottom_ = 0;  // where the recursion began on the machine's stack
  bool stopped_ = false;
};

/// The parameter `object` of a body, declared as a `T`, as its push form gets it: by its type if that is a reference, else as an lvalue.
template <class T>
using parameter_of_push = std::conditional_t<std::is_rvalue_reference_v<T>, T, std::remove_reference_t<T>&>;

}  // namespace detail

/// Hands the elements of the generator of `Stream`, whose parameters are declared as `Parameters`, to the consumer `to` of a push form: without
/// a frame, if the machine's stack has room. Returns true if the consumer has stopped. Not inlined: what stands in front of the call is, then.
template <class Stream, class... Parameters, class Consumer>
[[gnu::noinline]] bool recurse(Consumer& to, Parameters... parameters) {
  if (to.template has_room<Stream>()) {
    Stream::frame_type::rill_recursion()(to, static_cast<detail::parameter_of_push<Parameters>>(parameters)...);
    return to.stopped();
  }
  return to.from(Stream(static_cast<Parameters&&>(parameters)...));
}

}  // namespace rill

#endif
