// box.h - puts a frame on the heap and hands it out as a gen
#ifndef RILL_DETAIL_BOX_H
#define RILL_DETAIL_BOX_H

#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include <rill/detail/allocation.h>
#include <rill/detail/body.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

/// A body with its frame, in memory from `Allocator` (void: operator new).
template <class Frame, class Allocator>
class boxed final : public body<typename Frame::rill_generator::yielded> {
  using yielded = typename Frame::rill_generator::yielded;
  using base = body<yielded>;
  using memory = allocation<boxed, Allocator>;

 public:
  template <class... Args>
  explicit boxed(memory&& from, Args&&... args)
      : base(behaviour), memory_(std::move(from)), frame_(std::forward<Args>(args)...) {}

  /// Allocates and constructs. If the frame's constructor throws, the memory is returned.
  template <class... Args>
  static base& make(memory from, Args&&... args) {
    unfinished place{&from, from.allocate()};
    base* made = ::new (place.address) boxed(memory(from), std::forward<Args>(args)...);
    place.address = nullptr;
    return *made;
  }

 private:
  struct unfinished {
    memory* from;
    void* address;
    ~unfinished() {
      if (address != nullptr) from->deallocate(static_cast<boxed*>(address));
    }
  };

  // The one call of the resume function, which compilers inline therefore.
  static bool run(link<yielded>& self, activity<yielded>& active, bool leaving) {
    return detail::run_frame(static_cast<boxed&>(self).frame_, active, leaving);
  }
  static bool resume(link<yielded>& self, activity<yielded>& active) { return run(self, active, false); }
  static void leave(link<yielded>& self, activity<yielded>& active) { run(self, active, true); }
  static void destroy(link<yielded>& self, activity<yielded>*) {
    boxed* box = static_cast<boxed*>(&self);
    if constexpr (delegates<Frame>) box->leave_all();
    memory from(std::move(box->memory_));
    unfinished place{&from, box};  // returns the memory, also if a destructor throws
    box->~boxed();
  }
  static constexpr typename base::behaviour behaviour{&resume, &leave, &destroy};

  memory memory_;
  Frame frame_;
};

/// The allocator of a gen's memory: `Allocator` rebound, or with void the one that the arguments name, if any.
template <class Allocator, class Named>
using box_allocator = std::conditional_t<std::is_void_v<Allocator>, Named, Allocator>;

template <class Frame, class G, class... Args>
G make_boxed(Args&&... args) {
  using named = named_allocator<remove_cvref_t<Args>...>;
  using allocator = box_allocator<typename G::allocator_type, typename named::type>;
  using boxed = detail::boxed<Frame, allocator>;
  using memory = allocation<boxed, allocator>;
  if constexpr (std::is_void_v<allocator>) {
    return G(boxed::make(memory(), std::forward<Args>(args)...));
  } else if constexpr (std::is_void_v<typename named::type>) {
    return G(boxed::make(memory(allocator()), std::forward<Args>(args)...));
  } else {
    return G(boxed::make(memory(static_cast<allocator>(named::get(args...))), std::forward<Args>(args)...));
  }
}

}  // namespace detail

/// Returns the generator of `Stream` that owns a new frame, constructed in place from `args`, in one allocation.
///
/// If `args` begin with `std::allocator_arg` and an allocator, or have them second and third after the object of a
/// member function, memory comes from that allocator ([coro.generator.promise]). Throws what the allocation and the
/// constructors of the frame's parameters throw.
template <class Stream, class... Args>
typename Stream::generator box(Args&&... args) {
  return detail::make_boxed<typename Stream::frame_type, typename Stream::generator>(std::forward<Args>(args)...);
}

}  // namespace rill

#endif
