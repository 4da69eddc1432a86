// body.h - what a lowered gen points at: one suspended body, whatever its frame
#ifndef RILL_DETAIL_BODY_H
#define RILL_DETAIL_BODY_H

#include <type_traits>

namespace rill {
namespace detail {

/// A body on the heap. Its frame is known to two functions only: resuming is one indirect call, and what has to be
/// known between two resumptions is here. The element is a pointer, so that a body could also forward the element of
/// another.
template <class Yielded>
class body {
 public:
  /// Runs the frame; returns true and sets the element if it suspended.
  using resume_function = bool (*)(body&);
  /// Destroys the frame and frees the memory.
  using destroy_function = void (*)(body&);

  constexpr body(resume_function to_resume, destroy_function to_destroy) noexcept
      : resume_(to_resume), destroy_(to_destroy) {}
  body(const body&) = delete;
  body& operator=(const body&) = delete;

  static constexpr bool can_be_absent = true;

  bool started() const noexcept { return started_; }
  bool suspended() const noexcept { return suspended_; }

  /// Precondition: the body has not ended.
  void advance() {
    started_ = true;
    suspended_ = false;  // what stays if the body throws
    suspended_ = resume_(*this);
  }

  Yielded current() const noexcept { return static_cast<Yielded>(*element_); }

  void destroy() { destroy_(*this); }

 protected:
  ~body() = default;

  std::add_pointer_t<Yielded> element_ = nullptr;

 private:
  resume_function resume_;
  destroy_function destroy_;
  bool started_ = false;
  bool suspended_ = false;
};

}  // namespace detail
}  // namespace rill

#endif
