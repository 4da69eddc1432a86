// lambdas - closures in a body whose locals have become members.
//
// The problem: `[x]` and `[=]` cannot capture a member, `[=]` and `this` would capture the frame, and C++17 cannot capture
// a structured binding at all. Init-captures lose constness and arrays. The choice: the lambda expression is put inside a
// captureless lambda whose parameters are references to them, so that its text and every rule of capture stay as they are:
//
//   [x] { return x; }   ->   [](decltype((x)) rill_captured_x) { return [rill_captured_x] { return rill_captured_x; }; }(x)
//
// `[*this]` becomes an init-capture, whose name stands for the object in the lambda's body:
//
//   [*this] { return n_; }   ->   [](decltype(rill_self) rill_captured_self) { return [rill_this_3 = *rill_captured_self] { return rill_this_3.n_; }; }(rill_self)
//
// `[&]` alone needs nothing: it captures the frame, whose objects stay where they are. A closure that is itself a frame object is
// made by a helper (closures.cpp), so that its type can be named with decltype.
#include "lower/lowering.h"
#include "lower/shared.h"

#include <clang/AST/RecursiveASTVisitor.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

namespace {

class MentionedVisitor : public RecursiveASTVisitor<MentionedVisitor> {
 public:
  explicit MentionedVisitor(const FunctionDecl* function) : function_(function) {}
  std::vector<const ValueDecl*> decls;
  bool self = false;

  bool TraverseLambdaCapture(LambdaExpr* lambda, const LambdaCapture* capture, Expr* init) {
    if (capture->capturesThis()) self = true;
    else if (capture->capturesVariable()) Add(capture->getCapturedVar());
    return RecursiveASTVisitor::TraverseLambdaCapture(lambda, capture, init);
  }
  bool VisitDeclRefExpr(DeclRefExpr* reference) { return Add(reference->getDecl()); }
  bool VisitCXXThisExpr(CXXThisExpr*) { return self = true; }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr* name) {
    self |= IsMemberOfBase(name, function_);
    return true;
  }

 private:
  const FunctionDecl* function_;
  bool Add(const ValueDecl* decl) {
    if (std::find(decls.begin(), decls.end(), decl) == decls.end()) decls.push_back(decl);
    return true;
  }
};

}  // namespace

std::vector<const Object*> Lowering::Mentioned(const Stmt* statement, bool& self) {
  MentionedVisitor visitor(generator_.function);
  visitor.TraverseStmt(const_cast<Stmt*>(statement));
  std::vector<const Object*> objects;
  for (const ValueDecl* decl : visitor.decls)
    if (const Object* object = Find(decl); object && object->access != Access::constant) objects.push_back(object);
  self = visitor.self && self_;
  return objects;
}

// Whether `lambda` mentions a variable of a function around it that is not in the frame.
bool Lowering::MentionsLocals(const LambdaExpr* lambda) {
  MentionedVisitor visitor(generator_.function);
  visitor.TraverseStmt(const_cast<LambdaExpr*>(lambda));
  Span span = source_.Expansion(lambda->getSourceRange());
  return std::any_of(visitor.decls.begin(), visitor.decls.end(), [&](const ValueDecl* decl) {
    const auto* variable = dyn_cast<VarDecl>(decl);
    return variable && variable->hasLocalStorage() && !Find(decl) && !span.Contains(source_.Expansion(SourceRange(decl->getLocation())));
  });
}

// Whether `decl` is a part of a structured binding that stays a local of the resume function.
bool Lowering::IsLocalBinding(const ValueDecl* decl) const {
  const auto* binding = dyn_cast<BindingDecl>(decl);
  const auto* whole = binding ? dyn_cast<VarDecl>(binding->getDecomposedDecl()) : nullptr;
  return whole && whole->hasLocalStorage() && !Find(decl);
}

// How the wrapper of a lambda captures the structured bindings that the lambda mentions: `, &n = n`.
std::string Lowering::BindingsIn(const LambdaExpr* lambda) const {
  std::string text;
  MentionedVisitor visitor(generator_.function);
  visitor.TraverseStmt(const_cast<LambdaExpr*>(lambda));
  const Span span = source_.Expansion(lambda->getSourceRange());
  for (const ValueDecl* decl : visitor.decls)
    if (IsLocalBinding(decl) && !span.Contains(source_.Expansion(SourceRange(decl->getLocation())))) text.append(", &").append(decl->getName()).append(" = ").append(decl->getName());
  return text;
}

