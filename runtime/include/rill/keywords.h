// keywords.h - `yield` and `yield_from` for co_yield; to be included last. unkeywords.h takes them away again.
//
// `yield` is a name of the standard library (std::this_thread::yield), so <thread> comes first. The part below the
// includes has no guard: including the file again brings the keywords back.
#include <thread>

#include <rill/gen.h>

using rill::gen;

// No `yield` is left in the output of rill, and std::this_thread::yield stays usable there.
#if !defined(RILL_LOWERED) || defined(RILL_PARSING)
#undef yield
#undef yield_from
#define yield co_yield
#define yield_from co_yield ::rill::detail::from =
#endif
