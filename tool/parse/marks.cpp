// marks - names that nobody wrote, and what is done where the parser comes across them.
#include "parse/marks.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/ExternalSemaSource.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Sema.h>

namespace rill::parse {

using namespace clang;

// What all of them begin with; no declaration of a source has it and no location.
static constexpr StringRef prefix = "rill_mark_";

namespace {

/// Declares the mark where it is named.
class MarkSource : public ExternalSemaSource {
 public:
  MarkSource(ASTContext& context, std::string name, std::function<void(Scope&)> found)
      : context_(context), name_(std::move(name)), found_(std::move(found)) {}

  bool LookupUnqualified(LookupResult& result, Scope* scope) override {
    const IdentifierInfo* name = result.getLookupName().getAsIdentifierInfo();
    if (!name || name->getName() != name_) return false;
    if (scope) found_(*scope);
    if (!mark_)
      mark_ = VarDecl::Create(context_, context_.getTranslationUnitDecl(), SourceLocation(), SourceLocation(), name,
                              context_.IntTy, nullptr, SC_Extern);
    result.addDecl(mark_);
    return true;
  }

 private:
  ASTContext& context_;
  std::string name_;
  std::function<void(Scope&)> found_;
  VarDecl* mark_ = nullptr;
};

}  // namespace

Marks::Marks(CompilerInstance& compiler, StringRef name, std::function<void(Scope&)> found)
    : preprocessor_(compiler.getPreprocessor()), name_((prefix + name).str()) {
  compiler.getSema().addExternalSource(new MarkSource(compiler.getASTContext(), name_, std::move(found)));
}

void Marks::Put(SourceLocation at) const {
  auto tokens = std::make_unique<Token[]>(2);
  for (unsigned i = 0; i < 2; ++i) {
    tokens[i].startToken();
    tokens[i].setLocation(at);
  }
  tokens[0].setKind(tok::identifier);
  tokens[0].setIdentifierInfo(preprocessor_.getIdentifierInfo(name_));
  tokens[0].setLength(1);
  tokens[1].setKind(tok::semi);
  tokens[1].setLength(1);
  preprocessor_.EnterTokenStream(std::move(tokens), 2, /*DisableMacroExpansion=*/true, /*IsReinject=*/false);
}

bool IsMark(const Stmt* statement) {
  const auto* expr = dyn_cast<Expr>(statement);
  const auto* name = expr ? dyn_cast<DeclRefExpr>(expr->IgnoreImplicit()) : nullptr;
  return name && name->getDecl()->getLocation().isInvalid() && name->getDecl()->getDeclName().isIdentifier() &&
         name->getDecl()->getName().starts_with(prefix);
}

}  // namespace rill::parse
