// gen_lowered.h - rill::gen of lowered code: the owner of a body on the heap
#ifndef RILL_DETAIL_GEN_LOWERED_H
#define RILL_DETAIL_GEN_LOWERED_H

#include <type_traits>
#include <utility>

#include <rill/detail/body.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

template <class Frame, class G, class... Args>
G make_boxed(Args&&... args);

}

/// A sequence that a generator function computes as it is asked for: an input range and a view that can be moved.
///
/// The parameters are those of `std::generator` ([coro.generator]): `gen<T>` gives elements as `T&&`; `gen<T&>` and
/// `gen<const T&>` give references to what the body yields; `Value` is the value type if the reference does not say it;
/// memory comes from an `Allocator`, or with void from any allocator given to the generator after `std::allocator_arg`.
/// Destroying it leaves the scopes that the body is suspended in. One pointer in size.
template <class Reference, class Value, class Allocator>
class [[nodiscard]] gen : public detail::surface<gen<Reference, Value, Allocator>,
                                                 detail::body<typename detail::gen_types<Reference, Value>::yielded>,
                                                 detail::gen_types<Reference, Value>> {
 public:
  using types = detail::gen_types<Reference, Value>;
  using yielded = typename types::yielded;
  using allocator_type = Allocator;

  gen(gen&& other) noexcept : body_(std::exchange(other.body_, nullptr)) {}
  gen& operator=(gen&& other) noexcept {
    gen(std::move(other)).swap(*this);
    return *this;
  }
  ~gen() {
    if (body_ != nullptr) body_->destroy();
  }

  void swap(gen& other) noexcept { std::swap(body_, other.body_); }
  friend void swap(gen& a, gen& b) noexcept { a.swap(b); }

 private:
  using source_type = detail::body<yielded>;

  friend struct detail::access;
  template <class Frame, class G, class... Args>
  friend G detail::make_boxed(Args&&... args);

  explicit gen(source_type& owned) noexcept : body_(&owned) {}

  source_type* source() noexcept { return body_; }

  source_type* body_;
};

}  // namespace rill

#endif
