// edits - user text with replacements: which bytes of the user's files become what.
//
//   "x + m"   with  replace(x, "(*x)"), insert(m, "rill_self->")   is   "(*x) + rill_self->m"
#pragma once

#include "parse/source.h"

#include <map>
#include <string>
#include <vector>

namespace rill::lower {

/// A set of edits over the user's files. Replacements may not overlap partially; one inside another is swallowed by it.
class Edits {
 public:
  explicit Edits(const parse::Source& source) : source_(&source) {}
  const parse::Source& source() const { return *source_; }

  void Replace(parse::Span span, std::string text);
  /// As Replace, and forgets all edits inside `span`: what it said has been rendered elsewhere.
  void Substitute(parse::Span span, std::string text);
  /// Puts `before` and `after` around `span`; wraps nest as their spans do; of the same span, the later one is outside.
  void Wrap(parse::Span span, std::string before, std::string after);

  /// The text of `span` with the edits inside it.
  std::string Render(parse::Span span) const;

 private:
  struct Edit {
    unsigned begin, end;
    int kind;  // 0 closes a wrap, 1 opens one, 2 replaces
    unsigned extent;
    std::string text;
  };
  static bool IsSwallowed(const Edit& wrap, const std::vector<Edit>& edits, parse::Span span);
  static bool Before(const Edit& a, const Edit& b);

  const parse::Source* source_;
  std::map<clang::FileID, std::vector<Edit>> edits_;
};

}  // namespace rill::lower
