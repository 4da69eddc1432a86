// nameable - which types generated code may name.
#include "discover/nameable.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::discover {

using namespace clang;

// The first part of the qualified name of `decl`.
static const NamedDecl* Outermost(const NamedDecl* decl) {
  for (const DeclContext* at = decl->getDeclContext(); at && !at->isTranslationUnit(); at = at->getParent())
    if (const auto* named = dyn_cast<NamedDecl>(at); named && named->getIdentifier()) decl = named;
  return decl;
}

// Whether the name of `decl` is given to something else between `place` and the global namespace.
static bool IsHidden(const NamedDecl* decl, const DeclContext* place) {
  const auto hides = [&](const Decl* each) {
    const auto* named = dyn_cast<NamedDecl>(each);
    const auto* record = dyn_cast<CXXRecordDecl>(each);
    return named && named->getDeclName() == decl->getDeclName() && named->getCanonicalDecl() != decl->getCanonicalDecl() && !(record && record->isInjectedClassName());
  };
  for (; place && !place->isTranslationUnit(); place = place->getParent())
    if (place->isFileContext() ? llvm::any_of(place->getPrimaryContext()->lookup(decl->getDeclName()), hides) : llvm::any_of(place->decls(), hides)) return true;
  return false;
}

namespace {

// Looks for what has no name outside its place: closures, unnamed and private types.
class NameableVisitor : public RecursiveASTVisitor<NameableVisitor> {
 public:
  explicit NameableVisitor(const DeclContext* place) : place_(place) {}
  bool nameable = true;
  bool VisitRecordType(RecordType* type) { return Note(type->getDecl()); }
  bool VisitEnumType(EnumType* type) { return Note(type->getDecl()); }
  bool VisitTypedefType(TypedefType* type) { return Note(type->getDecl()); }
  bool VisitDecltypeType(DecltypeType*) { return nameable = false; }

 private:
  bool Note(const NamedDecl* decl) {
    if (const auto* record = dyn_cast<CXXRecordDecl>(decl)) {
      if (record->isLambda()) nameable = false;
      if (const auto* special = dyn_cast<ClassTemplateSpecializationDecl>(record))
        for (const TemplateArgument& argument : special->getTemplateArgs().asArray()) TraverseTemplateArgument(argument);
    }
    if (!decl->getIdentifier() || (place_ && IsHidden(Outermost(decl), place_))) nameable = false;
    // The native runtime's types are not those of the lowered one, but for `gen`.
    if (const auto* space = dyn_cast<NamespaceDecl>(decl->getDeclContext()))
      if (space->getName() == "rill" || (space->getParent() && isa<NamespaceDecl>(space->getParent()) && cast<NamespaceDecl>(space->getParent())->getName() == "rill"))
        nameable &= decl->getIdentifier() && decl->getName() == "gen";
    for (const Decl* at = decl; at; at = dyn_cast_or_null<Decl>(at->getDeclContext())) {
      if (at->getAccess() == AS_private || at->getAccess() == AS_protected) nameable = false;
      if (!at->getDeclContext()) break;
    }
    return nameable;
  }

  const DeclContext* place_;
};

}  // namespace

bool IsNameable(QualType type, const DeclContext* place) {
  NameableVisitor visitor(place);
  visitor.TraverseType(type.getCanonicalType());  // aliases on the way need no name
  return visitor.nameable;
}

}  // namespace rill::discover
