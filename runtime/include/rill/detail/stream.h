// stream.h - a generator in place: the frame itself, with the surface that a consumer sees
#ifndef RILL_DETAIL_STREAM_H
#define RILL_DETAIL_STREAM_H

#if __STDC_HOSTED__
#include <cstdio>
#endif
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

#include <rill/detail/box.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

[[noreturn]] inline void moved_after_start() noexcept {
#if __STDC_HOSTED__
  std::fputs("rill: a stream in place was moved after it had started; use gen<T>\n", stderr);
#endif
  std::abort();
}

}  // namespace detail

/// A generator whose frame is in the object: no allocation, and nothing between the consumer and the body that a
/// compiler could not see through. The surface is that of a `gen`.
///
/// It may be moved only before its first `begin`, `next` or `for_each` (the program is aborted with a message if not).
template <class Frame>
class [[nodiscard]] stream
    : public detail::surface<stream<Frame>, stream<Frame>, typename Frame::rill_generator::types> {
 public:
  /// The gen that the function of this stream returns.
  using generator = typename Frame::rill_generator;
  using frame_type = Frame;
  using yielded = typename generator::yielded;

  /// Constructs the frame in place, from the arguments of the generator function.
  template <class... Args, std::enable_if_t<std::is_constructible_v<Frame, Args...>, int> = 0>
  constexpr explicit stream(Args&&... args) : frame_(std::forward<Args>(args)...) {}

  stream(const stream&) = delete;
  stream& operator=(const stream&) = delete;

  constexpr stream(stream&& other) noexcept(std::is_nothrow_move_constructible_v<Frame>)
      : frame_(std::move(other.unstarted())) {}

  /// Destroys this stream and moves `other`, which must be unstarted, here. A frame whose parameters throw when moved
  /// terminates the program.
  stream& operator=(stream&& other) noexcept {
    if (this == &other) return *this;
    Frame& from = other.unstarted();
    frame_.~Frame();
    ::new (static_cast<void*>(&frame_)) Frame(std::move(from));
    suspended_ = false;
    return *this;
  }

  /// An unstarted stream becomes a gen: its parameters are moved into a frame in memory from the default allocator of
  /// the gen. Throws what the allocation and the moves throw.
  operator generator() && { return detail::make_boxed<Frame, generator>(std::move(unstarted())); }

 private:
  friend struct detail::access;

  static constexpr bool can_be_absent = false;

  constexpr Frame& unstarted() noexcept {
    if (frame_.rill_started()) detail::moved_after_start();
    return frame_;
  }

  constexpr stream* source() noexcept { return this; }
  constexpr bool started() const noexcept { return frame_.rill_started(); }
  constexpr bool suspended() const noexcept { return suspended_; }
  constexpr void advance() {
    suspended_ = false;  // what stays if the body throws
    suspended_ = frame_.rill_resume();
  }
  constexpr yielded current() { return frame_.rill_current(); }

  Frame frame_;
  bool suspended_ = false;
};

}  // namespace rill

#endif
