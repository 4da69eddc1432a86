// surface.h - what a consumer sees of every generator: begin and end, next, for_each; the same code in all forms
#ifndef RILL_DETAIL_SURFACE_H
#define RILL_DETAIL_SURFACE_H

#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>

#include <rill/detail/types.h>

namespace rill {

/// The end of every generator.
struct sentinel {};

/// What a function given to `for_each` may return: whether to go on.
enum class flow { go, stop };

namespace detail {

/// The way in to what a generator has besides its surface. A source is what runs the body: a stream itself, or what a
/// gen points at; it stays in place once started. It has the members
///   bool started() const     whether the body has been entered
///   bool suspended() const   whether there is a current element
///   void start()             runs it to its first element: as advance does
///   void advance()           runs the body to its next element; only if it has not ended
///   yielded current()        the current element
///   can_be_absent            whether a generator can be without its source, moved from
struct access {
  template <class Generator>
  static constexpr auto source(Generator& generator) noexcept {
    return generator.source();
  }
  template <class Source>
  static constexpr bool started(const Source& source) noexcept {
    return source.started();
  }
  template <class Source>
  static constexpr bool suspended(const Source& source) noexcept {
    return source.suspended();
  }
  template <class Source>
  static constexpr decltype(auto) current(Source& source) {
    return source.current();
  }

  /// Whether there is a source. Where there always is one, this compares no address: GCC does not let constant
  /// expressions compare that of a temporary.
  template <class Source>
  static constexpr bool present(const Source* source) noexcept {
    if constexpr (Source::can_be_absent) return source != nullptr;
    return true;
  }

  /// Goes to the first element, or stays at the current one. Returns false if there is none.
  template <class Source>
  static constexpr bool begin(Source& source) {
    if (!source.started()) source.start();
    return source.suspended();
  }

  /// Goes to the next element, at first the first one. Returns false if there is none.
  template <class Source>
  static constexpr bool next(Source& source) {
    if (source.started() && !source.suspended()) return false;
    source.advance();
    return source.suspended();
  }
};

/// Keeps an element that is not a reference for the time of one `->`.
template <class T>
class arrow {
 public:
  constexpr explicit arrow(T&& value) : value_(static_cast<T&&>(value)) {}
  constexpr T* operator->() noexcept { return std::addressof(value_); }

 private:
  T value_;
};

template <class Reference, class Source>
constexpr auto arrow_to(Source& source) {
  if constexpr (std::is_reference_v<Reference>) {
    Reference element = static_cast<Reference>(access::current(source));
    return std::addressof(element);
  } else {
    return arrow<Reference>(static_cast<Reference>(access::current(source)));
  }
}

/// The iterator of every generator: an input iterator whose copies all stand at the current element.
template <class Source, class Types>
class iterator {
 public:
  using iterator_concept = std::input_iterator_tag;
  using iterator_category = std::input_iterator_tag;
  using difference_type = std::ptrdiff_t;
  using value_type = typename Types::value_type;
  using reference = typename Types::reference_type;
  using pointer = void;

  constexpr iterator() noexcept = default;
  constexpr explicit iterator(Source* source) noexcept : source_(source) {}

  /// Returns the current element. For a `gen<T>` that is a `T&&`: it may be moved from.
  constexpr reference operator*() const { return static_cast<reference>(access::current(*source_)); }

  /// Runs the body to its next element.
  constexpr iterator& operator++() {
    access::next(*source_);
    return *this;
  }
  constexpr void operator++(int) { ++*this; }

  friend constexpr bool operator==(const iterator& i, sentinel) noexcept { return i.at_end(); }
  friend constexpr bool operator!=(const iterator& i, sentinel) noexcept { return !i.at_end(); }
  friend constexpr bool operator==(sentinel, const iterator& i) noexcept { return i.at_end(); }
  friend constexpr bool operator!=(sentinel, const iterator& i) noexcept { return !i.at_end(); }
#if __cplusplus >= 202002L
  friend constexpr bool operator==(const iterator& i, std::default_sentinel_t) noexcept { return i.at_end(); }
#endif

 private:
  constexpr bool at_end() const noexcept { return !access::present(source_) || !access::suspended(*source_); }

  Source* source_ = nullptr;
};

/// What `next` returns: the current element of a generator, or nothing at its end. Valid until the generator goes on.
template <class Source, class Types>
class cursor {
 public:
  using reference = typename Types::reference_type;

  constexpr cursor(Source* source, bool present) noexcept : source_(source), present_(present) {}

  /// Returns true if there is an element.
  constexpr explicit operator bool() const noexcept { return present_; }

  /// Returns the element, which must be there.
  constexpr reference operator*() const { return static_cast<reference>(access::current(*source_)); }
  constexpr auto operator->() const { return arrow_to<reference>(*source_); }

 private:
  Source* source_;
  bool present_;
};

/// The members that every generator has. `Generator` derives from it and has a member `source()`.
template <class Generator, class Source, class Types>
class surface {
 public:
  using value_type = typename Types::value_type;
  using reference_type = typename Types::reference_type;
  using yielded = typename Types::yielded;
  using iterator = detail::iterator<Source, Types>;
  using cursor = detail::cursor<Source, Types>;

  /// Runs the body to its first element if it has not started. If it has, the iterator stands at the current element:
  /// unlike `std::generator`'s, `begin` may be called again. An exhausted or moved-from generator gives the end.
  /// Throws what the body throws; the generator is exhausted then.
  constexpr iterator begin() {
    Source* source = access::source(self());
    if (access::present(source)) access::begin(*source);
    return iterator(source);
  }

  constexpr rill::sentinel end() const noexcept { return {}; }

  /// Runs the body to its next element, at first to the first one, and returns it, or nothing at the end:
  /// `while (auto x = g.next()) use(*x);`. Throws what the body throws; the generator is exhausted then.
  constexpr cursor next() {
    Source* source = access::source(self());
    return cursor(source, access::present(source) && access::next(*source));
  }

  /// Calls `f` with each element that remains after the current one. If `f` returns `flow::stop`, the generator stays
  /// suspended at that element, and a later `next` or `for_each` goes on after it; other results are ignored.
  /// Returns `flow::stop` if `f` stopped it, else `flow::go`. Throws what the body and `f` throw.
  template <class F>
  constexpr flow for_each(F&& f) {
    Source* source = access::source(self());
    if (!access::present(source)) return flow::go;
    while (access::next(*source)) {
      if constexpr (std::is_same_v<remove_cvref_t<decltype(f(static_cast<reference_type>(access::current(*source))))>,
                                   flow>) {
        if (f(static_cast<reference_type>(access::current(*source))) == flow::stop) return flow::stop;
      } else {
        static_cast<void>(f(static_cast<reference_type>(access::current(*source))));
      }
    }
    return flow::go;
  }

 protected:
  constexpr surface() noexcept = default;
  constexpr surface(const surface&) noexcept = default;
  constexpr surface& operator=(const surface&) noexcept = default;
  ~surface() = default;

 private:
  constexpr Generator& self() noexcept { return static_cast<Generator&>(*this); }
};

}  // namespace detail
}  // namespace rill

#endif
