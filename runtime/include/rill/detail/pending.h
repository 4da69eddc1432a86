// pending.h - the temporaries of one full-expression that holds a suspension
#ifndef RILL_DETAIL_PENDING_H
#define RILL_DETAIL_PENDING_H

#include <rill/detail/activation.h>
#include <rill/detail/guard.h>
#include <rill/detail/temporary.h>

namespace rill {

/// What outlives a full-expression, as one of its temporaries as long as it is evaluated: `reset()` ends it, until `built()` says
/// that what it was made for exists ([class.temporary]).
template <class Holder>
class until_built {
 public:
  static constexpr bool trivial_reset = Holder::trivial_reset;
  static constexpr bool nothrow_reset = Holder::nothrow_reset;

  explicit until_built(Holder& holder) noexcept : holder_(&holder) {}
  until_built(const until_built&) = delete;
  until_built& operator=(const until_built&) = delete;

  /// From now on it ends with its own scope.
  void built() noexcept { holder_ = nullptr; }

  void reset() noexcept(nothrow_reset) {
    if (holder_ != nullptr) holder_->reset();
  }

 private:
  Holder* holder_;
};

namespace detail {
template <class Holder>
inline constexpr bool is_holder<until_built<Holder>> = true;
}

/// Ends the temporaries of a full-expression, the last one first, at the end of its scope, unless the frame is
/// suspended there. They are given in the order of their evaluation; those that were never held are skipped.
template <class... Temporary>
class [[maybe_unused]] pending {
 public:
  template <class At>
  constexpr explicit pending(const activation<At>&) noexcept {}

  pending(const pending&) = delete;
  pending& operator=(const pending&) = delete;
};

// Members are destroyed last to first, and all of them even if one destructor throws.
template <class First, class... Rest>
class [[maybe_unused]] pending<First, Rest...> {
 public:
  template <class At>
  constexpr explicit pending(const activation<At>& run, First& first, Rest&... rest) noexcept
      : first_(first, run), rest_(run, rest...) {}

  pending(const pending&) = delete;
  pending& operator=(const pending&) = delete;

 private:
  guard<First> first_;
  pending<Rest...> rest_;
};

template <class At, class... Temporary>
pending(const activation<At>&, Temporary&...) -> pending<Temporary...>;

}  // namespace rill

#endif
