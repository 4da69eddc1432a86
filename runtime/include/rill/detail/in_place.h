// in_place.h - the type that demands a stream in place, where rill does not replace it
#ifndef RILL_DETAIL_IN_PLACE_H
#define RILL_DETAIL_IN_PLACE_H

#include <utility>

#include <rill/detail/types.h>

namespace rill {

/// Demands that a generator is used in place: `rill::in_place g = fibonacci(9);`. rill replaces the type by the stream
/// of the function, or says why it cannot; elsewhere this class stands for it, with the same surface.
template <class Reference, class Value = void, class Allocator = void>
class [[nodiscard]] in_place : public gen<Reference, Value, Allocator> {
 public:
  in_place(gen<Reference, Value, Allocator>&& from) noexcept : gen<Reference, Value, Allocator>(std::move(from)) {}
#if defined(RILL_PARSING)
  in_place(const in_place&);  // of the stream that replaces it, if that is copyable
#else
  in_place(const in_place&) = delete;  // coroutines cannot be copied; a stream in place can, compiled through rill
#endif
  in_place(in_place&&) = default;
  in_place& operator=(in_place&&) = default;
};

}  // namespace rill

#endif
