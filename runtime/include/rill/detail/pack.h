// pack.h - a parameter pack in a frame
#ifndef RILL_DETAIL_PACK_H
#define RILL_DETAIL_PACK_H

#include <cstddef>
#include <type_traits>
#include <utility>

#include <rill/detail/frame_access.h>
#include <rill/detail/storage.h>
#include <rill/detail/temporary.h>

namespace rill {
namespace detail {

/// One element of a pack; `T` may be a reference or const.
template <std::size_t, class T>
struct pack_element {
  constexpr pack_element() : value() {}
  template <class From>
  constexpr explicit pack_element(std::in_place_t, From&& from) : value(static_cast<From&&>(from)) {}

  T value;
};

// Bases are constructed in the order in which they are listed, and destroyed in the reverse one: as parameters are.
template <class Indices, class... Ts>
struct pack_elements;
template <std::size_t... index, class... Ts>
struct pack_elements<std::index_sequence<index...>, Ts...> : pack_element<index, Ts>... {
  pack_elements() = default;
  constexpr explicit pack_elements(std::in_place_t, Ts&&... from)
      : pack_element<index, Ts>(std::in_place, static_cast<Ts&&>(from))... {}
  template <class Other>
  constexpr pack_elements(std::in_place_t, std::in_place_t, Other& other)
      : pack_element<index, Ts>(std::in_place, static_cast<Ts&&>(other.template at<index>()))... {}

  template <class F>
  constexpr decltype(auto) unpack([[maybe_unused]] F&& f) {
    return static_cast<F&&>(f)(static_cast<Ts&>(pack_element<index, Ts>::value)...);
  }
  template <class F>
  constexpr decltype(auto) unpack_references([[maybe_unused]] F&& f) {
    return static_cast<F&&>(f)(static_cast<Ts&&>(pack_element<index, Ts>::value)...);
  }
};

template <std::size_t index, class T>
constexpr T& element_of(pack_element<index, T>& element) noexcept {
  return element.value;
}

}  // namespace detail

/// The elements of a parameter pack whose declared types are `Ts`: constructed from the first to the last, destroyed from
/// the last to the first. Who needs them as a pack gets them as the arguments of a call.
template <class... Ts>
class pack {
 public:
  /// The same elements on their way into a frame, without a move.
  using passed = pack<Ts&&...>;

  constexpr explicit pack(Ts&&... from) : elements_(std::in_place, static_cast<Ts&&>(from)...) {}

  constexpr pack(pack&& other) : elements_(std::in_place, std::in_place, other) {}
  template <class... Us>
  constexpr explicit pack(pack<Us...>&& other) : elements_(std::in_place, std::in_place, other) {}

  pack& operator=(pack&&) = delete;

  /// Returns `f(elements...)`; each is an lvalue, as a declared name is.
  template <class F>
  constexpr decltype(auto) unpack(F&& f) {
    return elements_.unpack(static_cast<F&&>(f));
  }
  /// As unpack, but `f` takes references as they are declared: `T&&` binds to what its element refers to.
  template <class F>
  constexpr decltype(auto) unpack_references(F&& f) {
    return elements_.unpack_references(static_cast<F&&>(f));
  }

  template <std::size_t index>
  constexpr auto& at() noexcept {
    return detail::element_of<index>(elements_);
  }

 private:
  detail::pack_elements<std::index_sequence_for<Ts...>, Ts...> elements_;
};

namespace detail {

/// Several holders, which are reset from the last to the first.
template <class... Holders>
class holders {
 public:
  static constexpr bool trivial_reset = (Holders::trivial_reset && ...);
  static constexpr bool nothrow_reset = (Holders::nothrow_reset && ...);

  holders() = default;
  holders(const holders&) = delete;
  holders& operator=(const holders&) = delete;

  template <class F>
  constexpr decltype(auto) unpack(F&& f) {
    return elements_.unpack(static_cast<F&&>(f));
  }

  template <std::size_t index>
  constexpr auto& at() noexcept {
    return detail::element_of<index>(elements_);
  }

  void reset() noexcept(nothrow_reset) { reset_below<sizeof...(Holders)>(); }

 private:
  // All of them, even if one destructor throws.
  template <std::size_t end>
  void reset_below() noexcept(nothrow_reset) {
    if constexpr (end > 0) {
      struct others {
        ~others() noexcept(nothrow_reset) { self.template reset_below<end - 1>(); }
        holders& self;
      };
      const others first{*this};
      at<end - 1>().reset();
    }
  }

  pack_elements<std::index_sequence_for<Holders...>, Holders...> elements_;
};

}  // namespace detail

/// The temporaries, of the types `Ts`, that a pack expansion makes for one element of the pack.
template <class... Ts>
class row : public detail::holders<temporary<Ts>...> {};

/// As `row<Ts...>`: where none of the types says which pack is expanded, `Element` does.
template <class Element, class... Ts>
class row_for : public row<Ts...> {};

/// The temporaries that a pack expansion makes.
template <class... Rows>
class rows : public detail::holders<Rows...> {};

/// Holds the result of `make()` as the temporary `index` of a row.
template <std::size_t index, class... Ts, class F>
constexpr decltype(auto) hold(row<Ts...>& row, F&& make) {
  return row.template at<index>().hold(static_cast<F&&>(make));
}

namespace detail {
template <class... Rows>
inline constexpr bool is_holder<rows<Rows...>> = true;
}

/// The type of the array that `T list[] = {...}` declares; without `T`, of the array behind a braced list.
template <class T, std::size_t size>
auto array_of(T (&&list)[size]) -> type_is<T[size]>;

}  // namespace rill

#endif
