// coroutine.h - the part of a native generator's promise that delegation is made of
//
// A gen that delegates does not resume its child through itself: the outermost promise, the root, knows the innermost
// coroutine, the leaf, and resumes that. Each promise knows the one that delegated to it, its parent, and when it ends
// the parent becomes the leaf. Which root a promise works for is written when it becomes the leaf or is resumed, so a
// gen that has been started, and has leaves of its own, can be delegated to in O(1) as well.
#ifndef RILL_DETAIL_COROUTINE_H
#define RILL_DETAIL_COROUTINE_H

#include <coroutine>
#include <exception>
#include <type_traits>
#include <utility>

namespace rill {
namespace detail {

/// What all coroutines that yield `Yielded` have in common; as the root, the source of the surface.
template <class Yielded>
class coroutine {
 public:
  coroutine() = default;
  coroutine(const coroutine&) = delete;
  coroutine& operator=(const coroutine&) = delete;

  static constexpr bool can_be_absent = true;

  bool started() const noexcept { return started_; }
  bool suspended() const noexcept { return suspended_; }
  Yielded current() const noexcept { return static_cast<Yielded>(*element_); }

  void start() { advance(); }
  /// Runs the leaf to its next element. Precondition: the body has not ended.
  void advance() {
    started_ = true;
    suspended_ = false;  // what stays if the body throws
    leaf_->root_ = this;
    leaf_->self_.resume();
  }

  void set_self(std::coroutine_handle<> self) noexcept { self_ = self; }

  /// Suspends the root at `element`. Precondition: this is the leaf.
  void show(std::add_pointer_t<Yielded> element) noexcept {
    root_->element_ = element;
    root_->suspended_ = true;
  }

  /// Makes `child`, or its own leaf, the leaf. Returns what to run: `child`, or nothing if it is suspended at an
  /// element, which is the next one.
  std::coroutine_handle<> delegate_to(coroutine& child) noexcept {
    child.parent_ = this;
    root_->leaf_ = child.leaf_;
    if (child.suspended_) {
      root_->element_ = child.element_;
      root_->suspended_ = true;
      return std::noop_coroutine();
    }
    child.started_ = true;
    child.root_ = root_;
    return child.self_;
  }

  /// Ends this coroutine. Returns what to run: the parent, if there is one.
  std::coroutine_handle<> finish() noexcept {
    if (parent_ == nullptr) return std::noop_coroutine();
    suspended_ = false;
    root_->leaf_ = parent_;
    parent_->root_ = root_;
    return parent_->self_;
  }

  /// Lets the exception that is being handled pass to the parent or the consumer.
  void fail() {
#if defined(__cpp_exceptions)
    if (parent_ == nullptr) throw;
    failure_ = std::current_exception();
#endif
  }

  /// Throws what ended this coroutine, if anything.
  void rethrow() {
#if defined(__cpp_exceptions)
    if (failure_ != nullptr) std::rethrow_exception(std::exchange(failure_, nullptr));
#endif
  }

 private:
  std::coroutine_handle<> self_;
  coroutine* root_ = this;
  coroutine* leaf_ = this;  // of a root
  coroutine* parent_ = nullptr;
  std::add_pointer_t<Yielded> element_ = nullptr;
  std::exception_ptr failure_;
  bool started_ = false;
  bool suspended_ = false;
};

/// Ends a coroutine without destroying it, and goes on with its parent.
struct final_awaiter {
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) const noexcept {
    return self.promise().finish();
  }
  void await_resume() const noexcept {}
};

}  // namespace detail
}  // namespace rill

#endif
