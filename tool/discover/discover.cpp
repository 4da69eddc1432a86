// discover - finds the generators of a translation unit and the calls of generators.
#include "discover/discover.h"

#include "discover/calls.h"
#include "parse/source.h"

#include <clang/AST/RecursiveASTVisitor.h>

#include <algorithm>
#include <optional>
#include <set>

namespace rill::discover {

using namespace clang;

std::string Generator::Name() const { return lambda ? "lambda" : function->getNameAsString(); }

const Stmt* Generator::Body() const {
  // Clang puts a function-try-block of a coroutine into a block of its own, which stands nowhere.
  const auto* block = dyn_cast<CompoundStmt>(body->getBody());
  if (block && block->getLBracLoc().isInvalid() && block->size() == 1) return block->body_front();
  return body->getBody();
}

const Call* Program::Find(const CallExpr* call) const {
  for (const Call& each : calls)
    if (each.call == call) return &each;
  return nullptr;
}

const Expr* Bare(const Expr* expr) {
  while (expr) {
    const Expr* inner = expr->IgnoreParens();
    if (const auto* cleanups = dyn_cast<ExprWithCleanups>(inner)) inner = cleanups->getSubExpr();
    if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(inner)) inner = temporary->getSubExpr();
    if (const auto* bound = dyn_cast<CXXBindTemporaryExpr>(inner)) inner = bound->getSubExpr();
    if (const auto* cast = dyn_cast<ImplicitCastExpr>(inner)) inner = cast->getSubExpr();
    if (const auto* made = dyn_cast<CXXConstructExpr>(inner); made && made->isElidable() && made->getNumArgs() == 1)
      inner = made->getArg(0);
    if (inner == expr) break;
    expr = inner;
  }
  return expr;
}

bool HoldsLambda(const Stmt* statement) {
  const auto children = statement->children();
  return isa<LambdaExpr>(statement) || std::any_of(children.begin(), children.end(), [](const Stmt* child) { return child && HoldsLambda(child); });
}

const CallExpr* HeldCall(const Expr* init) {
  init = init ? Bare(init) : nullptr;
  // `rill::in_place g = f();` is a constructor's call around the generator's.
  while (const auto* made = dyn_cast_or_null<CXXConstructExpr>(init)) {
    const CXXRecordDecl* parent = made->getConstructor()->getParent();
    if (made->getNumArgs() != 1 || !parent->getIdentifier() || parent->getName() != "in_place") return nullptr;
    init = Bare(made->getArg(0));
  }
  return dyn_cast_or_null<CallExpr>(init);
}

bool InNamespace(const Decl* decl, StringRef name) {
  for (const DeclContext* context = decl->getDeclContext(); context; context = context->getParent())
    if (const auto* space = dyn_cast<NamespaceDecl>(context);
        space && space->getName() == name && space->getParent()->getRedeclContext()->isTranslationUnit())
      return true;
  return false;
}

static bool IsGenTemplate(const NamedDecl* decl) {
  return decl && decl->getIdentifier() && decl->getName() == "gen" && InNamespace(decl, "rill");
}

namespace {

class GenMentioned : public RecursiveASTVisitor<GenMentioned> {
 public:
  bool found = false;
  bool VisitTemplateSpecializationType(TemplateSpecializationType* type) {
    found |= IsGenTemplate(type->getTemplateName().getAsTemplateDecl());
    if (type->isTypeAlias()) TraverseType(type->getAliasedType());  // std::generator, or the user's own
    return !found;
  }
};

}  // namespace

// `std::enable_if_t<C, gen<T>>`: which type it is depends on the template's arguments, but a coroutine that names gen returns one.
static bool MentionsGen(QualType type) {
  GenMentioned visitor;
  if (type->isDependentType()) visitor.TraverseType(type);
  return visitor.found;
}

bool IsGen(QualType type) {
  type = type.getCanonicalType();
  const NamedDecl* decl = nullptr;
  if (const auto* record = type->getAsCXXRecordDecl()) decl = record;
  if (const auto* special = type->getAs<TemplateSpecializationType>())
    decl = special->getTemplateName().getAsTemplateDecl();
  return IsGenTemplate(decl);
}

