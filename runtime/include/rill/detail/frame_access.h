// frame_access - small functions of generated code: the address of what a reference is bound to, arrays, dependent elements.
#ifndef RILL_DETAIL_FRAME_ACCESS_H
#define RILL_DETAIL_FRAME_ACCESS_H

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include <rill/detail/element.h>
#include <rill/detail/storage.h>

namespace rill {

/// The address of what a reference initialised with `object` would be bound to, an overloaded `&` or not.
template <class T>
constexpr std::remove_reference_t<T>* pointer_to(T&& object) noexcept {
  return std::addressof(static_cast<std::remove_reference_t<T>&>(object));
}

/// `T`, where it is written with the place for a name in its middle: `rill::type<int (*)(int)> f`.
template <class T>
using type = T;

template <class T>
constexpr decltype(auto) arrow(T&& object);

namespace detail {
/// What an arrow has returned that has an arrow of its own, and where that leads to.
template <class Proxy>
class arrow_through {
 public:
  template <class T>
  constexpr explicit arrow_through(T&& object) : proxy_(static_cast<T&&>(object).operator->()), to_(rill::arrow(static_cast<Proxy&&>(proxy_))) {}
  constexpr auto operator->() const {
    if constexpr (std::is_pointer_v<decltype(to_)>) return to_;
    else return to_.operator->();
  }

 private:
  Proxy proxy_;
  decltype(rill::arrow(std::declval<Proxy>())) to_;
};
}  // namespace detail

/// What `object->` leads to, by as many arrows as it takes: a pointer, or what holds it and has an arrow that calls nothing.
template <class T>
constexpr decltype(auto) arrow(T&& object) {
  if constexpr (std::is_pointer_v<std::remove_reference_t<T>>) {
    return std::remove_cv_t<std::remove_reference_t<T>>(object);
  } else if constexpr (std::is_pointer_v<std::remove_reference_t<decltype(static_cast<T&&>(object).operator->())>>) {
    return std::decay_t<decltype(static_cast<T&&>(object).operator->())>(static_cast<T&&>(object).operator->());
  } else {
    return detail::arrow_through<decltype(static_cast<T&&>(object).operator->())>(static_cast<T&&>(object));
  }
}

/// Names a type, as a value.
template <class T>
struct type_is {
  using type = T;
};

/// Gives the array `to`, which stands for one that is declared here, the elements of `list`, and value-initialised ones behind them.
template <class T, std::size_t N, std::size_t M>
constexpr void assign(T (&to)[N], const typename type_is<T>::type (&list)[M]) {
  static_assert(M <= N, "rill: the list is longer than the array");
  for (std::size_t i = 0; i < N; ++i) to[i] = i < M ? list[i] : T();
}
template <class T, std::size_t N>
constexpr void assign(T (&to)[N]) {
  for (T& element : to) element = T();
}

/// Initialises the character array `to` with a string literal; what the literal does not fill is zero ([dcl.init.string]).
template <class To, std::size_t N, class From, std::size_t M>
constexpr void copy_array(To (&to)[N], const From (&from)[M]) noexcept {
  static_assert(M <= N, "rill: the string literal is longer than the array");
  auto* target = const_cast<std::remove_cv_t<To>*>(to);
  for (std::size_t i = 0; i < N; ++i) target[i] = i < M ? from[i] : From();
}

/// The object of type `T` that a parameter by value is initialised with `from`.
template <class T, class From>
constexpr T copied(From&& from) {
  return static_cast<From&&>(from);
}

/// The type of what an instantiation of a template does not have.
struct nothing {
  template <class F>
  constexpr decltype(auto) unpack(F&& f) {
    return static_cast<F&&>(f)();
  }
};

/// Whether an operand of type `T` may have operators of its own.
template <class T>
inline constexpr bool is_overloadable = std::is_class_v<std::remove_reference_t<T>> || std::is_union_v<std::remove_reference_t<T>> ||
                                        std::is_enum_v<std::remove_reference_t<T>>;

namespace detail {

template <class Left, class Right, class = void>
inline constexpr bool has_member_comma = false;
template <class Left, class Right>
inline constexpr bool has_member_comma<Left, Right, std::void_t<decltype(std::declval<Left>().operator,(std::declval<Right>()))>> = true;

template <class Left, class Right, class = void>
inline constexpr bool has_free_comma = false;
template <class Left, class Right>
inline constexpr bool has_free_comma<Left, Right, std::void_t<decltype(operator,(std::declval<Left>(), std::declval<Right>()))>> = true;

}  // namespace detail

/// Whether a comma between a `Left` and a `Right` calls a function.
template <class Left, class Right>
inline constexpr bool is_overloaded_comma = detail::has_member_comma<Left, Right> || detail::has_free_comma<Left, Right>;

/// Whether `new T` calls a function of the class.
template <class T, class = void>
inline constexpr bool allocates_itself = false;
template <class T>
inline constexpr bool allocates_itself<T, std::void_t<decltype(T::operator new(sizeof(T)))>> = true;

/// The current element of a body that yields nothing; never called.
template <class Yielded>
[[noreturn]] Yielded no_element() noexcept {
  std::abort();
}

namespace detail {
/// Destroys the elements that were built if building the next one throws.
template <class T>
class built_elements {
 public:
  explicit built_elements(T* first) noexcept : first_(first) {}
  built_elements(const built_elements&) = delete;
  built_elements& operator=(const built_elements&) = delete;
  ~built_elements() {
    while (count_ > 0) detail::destroy(first_[--count_]);
  }
  T* next() noexcept { return first_ + count_; }
  void built() noexcept { ++count_; }
  void done() noexcept { count_ = 0; }

 private:
  T* first_;
  std::size_t count_ = 0;
};

template <class T, std::size_t I, class = void>
inline constexpr bool has_member_get = false;
template <class T, std::size_t I>
inline constexpr bool has_member_get<T, I, std::void_t<decltype(std::declval<T>().template get<I>())>> = true;

template <std::size_t I>
void get() = delete;  // so that `get<I>(...)` parses as a template, and is found by its argument
}  // namespace detail

/// Builds the array `to` from the elements of `from`: copies of an lvalue's, moved from an rvalue's ([dcl.struct.bind]).
template <class T, std::size_t N, class From>
void construct_array(T (&to)[N], From&& from) {
  detail::built_elements<T> built(to);
  for (std::size_t i = 0; i < N; ++i) {
    if constexpr (std::is_array_v<T>) {
      rill::construct_array(to[i], static_cast<From&&>(from)[i]);
    } else {
      ::new (rill::storage(*built.next())) T(static_cast<From&&>(from)[i]);
    }
    built.built();
  }
  built.done();
}

/// The `I`-th part of a tuple-like object: its member `get`, else the one that is found by the argument ([dcl.struct.bind]).
template <std::size_t I, class T>
decltype(auto) get_part(T&& whole) {
  if constexpr (detail::has_member_get<T, I>) {
    return static_cast<T&&>(whole).template get<I>();
  } else {
    using detail::get;
    return get<I>(static_cast<T&&>(whole));
  }
}

/// Sets `target` to the operand that `make()` returns, where templates decide whether it is an object or a reference.
template <class Yielded, class E, detail::element_form Form, class F>
constexpr void set(element<Yielded, E, Form>& target, F&& make) {
  if constexpr (std::is_reference_v<E>) {
    target.bind(static_cast<F&&>(make)());
  } else {
    target.make(static_cast<F&&>(make));
  }
}

}  // namespace rill

#endif
