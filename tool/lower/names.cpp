// names - which identifiers of a body mean what, so that a frame object keeps the user's name only where nothing else has it.
//
// The tokens decide, not the tree: a dependent name, a macro's body or a type can mean something that no node shows. A
// token counts unless it follows `.`, `->` or `::`; the places where a variable is known to be meant are subtracted.
#include "lower/names.h"

#include "discover/discover.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/CharInfo.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/Preprocessor.h>

#include <algorithm>
#include <tuple>

namespace rill::lower {

using namespace clang;

namespace {

class MentionVisitor : public RecursiveASTVisitor<MentionVisitor> {
 public:
  MentionVisitor(const parse::Source& source, const llvm::DenseSet<const ValueDecl*>& resolved)
      : source_(source), resolved_(resolved) {}

  bool shouldVisitImplicitCode() const { return false; }
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = discover::YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) { return Note(reference->getDecl(), reference->getLocation()); }
  bool VisitSizeOfPackExpr(SizeOfPackExpr* size) {
    const auto* pack = dyn_cast<ValueDecl>(size->getPack());
    return !pack || Note(pack, size->getPackLoc());
  }
  bool VisitVarDecl(VarDecl* variable) { return Note(variable, variable->getLocation()); }
  bool VisitBindingDecl(BindingDecl* binding) { return Note(binding, binding->getLocation()); }
  bool TraverseLambdaCapture(LambdaExpr* lambda, const LambdaCapture* capture, Expr* init) {
    if (capture->isExplicit() && capture->capturesVariable() && !lambda->isInitCapture(capture))
      Note(capture->getCapturedVar(), capture->getLocation());
    return RecursiveASTVisitor::TraverseLambdaCapture(lambda, capture, init);
  }

  std::set<std::tuple<const ValueDecl*, FileID, unsigned>> spelled;  // by file and offset
  std::map<const ValueDecl*, SourceLocation> macro_uses;

 private:
  bool Note(const ValueDecl* decl, SourceLocation at) {
    if (!resolved_.contains(decl) || at.isInvalid()) return true;
    if (std::optional<parse::Span> token = source_.FindToken(at)) {
      spelled.insert({decl, token->file, token->begin});
      return true;
    }
    macro_uses.try_emplace(decl, at);
    auto [file, offset] = source_.sources().getDecomposedSpellingLoc(at);
    spelled.insert({decl, file, offset});
    return true;
  }

  const parse::Source& source_;
  const llvm::DenseSet<const ValueDecl*>& resolved_;
};

}  // namespace

std::string ReplaceNames(StringRef text, const std::map<std::string, std::string>& names, std::set<std::string>& found) {
  auto part = [&](size_t i) { return i < text.size() && (isAlphanumeric(text[i]) || text[i] == '_'); };
  std::string result;
  for (size_t i = 0; i < text.size();) {
    if (!part(i)) {
      result += text[i++];
      continue;
    }
    size_t end = i;
    while (part(end)) ++end;
    std::string word = text.slice(i, end).str();
    StringRef before = text.take_front(i).rtrim();
    auto name = names.find(word);
    bool member = before.ends_with(".") || before.ends_with("->") || before.ends_with("::");
    if (name != names.end() && !member) found.insert(word);
    result += name != names.end() && !member ? name->second : word;
    i = end;
  }
  return result;
}

void Names::ReadMacro(const IdentifierInfo* name, std::set<const IdentifierInfo*>& seen) {
  if (!name->hasMacroDefinition() || !seen.insert(name).second) return;
  const MacroInfo* macro = unit_.preprocessor().getMacroInfo(name);
  if (!macro) return;
  bool member = false;
  for (const Token& token : macro->tokens()) {
    if (const IdentifierInfo* identifier = token.getIdentifierInfo()) {
      if (!member) ++tokens_[identifier->getName().str()];
      ReadMacro(identifier, seen);
    }
    member = token.isOneOf(tok::period, tok::arrow, tok::coloncolon);
  }
}

void Names::Read(const Stmt* body, const llvm::DenseSet<const ValueDecl*>& resolved) {
  parse::Span span = source_.Expansion(body->getSourceRange());
  StringRef buffer = source_.sources().getBufferData(span.file);
  Lexer lexer(source_.sources().getLocForStartOfFile(span.file), source_.language(), buffer.begin(),
              buffer.begin() + span.begin, buffer.end());
  std::set<const IdentifierInfo*> macros;
  bool member = false;
  for (Token token; !lexer.LexFromRawLexer(token);) {
    if (source_.sources().getFileOffset(token.getLocation()) >= span.end) break;
    if (token.is(tok::raw_identifier)) {
      if (!member) ++tokens_[token.getRawIdentifier().str()];
      ReadMacro(unit_.preprocessor().getIdentifierInfo(token.getRawIdentifier()), macros);
    }
    member = token.isOneOf(tok::period, tok::arrow, tok::coloncolon);
  }
  MentionVisitor visitor(source_, resolved);
  visitor.TraverseStmt(const_cast<Stmt*>(body));
  for (const auto& [decl, file, offset] : visitor.spelled) {
    ++mentions_[decl];
    ++meant_[decl->getNameAsString()];
  }
  macro_uses_ = visitor.macro_uses;
}

void Names::Mention(StringRef text) {
  const auto part = [](char c) { return isAlphanumeric(c) || c == '_'; };
  for (size_t at = 0; at < text.size();) {
    const StringRef name = text.drop_front(at).take_while(part);
    if (!name.empty() && !text.take_front(at).ends_with("::")) ++tokens_[name.str()];
    at += std::max<size_t>(name.size(), 1);
  }
}

std::string Names::Take(const std::string& wanted, const ValueDecl* decl) {
  // More tokens of this spelling than places where a frame object is meant: something else has the name.
  bool ours = !decl || tokens_[wanted] <= meant_[wanted];
  if (ours && taken_.insert(wanted).second) return wanted;
  for (unsigned i = 2;; ++i) {
    std::string name = wanted + "_" + std::to_string(i);
    if (!tokens_.count(name) && taken_.insert(name).second) return name;
  }
}

SourceLocation Names::InMacroBody(const ValueDecl* decl) const {
  auto use = macro_uses_.find(decl);
  return use == macro_uses_.end() ? SourceLocation() : use->second;
}

}  // namespace rill::lower