namespace {

/// Whether a type may turn out to be none for some arguments of a template: `std::enable_if_t<C, gen<T>>`, `decltype(f(t))`.
class MayFail : public RecursiveASTVisitor<MayFail> {
 public:
  bool found = false;
  bool VisitDependentNameType(DependentNameType*) { return !(found = true); }
  bool VisitDecltypeType(DecltypeType* type) { return !(found |= type->isDependentType()); }
  bool VisitTemplateSpecializationType(TemplateSpecializationType* type) {
    if (type->isTypeAlias()) TraverseType(type->getAliasedType());
    return !found;
  }
};

/// Where functions and lambdas stand of which there is an instance that returns a gen.
class InstancesFinder : public RecursiveASTVisitor<InstancesFinder> {
 public:
  std::set<SourceLocation> found;
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitFunctionDecl(FunctionDecl* function) {
    if (IsGen(function->getReturnType())) found.insert(function->getLocation());
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr* lambda) {
    VisitFunctionDecl(lambda->getCallOperator());
    if (const FunctionTemplateDecl* generic = lambda->getDependentCallOperator())
      for (FunctionDecl* each : generic->specializations()) VisitFunctionDecl(each);
    return true;
  }
};

}  // namespace

// Whether the return type decides, among functions of the same name, which are called: the twin's, which is deduced, does not.
static bool ChoosesByReturnType(const FunctionDecl* function) {
  if (!function->getDescribedFunctionTemplate()) return false;
  MayFail visitor;
  visitor.TraverseType(function->getReturnType());
  if (!visitor.found) return false;
  const auto others = function->getDeclContext()->getRedeclContext()->lookup(function->getDeclName());
  return std::any_of(others.begin(), others.end(), [&](const NamedDecl* other) {
    return other->getUnderlyingDecl()->getAsFunction() != nullptr && other->getUnderlyingDecl()->getAsFunction()->getCanonicalDecl() != function->getCanonicalDecl();
  });
}

