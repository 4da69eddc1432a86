// traversal - the range of a range-for that suspends: the range, its iterators, and the order in which they end.
//
//   for (T x : range) { yield x; }     ->     rill_range_7.start([&]() -> R { return range; });
//                                             for (; rill_range_7.more(); rill_range_7.advance()) { ... *rill_range_7 ... }
#ifndef RILL_DETAIL_TRAVERSAL_H
#define RILL_DETAIL_TRAVERSAL_H

#include <memory>
#include <type_traits>
#include <utility>

#include <rill/detail/guard.h>
#include <rill/detail/range_access.h>
#include <rill/detail/slot.h>
#include <rill/detail/storage.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

/// An iterator that is a pointer: assigned rather than constructed, which constant expressions allow.
template <class T>
class pointer_slot {
 public:
  template <class F>
  constexpr void construct(F&& make) {
    pointer_ = static_cast<F&&>(make)();
  }
  constexpr T& operator*() noexcept { return pointer_; }
  constexpr void reset() noexcept {}

 private:
  T pointer_ = nullptr;
};
template <class T>
using iterator_slot = std::conditional_t<std::is_pointer_v<T>, pointer_slot<T>, slot<T>>;

}  // namespace detail

/// What `for (x : range)` keeps: [stmt.ranged]'s `range`, `begin` and `end`, where `Range` is the range's type and value
/// category (a prvalue lives in the traversal). `start` builds them, `reset` destroys them last to first.
///
/// In a branch of `if constexpr` that an instantiation discards, `Range` need not be a range: then there is nothing.
template <class Range, bool = detail::range_access::is_range<std::remove_reference_t<Range>>>
class traversal {
 public:
  int& operator*();  // so that the types of what would be its elements can be asked for
};

template <class Range>
class traversal<Range, true> {
  using range_type = std::remove_reference_t<Range>&;
  using begin_type = detail::remove_cvref_t<decltype(rill::range_begin(std::declval<range_type>()))>;
  using end_type = detail::remove_cvref_t<decltype(rill::range_end(std::declval<range_type>()))>;
  using begin_slot = detail::iterator_slot<begin_type>;
  using end_slot = detail::iterator_slot<end_type>;

 public:
  static constexpr bool trivial_reset =
      (std::is_reference_v<Range> || std::is_trivially_destructible_v<Range>) &&
      std::is_trivially_destructible_v<begin_type> && std::is_trivially_destructible_v<end_type>;
  static constexpr bool nothrow_reset = (std::is_reference_v<Range> || std::is_nothrow_destructible_v<Range>) &&
                                        std::is_nothrow_destructible_v<begin_type> &&
                                        std::is_nothrow_destructible_v<end_type>;

  constexpr traversal() noexcept {}
  traversal(const traversal&) = delete;
  traversal& operator=(const traversal&) = delete;

  /// Takes the range that `make()` returns and its iterators. What was built is destroyed if something throws.
  template <class F>
  constexpr void start(F&& make) {
    bind(static_cast<F&&>(make));
    begin();
  }
  /// The first half of `start`: takes the range.
  template <class F>
  constexpr void bind(F&& make) {
    range_.construct(static_cast<F&&>(make));
  }
  /// The second half: the iterators.
  constexpr void begin() {
    if constexpr (trivial_reset) {
      begin_.construct([&]() -> begin_type { return rill::range_begin(*range_); });
      end_.construct([&]() -> end_type { return rill::range_end(*range_); });
    } else {
      undo<slot<Range>> undo_range(range_);
      begin_.construct([&]() -> begin_type { return rill::range_begin(*range_); });
      undo<begin_slot> undo_begin(begin_);
      end_.construct([&]() -> end_type { return rill::range_end(*range_); });
      undo_begin.object = nullptr;
      undo_range.object = nullptr;
    }
  }
  constexpr bool more() { return static_cast<bool>(*begin_ != *end_); }
  constexpr void advance() { ++*begin_; }
  constexpr decltype(auto) operator*() { return **begin_; }

  constexpr void reset() noexcept(nothrow_reset) {
    if constexpr (!trivial_reset) {
      undo<slot<Range>> last(range_);
      undo<begin_slot> then(begin_);
      end_.reset();
    }
  }

 private:
  template <class Slot>
  struct undo {
    explicit undo(Slot& slot) : object(std::addressof(slot)) {}
    undo(const undo&) = delete;
    undo& operator=(const undo&) = delete;
    ~undo() noexcept(nothrow_reset) {
      if (object) object->reset();
    }
    Slot* object;
  };

  slot<Range> range_;
  begin_slot begin_;
  end_slot end_;
};

namespace detail {
template <class Range>
inline constexpr bool is_holder<traversal<Range, true>> = true;
}  // namespace detail

}  // namespace rill

#endif
