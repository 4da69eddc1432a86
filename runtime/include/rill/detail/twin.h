// twin.h - what stands in front of the functions that return a stream in place
#ifndef RILL_DETAIL_TWIN_H
#define RILL_DETAIL_TWIN_H

/// Where every call is boxed nobody calls the twin, and g++ leaves it out. But gdb reads the frame, a class in that function, only with
/// the function's code. So it is kept where nothing is optimised, and in optimised programs if RILL_DEBUG is defined.
#if defined(__GNUC__) && !defined(__clang__) && (!defined(__OPTIMIZE__) || defined(RILL_DEBUG))
#define RILL_TWIN [[maybe_unused, gnu::used]]
#else
#define RILL_TWIN [[maybe_unused]]
#endif

#endif
