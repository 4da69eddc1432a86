// list.h - a std::initializer_list of an array that is there already
#ifndef RILL_DETAIL_LIST_H
#define RILL_DETAIL_LIST_H

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <type_traits>

#include <rill/detail/storage.h>

namespace rill {

namespace detail {

// What compilers put into a list: the first element, and for the Microsoft library the end, for all others the number of elements.
template <class E>
struct list_image {
#ifdef _MSC_VER
  list_image(const E* array, std::size_t n) noexcept : first(array), last(array + n) {}
  const E *first, *last;
#else
  list_image(const E* array, std::size_t n) noexcept : first(array), size(n) {}
  const E* first;
  std::size_t size;
#endif
};

}  // namespace detail

/// Makes `list`, whose storage is there, the list of the elements of `array`, which has to outlive it.
///
/// A braced list gives one of an array whose life the compiler decides, and there is no other constructor. A list may be
/// copied as bytes, which also begins its life.
template <class List, class E, std::size_t n>
void make_list(List& list, const E (&array)[n]) noexcept {
  const detail::list_image<E> image(array, n);
  static_assert(sizeof(list) == sizeof(image) && std::is_trivially_copyable_v<List>);
  std::memcpy(storage(list), &image, sizeof(image));
}

}  // namespace rill

#endif
