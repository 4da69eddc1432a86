// parts - an array or an aggregate whose parts are built one by one, because a suspension stands between them.
//
//     Tracer pair[] = {Tracer("a"), (yield 1, Tracer("b"))};
//
// The first element exists while the stream is suspended, and is destroyed if the stream is ([dcl.init.aggr]): each part is
// built where it stays, behind a guard that lets go when the whole is built.
#include "lower/lowering.h"
#include "lower/regions.h"

namespace rill::lower {

using namespace clang;

static const InitListExpr* ListIn(const Expr* expr) { return dyn_cast<InitListExpr>(discover::Bare(expr)); }

static bool IsObject(const Expr* expr) {
  return expr->isPRValue() && !expr->isTypeDependent() && !ListIn(expr) && !Types::IsScalar(expr->getType()) && !Types::IsUnobservable(expr->getType());
}

// Whether an object is built in `list` in front of a suspension.
bool Lowering::NeedsParts(const InitListExpr* list) const {
  if (list->isTypeDependent() || list->isTransparent() || list->getType()->isUnionType()) return false;
  bool built = false;
  for (const Expr* each : list->inits()) {
    if (analysis_.Suspends(each) && built) return true;
    built |= IsObject(each);
    if (const InitListExpr* inner = ListIn(each)) {
      if (NeedsParts(inner)) return true;
      built |= !Types::IsUnobservable(inner->getType());
    }
  }
  return false;
}

// All parts of `list`, in order; false if one cannot be built on its own.
bool Lowering::PartsOf(const InitListExpr* list, const std::string& path, std::vector<Part>& parts) const {
  auto add = [&](const Expr* init, QualType type, const std::string& place) {
    const InitListExpr* inner = init ? ListIn(init) : nullptr;
    if (inner && !inner->isTransparent() && (type->isArrayType() || (type->isRecordType() && !type->isUnionType())) &&
        unit_.context().hasSameUnqualifiedType(inner->getType(), type))
      return PartsOf(inner, place, parts);
    if (type->isReferenceType() || (type->isArrayType() && init) || (init && isa<CXXDefaultInitExpr>(init))) return false;
    parts.push_back({init && !isa<ImplicitValueInitExpr, NoInitExpr>(init) ? init : nullptr, type, place});
    return true;
  };
  ASTContext& context = unit_.context();
  if (const ConstantArrayType* array = context.getAsConstantArrayType(list->getType())) {
    for (unsigned i = 0; i < array->getSize().getZExtValue(); ++i)
      if (!add(i < list->getNumInits() ? list->getInit(i) : nullptr, array->getElementType(), path + "[" + std::to_string(i) + "]")) return false;
    return true;
  }
  const CXXRecordDecl* record = list->getType()->getAsCXXRecordDecl();
  if (!record) return false;
  unsigned next = 0;
  auto init = [&]() -> const Expr* { return next < list->getNumInits() ? list->getInit(next++) : nullptr; };
  for (const CXXBaseSpecifier& base : record->bases())
    if (!add(init(), base.getType(), "static_cast<" + types_.Written(base.getType()) + "&>(" + path + ")")) return false;
  for (const FieldDecl* field : record->fields()) {
    if (field->isUnnamedBitField()) continue;
    if (field->isBitField() || !field->getIdentifier() || !add(init(), field->getType(), path + "." + field->getNameAsString())) return false;
  }
  return true;
}

Entries Lowering::BuildParts(const std::vector<Part>& parts, size_t first, const std::string& built, Code& out) {
  Entries entries;
  for (size_t i = first; i < parts.size(); ++i) {
    const Part& part = parts[i];
    SourceLocation origin = part.init ? part.init->getBeginLoc() : generator_.Body()->getBeginLoc();
    std::string type = types_.Deduced(part.type).value_or("std::remove_reference_t<decltype((" + part.place + "))>"), made = type + "()";
    if (part.init) {
      entries = Joined(std::move(entries), Evaluate(part.init, out));
      std::string text = Text(part.init);
      bool same = Types::IsScalar(part.type) || unit_.context().hasSameUnqualifiedType(part.type, discover::Bare(part.init)->getType());
      made = StringRef(text).starts_with("{") ? type + text : same ? type + "(" + text + ")" : type + "([&]() -> " + Types::Returned(part.type, type) + " { return " + text + "; }())";
    }
    Glue("::new (rill::storage(" + part.place + ")) " + made + ";", origin, out);
    if (!Types::NeedsDestruction(part.type)) continue;
    std::string name = StringRef(built).substr(StringRef("rill_built_").size()).str() + "_" + std::to_string(i);
    return Joined(std::move(entries), Guarded("const rill::part rill_part_" + name + "(" + part.place + ", rill_run, " + built + ");", "part_" + name, origin, out,
                                              [&](Code& inner) { return BuildParts(parts, i + 1, built, inner); }));
  }
  Glue(built + " = true;", generator_.Body()->getBeginLoc(), out);
  return entries;
}

// g++ 12 refuses a new-expression for an array of arrays of objects with an initialiser.
static bool IsGridOfObjects(QualType type) {
  const ArrayType* array = type->isDependentType() ? nullptr : type->getAsArrayTypeUnsafe();
  return array && array->getElementType()->isArrayType() && array->getBaseElementTypeUnsafe()->isRecordType();
}

/// Declares `variable` in parts, if its initialiser needs that; else none.
std::optional<Lowering::Declared> Lowering::DeclareInParts(const VarDecl* variable, const Object& object, Code& out) {
  const Expr* init = variable->getInit();
  const InitListExpr* list = init && object.storage == Storage::raw ? ListIn(init) : nullptr;
  if (!list || variable->getType()->isReferenceType() || !(IsGridOfObjects(list->getType()) || (analysis_.Suspends(init) && NeedsParts(list)))) return std::nullopt;
  Declared declared;
  SourceLocation origin = declared.origin = variable->getLocation();
  std::vector<Part> parts;
  if (!PartsOf(list, object.name, parts) || !HeldBy(variable).empty()) {
    Reject(init->getBeginLoc(), diag::Id::PartBeforeYield);
    return declared;
  }
  QualType type = variable->getType();
  AddMember(object.name, "union { " + types_.Declarator(type, object.name) + "; };", types_.Written(type), "a local", object.across, type, origin);
  std::string built = "rill_built_" + object.name;
  declared.entries = InFullExpression(init, out, [&](Code& inner) {
    Glue("{", origin, inner);
    Entries entries = Guarded("bool " + built + " = false;", "parts_" + object.name, origin, inner,
                              [&](Code& region) { return BuildParts(parts, 0, built, region); });
    Glue("}", init->getEndLoc(), inner);
    return entries;
  });
  if (Types::NeedsDestruction(type)) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

}  // namespace rill::lower
