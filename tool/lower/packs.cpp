// packs - parameter packs, which are members of the frame that only a call can open.
//
// The problem: a pack is no object, and a class has no members that are packs. An index pack for `get<index>(args)...` would have to
// come from around the frame class, which a lambda cannot give. The choice: the frame holds a `rill::pack<Ts...>`, and hands its
// elements to a lambda around the body, in which the pack is a pack again: the user's text stays as it is.
//
//     bool rill_resume(bool rill_leaving = false) {
//       rill::activation rill_run(rill_state, rill_leaving);
//       return rill_pack_args.unpack([&]([[maybe_unused]] Ts&... args) -> bool {
//         ... use(args...) ...
//       });
//     }
//
// Types in the class say `args` as well; there it is the function's own parameter. Function bodies in the frame class of a generic lambda
// must not name that lambda's packs, which clang has forgotten when it comes to them.
#include "lower/packs.h"

#include "lower/lowering.h"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecursiveASTVisitor.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

namespace {

// LLVM 19 forgets the declaration of an invented type: its place in the list tells.
class InventedVisitor : public RecursiveASTVisitor<InventedVisitor> {
 public:
  explicit InventedVisitor(const TemplateParameterList& list) : list_(list) {}
  bool found = false;
  bool VisitTemplateTypeParmType(TemplateTypeParmType* type) {
    found |= type->getDepth() == list_.getDepth() && type->getIndex() < list_.size() && list_.getParam(type->getIndex())->isImplicit();
    return !found;
  }

 private:
  const TemplateParameterList& list_;
};

class NamesPackVisitor : public RecursiveASTVisitor<NamesPackVisitor> {
 public:
  explicit NamesPackVisitor(const ValueDecl* pack) : pack_(pack) {}
  std::vector<SourceLocation> places;
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    if (reference->getDecl() == pack_) places.push_back(reference->getLocation());
    return true;
  }
  bool TraverseLambdaCapture(LambdaExpr* lambda, const LambdaCapture* capture, Expr* init) {
    if (capture->isExplicit() && capture->capturesVariable() && capture->getCapturedVar() == pack_) places.push_back(capture->getLocation());
    return RecursiveASTVisitor::TraverseLambdaCapture(lambda, capture, init);
  }

 private:
  const ValueDecl* pack_;
};

}  // namespace

std::vector<SourceLocation> NamesOfPack(const Stmt* statement, const ValueDecl* pack) {
  NamesPackVisitor visitor(pack);
  visitor.TraverseStmt(const_cast<Stmt*>(statement));
  return visitor.places;
}

bool IsInvented(const FunctionDecl* function, QualType type) {
  const FunctionTemplateDecl* generic = function->getDescribedFunctionTemplate();
  if (!generic) return false;
  InventedVisitor visitor(*generic->getTemplateParameters());
  visitor.TraverseType(type);
  return visitor.found;
}

const Expr* NamingPack(const Expr* pattern) {
  const Expr* bare = discover::Bare(pattern);
  if (const auto* comma = dyn_cast<BinaryOperator>(bare); comma && comma->getOpcode() == BO_Comma) {
    const Expr* left = NamingPack(comma->getLHS());
    return left ? left : NamingPack(comma->getRHS());
  }
  if (const auto* cast = dyn_cast<CastExpr>(bare); cast && cast->getType()->isVoidType()) return NamingPack(cast->getSubExpr());
  if (const auto* yield = dyn_cast<CoyieldExpr>(bare)) {
    const Expr* range = discover::DelegatedRange(yield);
    return NamingPack(range ? range : discover::YieldOperand(yield));
  }
  return bare->containsUnexpandedParameterPack() ? pattern : nullptr;
}

static QualType PatternOf(const ValueDecl* pack) {
  const auto* expansion = pack->getType()->getAs<PackExpansionType>();
  return expansion ? expansion->getPattern() : pack->getType();
}

// Whether the type of the elements has no name.
static bool IsUnnamed(const ValueDecl* pack) {
  const auto* function = dyn_cast<FunctionDecl>(pack->getDeclContext());
  return !isa<ParmVarDecl>(pack) || (function && IsInvented(function, PatternOf(pack)));
}

