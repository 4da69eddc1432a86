// plan - decides for each object of the frame how it is stored, how the resume function reaches it, and what it is called.
//
//   int n;                 scalar    `int n;`                     n      (a local of the resume function, where nothing of it lives across a suspension)
//   const int k = n;       assigned  `int k{};`                   std::as_const(k)      (where the frame is literal; classes and arrays, too)
//   std::string s;         raw       `union { std::string s; };`  s
//   T x;  (T may be U&)    slot      `rill::slot<T> x;`           (*x)
//   auto& r = e;           pointer   `E* r;`                      (*r)
//   const T& r = T();      raw       `union { const T r; };`      r      (the temporary whose life r extends is the object)
//   constexpr int k = 4;   constant  `static constexpr int k = 4;` before the class, where types can use it
//   auto [a, b] = e;       a hidden object; `a` and `b` are parts of it
#include "lower/lowering.h"

#include <clang/AST/DeclTemplate.h>

namespace rill::lower {

using namespace clang;
using analyse::Across;

static const MaterializeTemporaryExpr* ExtendedBy(const Stmt* statement, const VarDecl* variable) {
  if (const auto* temporary = dyn_cast<MaterializeTemporaryExpr>(statement);
      temporary && temporary->getExtendingDecl() == variable)
    return temporary;
  for (const Stmt* child : statement->children())
    if (child)
      if (const auto* found = ExtendedBy(child, variable)) return found;
  return nullptr;
}

const MaterializeTemporaryExpr* WholeTemporary(const VarDecl* variable) {
  const Expr* init = variable->getInit();
  if (!init || !variable->getType()->isReferenceType()) return nullptr;
  const auto* temporary = ExtendedBy(init, variable);
  if (!temporary) return nullptr;
  const Expr* outer = init;
  while (outer != temporary) {
    if (const auto* cleanups = dyn_cast<ExprWithCleanups>(outer)) outer = cleanups->getSubExpr();
    else if (const auto* cast = dyn_cast<ImplicitCastExpr>(outer); cast && cast->getCastKind() == CK_NoOp) outer = cast->getSubExpr();
    else return nullptr;
  }
  QualType referee = variable->getType().getNonReferenceType();
  if (!variable->getASTContext().hasSameUnqualifiedType(referee, temporary->getType())) return nullptr;
  return temporary;
}

std::string Lowering::Fresh(const std::string& wanted, const ValueDecl* decl) { return names_.Take(wanted, decl); }

void Lowering::AddParameter(std::string name, std::string argument, QualType type, const std::string& text,
                            SourceLocation origin) {
  Parameter parameter;
  parameter.name = name;
  parameter.type = text.empty() ? types_.Written(type) : text;
  parameter.by_value = !text.empty() ? false : Types::IsScalar(type) && !type->isReferenceType();
  ASTContext& context = unit_.context();
  const std::string formal = "@";
  if (!text.empty()) {
    parameter.declaration = text + " " + name;
    parameter.forwarded = text + "&& " + formal;
  } else {
    parameter.declaration = types_.Declarator(type, name);
    QualType forwarded = parameter.by_value || type->isReferenceType() ? type : context.getRValueReferenceType(type);
    parameter.forwarded = types_.Declarator(forwarded, formal);
  }
  if (!text.empty()) parameter.cast = text + "&&";
  else if (!parameter.by_value && !type->isLValueReferenceType()) parameter.cast = types_.Written(type->isReferenceType() ? type : context.getRValueReferenceType(type));
  parameter.argument = parameter.cast.empty() ? argument : "static_cast<" + parameter.cast + ">(" + argument + ")";
  parameter.origin = origin;
  names_.Keep(name + "_");  // what the constructor calls it, which would hide a member
  if (text.empty()) {
    parameter.size = types_.Size(type);
    parameter.alignment = types_.Alignment(type);
  }
  machine_.parameters.push_back(std::move(parameter));
}

// The alias for the type of `this`; `depth` generators around this one may have their own.
static std::string SelfType(unsigned depth) { return "rill_self_type" + (depth > 0 ? "_" + std::to_string(depth + 1) : ""); }

// Whether `context` is in a template with a parameter pack.
static bool IsVariadic(const DeclContext* context) {
  for (; context; context = context->getParent()) {
    const auto* function = dyn_cast<FunctionDecl>(context);
    const auto* record = dyn_cast<CXXRecordDecl>(context);
    const TemplateDecl* pattern = nullptr;
    if (function) pattern = function->getDescribedFunctionTemplate();
    else if (record) pattern = record->getDescribedClassTemplate();
    if (pattern && pattern->getTemplateParameters()->hasParameterPack()) return true;
    const auto* partial = record ? dyn_cast<ClassTemplatePartialSpecializationDecl>(record) : nullptr;
    if (partial && partial->getTemplateParameters()->hasParameterPack()) return true;
  }
  return false;
}

// What names the type of the capture `name`. g++ 12 takes one element for the pack in an alias of a generic lambda, but for a class's.
static std::string CaptureAlias(const std::string& alias, const std::string& name, const std::string& type, bool of_class) {
  if (!of_class) return "using " + alias + " = " + type + ";";
  return "struct rill_types_" + name + " : rill::type_is<" + type + "> {};\nusing " + alias + " = typename rill_types_" + name + "::type;";
}

// The type of `this` in `method`, by the name of its class; empty if that has none.
static std::string ThisType(const CXXMethodDecl* method) {
  const CXXRecordDecl* parent = method->getParent();
  if (!parent->getIdentifier() || parent->getName().empty()) return "";
  return std::string(method->isConst() ? "const " : "") + (method->isVolatile() ? "volatile " : "") + parent->getNameAsString() + "*";
}

// The member function of a class with a name that `lambda` stands in; null if there is none.
static const CXXMethodDecl* MethodAround(const LambdaExpr* lambda) {
  for (const DeclContext* context = lambda->getLambdaClass()->getDeclContext(); context && !context->isFileContext(); context = context->getParent())
    if (const auto* method = dyn_cast<CXXMethodDecl>(context); method && !method->getParent()->isLambda()) return method;
  return nullptr;
}

void Lowering::AddCaptures() {
  const LambdaExpr* lambda = generator_.lambda;
  const bool of_class = generator_.function->getDescribedFunctionTemplate() && IsVariadic(lambda->getLambdaClass()->getDeclContext());
  SourceLocation origin = lambda->getBeginLoc();
  std::vector<std::pair<const ValueDecl*, bool>> captured;  // and whether it is constant in the body
  for (const LambdaCapture& capture : lambda->captures()) {
    if (!capture.capturesThis()) continue;
    const bool copies = capture.isExplicit() && capture.getCaptureKind() == LCK_StarThis;
    std::string self = "this", type = "decltype(this)";
    const LambdaExpr* copier = copies ? lambda : hands_copy_;
    if (hands_self_) self = copier ? "&" + CopyOf(copier) : "+" + CapturedAt(depth_ - 1, "self");
    if (hands_self_) type = "decltype(" + self + ")";
    // In a generic lambda of a class template, an alias of decltype(this) stops g++ 12.
    const CXXMethodDecl* method = generator_.function->getDescribedFunctionTemplate() && !hands_self_ ? MethodAround(lambda) : nullptr;
    if (method && method->getParent()->isDependentContext() && !ThisType(method).empty()) type = ThisType(method);
    if (copier && !copier->isMutable()) type = "const std::remove_pointer_t<" + type + ">*";  // which compilers forget
    const std::string alias = SelfType(depth_);
    Glue("using " + alias + " = " + type + ";", origin, machine_.aliases);
    AddParameter("rill_self", self, unit_.context().VoidPtrTy, alias, origin);
    self_ = true;
  }
  for (const Capture& capture : CapturesOf(lambda)) captured.push_back({capture.variable, capture.by_copy && !lambda->isMutable()});
  for (auto [variable, constant] : captured) {
    if (variable->isParameterPack()) {
      AddCapturedPack(variable, constant);
      continue;
    }
    std::string name = variable->getNameAsString();
    Object object;
    object.declaration = variable;
    object.name = Fresh(name, variable);
    std::string alias = TypeAlias(name, origin);
    std::string visible = handed_.contains(variable) ? CapturedAt(depth_ - 1, name) : name;
    // Not decltype((x)): g++ 12 forgets there that a copy is constant.
    const std::string type = (constant ? "const " : "") + std::string("std::remove_reference_t<decltype(") + visible + ")>&";
    Glue(CaptureAlias(alias, name, type, of_class && variable->getType()->isDependentType()), origin, machine_.aliases);
    AddParameter(object.name, visible, unit_.context().VoidPtrTy, alias, origin);
    if (const std::string forwarding = ForwardingType(object); !forwarding.empty()) Glue("using " + forwarding + " [[maybe_unused]] = decltype(" + visible + ");", origin, machine_.aliases);
    objects_.push_back(std::make_unique<Object>(object));
    by_decl_[variable] = objects_.back().get();
  }
}

void Lowering::PlanParameters() {
  const FunctionDecl* function = generator_.function;
  if (const auto* method = dyn_cast<CXXMethodDecl>(function); method && !method->isStatic() && !generator_.lambda) {
    std::string type = ThisType(method);
    if (type.empty()) {
      type = SelfType(depth_);
      Glue("using " + type + " = decltype(this);", function->getLocation(), machine_.aliases);
    }
    AddParameter("rill_self", "this", unit_.context().VoidPtrTy, type, function->getLocation());
    Parameter& self = machine_.parameters.back();
    self.by_value = true;
    self.cast.clear();
    self.argument = "this";
    self.declaration = type + " rill_self";
    self.forwarded = type + " @";
    self.size = self.alignment = sizeof(void*);
    self_ = true;
  }
  if (generator_.lambda) AddCaptures();
  unsigned number = 0;
  for (const ParmVarDecl* parameter : function->parameters()) {
    ++number;
    std::string user = parameter->getNameAsString();
    if (user.empty()) user = "rill_unnamed_" + std::to_string(number);
    Object object;
    object.declaration = parameter;
    object.name = Fresh(user, parameter->getIdentifier() ? parameter : nullptr);
    std::string text;
    if (!parameter->getIdentifier())
      if (std::optional<parse::Span> token = source_.Token(parameter->getLocation()))
        machine_.names.push_back({{token->file, token->begin, token->begin}, " " + user});
    if (parameter->isParameterPack()) {
      AddPack(parameter, user);
      continue;
    }
    if (IsInvented(function, parameter->getType())) {
      text = TypeAlias(user, parameter->getLocation());
      Glue("using " + text + " = decltype(" + user + ");", parameter->getLocation(), machine_.aliases);
    }
    AddParameter(object.name, user, parameter->getType(), text, parameter->getLocation());
    objects_.push_back(std::make_unique<Object>(object));
    by_decl_[parameter] = objects_.back().get();
  }
}

void Lowering::PlanObject(const Across& across) {
  const VarDecl* variable = across.variable;
  if (const auto* decomposition = dyn_cast<DecompositionDecl>(variable)) return PlanBindings(decomposition, across.suspensions);
  Object object;
  object.declaration = variable;
  object.across = across.suspensions;
  QualType type = variable->getType();
  if (IsConstant(variable)) {
    object.access = Access::constant;
    object.storage = Storage::constant;
  } else if (type->isReferenceType()) {
    bool whole = WholeTemporary(variable) != nullptr;
    object.storage = whole ? Storage::raw : Storage::pointer;
    object.access = whole ? Access::member : Access::pointer;
  } else if (Types::MayBeReference(type)) {
    object.storage = Storage::slot;
    object.access = Access::pointer;
  } else if (IsLiteral() && (type->isArrayType() || type->isRecordType() || type.isConstQualified())) {
    object.storage = Storage::assigned;
  } else {
    bool plain = Types::IsScalar(type) && !type.isConstQualified();
    object.storage = plain && !InPlaceCall(variable->getInit()) ? Storage::scalar : Storage::raw;
  }
  const std::string user = variable->getNameAsString();  // what a handler declares may have none, and an anonymous union
  const bool scalar = Types::IsScalar(type) && object.storage != Storage::constant;
  object.local = analysis_.locals.contains(variable) && !IsLiteral() && (scalar || object.storage == Storage::pointer);
  if (object.local && scalar) object.storage = Storage::scalar;  // without its `const`
  if (object.local) names_.Keep(user);
  object.name = object.local ? user : user.empty() ? Fresh("rill_object_" + std::to_string(source_.Line(variable->getLocation())), nullptr) : Fresh(user, variable);
  if (object.storage == Storage::assigned) AccessAssigned(type, object);
  if (SourceLocation macro = names_.InMacroBody(variable); macro.isValid() && object.Use() != variable->getNameAsString() && !source_.Demand(macro))
    Reject(macro, diag::Id::StatementInMacro);
  objects_.push_back(std::make_unique<Object>(object));
  by_decl_[variable] = objects_.back().get();
}

// What is constant in the source is none in the frame, where it is assigned.
void Lowering::AccessAssigned(QualType type, Object& object) {
  if (!unit_.context().getBaseElementType(type).isConstQualified()) return;
  object.access = Access::expression;
  object.expression = "std::as_const(" + object.name + ")";
}

static bool IsStd(const Type* type, StringRef name) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record && record->isInStdNamespace() && record->getIdentifier() && (name.empty() || record->getName() == name);
}

