// handlers - lets Clang accept suspensions in the handlers of try blocks.
//
// The problem: Clang refuses a `co_yield` in a handler ([expr.await]) and leaves it out of the tree. It knows by a flag of the
// handler's scope, and looks at nothing else. So there is a mark behind the brace that opens a handler, and when the parser comes to it,
// the flag is taken from the scopes around it.
//
// Alternatives: to parse a second time, with the handlers of the first errors rewritten into something else, moves every
// location behind them; to write a call in place of the co_yield loses what the promise makes of the operand.
#include "parse/handlers.h"

#include "parse/marks.h"

#include <clang/Frontend/CompilerInstance.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/Scope.h>

namespace rill::parse {

using namespace clang;

static void TakeFlag(Scope& inner) {
  for (Scope* scope = &inner; scope && !scope->isFunctionScope(); scope = scope->getParent())
    if (scope->isCatchScope()) scope->setFlags(scope->getFlags() & ~static_cast<unsigned>(Scope::CatchScope));
}

namespace {

/// Follows the tokens from `catch` to the brace that opens the handler's block.
class HandlerWatcher {
 public:
  explicit HandlerWatcher(CompilerInstance& compiler) : sources_(compiler.getSourceManager()), marks_(compiler, "handler", TakeFlag) {}

  void operator()(const Token& token) {
    if (token.is(tok::kw_catch)) {
      in_head_ = true;
      depth_ = 0;
    } else if (!in_head_) {
      return;
    } else if (token.is(tok::l_paren)) {
      ++depth_;
    } else if (token.is(tok::r_paren)) {
      --depth_;
    } else if (depth_ == 0) {
      in_head_ = false;
      if (token.is(tok::l_brace) && !sources_.isInSystemHeader(token.getLocation())) marks_.Put(token.getLocation());
    }
  }

 private:
  const SourceManager& sources_;
  Marks marks_;
  bool in_head_ = false;
  unsigned depth_ = 0;
};

}  // namespace

TokenWatcher AllowSuspensionsInHandlers(CompilerInstance& compiler) { return HandlerWatcher(compiler); }

}  // namespace rill::parse
