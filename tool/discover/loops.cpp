// loops - which range-fors over a generator can give their elements to a function.
#include "discover/loops.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Lex/Lexer.h>

namespace rill::discover {

using namespace clang;

namespace {

/// Looks for what means something else in a lambda, or nothing.
class Stuck : public RecursiveASTVisitor<Stuck> {
 public:
  Stuck(const SourceManager& sources, SourceLocation begin) : sources_(sources), begin_(begin) {}
  bool found = false;

  bool VisitStmt(Stmt* statement) {
    // Ways out of the loop, the name of the function, the machine's stack.
    return !isa<ReturnStmt, CoreturnStmt, CoawaitExpr, GotoStmt, IndirectGotoStmt, LabelStmt, AddrLabelExpr, AsmStmt, StmtExpr, PredefinedExpr,
                SourceLocExpr, VAArgExpr>(statement) ||
           Found();
  }
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = DelegatedRange(expr);
    if (!operand) operand = YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }
  bool VisitCXXDefaultArgExpr(CXXDefaultArgExpr* argument) { return TraverseStmt(argument->getExpr()); }
  // Packs, which some compilers do not capture.
  bool VisitPackExpansionExpr(PackExpansionExpr*) { return Found(); }
  bool VisitSizeOfPackExpr(SizeOfPackExpr*) { return Found(); }
  bool VisitCXXFoldExpr(CXXFoldExpr*) { return Found(); }
  bool VisitTagDecl(TagDecl*) { return Found(); }
  bool VisitVarDecl(VarDecl* variable) { return !variable->isStaticLocal() || Found(); }
  bool VisitCallExpr(CallExpr* call) {
    const FunctionDecl* function = call->getDirectCallee();
    return !function || function->getBuiltinID() == 0 || !IsOfTheStack(function->getName()) || Found();
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    const ValueDecl* decl = reference->getDecl();
    if (!sources_.isBeforeInTranslationUnit(decl->getLocation(), begin_) || decl->getType()->isFunctionType()) return true;
    const bool unnamed = isa<VarDecl>(decl) && decl->getDeclName().isEmpty();  // an anonymous union
    return (!isa<BindingDecl>(decl) && !unnamed && !decl->isParameterPack() && !decl->getType()->isVariablyModifiedType()) || Found();
  }

 private:
  static bool IsOfTheStack(StringRef name) {
    return name.contains("alloca") || name.contains("va_") || name.contains("setjmp") || name.contains("frame_address") || name.contains("return_address");
  }
  bool Found() {
    found = true;
    return false;
  }

  const SourceManager& sources_;
  SourceLocation begin_;
};

}  // namespace

// Whether the end of something that `expr` makes could be noticed: in a call that runs the loop, it would be after the loop.
static bool MakesObjects(const Stmt* expr) {
  if (const auto* argument = dyn_cast<CXXDefaultArgExpr>(expr)) return MakesObjects(argument->getExpr());
  const auto* value = dyn_cast<Expr>(expr);
  if (isa<LambdaExpr, StmtExpr>(expr) || (value && value->isTypeDependent() && !isa<DeclRefExpr>(value))) return true;
  const CXXRecordDecl* record = value && value->isPRValue() ? value->getType()->getAsCXXRecordDecl() : nullptr;
  if (record && !(record->hasDefinition() && record->hasTrivialDestructor())) return true;
  for (const Stmt* child : expr->children())
    if (child && MakesObjects(child)) return true;
  return false;
}

// What `*it` is, if it is a reference.
static QualType ReferenceOf(const CallExpr* call) {
  const auto* special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(call->getType()->getAsCXXRecordDecl());
  if (!special || special->getTemplateArgs().size() < 2) return {};
  const QualType first = special->getTemplateArgs()[0].getAsType();
  return first->isReferenceType() || special->getTemplateArgs()[1].getAsType()->isVoidType() ? first : QualType();
}

// Whether the declaration of the loop can be that of a parameter, which is initialised without a conversion.
static bool CanBeParameter(const ASTContext& context, const VarDecl* variable, QualType element) {
  if (!variable || isa<DecompositionDecl>(variable) || !variable->getDeclName() || variable->isConstexpr() || variable->getType().isVolatileQualified()) return false;
  for (const Attr* attribute : variable->attrs())
    if (!isa<UnusedAttr>(attribute)) return false;
  const TypeSourceInfo* written = variable->getTypeSourceInfo();
  if (!written) return false;
  QualType type = written->getType().getNonReferenceType();
  if (const DeducedType* deduced = written->getType()->getContainedDeducedType()) {
    const auto* placeholder = dyn_cast<AutoType>(deduced);
    return placeholder && type.getUnqualifiedType()->getAs<AutoType>() == placeholder && placeholder->getKeyword() == AutoTypeKeyword::Auto &&
           !placeholder->isConstrained();
  }
  return context.hasSameUnqualifiedType(type, element.getNonReferenceType());
}

static void CollectJumps(const Stmt* statement, bool breaks, std::vector<const Stmt*>& found) {
  if (!statement || isa<LambdaExpr>(statement)) return;
  if (isa<ContinueStmt>(statement) || (breaks && isa<BreakStmt>(statement))) found.push_back(statement);
  if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(statement)) return;
  for (const Stmt* child : statement->children()) CollectJumps(child, breaks && !isa<SwitchStmt>(statement), found);
}

std::vector<const Stmt*> JumpsOf(const CXXForRangeStmt* loop) {
  std::vector<const Stmt*> found;
  CollectJumps(loop->getBody(), true, found);
  return found;
}

bool CanPush(parse::Unit& unit, const CXXForRangeStmt* loop, const CallExpr* call) {
  const QualType element = ReferenceOf(call);
  if (loop->getInit() || loop->getCoawaitLoc().isValid() || element.isNull() || element->isDependentType()) return false;
  if (!CanBeParameter(unit.context(), loop->getLoopVariable(), element)) return false;
  for (const Expr* argument : call->arguments())
    if (MakesObjects(argument)) return false;
  if (MakesObjects(call->getCallee())) return false;
  // Each piece of text that changes has to be the user's own.
  const Stmt* body = loop->getBody();
  for (SourceLocation place : {loop->getForLoc(), loop->getColonLoc(), loop->getRParenLoc(), loop->getLoopVariable()->getBeginLoc(),
                               loop->getLoopVariable()->getEndLoc(), call->getBeginLoc(), call->getEndLoc()})
    if (!place.isFileID()) return false;
  // Its pieces are put on one line: comments and directives that end with theirs cannot be among them.
  const StringRef head = Lexer::getSourceText(CharSourceRange::getTokenRange(loop->getForLoc(), loop->getRParenLoc()), unit.sources(), unit.language());
  if (head.contains("//") || head.contains('#')) return false;
  // `yield` may be a macro.
  SourceLocation begin = body->getBeginLoc(), end = body->getEndLoc();
  if (begin.isMacroID() && (!Lexer::isAtStartOfMacroExpansion(begin, unit.sources(), unit.language(), &begin) || !begin.isFileID())) return false;
  if (end.isMacroID() && (!Lexer::isAtEndOfMacroExpansion(end, unit.sources(), unit.language(), &end) || !end.isFileID())) return false;
  for (const Stmt* jump : JumpsOf(loop))
    if (!jump->getBeginLoc().isFileID()) return false;
  Stuck stuck(unit.sources(), loop->getBeginLoc());
  stuck.TraverseStmt(const_cast<Stmt*>(body));
  return !stuck.found;
}

}  // namespace rill::discover