Object& Lowering::PlanPack(const ValueDecl* pack, const std::string& name) {
  Object object;
  object.declaration = pack;
  object.name = name;
  object.access = Access::pack;
  object.references = PatternOf(pack)->isReferenceType();
  object.member = Fresh("rill_pack_" + name, nullptr);
  names_.Keep(name);
  objects_.push_back(std::make_unique<Object>(object));
  by_decl_[pack] = objects_.back().get();
  return *objects_.back();
}

void Lowering::AddPack(const ParmVarDecl* parameter, const std::string& name) {
  Object& object = PlanPack(parameter, name);
  ASTContext& context = unit_.context();
  const QualType pattern = PatternOf(parameter);
  const SourceLocation origin = parameter->getLocation();
  Parameter passed;
  passed.name = object.member;
  passed.formal = name;
  passed.origin = origin;
  if (IsUnnamed(parameter)) {
    const std::string alias = TypeAlias(name, origin);
    // g++ 12 fails on an alias that is not a class's.
    Glue("struct rill_types_" + name + " : rill::type_is<rill::pack<decltype(" + name + ")...>> {};", origin, machine_.aliases);
    Glue("using " + alias + " = typename rill_types_" + name + "::type;", origin, machine_.aliases);
    passed.type = alias;
    passed.cast = "typename " + alias + "::passed&&";
    passed.argument = "typename " + alias + "::passed(static_cast<decltype(" + name + ")&&>(" + name + ")...)";
    passed.forwarded = passed.cast + " @";
    object.elements = object.references ? "auto&&... @" : "auto&... @";
  } else {
    const QualType forwarded = object.references ? pattern : context.getRValueReferenceType(pattern);
    passed.type = "rill::pack<" + types_.Written(pattern) + "...>";
    passed.expands = true;
    if (!pattern->isLValueReferenceType()) passed.cast = types_.Written(forwarded);
    passed.argument = passed.cast.empty() ? name + "..." : "static_cast<" + passed.cast + ">(" + name + ")...";
    passed.forwarded = types_.Declarator(forwarded, "... @");
    object.elements = types_.Declarator(object.references ? pattern : context.getLValueReferenceType(pattern), "... @");
  }
  passed.declaration = passed.type + " " + passed.name;
  machine_.parameters.push_back(std::move(passed));
}

// What a lambda has captured stays in its closure; the frame holds references.
void Lowering::AddCapturedPack(const ValueDecl* variable, bool constant) {
  const std::string name = variable->getNameAsString();
  const std::string visible = handed_.contains(variable) ? CapturedAt(depth_ - 1, name) : name;
  const SourceLocation origin = generator_.lambda->getBeginLoc();
  Object& object = PlanPack(variable, name);
  object.references &= !constant;
  object.elements = object.references ? "auto&&... @" : "auto&... @";
  const std::string alias = TypeAlias(name, origin);
  const std::string element = object.references ? "decltype(" + visible + ")" : (constant ? "const " : "") + std::string("std::remove_reference_t<decltype(") + visible + ")>&";
  Glue("struct rill_types_" + name + " : rill::type_is<rill::pack<" + element + "...>> {};", origin, machine_.aliases);
  Glue("using " + alias + " = typename rill_types_" + name + "::type;", origin, machine_.aliases);
  Parameter passed;
  passed.name = object.member;
  passed.formal = name;
  passed.type = alias;
  passed.cast = alias + "&&";
  passed.argument = alias + "(" + (object.references ? "static_cast<" + element + ">(" + visible + ")..." : visible + "...") + ")";
  passed.forwarded = passed.cast + " @";
  passed.declaration = alias + " " + passed.name;
  passed.origin = origin;
  machine_.parameters.push_back(std::move(passed));
}

// `rill_pack_args.unpack([&](Ts&... args)`: what follows is the lambda's body. In a generic lambda g++ 12 loses a pack whose types
// are those of another template, if a generic lambda in it expands it together with its own.
std::string Lowering::Unpack(const Object& pack, const std::string& name, bool in_generic) const {
  auto [before, after] = (in_generic ? StringRef(pack.references ? "auto&&... @" : "auto&... @") : StringRef(pack.elements)).split('@');
  return pack.member + (pack.references ? ".unpack_references" : ".unpack") + "([&]([[maybe_unused]] " + (before + name + after).str() + ")";
}

