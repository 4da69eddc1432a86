// body.h - what a lowered gen points at: one suspended body, whatever its frame
#ifndef RILL_DETAIL_BODY_H
#define RILL_DETAIL_BODY_H

#include <rill/detail/activity.h>

namespace rill {
namespace detail {

/// A body on the heap: the root of an activity of its own, until another body delegates to it.
template <class Yielded>
class body : public link<Yielded>, public activity<Yielded> {
 public:
  explicit body(const typename link<Yielded>::behaviour& of_class) noexcept
      : link<Yielded>(of_class), activity<Yielded>(static_cast<link<Yielded>&>(*this)) {}

 protected:
  ~body() = default;
};

}  // namespace detail
}  // namespace rill

#endif
