// constant.h - generators in constant expressions, where they can be
//
//   RILL_CONSTEXPR auto table = rill::collect<10>(primes());
//   RILL_STATIC_ASSERT(rill::collect<10>(primes())[9] == 29);
//
// Coroutines cannot: natively the variable is const and made when the program runs, and the assertion is only compiled.
#ifndef RILL_DETAIL_CONSTANT_H
#define RILL_DETAIL_CONSTANT_H

#if defined(RILL_LOWERED) && !defined(RILL_PARSING)
#define RILL_CONSTEXPR constexpr
#define RILL_STATIC_ASSERT(...) static_assert((__VA_ARGS__))
#else
#define RILL_CONSTEXPR const
#define RILL_STATIC_ASSERT(...) static_assert(noexcept(static_cast<bool>((__VA_ARGS__))) || true)
#endif

#endif