void Lowering::UnpackAll() {
  for (const auto& object : objects_) {
    if (object->access != Access::pack) continue;
    if (!NamesOfPack(generator_.Body(), object->declaration).empty()) machine_.unpacked.push_back(Unpack(*object, object->name));
  }
}

// What `decltype(args)` is, where `use` names the elements as references to values.
std::string Lowering::DeclaredPattern(const ValueDecl* pack, const std::string& use) const {
  const QualType pattern = PatternOf(pack);
  if (!IsUnnamed(pack)) return types_.Written(pattern);
  return (pattern.isConstQualified() ? "const " : "") + std::string("std::decay_t<decltype(") + use + ")>";
}

// Whether a lambda in `statement` names an element of the pack that is expanded around it.
static bool NamesPackInLambda(const Stmt* statement) {
  if (const auto* lambda = dyn_cast<LambdaExpr>(statement)) return lambda->containsUnexpandedParameterPack();
  const auto children = analyse::Children(statement);
  return std::any_of(children.begin(), children.end(), NamesPackInLambda);
}

// The temporaries of a pack expansion or a fold: a row for each element of the pack. The rows are a pack themselves, which is
// expanded with the others.
//
//     use(view(make(args))...)   ->   use(view(rill::hold<0>(rill_temporary_5, [&]() -> decltype(auto) { return (make(args)); }))...)
void Lowering::HoldInExpansion(const Expr* pattern, const void* owner, const Expr* top, bool trivial_too) {
  Row row;
  row.nested = row_ != nullptr;
  Row* around = std::exchange(row_, &row);
  HoldIn(pattern, owner, top, trivial_too);
  row_ = around;
  if (row.types.empty()) return;
  const SourceLocation origin = pattern->getBeginLoc();
  const Expr* naming = NamingPack(pattern);
  if (!naming) return Reject(origin, diag::Id::YieldInExpression);
  std::string types = row.expands ? "" : "decltype((" + TypeText(naming) + "))";
  for (const std::string& type : row.types) types += (types.empty() ? "" : ", ") + type;
  const std::string type = "rill::rows<" + std::string(row.expands ? "rill::row<" : "rill::row_for<") + types + ">...>";
  AddMember(row.member, type + " " + row.member + ";", type, "the temporaries of a pack expansion", {}, QualType(), origin);
  machine_.unpacked.push_back(row.member + ".unpack([&]([[maybe_unused]] auto&... " + row.name + ")");
  held_.push_back({owner, row.member});
}

// An object that a folded yield shows ends between the temporaries of its operand and those of the one before it.
void Lowering::HoldFolded(const analyse::Suspension& point) {
  const Expr* operand = discover::Bare(point.operand);
  const bool object = operand->isTypeDependent() || (operand->isPRValue() && Types::NeedsDestruction(operand->getType()));
  if (!row_ || row_->types.empty() || point.range || !object) return;
  Hold(point.operand, QualType(), nullptr);
  in_frame_.insert(discover::Bare(point.operand));
}

void Lowering::HoldInRow(const Expr* expr, QualType type, Span span) {
  const SourceLocation origin = expr->getBeginLoc();
  // The helpers of closures know no single element.
  if (row_->nested || (discover::HoldsLambda(expr) && NamesPackInLambda(expr))) return Reject(origin, diag::Id::YieldInExpression);
  if (row_->types.empty()) {
    row_->name = Fresh("rill_temporary_" + std::to_string(source_.Line(origin)), nullptr);
    row_->member = Fresh("rill_rows_" + std::to_string(source_.Line(origin)), nullptr);
  }
  const std::string hold = "rill::hold<" + std::to_string(row_->types.size()) + ">(" + row_->name + ", [&]";
  const std::optional<std::string> text = types_.Deduced(type);
  const std::string returned = text ? Types::Returned(type, *text) : "decltype(auto)";
  edits_.Wrap(span, hold + "() -> " + returned + " { return " + (text ? "" : "("), text ? "; })" : "); })");
  row_->types.push_back(text ? *text : "decltype((" + TypeText(expr) + "))");
  row_->expands |= !text && expr->containsUnexpandedParameterPack();
}

}  // namespace rill::lower
