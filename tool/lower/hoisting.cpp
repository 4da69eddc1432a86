// hoisting - types, aliases and usings of the body move in front of the frame class, whose objects speak of them.
//
// A name that means something else elsewhere in the body goes into a struct of its own, and the block says what it means:
//
//     { struct Local { int x; }; ... }   ->   struct rill_scope_7 { struct Local { int x; }; };   in front of the class
//                                             { using Local = rill_scope_7::Local; ... }          in the resume function
#include "lower/lowering.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Lex/Lexer.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

// Whether `name` is a token of the body outside `inside`.
static bool IsNamedOutside(const parse::Source& source, Span body, Span inside, StringRef name) {
  StringRef buffer = source.sources().getBufferData(body.file);
  Lexer lexer(source.sources().getLocForStartOfFile(body.file), source.language(), buffer.begin(), buffer.begin() + body.begin, buffer.end());
  for (Token token; !lexer.LexFromRawLexer(token);) {
    unsigned at = source.sources().getFileOffset(token.getLocation());
    if (at >= body.end) return false;
    if ((at < inside.begin || at >= inside.end) && token.is(tok::raw_identifier) && token.getRawIdentifier() == name) return true;
  }
  return false;
}

void Lowering::PlanHoisted(const Stmt* statement, const Stmt* block) {
  if (isa<CompoundStmt, ForStmt, IfStmt, SwitchStmt, WhileStmt, CXXForRangeStmt>(statement)) block = statement;
  const auto* declaration = dyn_cast<DeclStmt>(statement);
  if (declaration && analysis_.hoisted.contains(declaration)) {
    Span body = source_.Expansion(generator_.Body()->getSourceRange()), inside = source_.Expansion(block->getSourceRange());
    std::string scope = "rill_scope_" + std::to_string(source_.Line(declaration->getBeginLoc()));
    for (const Decl* decl : declaration->decls()) {
      const auto* type = dyn_cast<TypeDecl>(decl);
      if (isa<UsingDecl, UsingDirectiveDecl, NamespaceAliasDecl>(decl) && block != generator_.Body()) stays_.insert(declaration), types_.Qualify();
      if (!type) continue;
      if (!type->getIdentifier()) {
        unnamed_[type] = Fresh("rill_unnamed_" + std::to_string(source_.Line(type->getBeginLoc())), nullptr);
        types_.Rename(cast<NamedDecl>(type->getCanonicalDecl()), unnamed_[type]);
        continue;
      }
      if (isa<TypedefNameDecl>(type) && declaration->isSingleDecl()) aliases_.push_back(declaration);
      bool first = hoisted_names_.insert(type->getNameAsString()).second;
      if (first && !IsNamedOutside(source_, body, inside, type->getName())) continue;
      scopes_[declaration] = scope;
      types_.Rename(cast<NamedDecl>(type->getCanonicalDecl()), scope + "::" + type->getNameAsString());
    }
  }
  for (const Stmt* child : analyse::Children(statement)) PlanHoisted(child, block);
}

// What a block says about the names of a scope.
static std::string Usings(const DeclStmt* statement, const std::string& scope) {
  std::string text;
  for (const Decl* decl : statement->decls()) {
    const auto* type = dyn_cast<TypeDecl>(decl);
    if (!type || !type->getIdentifier()) continue;
    text += "using " + type->getNameAsString() + " [[maybe_unused]] = " + scope + "::" + type->getNameAsString() + ";\n";
    if (const auto* values = dyn_cast<EnumDecl>(type); values && !values->isScoped())
      for (const EnumConstantDecl* value : values->enumerators())
        text += "[[maybe_unused]] static constexpr auto " + value->getNameAsString() + " = " + scope + "::" + value->getNameAsString() + ";\n";
  }
  return text;
}

namespace {

/// The operands of decltype in a type, as it is written: `decltype(values)::value_type`.
class OperandsOfType : public RecursiveASTVisitor<OperandsOfType> {
 public:
  std::vector<const Stmt*> found;
  bool TraverseStmt(Stmt* statement) {
    if (statement) found.push_back(statement);
    return true;
  }
};

}  // namespace

