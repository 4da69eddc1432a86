// collect.h - the algorithms at namespace scope
#ifndef RILL_DETAIL_COLLECT_H
#define RILL_DETAIL_COLLECT_H

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <rill/detail/constant.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

namespace rill {
namespace detail {

template <class G>
using value_of = typename remove_cvref_t<G>::value_type;

template <class Generator, class Source, class Types>
void derives_from_surface(const surface<Generator, Source, Types>&);

/// True for every form of generator, so that these functions are found for nothing else.
template <class G, class = void>
inline constexpr bool is_generator = false;
template <class G>
inline constexpr bool is_generator<G, std::void_t<decltype(detail::derives_from_surface(std::declval<G&>()))>> = true;

template <class C, class T, class = void>
inline constexpr bool pushes_back = false;
template <class C, class T>
inline constexpr bool pushes_back<C, T, std::void_t<decltype(std::declval<C&>().push_back(std::declval<T>()))>> = true;

/// A container whose elements are only explicitly made from what is collected: `gen<std::string_view, std::string>`.
template <class C, class T, class = void>
inline constexpr bool emplaces_back = false;
template <class C, class T>
inline constexpr bool emplaces_back<C, T, std::void_t<decltype(std::declval<C&>().emplace_back(std::declval<T>()))>> =
    std::is_constructible_v<typename C::value_type, T>;

/// Converts numbers explicitly, so that `collect<std::vector<short>>` does not warn.
template <class To, class From>
constexpr decltype(auto) as_element(From&& element) {
  if constexpr (std::is_arithmetic_v<To> && std::is_arithmetic_v<remove_cvref_t<From>>) {
    return static_cast<To>(element);
  } else {
    return static_cast<From&&>(element);
  }
}

template <class C, class T>
void append(C& container, T&& element) {
  if constexpr (pushes_back<C, T>) {
    container.push_back(static_cast<T&&>(element));
  } else if constexpr (emplaces_back<C, T>) {
    container.emplace_back(static_cast<T&&>(element));
  } else {
    container.insert(container.end(), static_cast<T&&>(element));
  }
}

}  // namespace detail

/// Returns a `Container` of the elements that remain in `g`: `rill::collect<std::set<long>>(g)`. Elements are appended,
/// or inserted where there is no `push_back`. Throws what the body and the container throw.
template <class Container, class G>
Container collect(G&& g) {
  Container result;
  std::forward<G>(g).for_each([&](auto&& x) {
    detail::append(result, detail::as_element<typename Container::value_type>(std::forward<decltype(x)>(x)));
  });
  return result;
}

/// Returns a `Container` of the value type of `g`: `rill::collect<std::vector>(g)`.
template <template <class...> class Container, class G>
auto collect(G&& g) {
  return rill::collect<Container<detail::value_of<G>>>(std::forward<G>(g));
}

/// Returns the next `Count` elements of `g` in an array; if there are fewer, the rest is value-initialised. The body
/// does not run beyond the last of them.
template <std::size_t Count, class G>
constexpr std::array<detail::value_of<G>, Count> collect(G&& g) {
  std::array<detail::value_of<G>, Count> result{};
  for (std::size_t i = 0; i != Count; ++i) {
    auto element = g.next();
    if (!element) break;
    result[i] = *element;
  }
  return result;
}

/// The member `next` as a function.
template <class G, std::enable_if_t<detail::is_generator<G>, int> = 0>
constexpr auto next(G&& g) {
  return g.next();
}

/// The member `for_each` as a function.
template <class G, class F, std::enable_if_t<detail::is_generator<G>, int> = 0>
constexpr flow for_each(G&& g, F&& f) {
  return std::forward<G>(g).for_each(std::forward<F>(f));
}

}  // namespace rill

#endif
