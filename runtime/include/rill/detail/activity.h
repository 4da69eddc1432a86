// activity.h - what runs a generator that delegates, in O(1) for each element however deep the delegation is
//
// A body that delegates does not resume the other body through itself. The outermost body, the root, owns an activity, which
// knows the innermost one, the leaf, and resumes that; each body knows the one that delegated to it, its parent, and when
// it ends the parent becomes the leaf. So a parent is resumed once for each delegation, never for an element, and nothing
// nests on the machine's stack:
//
//     gen g = walk(root);  ->  [ body of walk(root) | its activity ] <- parent - [ walk(left) ] <- parent - [ walk(left) ]
//                                              leaf ------------------------------------------------------^
#ifndef RILL_DETAIL_ACTIVITY_H
#define RILL_DETAIL_ACTIVITY_H

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

#include <rill/detail/arena.h>

namespace rill {

template <class Yielded>
class activity;

namespace detail {

template <class Yielded>
class body;

/// A body as its activity sees it: its class knows the frame.
template <class Yielded>
class link {
 public:
  /// What a class of bodies does.
  struct behaviour {
    /// Runs the frame. Returns true if it is suspended: at an element, which it has shown to the activity, or at a delegation, if another
    /// body is the leaf now; false at its end.
    bool (*resume)(link&, activity<Yielded>&);
    /// Leaves the scopes that the frame is suspended in. A body that the activity owns is destroyed then.
    void (*leave)(link&, activity<Yielded>&);
    /// Destroys it and frees its memory: it has ended, or nothing runs it. The activity is that which owns it, if any.
    void (*destroy)(link&, activity<Yielded>*);
  };

  constexpr explicit link(const behaviour& of_class) noexcept : class_(&of_class) {}
  link(const link&) = delete;
  link& operator=(const link&) = delete;

  static constexpr bool can_be_absent = true;

  void destroy(activity<Yielded>* owner = nullptr) noexcept { class_->destroy(*this, owner); }
  /// True from the time when another body has delegated to it.
  bool delegated() const noexcept { return parent_ != nullptr; }

 protected:
  ~link() = default;

 private:
  friend class activity<Yielded>;

  const behaviour* class_;
  link* parent_ = nullptr;
};

/// True for the frames that can delegate to other bodies: the activity is a parameter of their resume function.
template <class Frame, class = void>
inline constexpr bool delegates = false;
template <class Frame>
inline constexpr bool delegates<Frame, std::void_t<typename Frame::rill_activity>> = true;

}  // namespace detail

/// The run of one root and of the bodies that it has delegated to, from its start to its end: the source of the surface.
///
/// It stays where it is once started, whatever becomes of the gen that owns the root.
template <class Yielded>
class activity {
  using link = detail::link<Yielded>;

 public:
  explicit activity(link& root) noexcept : leaf_(&root) {}
  activity(const activity&) = delete;
  activity& operator=(const activity&) = delete;

  bool started() const noexcept { return status_ != status::unstarted; }
  bool suspended() const noexcept { return status_ == status::suspended; }

  /// True while the scopes are left: a body that goes on then, because a destructor throws, must not delegate.
  bool leaving() const noexcept { return status_ == status::left; }

  /// Runs the leaf to its next element. Precondition: the root has not ended. What leaves the root passes through.
  void advance() {
    link* const running = leaf_;
    if (running->parent_ == nullptr) {
      status_ = status::ended;  // what stays if the root throws
      if (!running->class_->resume(*running, *this)) return;
      if (leaf_ == running || std::exchange(at_element_, false)) {
        status_ = status::suspended;
        return;
      }
    }
    advance_leaf();
  }

  /// The first `advance`, which is no part of the loop: compilers do not inline it.
  void start() {
    status_ = status::ended;
    advance_leaf();
  }

  Yielded current() const noexcept { return static_cast<Yielded>(*element_); }

  /// Sets the element at which the leaf is going to suspend.
  void show(std::add_pointer_t<Yielded> element) noexcept { element_ = element; }

