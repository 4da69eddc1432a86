// pending.h - the temporaries of one full-expression that holds a suspension
#ifndef RILL_DETAIL_PENDING_H
#define RILL_DETAIL_PENDING_H

#include <rill/detail/activation.h>
#include <rill/detail/guard.h>
#include <rill/detail/temporary.h>

namespace rill {

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
