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
#include <rill/detail/surface.h>
#include <rill/detail/temporary.h>
#include <rill/detail/types.h>

namespace rill {

template <class Frame>
class stream;

namespace detail {

/// A range with the iterators that it gives.
template <class Range>
class iterated {
  using range_type = std::remove_reference_t<Range>&;
  using begin_type = detail::remove_cvref_t<decltype(rill::range_begin(std::declval<range_type>()))>;
  using end_type = detail::remove_cvref_t<decltype(rill::range_end(std::declval<range_type>()))>;

 public:
  static constexpr bool trivial_reset = slot<Range>::trivial_reset && slot<begin_type>::trivial_reset && slot<end_type>::trivial_reset;
  static constexpr bool nothrow_reset = slot<Range>::nothrow_reset && slot<begin_type>::nothrow_reset && slot<end_type>::nothrow_reset;

  template <class F>
  void bind(F&& make) {
    range_.construct(static_cast<F&&>(make));
  }
  void begin() {
    owned_until_built<slot<Range>> undo_range(range_);
    begin_.construct([&]() -> begin_type { return rill::range_begin(*range_); });
    owned_until_built<slot<begin_type>> undo_begin(begin_);
    end_.construct([&]() -> end_type { return rill::range_end(*range_); });
    undo_begin.built();
    undo_range.built();
  }
  bool more() { return static_cast<bool>(*begin_ != *end_); }
  void advance() { ++*begin_; }
  decltype(auto) operator*() { return **begin_; }

  void reset() noexcept(nothrow_reset) {
    owned_until_built<slot<Range>> last(range_);
    owned_until_built<slot<begin_type>> then(begin_);
    end_.reset();
  }

 private:
  slot<Range> range_;
  slot<begin_type> begin_;
  slot<end_type> end_;
};

/// A generator that nobody else can reach: what its iterators would refer to is here.
template <class Generator>
class owned_generator {
 public:
  static constexpr bool trivial_reset = slot<Generator>::trivial_reset;
  static constexpr bool nothrow_reset = slot<Generator>::nothrow_reset;

  template <class F>
  void bind(F&& make) {
    generator_.construct(static_cast<F&&>(make));
  }
  void begin() {
    owned_until_built<slot<Generator>> undo_generator(generator_);
    if (access::present(source())) access::begin(*source());
    undo_generator.built();
  }
  bool more() { return access::present(source()) && access::suspended(*source()); }
  void advance() { source()->advance(); }
  decltype(auto) operator*() { return static_cast<typename Generator::reference_type>(access::current(*source())); }

  void reset() noexcept(nothrow_reset) { generator_.reset(); }

 private:
  auto* source() noexcept { return access::source(*generator_); }

  slot<Generator> generator_;
};

template <class Range>
struct traversed {
  using type = iterated<Range>;
};
template <class Frame>
struct traversed<stream<Frame>> {
  using type = owned_generator<stream<Frame>>;
};
template <class Reference, class Value, class Allocator>
struct traversed<gen<Reference, Value, Allocator>> {
  using type = owned_generator<gen<Reference, Value, Allocator>>;
};

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
  using traversed = typename detail::traversed<Range>::type;

 public:
  static constexpr bool trivial_reset = traversed::trivial_reset;
  static constexpr bool nothrow_reset = traversed::nothrow_reset;

  constexpr traversal() noexcept {}
  traversal(const traversal&) = delete;
  traversal& operator=(const traversal&) = delete;

  /// Takes the range that `make()` returns and its iterators. What was built is destroyed if something throws.
  template <class F>
  void start(F&& make) {
    bind(static_cast<F&&>(make));
    begin();
  }
  /// The first half of `start`: takes the range.
  template <class F>
  void bind(F&& make) {
    traversed_.bind(static_cast<F&&>(make));
  }
  /// The second half: the iterators.
  void begin() { traversed_.begin(); }

  bool more() { return traversed_.more(); }
  void advance() { traversed_.advance(); }
  decltype(auto) operator*() { return *traversed_; }

  void reset() noexcept(nothrow_reset) { traversed_.reset(); }

 private:
  traversed traversed_;
};

/// The same for a range that is elsewhere and whose iterators are pointers: they are assigned, which constant expressions allow.
template <class Range>
class pointer_traversal {
  using pointer = decltype(rill::range_begin(std::declval<Range>()));

 public:
  template <class F>
  constexpr void start(F&& make) {
    auto&& range = static_cast<F&&>(make)();
    at_ = rill::range_begin(range);
    end_ = rill::range_end(range);
  }
  constexpr bool more() const noexcept { return at_ != end_; }
  constexpr void advance() noexcept { ++at_; }
  constexpr auto& operator*() const noexcept { return *at_; }

 private:
  pointer at_ = nullptr;
  pointer end_ = nullptr;
};

namespace detail {
template <class Range>
inline constexpr bool is_holder<traversal<Range, true>> = true;
}  // namespace detail

}  // namespace rill

#endif
