// handling.h - a handler of a try block in which a frame is suspended
//
// Control leaves a handler when the frame is suspended in it, and with it the exception would end. It is kept, and thrown again
// where the try block begins: the same handler catches the same object, so that `throw;`, std::current_exception() and
// references to it stay true.
#ifndef RILL_DETAIL_HANDLING_H
#define RILL_DETAIL_HANDLING_H

#include <exception>
#include <type_traits>
#include <utility>

#include <rill/detail/activation.h>

namespace rill {

class handling;

/// The exception that a handler is handling, while its frame is suspended there.
class caught {
 public:
  caught() = default;
  caught(const caught&) = delete;
  caught& operator=(const caught&) = delete;

#if defined(__cpp_exceptions)
  /// Throws it again: on the way back to the suspension point.
  [[noreturn]] void rethrow() const { std::rethrow_exception(exception_); }
#endif

 private:
  friend class handling;

  std::exception_ptr exception_;
};

/// Keeps the exception of a handler from its start to its end, however that comes, and longer if the frame is suspended there.
class [[maybe_unused]] handling {
 public:
  template <class At>
  handling(caught& kept, const activation<At>& run) noexcept : kept_(kept), suspended_(run.suspended()) {
    if (run.entry == static_cast<At>(0)) kept_.exception_ = std::current_exception();
  }
  handling(const handling&) = delete;
  handling& operator=(const handling&) = delete;
  ~handling() {
    if (!suspended_) kept_.exception_ = nullptr;
  }

 private:
  caught& kept_;
  const bool& suspended_;
};

/// What a handler for objects of type `T` takes in order to initialise one itself: a class by reference, since its copy can
/// be observed; anything else by value, since a pointer may be converted ([except.handle]).
template <class T>
using exception_as = std::conditional_t<std::is_class_v<T> || std::is_union_v<T>, T&, T>;

}  // namespace rill

#endif
