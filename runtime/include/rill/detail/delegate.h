// delegate.h - a range whose elements a generator yields as its own
#ifndef RILL_DETAIL_DELEGATE_H
#define RILL_DETAIL_DELEGATE_H

#include <memory>
#include <type_traits>
#include <utility>

#include <rill/detail/activity.h>
#include <rill/detail/element.h>
#include <rill/detail/frame_access.h>
#include <rill/detail/nested.h>
#include <rill/detail/range_access.h>
#include <rill/detail/surface.h>
#include <rill/detail/temporary.h>
#include <rill/detail/types.h>

namespace rill {

template <class Frame>
class stream;

namespace detail {

/// True for a gen or a stream that yields `Yielded`: its elements are passed on as they are.
template <class Yielded, class R>
inline constexpr bool yields_same = false;
template <class Yielded, class Reference, class Value, class Allocator>
inline constexpr bool yields_same<Yielded, gen<Reference, Value, Allocator>> =
    std::is_same_v<Yielded, typename gen_types<Reference, Value>::yielded>;
template <class Yielded, class Frame>
inline constexpr bool yields_same<Yielded, stream<Frame>> =
    std::is_same_v<Yielded, typename Frame::rill_generator::yielded>;
template <class Yielded, class G>
inline constexpr bool yields_same<Yielded, nested<G>> = std::is_same_v<Yielded, typename G::yielded>;

/// True if `R`, a delegated_range, is a body or has one that an activity can run: what is not, is iterated over.
template <class R>
inline constexpr bool is_chained = false;
template <class Reference, class Value, class Allocator>
inline constexpr bool is_chained<gen<Reference, Value, Allocator>> = true;
template <class Frame>
inline constexpr bool is_chained<stream<Frame>> = delegates<Frame>;
/// Natively, delegating to an rvalue gen moves it into the awaitable; other glvalues are used in place.
template <class Yielded, class R>
using delegated_range =
    std::conditional_t<std::is_rvalue_reference_v<R> && yields_same<Yielded, remove_cvref_t<R>>, remove_cvref_t<R>, R>;

}  // namespace detail

/// The state of `yield_from e` in a generator that yields `Yielded`, where `R` is `decltype((e))`, or a
/// `std::initializer_list`. The elements are those of
/// `for (auto&& x : e) yield std::forward<decltype(x)>(x);`.
///
/// The constructor takes a function that returns the operand: a prvalue is constructed in place and lives as long as
/// the delegate, a glvalue is referred to. `advance()` goes to the next element, at first to the first one, and returns
/// false at the end; `current()` is valid between. An exception of the range passes through. In a frame that delegates to
/// bodies, `advance(active)` shows the current element to the activity.
template <class Yielded, class R, bool = detail::yields_same<Yielded, detail::remove_cvref_t<R>>>
class delegate {
  using iterator = decltype(range_begin(std::declval<R&>()));
  using end_iterator = decltype(range_end(std::declval<R&>()));
  using element_type = element<Yielded, decltype(*std::declval<iterator&>())>;

 public:
  static constexpr bool is_nested = false;

  template <class F>
  constexpr explicit delegate(F&& operand) : range_(static_cast<F&&>(operand)()) {}

  delegate(const delegate&) = delete;
  delegate& operator=(const delegate&) = delete;

  constexpr bool advance() {
    element_.get().reset();
    if (begun_) {
      ++iterator_.get();
    } else {
      begun_ = true;
      iterator_.hold([&] { return range_begin(range_); });
      end_.hold([&] { return range_end(range_); });
    }
    if (!(iterator_.get() != end_.get())) return false;
    if constexpr (std::is_reference_v<decltype(*iterator_.get())>) {
      element_.get().bind(*iterator_.get());
    } else {
      element_.get().make([&]() -> decltype(auto) { return *iterator_.get(); });
    }
    return true;
  }

  constexpr Yielded current() { return element_.get().current(); }

  bool advance(activity<Yielded>& active) {
    if (!advance()) return false;
    active.show(rill::pointer_to(current()));
    return true;
  }

 private:
  /// Ends the element with the delegate.
  class last_element {
   public:
    constexpr last_element() noexcept {}
    ~last_element() noexcept(element_type::nothrow_reset) { element_.reset(); }
    constexpr element_type& get() noexcept { return element_; }

   private:
    element_type element_;
  };

  R range_;
  detail::owned_temporary<iterator> iterator_;
  detail::owned_temporary<end_iterator> end_;
  last_element element_;
  bool begun_ = false;
};

/// A generator that yields the same: its elements are passed on as they are.
template <class Yielded, class R>
class delegate<Yielded, R, true> {
  using range_type = detail::delegated_range<Yielded, R>;

 public:
  static constexpr bool is_nested = false;

  template <class F>
  constexpr explicit delegate(F&& operand) : range_(static_cast<F&&>(operand)()) {}

  delegate(const delegate&) = delete;
  delegate& operator=(const delegate&) = delete;

  constexpr bool advance() {
    auto* source = detail::access::source(range_);
    if (!detail::access::present(source)) return false;
    if (begun_) return detail::access::next(*source);
    begun_ = true;
    return detail::access::begin(*source);
  }

  constexpr Yielded current() { return detail::access::current(*detail::access::source(range_)); }

  /// For a body: hands the activity over to it, and returns true; when it has ended, throws what ended it or returns
  /// false. Between the two the frame of the delegate is not resumed.
  bool advance(activity<Yielded>& active) {
    if constexpr (detail::is_chained<range_type>) {
      if (!begun_) {
        begun_ = true;
        return hand_over(active);
      }
      active.rethrow();
      return false;
    } else {
      if (!advance()) return false;
      active.show(rill::pointer_to(current()));
      return true;
    }
  }

 private:
  bool hand_over(activity<Yielded>& active) noexcept {
    auto* source = detail::access::source(range_);
    if (!detail::access::present(source)) return false;
    if (source->started() && !source->suspended()) return false;
    if (!active.leaving()) active.delegate_to(*source);
    return true;
  }

  range_type range_;
  bool begun_ = false;
};

/// A generator whose frame is in the memory of the activity, which destroys it as soon as it has ended, or when it leaves the scopes: the
/// delegate is a pointer, and nothing has to be done at the end of its life.
template <class Yielded, class G>
class delegate<Yielded, nested<G>, true> {
 public:
  static constexpr bool is_nested = true;

  template <class F>
  explicit delegate(F&& operand) : frame_(static_cast<F&&>(operand)().source()) {}

  delegate(const delegate&) = delete;
  delegate& operator=(const delegate&) = delete;

  bool advance(activity<Yielded>& active) {
    if (frame_ == nullptr) return false;
    if (frame_->delegated()) {
      active.end(*frame_);
      return false;
    }
    if (!active.leaving()) active.delegate_to(*frame_);
    else std::exchange(frame_, nullptr)->destroy(&active);
    return true;
  }

 private:
  detail::link<Yielded>* frame_;
};

}  // namespace rill

#endif
