// activation.h - one run of a frame's resume function, from its entry to the next suspension or to the end
#ifndef RILL_DETAIL_ACTIVATION_H
#define RILL_DETAIL_ACTIVATION_H

#include <rill/detail/inline.h>

namespace rill {

/// One run of a frame's resume function. `At` enumerates the states of the frame; its values 0 and 1 are `unstarted` and
/// `ended`, all others are suspensions.
///
/// The state is `ended` for as long as the body runs: an exception or a return leaves the frame exhausted without any
/// further code, and only `suspend` says otherwise.
template <class At>
class activation {
 public:
  /// Enters the frame whose state is `state`; `leaving` is true if the frame is only entered to leave its scopes.
  RILL_INLINE constexpr activation(At& state, bool leaving) noexcept : entry(state), leaving_(leaving), state_(&state) {
    state = static_cast<At>(1);
  }

  activation(const activation&) = delete;
  activation& operator=(const activation&) = delete;

  /// Records that the frame is suspended at `at`. Returns the result of the resume function: true, but false if the frame is
  /// being left. (A handler can lead from there to another yield, when a destructor has thrown; the frame is left there, too.)
  RILL_INLINE constexpr bool suspend(At at) noexcept {
    if (leaving_) return false;
    *state_ = at;
    suspended_ = true;
    return true;
  }

  /// To be called where a suspension ends: ends the dispatch, and the full-expression of the yield by resetting `held`, in
  /// order. Returns true if the frame is to be left. Throws what a destructor throws.
  template <class... Held>
  RILL_INLINE constexpr bool arrive(Held&... held) {
    entry = static_cast<At>(0);
    (held.reset(), ...);
    return leaving_;
  }

  /// Returns true once the frame is suspended: its objects stay alive.
  RILL_INLINE constexpr const bool& suspended() const noexcept { return suspended_; }

  /// Returns true if the frame was entered to leave its scopes.
  constexpr bool leaving() const noexcept { return leaving_; }

  /// Where the frame was suspended, until the dispatch has arrived there; `unstarted` (0) from then on.
  At entry;

 private:
  bool leaving_;
  bool suspended_ = false;
  At* state_;
};

}  // namespace rill

#endif