// `[n]`, `[&]` of a structured binding, which C++17 does not capture, become `[n = n]`, `[&, &n = n]`.
void Lowering::EditBindings(const LambdaExpr* lambda) {
  std::string implicit;
  for (const Capture& capture : CapturesOf(lambda)) {
    if (!IsLocalBinding(capture.variable)) continue;
    const std::string name = capture.variable->getNameAsString();
    auto names = [&](const LambdaCapture& each) { return each.isExplicit() && each.capturesVariable() && each.getCapturedVar() == capture.variable; };
    const auto written = std::find_if(lambda->capture_begin(), lambda->capture_end(), names);
    if (written == lambda->capture_end()) {
      implicit.append(capture.by_copy ? ", " : ", &").append(name).append(" = ").append(name);
    } else if (std::optional<Span> token = source_.Token(written->getLocation())) {
      edits_.Replace(*token, name + " = " + name);
    }
  }
  if (implicit.empty()) return;
  if (std::optional<Span> token = source_.Token(lambda->getCaptureDefaultLoc())) edits_.Wrap(*token, "", implicit);
  else Reject(lambda->getBeginLoc(), diag::Id::StatementInMacro);
}

// What the closure of a lambda holds of the variables around it. In a template Clang leaves out what may turn out to be a constant, or to
// be discarded; the text mentions it.
std::vector<Lowering::Capture> Lowering::CapturesOf(const LambdaExpr* lambda) {
  std::vector<Capture> captures;
  for (const LambdaCapture& capture : lambda->captures())
    if (capture.capturesVariable()) captures.push_back({capture.getCapturedVar(), capture.getCaptureKind() == LCK_ByCopy});
  if (lambda->getCaptureDefault() == LCD_None) return captures;
  MentionedVisitor visitor(lambda->getCallOperator());
  visitor.TraverseStmt(const_cast<Stmt*>(lambda->getBody()));
  const DeclContext* own = lambda->getCallOperator();
  for (const ValueDecl* decl : visitor.decls) {
    const auto* binding = dyn_cast<BindingDecl>(decl);
    const auto* variable = binding ? dyn_cast<VarDecl>(binding->getDecomposedDecl()) : dyn_cast<VarDecl>(decl);
    if (!variable || !variable->hasLocalStorage() || variable->isConstexpr() || !own->isDependentContext()) continue;
    bool known = std::any_of(captures.begin(), captures.end(), [&](const Capture& each) { return each.variable == decl; });
    if (!known && !own->Encloses(variable->getDeclContext())) captures.push_back({decl, lambda->getCaptureDefault() == LCD_ByCopy});
  }
  return captures;
}

// The lambda whose closure `expr` is, maybe behind a comma; null if it is something else.
const LambdaExpr* Lowering::ClosureOf(const Expr* expr) {
  expr = discover::Bare(expr);
  while (const auto* comma = dyn_cast<BinaryOperator>(expr)) {
    if (comma->getOpcode() != BO_Comma) return nullptr;
    expr = discover::Bare(comma->getRHS());
  }
  return dyn_cast<LambdaExpr>(expr);
}

bool Lowering::NeedsWrapper(const LambdaExpr* lambda) {
  bool self = false;
  std::vector<const Object*> objects = Mentioned(lambda, self);
  if (self) return true;
  bool explicit_capture = false;
  for (const LambdaCapture& capture : lambda->captures())
    if (capture.isExplicit() && capture.capturesVariable())
      explicit_capture |= !lambda->isInitCapture(&capture);
  bool generator = isa_and_nonnull<CoroutineBodyStmt>(lambda->getCallOperator()->getBody());
  if (objects.empty()) return false;
  if (generator) return true;
  // Packs are parameters around the body, and captured as they are.
  if (std::all_of(objects.begin(), objects.end(), [](const Object* object) { return object->access == Access::pack; })) return false;
  if (explicit_capture) return true;
  return lambda->getCaptureDefault() == LCD_ByCopy;
}

// Clang says the same of a lambda around one that does: there it is implicit.
static bool IsCopy(const LambdaCapture& capture) { return capture.isExplicit() && capture.getCaptureKind() == LCK_StarThis; }

static bool CopiesThis(const LambdaExpr* lambda) { return std::any_of(lambda->capture_begin(), lambda->capture_end(), IsCopy); }

// What the copy of the object is called in the body of a lambda that captures `*this`; empty if it does not.
std::string Lowering::CopyOf(const LambdaExpr* lambda) const {
  return CopiesThis(lambda) ? "rill_this_" + std::to_string(source_.Line(lambda->getBeginLoc())) : "";
}

namespace {

// Finds the innermost lambda around `lambda` that captures `*this`.
class CopyVisitor : public RecursiveASTVisitor<CopyVisitor> {
 public:
  explicit CopyVisitor(const LambdaExpr* lambda) : lambda_(lambda) {}
  const LambdaExpr* found = nullptr;