// Whether what `statement` declares speaks of the frame's objects.
bool Lowering::OfFrame(const DeclStmt* statement) {
  bool self = false;
  bool mentions = !Mentioned(statement, self).empty();
  for (const Decl* decl : statement->decls()) {
    const auto* alias = dyn_cast<TypedefNameDecl>(decl);
    if (!alias) continue;
    OperandsOfType operands;
    operands.TraverseTypeLoc(alias->getTypeSourceInfo()->getTypeLoc());
    for (const Stmt* operand : operands.found) mentions |= !Mentioned(operand, self).empty() || self;
  }
  // By the name of one that does.
  for (const DeclStmt* earlier : aliases_) {
    if (mentions || earlier == statement) break;
    const std::string name = cast<NamedDecl>(earlier->getSingleDecl())->getNameAsString();
    std::set<std::string> named;
    ReplaceNames(Text(statement), {{name, name}}, named);
    mentions = !named.empty() && !scopes_.count(earlier) && OfFrame(earlier);
  }
  return mentions;
}

// Those that speak of the frame's objects move into the class. What an inner block uses from elsewhere stays there: the frame
// does without it, since it spells its types with their qualification.
void Lowering::Hoist(const DeclStmt* statement, Code& out) {
  std::string text = Text(statement);
  if (stays_.contains(statement)) {
    out.push_back({text, statement->getBeginLoc(), true});
    return;
  }
  for (const Decl* decl : statement->decls())
    if (const auto* tag = dyn_cast<TagDecl>(decl)) {
      if (!statement->isSingleDecl()) text = Text(decl->getSourceRange());  // `struct S { ... } s{7};`: only the class moves
      if (tag->getIdentifier()) continue;
      size_t key = text.find_first_of(" {", text.find(tag->getKindName().str()));
      text.insert(key, " " + unnamed_[tag]);
    }
  const bool of_frame = OfFrame(statement);
  if (text.empty() || text.back() != ';') text += ";";
  if (const auto* alias = statement->isSingleDecl() ? dyn_cast<TypedefNameDecl>(statement->getSingleDecl()) : nullptr; alias && !scopes_.count(statement)) {
    std::string name = alias->getNameAsString(), type = types_.Written(alias->getUnderlyingType());
    std::string in_branch = TypeInBranch(name, type, statement->getBeginLoc(), aliases_of_branches_);
    if (in_branch != type) return Glue("using " + name + " = " + in_branch + ";", statement->getBeginLoc(), of_frame ? machine_.members_text : aliases_of_branches_);
  }
  // Maybe only helpers use it, by an alias of their own; and clang 14 overlooks what a frame in a template uses it for. Of a reference,
  // the frame has a pointer.
  const bool hidden = of_frame && (IsDependent() || !closures_.empty() || !types_of_helpers_.empty());
  const auto* alias = dyn_cast<TypedefNameDecl>(*statement->decl_begin());
  if (alias && (hidden || alias->getUnderlyingType()->isReferenceType())) {
    const std::string name = alias->getNameAsString();
    const size_t at = isa<TypeAliasDecl>(alias) ? text.find(name, text.find("using") + 5) : std::string::npos;
    if (at != std::string::npos) text.insert(at + name.size(), " [[maybe_unused]]");
    else if (StringRef(text).starts_with("typedef")) text.insert(0, "[[maybe_unused]] ");
  }
  Code& where = of_frame ? machine_.members_text : machine_.prologue;
  auto scope = scopes_.find(statement);
  if (scope == scopes_.end()) {
    where.push_back({text, statement->getBeginLoc(), true});
    return;
  }
  Glue("struct " + scope->second + " {", statement->getBeginLoc(), where);
  where.push_back({text, statement->getBeginLoc(), true});
  Glue("};", statement->getBeginLoc(), where);
  Glue(Usings(statement, scope->second), statement->getBeginLoc(), out);
}

}  // namespace rill::lower
