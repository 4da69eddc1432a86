// generator.h - the contents of C++23's <generator>: std::generator is rill::gen
//
// rill puts this file in place of `#include <generator>` in its output. A translation unit has this or the library's own
// <generator>, never both: they declare the same names.
#ifndef RILL_GENERATOR_H
#define RILL_GENERATOR_H

#include <memory>
#if __has_include(<memory_resource>)
#include <cstddef>
#include <memory_resource>
#endif

#include <rill/gen.h>

#include <rill/detail/elements_of.h>

namespace std {

template <class Reference, class Value = void, class Allocator = void>
using generator = ::rill::gen<Reference, Value, Allocator>;

#if defined(__cpp_lib_memory_resource)
namespace pmr {
template <class Reference, class Value = void>
using generator = ::rill::gen<Reference, Value, polymorphic_allocator<byte>>;
}
#endif

}  // namespace std

#if !defined(__cpp_lib_generator)
#define __cpp_lib_generator 202207L
#endif

#endif
