// nested.h - a generator whose frame is in the memory of the activity that runs it: recursion without the heap
#ifndef RILL_DETAIL_NESTED_H
#define RILL_DETAIL_NESTED_H

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

#include <rill/detail/activity.h>
#include <rill/detail/allocation.h>

namespace rill {
namespace detail {

/// A frame in the memory of an activity, which is that of the bodies below it, in the order of the delegations.
template <class Frame>
class nested_frame final : public link<typename Frame::rill_generator::yielded> {
  using yielded = typename Frame::rill_generator::yielded;
  using base = link<yielded>;

 public:
  template <class... Args>
  explicit nested_frame(Args&&... args) : base(behaviour), frame_(std::forward<Args>(args)...) {}

  /// If the frame's constructor throws, the memory is returned. Not inlined: a resume function that calls it saves fewer registers.
  template <class... Args>
  [[gnu::noinline]] static base& make(arena& memory, Args&&... args) {
    unfinished place{&memory, allocate(memory)};
    base* const made = ::new (place.address) nested_frame(std::forward<Args>(args)...);
    place.address = nullptr;
    return *made;
  }

 private:
  struct unfinished {
    arena* memory;
    void* address;
    ~unfinished() {
      if (address != nullptr) deallocate(*memory, address);
    }
  };

  static void* allocate(arena& memory) {
    if constexpr (alignof(nested_frame) > arena::granule) {
      return allocation<nested_frame, void>().allocate();
    } else {
      return memory.allocate(sizeof(nested_frame), alignof(nested_frame));
    }
  }
  static void deallocate(arena& memory, void* address) noexcept {
    if constexpr (alignof(nested_frame) > arena::granule) {
      allocation<nested_frame, void>().deallocate(address);
    } else {
      memory.deallocate(address);
    }
  }

  static bool resume(base& self, activity<yielded>& active) {
    return detail::run_frame(static_cast<nested_frame&>(self).frame_, active, false);
  }
  static void leave(base& self, activity<yielded>& active) {
    detail::run_frame(static_cast<nested_frame&>(self).frame_, active, true);
    destroy(self, &active);
  }
  static void destroy(base& self, activity<yielded>* owner) {
    nested_frame* const frame = static_cast<nested_frame*>(&self);
    unfinished place{&owner->memory(), frame};  // returns the memory, also if a destructor throws
    frame->~nested_frame();
  }
  static constexpr typename base::behaviour behaviour{&resume, &leave, &destroy};

  Frame frame_;
};

}  // namespace detail

/// What a generator returns to the `yield_from` of another one that yields the same: its frame, in the memory of the
/// other one's activity, or none where its body would end at once. The `rill::delegate` that takes it lets the activity destroy it.
template <class G>
class [[nodiscard]] nested {
 public:
  using source_type = detail::link<typename G::yielded>;

  nested() noexcept : frame_(nullptr) {}
  explicit nested(source_type& made) noexcept : frame_(&made) {}
  nested(const nested&) = delete;
  nested& operator=(const nested&) = delete;

  /// Null where there is no frame.
  source_type* source() noexcept { return frame_; }

 private:
  source_type* frame_;
};

/// Stands for a specialisation of a function template, whose arguments are `Arguments`.
template <class... Arguments>
struct specialisation;

/// What a recursive call in a template returns to the `yield_from`: the frame, if it calls the specialisation or the
/// class `Known` that it stands in; if `Asked` is another, what the call itself returns.
template <class G, class Asked, class Known, class Boxed>
using recursion = std::conditional_t<std::is_same_v<Asked, Known>, nested<G>, Boxed>;

/// The pointer by which `pointer->` reaches an object.
template <class Pointer>
constexpr auto* pointer_of(Pointer&& pointer) {
  if constexpr (std::is_pointer_v<std::remove_reference_t<Pointer>>) {
    return pointer;
  } else {
    return pointer_of(static_cast<Pointer&&>(pointer).operator->());
  }
}

/// The class of an object, and of the object that a pointer or a class with an `operator->` points to.
template <class Object>
using object_type = std::remove_cv_t<std::remove_reference_t<Object>>;
template <class Pointer>
using pointee = std::remove_cv_t<std::remove_pointer_t<decltype(rill::pointer_of(std::declval<Pointer>()))>>;

/// Constructs the frame of `Stream` from `args` in the memory of `active`.
template <class Stream, class... Args>
nested<typename Stream::generator> nest(activity<typename Stream::yielded>& active, Args&&... args) {
  return nested<typename Stream::generator>(
      detail::nested_frame<typename Stream::frame_type>::make(active.memory(), std::forward<Args>(args)...));
}

}  // namespace rill

#endif
