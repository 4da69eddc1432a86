// gen_parsed.h - rill::gen while rill reads a source: the coroutine type of gen_native.h, of which nothing is run
//
// What Clang's syntax tree shows of a source is what it shows in native mode: what is converted, copied, destroyed, overloaded and may be
// constexpr. What the functions do is left out, and so are concepts and <ranges>, because sources for C++17 are read as C++17.
#ifndef RILL_DETAIL_GEN_PARSED_H
#define RILL_DETAIL_GEN_PARSED_H

#include <memory>
#include <type_traits>
#include <utility>

#include <rill/detail/elements_of.h>
#include <rill/detail/from.h>
#include <rill/detail/range_access.h>
#include <rill/detail/surface.h>
#include <rill/detail/types.h>

#if defined(__cpp_impl_coroutine)
#include <coroutine>
#endif
#if !defined(__cpp_lib_coroutine)
// In C++17 the library has no coroutines; Clang, which has been told to take them, looks these up.
namespace std {

template <class Result, class = void>
struct rill_promise_of {};
template <class Result>
struct rill_promise_of<Result, void_t<typename Result::promise_type>> {
  using promise_type = typename Result::promise_type;
};
template <class Result, class... Parameters>
struct coroutine_traits : rill_promise_of<Result> {};

template <class Promise = void>
struct coroutine_handle {
  static coroutine_handle from_address(void* address) noexcept;
};

}  // namespace std
#endif

namespace rill {
namespace detail {

/// Suspends; a delegation goes on with what its range throws.
template <bool Throws = false>
struct suspension {
  bool await_ready() const noexcept;
  template <class Handle>
  void await_suspend(Handle self) const noexcept;
  void await_resume() const noexcept(!Throws);
};

/// The source of the surface.
template <class Yielded>
struct parsed {
  static constexpr bool can_be_absent = true;
  bool started() const noexcept;
  bool suspended() const noexcept;
  Yielded current() const noexcept;
  void start();
  void advance();
};

/// True for the gens that a coroutine which yields `Yielded` runs in its place.
template <class Yielded, class R>
inline constexpr bool moves_in = false;
template <class Yielded, class Reference, class Value, class Allocator>
inline constexpr bool moves_in<Yielded, gen<Reference, Value, Allocator>&&> =
    std::is_same_v<Yielded, typename gen_types<Reference, Value>::yielded>;

/// Whether the elements of a range, as they are, convert to what a coroutine yields.
template <class Yielded, class R, bool = range_access::is_range<std::remove_reference_t<R>>>
inline constexpr bool gives = false;
template <class Yielded, class R>
inline constexpr bool gives<Yielded, R, true> =
    std::is_convertible_v<decltype(*rill::range_begin(std::declval<std::remove_reference_t<R>&>())), Yielded>;

template <class Reference, class Value, class Allocator>
class promise {
  using yielded = typename gen_types<Reference, Value>::yielded;
  using copied = std::remove_reference_t<yielded>;

 public:
  gen<Reference, Value, Allocator> get_return_object() noexcept;
  suspension<> initial_suspend() const noexcept;
  suspension<> final_suspend() const noexcept;

  /// Shows the consumer the operand itself.
  suspension<> yield_value(yielded value) noexcept;

  /// Shows the consumer a copy, because it may move from what it sees.
  template <class Copied = copied, std::enable_if_t<std::is_rvalue_reference_v<yielded> &&
                                                        std::is_constructible_v<remove_cvref_t<yielded>, const Copied&>,
                                                    int> = 0>
  suspension<> yield_value(const copied& value);

  template <class R>
  auto yield_value(each_of<R> operand) {
    if constexpr (!moves_in<yielded, R>) {
      for (auto&& element : operand.range) this->yield_value(static_cast<decltype(element)&&>(element));
    }
    return suspension<true>();
  }

  template <class R, class A, std::enable_if_t<moves_in<yielded, R> || gives<yielded, R>, int> = 0>
  suspension<true> yield_value(std::ranges::elements_of<R, A> operand);

  void await_transform() = delete;
  void return_void() const noexcept;
  void unhandled_exception();
};

}  // namespace detail

template <class Reference, class Value, class Allocator>
class [[nodiscard]] gen : public detail::surface<gen<Reference, Value, Allocator>,
                                                 detail::parsed<typename detail::gen_types<Reference, Value>::yielded>,
                                                 detail::gen_types<Reference, Value>> {
 public:
  using types = detail::gen_types<Reference, Value>;
  using yielded = typename types::yielded;
  using allocator_type = Allocator;
  using promise_type = detail::promise<Reference, Value, Allocator>;

  gen(gen&& other) noexcept;
  gen& operator=(gen&& other) noexcept;
#if __cplusplus >= 202002L
  constexpr ~gen() {}  // a literal type, as in native mode
#else
  ~gen();
#endif

  void swap(gen& other) noexcept;
  friend void swap(gen& a, gen& b) noexcept { a.swap(b); }

 private:
  friend struct detail::access;
  friend promise_type;

  constexpr explicit gen(promise_type* owned) noexcept : owned_(owned) {}

  detail::parsed<yielded>* source() noexcept;

  promise_type* owned_;
};

}  // namespace rill

#endif
