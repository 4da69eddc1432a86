// loops - which range-fors over a generator can give their elements to a function.
#include "discover/loops.h"

#include "discover/nameable.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Lex/Lexer.h>

namespace rill::discover {

using namespace clang;

namespace {

/// Looks for what means something else in a lambda, or nothing.
class Stuck : public RecursiveASTVisitor<Stuck> {
 public:
  Stuck(const SourceManager& sources, SourceLocation begin, bool in_generator) : sources_(sources), begin_(begin), in_generator_(in_generator) {}
  std::string found;  // the first of it

  bool VisitStmt(Stmt* statement) {
    if (isa<ReturnStmt, CoreturnStmt>(statement)) return Found("it is left by a return");
    if (isa<GotoStmt, IndirectGotoStmt, LabelStmt, AddrLabelExpr>(statement)) return Found("there is a goto or a label in its body");
    if (isa<PredefinedExpr, SourceLocExpr>(statement)) return Found("its body names the function that it is in");
    if (isa<CoawaitExpr, AsmStmt, StmtExpr, VAArgExpr>(statement)) return Found(stack);
    return true;
  }
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    if (!in_generator_) return Found(stack);  // a coroutine of another kind
    const Expr* operand = DelegatedRange(expr);
    if (!operand) operand = YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
  }
  bool VisitCXXDefaultArgExpr(CXXDefaultArgExpr* argument) { return TraverseStmt(argument->getExpr()); }
  // Packs, which some compilers do not capture.
  bool VisitPackExpansionExpr(PackExpansionExpr*) { return Found(packs); }
  bool VisitSizeOfPackExpr(SizeOfPackExpr*) { return Found(packs); }
  bool VisitCXXFoldExpr(CXXFoldExpr*) { return Found(packs); }
  bool VisitTagDecl(TagDecl*) { return Found("there is a class or an enumeration in its body"); }
  bool VisitVarDecl(VarDecl* variable) { return !variable->isStaticLocal() || Found("there is a static variable in its body"); }
  bool VisitCallExpr(CallExpr* call) {
    const FunctionDecl* function = call->getDirectCallee();
    return !function || function->getBuiltinID() == 0 || !IsOfTheStack(function->getName()) || Found(stack);
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    const ValueDecl* decl = reference->getDecl();
    if (!sources_.isBeforeInTranslationUnit(decl->getLocation(), begin_) || decl->getType()->isFunctionType()) return true;
    const bool unnamed = isa<VarDecl>(decl) && decl->getDeclName().isEmpty();  // an anonymous union
    return (!isa<BindingDecl>(decl) && !unnamed && !decl->isParameterPack() && !decl->getType()->isVariablyModifiedType()) || Found("its body names what a lambda cannot capture");
  }

 private:
  static constexpr const char* packs = "there is a parameter pack in its body";
  static constexpr const char* stack = "its body depends on the function that it is in";
  static bool IsOfTheStack(StringRef name) {
    return name.contains("alloca") || name.contains("va_") || name.contains("setjmp") || name.contains("frame_address") || name.contains("return_address");
  }
  bool Found(const char* what) {
    found = what;
    return false;
  }

  const SourceManager& sources_;
  SourceLocation begin_;
  bool in_generator_;
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
           !placeholder->isConstrained() && IsNameable(element, variable->getDeclContext());
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

// Whether each piece of its text that changes is the user's own, and can be put on one line.
static bool CanBeEdited(parse::Unit& unit, const CXXForRangeStmt* loop, const CallExpr* call) {
  for (SourceLocation place : {loop->getForLoc(), loop->getColonLoc(), loop->getRParenLoc(), loop->getLoopVariable()->getBeginLoc(),
                               loop->getLoopVariable()->getEndLoc(), call->getBeginLoc(), call->getEndLoc()})
    if (!place.isFileID()) return false;
  // Comments and directives that end with their line cannot be among them.
  const StringRef head = Lexer::getSourceText(CharSourceRange::getTokenRange(loop->getForLoc(), loop->getRParenLoc()), unit.sources(), unit.language());
  if (head.contains("//") || head.contains('#')) return false;
  // `yield` may be a macro.
  SourceLocation begin = loop->getBody()->getBeginLoc(), end = loop->getBody()->getEndLoc();
  if (begin.isMacroID() && (!Lexer::isAtStartOfMacroExpansion(begin, unit.sources(), unit.language(), &begin) || !begin.isFileID())) return false;
  if (end.isMacroID() && (!Lexer::isAtEndOfMacroExpansion(end, unit.sources(), unit.language(), &end) || !end.isFileID())) return false;
  const std::vector<const Stmt*> jumps = JumpsOf(loop);
  return std::all_of(jumps.begin(), jumps.end(), [](const Stmt* jump) { return jump->getBeginLoc().isFileID(); });
}

std::string NotPushed(parse::Unit& unit, const CXXForRangeStmt* loop, const CallExpr* call, bool in_generator) {
  const QualType element = ReferenceOf(call);
  if (loop->getInit() || loop->getCoawaitLoc().isValid()) return "it has an initialiser";
  if (element.isNull()) return "its elements are made when they are asked for";
  if (element->isDependentType()) return "its elements depend on template arguments";
  if (!CanBeParameter(unit.context(), loop->getLoopVariable(), element)) return "its variable converts the element, names parts of it or is of a type without a name";
  for (const Expr* argument : call->arguments())
    if (MakesObjects(argument)) return "an argument of the call makes an object that ends in front of the loop";
  if (MakesObjects(call->getCallee())) return "the call makes an object that ends in front of the loop";
  if (!CanBeEdited(unit, loop, call)) return "a macro, a comment or a directive is in the way";
  Stuck stuck(unit.sources(), loop->getBeginLoc(), in_generator);
  stuck.TraverseStmt(const_cast<Stmt*>(loop->getBody()));
  return stuck.found;
}

}  // namespace rill::discover
