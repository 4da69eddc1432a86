// expansions.h - the text of generators as the preprocessor leaves it, where it cannot be edited as the user wrote it.
//
//   #define EMIT(x) do { yield x; } while (0)
//
//   gen<int> f(int n) {          gen<int> f(int n) {
//     EMIT(n);             ->      do { co_yield n; } while (0);
//   #if BIG
//     yield 2;
//   #endif
//   }                            }
//
// A generator is a region of a file. Where nothing is in the way its text stays the file's. A region with directives in it, or with
// a macro whose body has to be edited, gets a buffer: a file of its own in Clang's source manager, with the same lines. Directives are
// gone from it, included files are in it, and the macros that were demanded are replaced by their tokens; all others stay
// as they are spelled. One with digraphs gets one as well, in which they are braces and brackets. What is demanded shows while the generator is lowered, which then begins again.
#pragma once

#include "parse/macros.h"
#include "parse/parse.h"
#include "parse/span.h"

#include <map>
#include <optional>

namespace rill::parse {

class Expansions {
 public:
  explicit Expansions(Unit& unit);

  /// Says that a generator stands in `span` of a file. Regions that overlap are one.
  void AddRegion(Span span);
  /// Makes the buffers that are missing or that new demands have changed. False if there was nothing to do.
  bool Build();

  /// Asks for the tokens of the macro that `location` comes out of; false if it is not in a region, or there already.
  bool Demand(clang::SourceLocation location);
  /// An edit of `span` is wanted: in a macro's argument that is more than one value, the macro has to go.
  void NoteEdit(const Span& span);

  /// The token at `location`, which comes out of a macro that was replaced by its tokens; none otherwise.
  std::optional<Span> Token(clang::SourceLocation location) const;
  /// Where `offset` of `file` is; the same if it is in no buffer.
  Span At(clang::FileID file, unsigned offset) const;
  /// As At, for an offset that is the end of something.
  Span AtEnd(clang::FileID file, unsigned offset) const;
  /// A buffer: its region in the file, all of its text, and the #define and #undef that have to stand behind it.
  struct Buffer {
    Span region, text;
    std::vector<std::string> directives;
  };
  /// The buffer that `file` is; none if it is a file of the user's.
  std::optional<Buffer> BufferIn(clang::FileID file) const;
  /// The user's file and line for a line of a buffer; for other files that line.
  std::pair<clang::FileID, unsigned> Line(clang::FileID file, unsigned line) const;

 private:
  /// A macro expanded in a file, with all that came out of it.
  struct Invocation {
    unsigned begin = 0, end = 0;
    std::vector<clang::Token> tokens;
    std::vector<const MacroUse*> uses;  // of itself, and of the macros in its body and arguments
    bool demanded = false;
  };
  /// A directive, or text that was skipped: what a buffer leaves out.
  struct Removed {
    unsigned end = 0;
    const Inclusion* inclusion = nullptr;
    std::string macro;   // whose meaning changes from here on
  };
  struct Region {
    Span span;
    clang::FileID buffer;
    std::string text;
    std::vector<std::pair<clang::FileID, unsigned>> lines;
    std::vector<std::string> directives;
    std::set<clang::FileID> files;  // that are included in it
    std::set<std::string> changed;  // macros that have no one meaning in it
  };
  /// A run of bytes that a buffer has from a file, or the token at `location`.
  struct Run {
    clang::FileID file;
    unsigned begin = 0, length = 0, at = 0;
    clang::SourceLocation location;
  };

  void Group(const MacroRecord& record);
  void FindRemoved();
  bool FindChanged(Region& region, clang::FileID file, unsigned begin, unsigned end);
  bool Force(Region& region, clang::FileID file, unsigned begin, unsigned end);
  void Append(Region& region, clang::FileID file, unsigned begin, unsigned end, std::vector<Run>& runs);
  void Verbatim(Region& region, clang::FileID file, unsigned begin, unsigned end, std::vector<Run>& runs);
  void Spell(Region& region, clang::FileID file, const Invocation& invocation, std::vector<Run>& runs);
  Invocation* InvocationAt(clang::FileID file, unsigned offset);
  Region* RegionOf(clang::FileID file, unsigned begin, unsigned end);
  const Region* BufferOf(clang::FileID file) const;

  Unit& unit_;
  clang::SourceManager& sources_;
  std::vector<Region> regions_;
  std::map<clang::FileID, std::map<unsigned, Invocation>> invocations_;
  std::map<clang::FileID, std::map<unsigned, Removed>> removed_;
  std::map<clang::FileID, std::map<unsigned, llvm::StringRef>> digraphs_;  // and what stands for them
  bool stale_ = true;
  // Of the buffers as they are: runs by file and offset, and the other way round; tokens by the raw encoding of their locations.
  std::map<clang::FileID, std::map<unsigned, Span>> in_buffer_;
  std::map<clang::FileID, std::map<unsigned, Run>> origins_;
  std::map<unsigned, Span> tokens_;
};

}  // namespace rill::parse
