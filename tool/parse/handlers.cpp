// handlers - lets Clang accept suspensions in the handlers of try blocks.
//
// The problem: Clang refuses a `co_yield` in a handler ([expr.await]) and leaves it out of the tree. It knows by a flag of the
// handler's scope, and looks at nothing else. Nothing is called when the parser enters that scope; but a name that is not
// found is looked up with it in the external sources of Sema. So behind the brace that opens a handler a token is put into the
// stream, `rill_handler;`, which is such a name: when it is looked up, the flag is taken from the scopes around it.
//
// Alternatives: to parse a second time, with the handlers of the first errors rewritten into something else, moves every
// location behind them; to write a call in place of the co_yield loses what the promise makes of the operand.
#include "parse/handlers.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/ExternalSemaSource.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Scope.h>
#include <clang/Sema/Sema.h>

namespace rill::parse {

using namespace clang;

static constexpr const char* mark_name = "rill_handler";

namespace {

/// Declares the mark where it is named, and takes the flag from the scope that it is in.
class MarkSource : public ExternalSemaSource {
 public:
  explicit MarkSource(ASTContext& context) : context_(context) {}

  bool LookupUnqualified(LookupResult& result, Scope* scope) override {
    const IdentifierInfo* name = result.getLookupName().getAsIdentifierInfo();
    if (!name || name->getName() != mark_name) return false;
    for (; scope && !scope->isFunctionScope(); scope = scope->getParent())
      if (scope->isCatchScope()) scope->setFlags(scope->getFlags() & ~static_cast<unsigned>(Scope::CatchScope));
    if (!mark_)
      mark_ = VarDecl::Create(context_, context_.getTranslationUnitDecl(), SourceLocation(), SourceLocation(), name,
                              context_.IntTy, nullptr, SC_Extern);
    result.addDecl(mark_);
    return true;
  }

 private:
  ASTContext& context_;
  VarDecl* mark_ = nullptr;
};

/// Follows the tokens from `catch` to the brace that opens the handler's block.
class HandlerWatcher {
 public:
  explicit HandlerWatcher(Preprocessor& preprocessor) : preprocessor_(preprocessor) {}

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
      if (token.is(tok::l_brace)) Mark(token.getLocation());
    }
  }

 private:
  void Mark(SourceLocation at) {
    if (preprocessor_.getSourceManager().isInSystemHeader(at)) return;
    auto tokens = std::make_unique<Token[]>(2);
    for (unsigned i = 0; i < 2; ++i) {
      tokens[i].startToken();
      tokens[i].setLocation(at);
    }
    tokens[0].setKind(tok::identifier);
    tokens[0].setIdentifierInfo(preprocessor_.getIdentifierInfo(mark_name));
    tokens[0].setLength(1);
    tokens[1].setKind(tok::semi);
    tokens[1].setLength(1);
    preprocessor_.EnterTokenStream(std::move(tokens), 2, /*DisableMacroExpansion=*/true, /*IsReinject=*/false);
  }

  Preprocessor& preprocessor_;
  bool in_head_ = false;
  unsigned depth_ = 0;
};

}  // namespace

TokenWatcher AllowSuspensionsInHandlers(CompilerInstance& compiler) {
  compiler.getSema().addExternalSource(new MarkSource(compiler.getASTContext()));
  return HandlerWatcher(compiler.getPreprocessor());
}

bool IsHandlerMark(const Stmt* statement) {
  const auto* expr = dyn_cast<Expr>(statement);
  const auto* name = expr ? dyn_cast<DeclRefExpr>(expr->IgnoreImplicit()) : nullptr;
  return name && name->getDecl()->getLocation().isInvalid() && name->getDecl()->getDeclName().isIdentifier() &&
         name->getDecl()->getName() == mark_name;
}

}  // namespace rill::parse
