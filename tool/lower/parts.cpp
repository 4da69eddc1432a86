// parts - an array or an aggregate whose parts are built one by one, because a suspension stands between them.
//
//     Tracer pair[] = {Tracer("a"), (yield 1, Tracer("b"))};
//
// The first element exists while the stream is suspended, and is destroyed if the stream is ([dcl.init.aggr]): each part is
// built where it stays. Until the whole is built it is one of the temporaries of the full-expression, which are destroyed in the
// reverse order of their construction. The elements of an array go together, as what was built when the array began: so do all compilers.
#include "lower/lowering.h"
#include "lower/regions.h"

namespace rill::lower {

using namespace clang;

// The list that `expr` is: `{a, b}`, `T{a, b}`.
static const InitListExpr* ListIn(const Expr* expr) {
  expr = discover::Bare(expr);
  const auto* named = dyn_cast<CXXFunctionalCastExpr>(expr);
  return dyn_cast<InitListExpr>(named && named->getCastKind() == CK_NoOp ? discover::Bare(named->getSubExpr()) : expr);
}

static bool IsObject(const Expr* expr) {
  return expr->isPRValue() && !expr->isTypeDependent() && !ListIn(expr) && !Types::IsScalar(expr->getType()) && !Types::IsUnobservable(expr->getType());
}

// Whether an object is built in `list` in front of a suspension, or in an array behind one whose temporaries have to end in front of
// the elements.
bool Lowering::NeedsParts(const InitListExpr* list) const {
  if (list->isTypeDependent() || list->isTransparent() || list->getType()->isUnionType()) return false;
  const bool together = list->getType()->isArrayType() && Types::NeedsDestruction(list->getType());
  bool built = false;
  for (const Expr* each : list->inits()) {
    if (analysis_.Suspends(each) && (built || (together && each != list->inits().back()))) return true;
    built |= IsObject(each);
    if (const InitListExpr* inner = ListIn(each)) {
      if (NeedsParts(inner)) return true;
      built |= !Types::IsUnobservable(inner->getType());
    }
  }
  return false;
}

static bool HasOwnDestructor(QualType type) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const CXXDestructorDecl* destructor = record ? record->getDestructor() : nullptr;
  return destructor && destructor->isUserProvided();
}

