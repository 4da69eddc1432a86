// gen.h - rill::gen, in the mode that the translation unit is compiled in
//
//   lowered   RILL_LOWERED       the output of rill, C++17: gen owns a state machine
//   native    RILL_NATIVE        C++20: gen is a coroutine type
//   parsing   RILL_PARSING       rill reads the source: as in native mode, but in the source's own standard; whatever else is defined
#ifndef RILL_GEN_H
#define RILL_GEN_H

#if defined(RILL_PARSING)
#include <rill/detail/gen_parsed.h>

#include <rill/detail/collect.h>
#include <rill/detail/in_place.h>
#include <rill/detail/views.h>
#elif defined(RILL_LOWERED)
#include <rill/runtime.h>
#elif defined(RILL_NATIVE)
#if !defined(__cpp_impl_coroutine)
#error "rill: generators as coroutines need C++20: compile with -std=c++20, or through rill (rill_lower in CMake, `rill lower` elsewhere)"
#endif
#include <rill/detail/gen_native.h>

#include <rill/detail/collect.h>
#include <rill/detail/in_place.h>
#include <rill/detail/views.h>
#else
#error "rill: this source has generators: compile it through rill (rill_lower in CMake, `rill lower` elsewhere), or as C++20 coroutines with -std=c++20 -DRILL_NATIVE"
#endif

#endif