void Lowering::PlanBindings(const DecompositionDecl* decl, const std::vector<unsigned>& across) {
  Object hidden;
  hidden.declaration = decl;
  hidden.across = across;
  QualType type = decl->getType();
  bool whole = type->isReferenceType() && WholeTemporary(decl);
  bool pointer = type->isReferenceType() && !whole;
  hidden.storage = pointer ? Storage::pointer : IsLiteral() ? Storage::assigned : Storage::raw;
  hidden.access = pointer ? Access::pointer : Access::member;
  hidden.name = Fresh("rill_parts_" + std::to_string(source_.Line(decl->getLocation())), nullptr);
  if (hidden.storage == Storage::assigned) AccessAssigned(type, hidden);
  std::string whole_use = hidden.Use();
  const Type* object_type = type.getNonReferenceType().getTypePtr();
  unsigned index = 0;
  for (const BindingDecl* binding : decl->bindings()) {
    Object part;
    part.declaration = binding;
    part.across = across;
    part.access = Access::expression;
    const Expr* expr = binding->getBinding();
    const auto* member = dyn_cast_or_null<MemberExpr>(expr);
    bool tuple = binding->getHoldingVar() != nullptr;
    if (!type->isDependentType() && tuple && IsStd(object_type, "pair")) {
      part.expression = whole_use + (index == 0 ? ".first" : ".second");
    } else if (!type->isDependentType() && tuple && IsStd(object_type, "")) {
      part.expression = "std::get<" + std::to_string(index) + ">(" + whole_use + ")";
    } else if (!type->isDependentType() && !tuple && member && member->getMemberDecl()->getIdentifier()) {
      part.expression = whole_use + "." + member->getMemberDecl()->getNameAsString();
    } else if (!type->isDependentType() && !tuple && isa_and_nonnull<ArraySubscriptExpr>(expr)) {
      part.expression = whole_use + "[" + std::to_string(index) + "]";
    } else {
      part.access = Access::pointer;
      part.storage = Storage::pointer;
    }
    part.name = part.access == Access::pointer ? Fresh(binding->getNameAsString(), binding) : binding->getNameAsString();
    objects_.push_back(std::make_unique<Object>(part));
    by_decl_[binding] = objects_.back().get();
    ++index;
  }
  const auto in_whole = [&](const BindingDecl* part) { return Find(part)->access == Access::expression; };
  hidden.local = pointer && !IsLiteral() && analysis_.locals.contains(decl) && llvm::all_of(decl->bindings(), in_whole);
  objects_.push_back(std::make_unique<Object>(hidden));
  by_decl_[decl] = objects_.back().get();
}

void Lowering::PlanObjects() {
  llvm::DenseSet<const ValueDecl*> resolved;
  for (const ParmVarDecl* parameter : generator_.function->parameters()) resolved.insert(parameter);
  if (generator_.lambda)
    for (const Capture& capture : CapturesOf(generator_.lambda)) resolved.insert(capture.variable);
  for (const Across& across : analysis_.frame) {
    resolved.insert(across.variable);
    if (const auto* decomposition = dyn_cast<DecompositionDecl>(across.variable))
      for (const BindingDecl* binding : decomposition->bindings()) resolved.insert(binding);
  }
  names_.Read(generator_.Body(), resolved);
  names_.Mention(machine_.generator);
  for (const ParmVarDecl* parameter : generator_.function->parameters())
    if (!parameter->getType()->isDependentType()) names_.Mention(types_.Written(parameter->getType()));
  PlanParameters();
  UnpackAll();
  for (const Across& across : analysis_.frame) PlanObject(across);
}

}  // namespace rill::lower
