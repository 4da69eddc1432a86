// storage - which objects of a frame share their bytes, and in which order the members stand.
//
//   { std::string a = f(); yield a; }          union { std::string a; std::string b; };
//   { std::string b = g(); yield b; }    ->
//
// Objects live from their declaration to the end of its block, so of two of them one's life is within the other's, or they do not
// meet: then there is no suspension that both live across. Only objects of one type share: what an optimiser knows of
// aliases it knows by type, and it might move the first access to the one in front of the last one to the other.
#include "lower/lower.h"

#include <algorithm>
#include <numeric>

namespace rill::lower {

static constexpr llvm::StringLiteral opening = "union { ", closing = " };";

static bool Meet(const std::vector<unsigned>& a, const std::vector<unsigned>& b) {
  return std::any_of(a.begin(), a.end(), [&](unsigned point) { return std::find(b.begin(), b.end(), point) != b.end(); });
}

static bool MayShare(const Member& member) {
  const llvm::StringRef text = member.declaration;
  return member.exclusive && !member.across.empty() && text.starts_with(opening) && text.ends_with(closing) && !text.contains("decltype(");
}

// The bytes of members in this order, with those of the parameters in front of them and of the state behind them.
static unsigned long SizeOf(const Machine& machine, const std::vector<const Member*>& order) {
  unsigned long size = 0, alignment = 1;
  const auto add = [&](unsigned long bytes, unsigned long aligned) {
    size = (size + aligned - 1) / aligned * aligned + bytes;
    alignment = std::max(alignment, aligned);
  };
  for (const Parameter& parameter : machine.parameters) add(parameter.size, parameter.alignment);
  for (const Member* member : order) add(member->size, member->alignment);
  add(machine.StateSize(), machine.StateSize());
  return (size + alignment - 1) / alignment * alignment;
}

static void ShareStorage(Machine& machine) {
  std::vector<std::vector<const Member*>> shared;
  for (const Member& member : machine.members) {
    if (!MayShare(member)) continue;
    const auto fits = [&](const std::vector<const Member*>& those) {
      return those.front()->type == member.type && std::none_of(those.begin(), those.end(), [&](const Member* other) { return Meet(other->across, member.across); });
    };
    const auto place = std::find_if(shared.begin(), shared.end(), fits);
    if (place == shared.end()) shared.push_back({&member});
    else place->push_back(&member);
  }
  Code& text = machine.members_text;
  const auto piece_of = [&](const Member* member) {
    return std::find_if(text.begin(), text.end(), [&](const Piece& piece) { return piece.text == member->declaration; });
  };
  for (const std::vector<const Member*>& those : shared) {
    const auto first = piece_of(those.front());
    if (first == text.end()) continue;
    std::string inside = llvm::StringRef(first->text).drop_back(closing.size()).str();
    for (size_t i = 1; i < those.size(); ++i) {
      const auto next = piece_of(those[i]);
      if (next == text.end()) continue;
      inside += " " + llvm::StringRef(next->text).drop_front(opening.size()).drop_back(closing.size()).str();
      text.erase(next);
    }
    first->text = inside + closing.str();
  }
}

// Puts the members into an order that leaves fewer bytes between them, if there is one and no type names another member.
static void OrderMembers(Machine& machine) {
  Code& text = machine.members_text;
  std::vector<const Member*> members;
  for (const Piece& piece : text) {
    const auto found = std::find_if(machine.members.begin(), machine.members.end(), [&](const Member& member) { return member.declaration == piece.text; });
    if (found == machine.members.end() || found->alignment == 0 || llvm::StringRef(piece.text).contains("decltype(")) return;
    members.push_back(&*found);
  }
  for (const Parameter& parameter : machine.parameters)
    if (parameter.alignment == 0) return;
  std::vector<size_t> best(members.size());
  std::iota(best.begin(), best.end(), 0);
  unsigned long least = SizeOf(machine, members);
  for (const bool small_first : {false, true}) {
    std::vector<size_t> order(members.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return small_first ? members[a]->alignment < members[b]->alignment : members[a]->alignment > members[b]->alignment;
    });
    std::vector<const Member*> ordered;
    for (size_t i : order) ordered.push_back(members[i]);
    if (const unsigned long size = SizeOf(machine, ordered); size < least) least = size, best = order;
  }
  Code ordered;
  for (size_t i : best) ordered.push_back(std::move(text[i]));
  text = std::move(ordered);
}

void PackFrame(Machine& machine) {
  OrderMembers(machine);
  ShareStorage(machine);
}

}  // namespace rill::lower