  /// Makes `child`, which has not started, the leaf.
  void delegate_to(link& child) noexcept {
    child.parent_ = leaf_;
    leaf_ = &child;
  }

  /// Makes `child`, or the leaf that it has itself, the leaf. If it is suspended, its element is the next one.
  void delegate_to(detail::body<Yielded>& child) noexcept {
    static_cast<link&>(child).parent_ = leaf_;
    leaf_ = std::exchange(child.leaf_, static_cast<link*>(&child));
    memory_.take(child.memory_);
    if (child.suspended()) {
      element_ = child.element_;
      at_element_ = true;
    }
    child.status_ = status::ended;  // from here on it is left with this activity
  }

  /// Throws what ended the body that was delegated to, if anything.
  void rethrow() {
#if defined(__cpp_exceptions)
    if (failure_ != nullptr) std::rethrow_exception(std::exchange(failure_, nullptr));
#endif
  }

  /// Destroys `child`, which is nested and has ended, and throws what ended it, if anything.
  void end(link& child) {
#if defined(__cpp_exceptions)
    if (failure_ != nullptr) return end_by_failure(child);
#endif
    child.destroy(this);
  }

  /// Where nested frames live.
  detail::arena& memory() noexcept { return memory_; }

 protected:
  ~activity() = default;

  /// Leaves all scopes that are suspended, the innermost body first, none of them on the machine's stack of another.
  void leave_all() noexcept {
    if (status_ != status::suspended) return;
    status_ = status::left;
    while (leaf_ != nullptr) {
      link* const left = std::exchange(leaf_, leaf_->parent_);
      left->class_->leave(*left, *this);
    }
  }

 private:
  enum class status : unsigned char { unstarted, suspended, ended, left };

  /// Runs the leaf, and those that delegated to it as it ends, to the next element. Apart from `advance`, so that compilers inline that.
  [[gnu::noinline]] void advance_leaf() {
    while (true) {
      link* const running = leaf_;
      if (resume(*running)) {
        if (leaf_ == running || at_element_) break;
      } else if (running->parent_ == nullptr) {
        status_ = status::ended;
        return;
      } else {
        leaf_ = running->parent_;
      }
    }
    at_element_ = false;
    status_ = status::suspended;
  }

#if defined(__cpp_exceptions)
  [[gnu::noinline, gnu::cold]] void end_by_failure(link& child) {
    struct ended {
      activity& active;
      link& child;
      ~ended() { child.destroy(&active); }
    };
    const ended last{*this, child};
    rethrow();
  }

  /// Lets the exception that is being handled pass to the parent or the consumer.
  [[gnu::noinline, gnu::cold]] void fail(link& running) {
    if (running.parent_ == nullptr) {
      status_ = status::ended;
      throw;
    }
    failure_ = std::current_exception();
  }
#endif

  bool resume(link& running) {
#if defined(__cpp_exceptions)
    try {
      return running.class_->resume(running, *this);
    } catch (...) {
      fail(running);
      return false;
    }
#else
    return running.class_->resume(running, *this);
#endif
  }

  link* leaf_;
  std::add_pointer_t<Yielded> element_ = nullptr;
  std::exception_ptr failure_;
  detail::arena memory_;
  status status_ = status::unstarted;
  bool at_element_ = false;  // the new leaf is suspended at an element already
};

namespace detail {

/// Runs a frame that delegates. Not inlined: it is a part of a boxed, a nested and an in-place body.
template <class Frame, class Yielded>
[[gnu::noinline]] bool run_delegating(Frame& frame, activity<Yielded>& active, bool leaving) {
  return frame.rill_resume(active, leaving);
}

/// Resumes a frame for its activity, or leaves its scopes.
template <class Frame, class Yielded>
bool run_frame(Frame& frame, activity<Yielded>& active, bool leaving) {
  if constexpr (delegates<Frame>) {
    return detail::run_delegating(frame, active, leaving);
  } else {
    if (!frame.rill_resume(leaving)) return false;
    Yielded element = frame.rill_current();
    active.show(std::addressof(element));
    return true;
  }
}

}  // namespace detail
}  // namespace rill

#endif
