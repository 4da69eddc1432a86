// fold.h - `((yield e), ...)`: a suspension for each element of a parameter pack
#ifndef RILL_DETAIL_FOLD_H
#define RILL_DETAIL_FOLD_H

#include <cstddef>
#include <type_traits>
#include <utility>

#include <rill/detail/delegate.h>
#include <rill/detail/frame_access.h>
#include <rill/detail/pack.h>

namespace rill {
namespace detail {

/// Calls the function at `index`, if there is one. Linear in the number of functions.
template <class... Functions>
constexpr void call_nth(std::size_t index, Functions&&... functions) {
  [[maybe_unused]] std::size_t at = 0;
  static_cast<void>(((at++ == index ? (static_cast<void>(static_cast<Functions&&>(functions)()), true) : false) || ...));
}

}  // namespace detail

/// The state of `((yield e), ...)` in a generator that yields `Yielded`; `Es` are the `decltype((e))`.
///
/// What the yields make lives until `reset()`, which is the end of their full-expression, and ends in reverse order.
template <class Yielded, class... Es>
class fold : public detail::holders<element<Yielded, Es>...> {
 public:
  /// Goes to the next element, which its one of `makes` returns, as the operand of the yield; false at the end.
  template <class... Makes>
  constexpr bool advance(Makes&&... makes) {
    return start(std::index_sequence_for<Es...>(), static_cast<Makes&&>(makes)...);
  }

  constexpr Yielded current() const noexcept { return static_cast<Yielded>(*value_); }

  /// Calls what is behind the current yield in the operand of the fold.
  template <class... Functions>
  constexpr void then(Functions&&... functions) {
    detail::call_nth(next_ - 1, static_cast<Functions&&>(functions)...);
  }

 private:
  template <std::size_t... index, class... Makes>
  constexpr bool start(std::index_sequence<index...>, Makes&&... makes) {
    [[maybe_unused]] const std::size_t now = next_++;
    return ((now == index && show(this->template at<index>(), static_cast<Makes&&>(makes))) || ...);
  }
  template <class Element, class Make>
  constexpr bool show(Element& target, Make&& make) {
    rill::set(target, static_cast<Make&&>(make));
    value_ = rill::pointer_to(target.current());
    return true;
  }

  std::size_t next_ = 0;
  std::add_pointer_t<Yielded> value_ = nullptr;
};

/// The state of `((yield_from r), ...)`; `Rs` are the `decltype((r))`.
template <class Yielded, class... Rs>
class fold_from : public detail::holders<temporary<delegate<Yielded, Rs>>...> {
 public:
  /// Goes to the next element of a range, which its one of `makes` returns; false at the end of the last one.
  template <class... Makes>
  bool advance(Makes&&... makes) {
    return go_on([](auto& range) { return range.advance(); }, [this](auto& range) { value_ = rill::pointer_to(range.current()); },
                 static_cast<Makes&&>(makes)...);
  }
  /// In a frame that delegates to bodies: shows the element to the activity, or hands it over to a body.
  template <class... Makes>
  bool advance(activity<Yielded>& active, Makes&&... makes) {
    return go_on([&](auto& range) { return range.advance(active); }, [](auto&) {}, static_cast<Makes&&>(makes)...);
  }

  Yielded current() const noexcept { return static_cast<Yielded>(*value_); }

 private:
  template <class Advance, class Show, class... Makes>
  bool go_on(const Advance& advance, const Show& show, Makes&&... makes) {
    while (now_ < sizeof...(Rs)) {
      if (step(advance, show, std::index_sequence_for<Rs...>(), static_cast<Makes&&>(makes)...)) return true;
      ++now_;
      begun_ = false;
    }
    return false;
  }
  template <class Advance, class Show, std::size_t... index, class... Makes>
  bool step(const Advance& advance, const Show& show, std::index_sequence<index...>, Makes&&... makes) {
    return ((now_ == index && next<Rs>(this->template at<index>(), advance, show, static_cast<Makes&&>(makes))) || ...);
  }
  template <class R, class Advance, class Show, class Make>
  bool next(temporary<delegate<Yielded, R>>& range, const Advance& advance, const Show& show, Make&& make) {
    if (!begun_) range.hold([&]() -> delegate<Yielded, R> { return delegate<Yielded, R>(static_cast<Make&&>(make)); });
    begun_ = true;
    if (!advance(range.get())) return false;
    show(range.get());
    return true;
  }

  std::size_t now_ = 0;
  bool begun_ = false;
  std::add_pointer_t<Yielded> value_ = nullptr;
};

namespace detail {
template <class Yielded, class... Es>
inline constexpr bool is_holder<fold<Yielded, Es...>> = true;
template <class Yielded, class... Rs>
inline constexpr bool is_holder<fold_from<Yielded, Rs...>> = true;
}  // namespace detail

}  // namespace rill

#endif