  bool TraverseLambdaExpr(LambdaExpr* lambda) {
    if (lambda == lambda_) return found = around_, false;
    const LambdaExpr* outer = around_;
    if (CopiesThis(lambda)) around_ = lambda;
    bool go_on = TraverseStmt(lambda->getBody());
    around_ = outer;
    return go_on;
  }

 private:
  const LambdaExpr* lambda_;
  const LambdaExpr* around_ = nullptr;
};

}  // namespace

const LambdaExpr* Lowering::CopyAround(const Stmt* body, const LambdaExpr* lambda) {
  CopyVisitor visitor(lambda);
  visitor.TraverseStmt(const_cast<Stmt*>(body));
  return visitor.found;
}

// `*this` among the captures is a copy with a name, `self` the object or the copy that it is made of.
void Lowering::EditCopy(const LambdaExpr* lambda, const LambdaCapture& capture, const std::string& self) {
  std::optional<Span> star = source_.Token(capture.getLocation());
  StringRef rest = star ? source_.sources().getBufferData(star->file).substr(star->end) : "";
  const size_t word = std::min(rest.find_first_not_of(" \t\r\n"), rest.size());
  if (!star || !rest.substr(word).starts_with("this")) return Reject(capture.getLocation(), diag::Id::StatementInMacro);
  edits_.Replace({star->file, star->begin, star->end + static_cast<unsigned>(word) + 4}, CopyOf(lambda) + " = " + self);
}

// `this` among the captures of a lambda that stands where the object is a parameter, rill_self, or `copy`.
void Lowering::EditCaptures(const LambdaExpr* lambda, const std::string& copy) {
  const LambdaCaptureDefault standard = lambda->getCaptureDefault();
  bool implicit = false, captured = false;
  for (const LambdaCapture& capture : lambda->captures()) {
    if (!capture.capturesThis()) continue;
    captured = true;
    if (IsCopy(capture)) {
      EditCopy(lambda, capture, copy.empty() ? "*" + Captured("self") : copy);
      continue;
    }
    implicit |= !capture.isExplicit();
    if (!capture.isExplicit()) continue;
    std::optional<Span> token = source_.Token(capture.getLocation());
    std::optional<Span> all = standard == (copy.empty() ? LCD_ByCopy : LCD_ByRef) ? source_.Token(lambda->getCaptureDefaultLoc()) : std::nullopt;
    if (!token) Reject(capture.getLocation(), diag::Id::StatementInMacro);
    else if (all) edits_.Replace({token->file, all->end, token->end}, "");
    else edits_.Replace(*token, copy.empty() ? Captured("self") : "&" + copy);
  }
  if (!captured && standard != LCD_None) Mentioned(lambda, implicit);  // `Base<T>::f()` in a template: Clang does not know yet
  if (implicit && standard == (copy.empty() ? LCD_ByRef : LCD_ByCopy))
    if (std::optional<Span> token = source_.Token(lambda->getCaptureDefaultLoc())) edits_.Wrap(*token, "", ", " + (copy.empty() ? Captured("self") : "&" + copy));
}

void Lowering::EditLambda(const LambdaExpr* lambda) {
  bool self = false;
  std::vector<const Object*> objects = Mentioned(lambda, self);
  std::optional<Span> span = source_.Tokens(lambda->getSourceRange());
  if (!span) return Reject(lambda->getBeginLoc(), diag::Id::StatementInMacro);
  std::string parameters, arguments;
  if (self) {
    parameters = "decltype(rill_self) " + Captured("self");
    arguments = "rill_self";
  }
  for (const Object* object : objects) {
    if (!parameters.empty()) parameters += ", ", arguments += ", ";
    const std::string use = object->Use(), captured = Captured(object->declaration->getNameAsString());
    if (const std::string forwarding = ForwardingType(*object); !forwarding.empty()) {
      parameters += forwarding + " " + captured;
      arguments += "static_cast<" + forwarding + ">(" + use + ")";
    } else if (object->access != Access::pack) {
      parameters += "decltype((" + use + ")) " + captured;
      arguments += use;
    } else if (object->references) {
      parameters += "decltype(" + use + ")... " + captured;
      arguments += "static_cast<decltype(" + use + ")>(" + use + ")...";
    } else {
      parameters += "decltype((" + use + "))... " + captured;
      arguments += use + "...";
    }
  }
  const std::string bindings = BindingsIn(lambda);
  edits_.Wrap(*span, (!bindings.empty() || MentionsLocals(lambda) ? "[&" + bindings + "](" : "[](") + parameters + ") { return ", "; }(" + arguments + ")");
}

}  // namespace rill::lower
