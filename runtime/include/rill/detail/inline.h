// inline.h - what stands in front of the small functions of guards and activations
#ifndef RILL_DETAIL_INLINE_H
#define RILL_DETAIL_INLINE_H

/// An activation and the guards are objects on the machine's stack for as long as one call of them is not inlined, be it in code that only exceptions run:
/// then the compiler cannot keep them in registers. Where nothing is optimised, nothing is inlined, for debuggers and coverage.
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#define RILL_INLINE [[gnu::always_inline]]
#else
#define RILL_INLINE
#endif

#endif
