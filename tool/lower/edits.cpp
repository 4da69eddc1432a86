// edits - user text with replacements: which bytes of the user's files become what.
#include "lower/edits.h"

#include <algorithm>

namespace rill::lower {

using parse::Span;

// Text order; at one offset the wraps that end here close (inner first), then those that begin open (outer first).
bool Edits::Before(const Edit& a, const Edit& b) {
  if (a.begin != b.begin) return a.begin < b.begin;
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.kind == 0) return a.extent < b.extent;
  return a.extent > b.extent;
}

void Edits::Replace(Span span, std::string text) {
  source_->NoteEdit(span);
  auto& edits = edits_[span.file];
  for (const Edit& edit : edits)
    if (edit.kind == 2 && edit.begin == span.begin && edit.end == span.end) return;  // a macro argument used twice
  Edit edit{span.begin, span.end, 2, span.end - span.begin, std::move(text)};
  edits.insert(std::upper_bound(edits.begin(), edits.end(), edit, Before), std::move(edit));
}

void Edits::Substitute(Span span, std::string text) {
  auto& edits = edits_[span.file];
  edits.erase(std::remove_if(edits.begin(), edits.end(), [&](const Edit& edit) {
    unsigned begin = edit.kind == 0 ? edit.begin - edit.extent : edit.begin;
    return begin >= span.begin && begin + edit.extent <= span.end;
  }), edits.end());
  Replace(span, std::move(text));
}

void Edits::Wrap(Span span, std::string before, std::string after) {
  source_->NoteEdit(span);
  auto& edits = edits_[span.file];
  unsigned extent = span.end - span.begin;
  Edit open{span.begin, span.begin, 1, extent, std::move(before)}, close{span.end, span.end, 0, extent, std::move(after)};
  for (const Edit& edit : edits)
    if (edit.kind == 1 && edit.begin == open.begin && edit.extent == extent && edit.text == open.text) return;
  edits.insert(std::lower_bound(edits.begin(), edits.end(), open, Before), std::move(open));
  edits.insert(std::upper_bound(edits.begin(), edits.end(), close, Before), std::move(close));
}

// Whether a replacement that begins where the wrap opens covers more than it.
bool Edits::IsSwallowed(const Edit& wrap, const std::vector<Edit>& edits, Span span) {
  return std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) {
    return edit.kind == 2 && edit.begin == wrap.begin && edit.extent > wrap.extent && edit.end <= span.end;
  });
}

std::string Edits::Render(Span span) const {
  llvm::StringRef buffer = source_->sources().getBufferData(span.file);
  std::string text;
  unsigned at = span.begin;
  auto edits = edits_.find(span.file);
  if (edits != edits_.end()) {
    for (const Edit& edit : edits->second) {
      if (edit.begin < at || edit.end > span.end) continue;
      if (edit.kind == 0 && (edit.begin - edit.extent < span.begin)) continue;   // closes a wrap opened before the span
      if (edit.kind == 1 && (edit.begin + edit.extent > span.end || IsSwallowed(edit, edits->second, span))) continue;
      text += buffer.slice(at, edit.begin);
      text += edit.text;
      at = edit.end;
    }
  }
  text += buffer.slice(at, span.end);
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text;
}

}  // namespace rill::lower
