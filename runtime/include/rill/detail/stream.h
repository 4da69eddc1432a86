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

#include <rill/detail/activity.h>
#include <rill/detail/box.h>
#include <rill/detail/push.h>
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

/// Whether `Args` are one stream, which is copied.
template <class Stream, class... Args>
inline constexpr bool is_copied = false;
template <class Stream, class Arg>
inline constexpr bool is_copied<Stream, Arg> = std::is_same_v<Stream, remove_cvref_t<Arg>>;

/// A frame in place and what runs it: nothing else where the frame does not delegate.
template <class Frame, bool = delegates<Frame>>
class frame_in_place {
 public:
  template <class... Args>
  constexpr explicit frame_in_place(std::in_place_t, Args&&... args) : frame_(std::forward<Args>(args)...) {}

  static constexpr bool can_be_absent = false;

  constexpr Frame& frame() noexcept { return frame_; }
  constexpr bool started() const noexcept { return frame_.rill_started(); }
  constexpr bool suspended() const noexcept { return frame_.rill_suspended(); }
  constexpr void advance() { frame_.rill_resume(); }
  constexpr void start() { advance(); }
  constexpr typename Frame::rill_generator::yielded current() { return frame_.rill_current(); }

 private:
  Frame frame_;
};

/// A frame that delegates is the root of an activity, or part of that of the body that it is a delegate of.
template <class Frame>
class frame_in_place<Frame, true> : public link<typename Frame::rill_generator::yielded>,
                                    public activity<typename Frame::rill_generator::yielded> {
  using yielded = typename Frame::rill_generator::yielded;
  using base = link<yielded>;

 public:
  template <class... Args>
  explicit frame_in_place(std::in_place_t, Args&&... args)
      : base(behaviour), activity<yielded>(static_cast<base&>(*this)), frame_(std::forward<Args>(args)...) {}
  ~frame_in_place() { this->leave_all(); }

  static constexpr bool can_be_absent = false;

  Frame& frame() noexcept { return frame_; }

 private:
  static bool resume(base& self, activity<yielded>& active) {
    return detail::run_frame(static_cast<frame_in_place&>(self).frame_, active, false);
  }
  static void leave(base& self, activity<yielded>& active) { detail::run_frame(static_cast<frame_in_place&>(self).frame_, active, true); }
  static void nothing(base&, activity<yielded>*) {}
  static constexpr typename base::behaviour behaviour{&resume, &leave, &nothing};

  Frame frame_;
};

}  // namespace detail

/// A generator whose frame is in the object: no allocation, and nothing between the consumer and the body that a
/// compiler could not see through. The surface is that of a `gen`.
///
/// It may be moved only before its first `begin`, `next` or `for_each` (the program is aborted with a message if not).
template <class Frame>
class [[nodiscard]] stream
    : public detail::surface<stream<Frame>, detail::frame_in_place<Frame>, typename Frame::rill_generator::types> {
  using source_type = detail::frame_in_place<Frame>;
  using base = detail::surface<stream, source_type, typename Frame::rill_generator::types>;

 public:
  /// The gen that the function of this stream returns.
  using generator = typename Frame::rill_generator;
  using frame_type = Frame;
  using yielded = typename generator::yielded;

  /// Constructs the frame in place, from the arguments of the generator function.
  template <class... Args, std::enable_if_t<!detail::is_copied<stream, Args...> && std::is_constructible_v<Frame, Args...>, int> = 0>
  constexpr explicit stream(Args&&... args)
      : source_(std::in_place, std::forward<Args>(args)...) {}

  /// The copy stands where the other one does, and both go on. Only where the frame holds nothing but values; if not, its own copy
  /// constructor is deleted, in a line that says why.
  stream(const stream&) = default;
  stream& operator=(const stream&) = delete;

  /// As that of every generator. Of an rvalue, which nobody can resume afterwards, the body runs in its push form if it has one.
  template <class F>
  constexpr flow for_each(F&& f) & {
    return base::for_each(std::forward<F>(f));
  }
  template <class F, bool Pushes = RILL_PUSH>
  constexpr flow for_each(F&& f) && {
    if constexpr (Pushes && detail::pushes<Frame>) {
      if (!source_.started()) {
        detail::push_to<yielded, typename base::reference_type, std::remove_reference_t<F>> consumer(f);
        source_.frame().rill_push()(consumer);
        return consumer.result();
      }
    }
    return base::for_each(std::forward<F>(f));
  }

  constexpr stream(stream&& other) noexcept(std::is_nothrow_move_constructible_v<Frame>)
      : source_(std::in_place, std::move(other.unstarted())) {}

  /// Destroys this stream and moves `other`, which must be unstarted, here. A frame whose parameters throw when moved
  /// terminates the program.
  stream& operator=(stream&& other) noexcept {
    if (this == &other) return *this;
    Frame& from = other.unstarted();
    source_.~source_type();
    ::new (static_cast<void*>(&source_)) source_type(std::in_place, std::move(from));
    return *this;
  }

  /// An unstarted stream becomes a gen: its parameters are moved into a frame in memory from the default allocator of
  /// the gen. Throws what the allocation and the moves throw.
  operator generator() && { return detail::make_boxed<Frame, generator>(std::move(unstarted())); }

 private:
  friend struct detail::access;

  constexpr Frame& unstarted() noexcept {
    if (source_.started()) detail::moved_after_start();
    return source_.frame();
  }

  constexpr source_type* source() noexcept { return &source_; }

  source_type source_;
};

}  // namespace rill

#endif