// Decides whether a second function can be emitted beside `function`: one whose name and parameters can be written again.
static std::string NoTwin(const FunctionDecl* function, const LambdaExpr* lambda) {
  if (lambda) return "it is a lambda";
  if (!function->getDeclName().isIdentifier()) return "it is an operator";
  if (const auto* method = dyn_cast<CXXMethodDecl>(function)) {
    if (method->isVirtual()) return "it is virtual";
    if (method->getParent()->isLocalClass()) return "it is a member of a local class";
    if (method->isOutOfLine()) return "it is a member defined outside its class";
  } else if (function->getLexicalDeclContext()->isRecord()) {
    return "it is a friend defined in a class";
  }
  for (const FunctionDecl* declaration : function->redecls())
    if (declaration->getFriendObjectKind() != Decl::FOK_None) return "it is a friend of a class, which the twin would not be";
  if (function->getQualifierLoc()) return "it is defined outside its namespace";
  if (function->isExternC()) return "it is extern \"C\"";
  if (function->getTemplateSpecializationKind() == TSK_ExplicitSpecialization ||
      function->getTemplatedKind() == FunctionDecl::TK_FunctionTemplateSpecialization)
    return "it is an explicit specialisation";
  if (const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate()) {
    const TemplateParameterList* list = generic->getTemplateParameters();
    for (const NamedDecl* parameter : *list) {
      if (!parameter->getIdentifier() || parameter->isImplicit()) return "its template parameters cannot all be named";
      // `f<Ts..., U>` gives all of them to Ts.
      if (parameter->isTemplateParameterPack() && parameter != list->getParam(list->size() - 1))
        return "a template parameter follows its parameter pack";
    }
    for (const FunctionDecl* special : generic->specializations())
      if (special->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
        return "it has explicit specialisations";
    if (ChoosesByReturnType(function)) return "its return type says when it is called, of functions of that name";
  }
  if (function->getBeginLoc().isMacroID() || function->getLocation().isMacroID())
    return "its signature comes out of a macro";
  return "";
}

static bool IsRuntime(const SourceManager& sources, const Decl* decl) {
  const auto* space = dyn_cast<NamespaceDecl>(decl);
  return space && space->getIdentifier() && space->getName() == "rill" &&
         sources.getFilename(sources.getExpansionLoc(decl->getLocation())).contains("rill/");
}

// Whether the tree below `statement` names something `name`.
static bool Names(const Stmt* statement, const std::string& name) {
  std::string found;
  if (const auto* reference = dyn_cast<DeclRefExpr>(statement)) found = reference->getNameInfo().getAsString();
  else if (const auto* member = dyn_cast<MemberExpr>(statement)) found = member->getMemberNameInfo().getAsString();
  else if (const auto* lookup = dyn_cast<OverloadExpr>(statement)) found = lookup->getName().getAsString();
  else if (const auto* member = dyn_cast<CXXDependentScopeMemberExpr>(statement)) found = member->getMember().getAsString();
  if (found == name) return true;
  for (const Stmt* child : statement->children())
    if (child && Names(child, name)) return true;
  return false;
}

class GeneratorFinder : public RecursiveASTVisitor<GeneratorFinder> {
 public:
  GeneratorFinder(const std::vector<Decl*>& decls, bool other_coroutines, Program& program)
      : decls_(decls), other_coroutines_(other_coroutines), program_(program) {}

  bool VisitFunctionDecl(FunctionDecl* function) {
    if (function->doesThisDeclarationHaveABody()) Add(function, nullptr);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr* lambda) {
    Add(lambda->getCallOperator(), lambda);
    return true;
  }

 private:
  void Add(FunctionDecl* function, LambdaExpr* lambda) {
    const auto* body = dyn_cast_or_null<CoroutineBodyStmt>(function->getBody());
    if (!body || !ReturnsGen(function)) return;
    auto generator = std::make_unique<Generator>();
    generator->function = function;
    generator->body = body;
    generator->lambda = lambda;
    generator->no_twin = NoTwin(function, lambda);
    // Clang 14 deduces the type of a twin while it instantiates what the twin calls; in a template that may be the function itself.
    if (generator->no_twin.empty() && function->isDependentContext() && Names(generator->Body(), function->getNameAsString()))
      generator->no_twin = "it is a template that calls itself";
    generator->twin = generator->no_twin.empty();
    program_.generators.push_back(std::move(generator));
  }

  bool ReturnsGen(const FunctionDecl* function) {
    const QualType type = function->getReturnType();
    if (IsGen(type) || MentionsGen(type)) return true;
    if (!type->isDependentType()) return false;
    if (!other_coroutines_) return true;
    if (!instances_) {  // nothing but the instances says what it is
      instances_.emplace();
      for (Decl* decl : decls_) instances_->TraverseDecl(decl);
    }
    return instances_->found.contains(function->getLocation());
  }

  const std::vector<Decl*>& decls_;
  const bool other_coroutines_;  // the source may hold coroutines of types of its own
  Program& program_;
  std::optional<InstancesFinder> instances_;
};

Program Discover(parse::Unit& unit) {
  Program program;
  if (!unit.mentions_rill()) return program;
  const SourceManager& sources = unit.sources();
  std::vector<Decl*> decls;
  std::set<FileID> users;  // of the runtime: a header of the system that includes it may hold generators
  for (const parse::Inclusion& inclusion : unit.inclusions())
    if (inclusion.runtime) users.insert(inclusion.includer);
  for (Decl* decl : unit.context().getTranslationUnitDecl()->decls()) {
    SourceLocation at = sources.getExpansionLoc(decl->getLocation());
    if (at.isInvalid() || IsRuntime(sources, decl)) continue;
    if (sources.isInSystemHeader(at) && !users.count(sources.getFileID(at))) continue;
    decls.push_back(decl);
  }
  GeneratorFinder finder(decls, unit.language().CPlusPlus20, program);
  for (Decl* decl : decls) finder.TraverseDecl(decl);
  std::stable_sort(program.generators.begin(), program.generators.end(), [&](const auto& a, const auto& b) {
    return sources.isBeforeInTranslationUnit(a->Body()->getBeginLoc(), b->Body()->getBeginLoc());
  });
  FindCalls(unit, decls, program);
  return program;
}

}  // namespace rill::discover
