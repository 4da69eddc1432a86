// arena.h - memory for the frames of nested generators: last in, first out
#ifndef RILL_DETAIL_ARENA_H
#define RILL_DETAIL_ARENA_H

#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

namespace rill {
namespace detail {

/// A stack of frames in chunks from operator new, each three times as large as the one below, so that a depth of n costs
/// O(log n) allocations. One empty chunk is kept, so that going up and down across a border allocates nothing. (With twice as large
/// ones, all together are as much as glibc's malloc returns to the system, and the next recursion of the program gets new pages.)
///
/// What is allocated last must be deallocated first.
class arena {
 public:
  static constexpr std::size_t granule = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

  constexpr arena() noexcept = default;
  arena(const arena&) = delete;
  arena& operator=(const arena&) = delete;
  ~arena() {
    if (top_ != nullptr) release();
  }

  /// `alignment` is a power of two and no larger than `granule`. Throws what operator new throws.
  void* allocate(std::size_t size, std::size_t alignment) {
    std::size_t gap = top_ == nullptr ? 0 : gap_before(alignment);
    if (top_ == nullptr || static_cast<std::size_t>(top_->end - top_->free) < gap + size) grow(size), gap = 0;
    char* const memory = top_->free + gap;
    top_->free = memory + size;
    return memory;
  }

  void deallocate(void* memory) noexcept {
    top_->free = static_cast<char*>(memory);
    if (top_->free == first(top_) && top_->below != nullptr) shrink();
  }

  /// Takes what `other` holds: on top of what is here, and last in.
  void take(arena& other) noexcept {
    if (other.top_ == nullptr) return;
    if (top_ != nullptr) ::operator delete(static_cast<void*>(std::exchange(top_->spare, nullptr)));
    chunk* lowest = other.top_;
    while (lowest->below != nullptr) lowest = lowest->below;
    lowest->below = top_;
    top_ = std::exchange(other.top_, nullptr);
  }

 private:
  struct alignas(granule) chunk {
    chunk* below;
    chunk* spare;  // an empty one, to be used next
    char* free;
    char* end;
  };

  /// The bytes between the free ones on top and the next address that is aligned.
  std::size_t gap_before(std::size_t alignment) const noexcept { return -reinterpret_cast<std::uintptr_t>(top_->free) & (alignment - 1); }

  static char* first(chunk* of) noexcept { return reinterpret_cast<char*>(of + 1); }

  [[gnu::noinline, gnu::cold]] void grow(std::size_t size) {
    chunk* next = top_ == nullptr ? nullptr : top_->spare;
    if (next == nullptr || static_cast<std::size_t>(next->end - next->free) < size) {
      std::size_t capacity = top_ == nullptr ? 4096 - sizeof(chunk) : 3 * static_cast<std::size_t>(top_->end - first(top_));
      while (capacity < size) capacity *= 2;
      char* const memory = static_cast<char*>(::operator new(sizeof(chunk) + capacity));
      ::operator delete(static_cast<void*>(next));
      next = ::new (static_cast<void*>(memory)) chunk{nullptr, nullptr, nullptr, memory + sizeof(chunk) + capacity};
      next->free = first(next);
    }
    if (top_ != nullptr) top_->spare = nullptr;
    next->below = top_;
    top_ = next;
  }

  // The chunk on top is empty. It is larger than the one below, if that was not taken, and smaller than its spare.
  [[gnu::noinline, gnu::cold]] void shrink() noexcept {
    chunk* const below = top_->below;
    if (top_->spare != nullptr) {
      below->spare = top_->spare;
      ::operator delete(static_cast<void*>(top_));
    } else {
      below->spare = top_;
    }
    top_ = below;
  }

  [[gnu::noinline]] void release() noexcept {
    ::operator delete(static_cast<void*>(top_->spare));
    for (chunk* at = top_; at != nullptr;) {
      chunk* const below = at->below;
      ::operator delete(static_cast<void*>(at));
      at = below;
    }
  }

  chunk* top_ = nullptr;
};

}  // namespace detail
}  // namespace rill

#endif
