// defaults - default arguments that make an object which lives across a suspension.
//
// Nothing in the source stands for them, so they are written out at the call, where they mean the same there:
//
//     std::string join(const Words& words, const std::string& by = ", ");
//     yield join(words).size();    ->    ... join(words, rill_temporary_7.hold([&]() -> std::string { return ", "; })) ...
#include "lower/lowering.h"

#include <clang/Lex/Lexer.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

static bool IsStandardAllocator(QualType type) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record && record->isInStdNamespace() && record->isEmpty();
}

static bool IsMissed(const MaterializeTemporaryExpr* temporary) {
  return Types::NeedsDestruction(temporary->getType()) && !IsStandardAllocator(temporary->getType());
}

// Whether an argument makes a temporary whose end could be missed.
static bool MakesTemporary(const Stmt* statement) {
  if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement); temporary && IsMissed(temporary)) return true;
  const auto children = analyse::Children(statement);
  return std::any_of(children.begin(), children.end(), MakesTemporary);
}

// The temporary that all of `expr` is; else null.
static const MaterializeTemporaryExpr* TemporaryOf(const Expr* expr) {
  while (true) {
    if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(expr)) return temporary;
    if (const auto* cleanups = dyn_cast<ExprWithCleanups>(expr)) expr = cleanups->getSubExpr();
    else if (const auto* cast = dyn_cast<ImplicitCastExpr>(expr)) expr = cast->getSubExpr();
    else if (const auto* paren = dyn_cast<ParenExpr>(expr)) expr = paren->getSubExpr();
    else return nullptr;
  }
}

// The name of what is declared in a namespace that has one.
static std::optional<std::string> NameOf(const NamedDecl* decl) {
  if (!decl->getIdentifier() || !decl->getDeclContext()->getRedeclContext()->isNamespace()) return std::nullopt;
  std::string text;
  PrintingPolicy policy(decl->getASTContext().getLangOpts());
  policy.SuppressUnwrittenScope = true;
  llvm::raw_string_ostream stream(text);
  decl->printQualifiedName(stream, policy);
  return "::" + text;
}

// A call that cannot mean another function elsewhere: there is one of its name.
static bool CallsTheOnlyOne(const CallExpr* call) {
  const FunctionDecl* callee = call->getDirectCallee();
  if (!callee || isa<CXXOperatorCallExpr, CXXMemberCallExpr>(call) || callee->isTemplateInstantiation() || callee->isVariadic()) return false;
  const auto named = callee->getDeclContext()->getRedeclContext()->lookup(callee->getDeclName());
  return !named.empty() && std::all_of(named.begin(), named.end(), [&](const NamedDecl* each) { return each->getCanonicalDecl() == callee->getCanonicalDecl(); });
}

// The text of a default argument, if it means the same everywhere: literals, what has a name in a namespace, calls, and objects made of those.
std::optional<std::string> Lowering::WrittenOut(const Expr* expr, SourceLocation origin, const void* owner) {
  if (const MaterializeTemporaryExpr* temporary = TemporaryOf(expr); temporary && IsMissed(temporary)) {
    std::optional<std::string> value = WrittenOut(temporary->getSubExpr(), origin, owner), type = types_.Deduced(temporary->getType().getUnqualifiedType());
    if (!value || !type) return std::nullopt;
    std::string name = Fresh("rill_temporary_" + std::to_string(source_.Line(origin)), nullptr);
    AddMember(name, "rill::temporary<" + *type + "> " + name + ";", *type, "a default argument of an expression that suspends", {}, temporary->getType(), origin);
    held_.push_back({owner, name});
    return name + ".hold([&]() -> " + *type + " { return " + *value + "; })";
  }
  expr = discover::Bare(expr);
  if (isa<StringLiteral, IntegerLiteral, FloatingLiteral, CharacterLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr>(expr)) {
    if (expr->getBeginLoc().isMacroID() || expr->getEndLoc().isMacroID()) return std::nullopt;
    return Lexer::getSourceText(CharSourceRange::getTokenRange(expr->getSourceRange()), source_.sources(), source_.language()).str();
  }
  if (const auto* sign = dyn_cast<UnaryOperator>(expr); sign && sign->getOpcode() == UO_Minus) {
    std::optional<std::string> value = WrittenOut(sign->getSubExpr(), origin, owner);
    return value ? std::optional("-" + *value) : std::nullopt;
  }
  if (const auto* name = dyn_cast<DeclRefExpr>(expr)) {
    return NameOf(name->getDecl());
  }
  const auto listed = [&](const auto& arguments) {
    std::optional<std::string> text = "";
    for (const Expr* argument : arguments) {
      if (isa<CXXDefaultArgExpr>(argument)) break;
      const std::optional<std::string> each = WrittenOut(argument, origin, owner);
      if (!each) return std::optional<std::string>();
      *text += (text->empty() ? "" : ", ") + *each;
    }
    return text;
  };
  if (const auto* call = dyn_cast<CallExpr>(expr)) {
    if (!CallsTheOnlyOne(call) || std::any_of(call->arg_begin(), call->arg_end(), [](const Expr* each) { return isa<CXXDefaultArgExpr>(each); })) return std::nullopt;
    const std::optional<std::string> name = NameOf(call->getDirectCallee()), arguments = listed(call->arguments());
    return name && arguments ? std::optional(*name + "(" + *arguments + ")") : std::nullopt;
  }
  if (const auto* cast = dyn_cast<CXXFunctionalCastExpr>(expr)) expr = discover::Bare(cast->getSubExpr());
  const auto* made = dyn_cast<CXXConstructExpr>(expr);
  std::optional<std::string> type = made ? types_.Deduced(made->getType().getUnqualifiedType()) : std::nullopt;
  if (!type || made->isListInitialization()) return std::nullopt;
  const std::optional<std::string> arguments = listed(made->arguments());
  return arguments ? std::optional(*type + "(" + *arguments + ")") : std::nullopt;
}

void Lowering::HoldDefaults(const Expr* expr, const void* owner) {
  const auto* call = dyn_cast<CallExpr>(expr);
  const auto* made = dyn_cast<CXXConstructExpr>(expr);
  std::vector<const CXXDefaultArgExpr*> defaults;
  bool written = false, needed = false;
  for (const Stmt* child : call ? call->arguments() : made->arguments()) {
    const auto* argument = dyn_cast<CXXDefaultArgExpr>(child);
    written |= !argument;
    if (!argument) continue;
    defaults.push_back(argument);
    needed |= MakesTemporary(argument->getExpr());
  }
  if (isa<CXXOperatorCallExpr>(expr)) written = call->getNumArgs() > defaults.size() + 1;  // the first is the object
  if (!needed) return;
  std::optional<Span> close = source_.Token(call ? call->getRParenLoc() : made->getParenOrBraceRange().getEnd());
  std::string text;
  for (const CXXDefaultArgExpr* argument : defaults) {
    std::optional<std::string> value = WrittenOut(argument->getExpr(), expr->getBeginLoc(), owner);
    if (!close || !value) return Reject(argument->getUsedLocation(), diag::Id::DefaultArgumentAcross);
    text += (text.empty() && !written ? "" : ", ") + *value;
  }
  edits_.Replace(*close, text + source_.Text(*close).str());
}

}  // namespace rill::lower