// All parts of `list`, in order; false if one cannot be built on its own.
bool Lowering::PartsOf(const InitListExpr* list, const std::string& path, std::vector<Part>& parts) const {
  const bool of_array = list->getType()->isArrayType();
  auto add = [&](const Expr* init, QualType type, const std::string& place) {
    const InitListExpr* array = of_array ? list : nullptr;
    const InitListExpr* inner = init ? ListIn(init) : nullptr;
    if (inner && !inner->isTransparent() && (type->isArrayType() || (type->isRecordType() && !type->isUnionType())) &&
        unit_.context().hasSameUnqualifiedType(inner->getType(), type)) {
      size_t first = parts.size();
      if (!PartsOf(inner, place, parts)) return false;
      if (HasOwnDestructor(type) || array) parts.push_back({init, type, place, "", parts.size() - first, array});
      return true;
    }
    if (type->isReferenceType() || (type->isArrayType() && init) || (init && isa<CXXDefaultInitExpr>(init))) return false;
    parts.push_back({init && !isa<ImplicitValueInitExpr, NoInitExpr>(init) ? init : nullptr, type, place, "", 0, array});
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

// g++ 12 refuses a new-expression for an array of arrays of objects with an initialiser.
static bool IsGridOfObjects(QualType type) {
  const ArrayType* array = type->isDependentType() ? nullptr : type->getAsArrayTypeUnsafe();
  return array && array->getElementType()->isArrayType() && array->getBaseElementTypeUnsafe()->isRecordType();
}

// Finds the variables that are built in parts; what destroys the parts are temporaries of their initialisers.
void Lowering::PlanParts() {
  for (const analyse::Across& across : analysis_.frame) {
    const VarDecl* variable = across.variable;
    const Expr* init = variable->getInit();
    const Object& object = *Find(variable);
    const InitListExpr* list = init && object.storage == Storage::raw ? ListIn(init) : nullptr;
    if (!list || !(IsGridOfObjects(list->getType()) || (analysis_.Suspends(init) && NeedsParts(list)))) continue;
    std::vector<Part>& parts = parts_[variable];
    if (!PartsOf(list, object.name, parts)) return Reject(init->getBeginLoc(), diag::Id::PartBeforeYield);
    const Expr* last = init;
    for (size_t i = 0; i + 1 < parts.size(); ++i) {  // nothing comes behind the last one
      Part& part = parts[i];
      if (part.init) last = part.init;
      if (!Types::NeedsDestruction(part.type)) continue;
      part.holder = Fresh("rill_part_" + object.name + "_" + std::to_string(i + 1), nullptr);
      std::string type = PartType(part);
      AddMember(part.holder, "rill::part<" + type + "> " + part.holder + ";", type, "a part of an object that is built around a suspension", across.suspensions, unit_.context().VoidPtrTy, last->getBeginLoc());
      (part.array ? parts_before_[part.array] : parts_behind_[last]).push_back(part.holder);
    }
    if (!analysis_.Suspends(init)) HoldFull(init);
  }
}

std::string Lowering::PartType(const Part& part) const {
  return types_.Deduced(part.type).value_or("std::remove_reference_t<decltype((" + part.place + "))>");
}

Entries Lowering::BuildParts(const std::vector<Part>& parts, const Expr* whole, Code& out) {
  Entries entries;
  std::vector<size_t> held;  // the parts that have holders
  SourceLocation origin = whole->getBeginLoc();
  auto hand_over = [&](size_t from) {
    std::string names;
    for (; !held.empty() && held.back() >= from; held.pop_back()) names = parts[held.back()].holder + (names.empty() ? "" : ", ") + names;
    if (!names.empty()) Glue("rill::built(" + names + ");", origin, out);
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.init) origin = part.init->getBeginLoc();
    if (part.covers > 0) {
      hand_over(i - part.covers);
    } else {
      std::string type = PartType(part), made = type + "()";
      if (part.init) {
        entries = Joined(std::move(entries), Evaluate(part.init, out));
        std::string text = Text(part.init);
        bool same = Types::IsScalar(part.type) || unit_.context().hasSameUnqualifiedType(part.type, discover::Bare(part.init)->getType());
        made = StringRef(text).starts_with("{") ? type + text : same ? type + "(" + text + ")" : type + "([&]() -> " + Types::Returned(part.type, type) + " { return " + text + "; }())";
      }
      Glue("::new (rill::storage(" + part.place + ")) " + made + ";", origin, out);
    }
    if (part.holder.empty()) continue;
    held.push_back(i);
    Glue(part.holder + ".hold(" + part.place + ");", origin, out);
  }
  hand_over(0);
  return entries;
}

/// Declares `variable` in parts, if its initialiser needs that; else none.
std::optional<Lowering::Declared> Lowering::DeclareInParts(const VarDecl* variable, const Object& object, Code& out) {
  auto parts = parts_.find(variable);
  if (parts == parts_.end()) return std::nullopt;
  const Expr* init = variable->getInit();
  Declared declared;
  SourceLocation origin = declared.origin = variable->getLocation();
  if (!HeldBy(variable).empty()) {
    Reject(init->getBeginLoc(), diag::Id::PartBeforeYield);
    return declared;
  }
  QualType type = variable->getType().getNonReferenceType();
  AddMember(object.name, "union { " + types_.Declarator(type, object.name) + "; };", types_.Written(type), "a local", object.across, type, origin);
  declared.entries = InFullExpression(init, out, [&](Code& inner) { return BuildParts(parts->second, init, inner); });
  if (Types::NeedsDestruction(type)) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

}  // namespace rill::lower
