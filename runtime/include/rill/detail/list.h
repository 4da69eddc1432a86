// list.h - a std::initializer_list of an array that is there already
#ifndef RILL_DETAIL_LIST_H
#define RILL_DETAIL_LIST_H

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <new>
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

/// The list of the elements of `array`, which has to outlive it.
template <class E, std::size_t n>
std::initializer_list<E> list_of(const E (&array)[n]) noexcept {
  struct {
    std::initializer_list<E> list;
  } made;  // g++ warns of a variable that is a list
  rill::make_list(made.list, array);
  return made.list;
}

/// Keeps the list of an array that outlives it. (g++ warns of an assignment.)
template <class E>
void keep_list(std::initializer_list<E>& list, std::initializer_list<E> from) noexcept {
  list = from;
}

/// The array behind a braced list that is a temporary of a full-expression, which lives across a suspension.
template <class Array>
class list_array;
template <class E, std::size_t n>
class list_array<E[n]> {
 public:
  static constexpr bool trivial_reset = std::is_trivially_destructible_v<E>;
  static constexpr bool nothrow_reset = std::is_nothrow_destructible_v<E>;

  list_array() noexcept {}
  list_array(const list_array&) = delete;
  list_array& operator=(const list_array&) = delete;

  /// Lets `make(place)` construct the array, and returns the list of its elements.
  template <class F>
  std::initializer_list<std::remove_const_t<E>> hold(F&& make) {
    static_cast<F&&>(make)(static_cast<void*>(bytes_));
    made_ = true;
    return rill::list_of(array());
  }

  void reset() noexcept(nothrow_reset) {
    if (!made_) return;
    made_ = false;
    detail::destroy(array());
  }

 private:
  E (&array() noexcept)[n] { return *std::launder(reinterpret_cast<E(*)[n]>(bytes_)); }

  alignas(E) unsigned char bytes_[n * sizeof(E)];
  bool made_ = false;
};

namespace detail {
template <class Array>
inline constexpr bool is_holder<list_array<Array>> = true;
}

}  // namespace rill

#endif
