// literal - which generators run in constant expressions.
#include "analyse/literal.h"

#include "analyse/copy.h"
#include "analyse/values.h"
#include "parse/source.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <llvm/ADT/STLExtras.h>

namespace rill::analyse {

using namespace clang;
using discover::Generator;

// The most that the frame sets to zero for an object which is assigned later.
static constexpr int64_t small = 256;

// Whether a class that is literal as rill reads it, perhaps in C++20, is so in C++17.
static bool IsLiteralInCpp17(const CXXRecordDecl* record) {
  static const std::set<StringRef> library = {"array", "pair", "tuple", "optional", "basic_string_view", "initializer_list", "integral_constant",
                                              "duration", "time_point", "ratio", "in_place_t", "nullopt_t", "__array_traits"};
  if (record->isInStdNamespace()) return record->isEmpty() || record->isAggregate() || (record->getIdentifier() && library.count(record->getName()) > 0);
  if (record->isAggregate() || record->isLambda()) return true;
  // A macro may stand for `constexpr` in C++20 only.
  return llvm::any_of(record->ctors(), [](const CXXConstructorDecl* each) {
    return each->isConstexpr() && !each->isCopyOrMoveConstructor() && (each->isImplicit() || each->isDefaulted() || each->getBeginLoc().isFileID());
  });
}

// A literal type of C++17, whose copy is what its bytes are.
static bool IsLiteral(QualType type) {
  type = type.getCanonicalType();
  if (type->isReferenceType()) return true;
  if (type->isDependentType() || type.isVolatileQualified()) return false;
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return isa<ConstantArrayType>(array) && IsLiteral(array->getElementType());
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record) return type->isScalarType();
  return record->hasDefinition() && record->hasTrivialDestructor() && record->isLiteral() && IsLiteralInCpp17(record) &&
         CopiesAsBytes(type.getUnqualifiedType());
}

// Whether nobody can tell an object of `type` that is constructed from one that has been there and is assigned.
static bool CanBeAssigned(QualType type) {
  type = type.getCanonicalType();
  if (const auto* array = dyn_cast<ConstantArrayType>(type)) return !array->getElementType()->isArrayType() && CanBeAssigned(array->getElementType());
  if (type->isScalarType()) return !type.isVolatileQualified();
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record || !IsLiteral(type) || record->isUnion() || record->isLambda() || MayHoldItself(type)) return false;
  if (!record->hasTrivialDefaultConstructor() && !record->hasConstexprDefaultConstructor()) return false;
  if (!record->hasTrivialCopyAssignment() || record->hasNonTrivialCopyAssignment() || record->hasNonTrivialMoveAssignment()) return false;
  return llvm::none_of(record->methods(), [](const CXXMethodDecl* each) {
    const auto* constructor = dyn_cast<CXXConstructorDecl>(each);
    const bool used = (constructor && constructor->isDefaultConstructor()) || each->isCopyAssignmentOperator() || each->isMoveAssignmentOperator();
    return used && (each->isDeleted() || each->getAccess() != AS_public);
  });
}

bool IsAssigned(QualType type, const ASTContext& context) {
  if (type->isDependentType() || type->isUndeducedType() || type->isReferenceType() || type->isIncompleteType()) return false;
  return CanBeAssigned(type) && context.getTypeSizeInChars(type).getQuantity() <= small;
}

// Whether a function of the standard library is constexpr in C++17; rill may read the source in a later one, where more are.
static bool IsConstexprInLibrary(const FunctionDecl* function) {
  static const std::set<StringRef> functions = {"move", "forward", "as_const", "min", "max", "minmax", "clamp", "addressof", "get", "size", "data", "empty", "begin", "end",
                                                "cbegin", "cend", "rbegin", "rend", "make_pair", "make_tuple", "tie", "forward_as_tuple", "gcd", "lcm", "next", "prev",
                                                "distance", "advance", "apply", "to_integer", "nullopt", "duration_cast"};
  static const std::set<StringRef> classes = {"array", "basic_string_view", "initializer_list", "numeric_limits", "char_traits", "integral_constant", "duration",
                                              "plus", "minus", "multiplies", "less", "greater", "less_equal", "greater_equal", "equal_to", "not_equal_to"};
  static const std::set<StringRef> values = {"pair", "tuple", "optional", "reverse_iterator"};  // made and read
  static const std::set<StringRef> later = {"fill", "swap", "copy"};
  const StringRef name = function->getIdentifier() ? function->getName() : StringRef();
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  if (!method) return function->isOverloadedOperator() || functions.count(name) > 0;
  const CXXRecordDecl* record = method->getParent();
  if (!record->getIdentifier()) return false;
  if (values.count(record->getName()) > 0) return isa<CXXConstructorDecl>(method) || method->isConst() || method->isTrivial();
  return classes.count(record->getName()) > 0 && later.count(name) == 0;
}

static bool IsConstexpr(const FunctionDecl* function, bool newer) {
  if (function->isNoReturn()) return true;  // where that is called, there is no constant
  if (!function->isConstexpr()) return false;
  if (discover::InNamespace(function, "std")) return newer || IsConstexprInLibrary(function);
  return function->getBuiltinID() == 0;
}

namespace {

class Hindrances : public RecursiveASTVisitor<Hindrances> {
 public:
  Hindrances(const ASTContext& context, const Generator& generator, const Analysis& analysis)
      : context_(context), generator_(generator), analysis_(analysis) {}
  std::string found;  // the first hindrance

  bool shouldVisitImplicitCode() const { return true; }
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = discover::YieldOperand(expr);
    if (!operand) return true;
    const auto* reference = dyn_cast<DeclRefExpr>(discover::Bare(operand));
    const auto* constant = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
    if (constant && IsConstant(constant) && YieldsCopies(generator_.function)) return true;  // its value is stored
    return TraverseStmt(const_cast<Expr*>(operand));
  }
  bool TraverseCoreturnStmt(CoreturnStmt* statement) { return !statement->getOperand() || TraverseStmt(statement->getOperand()); }
  bool TraverseCXXThrowExpr(CXXThrowExpr*) { return true; }  // no constant comes from there
  bool TraverseLambdaExpr(LambdaExpr*) { return Found("there is a lambda in its body"); }
  bool VisitCXXDefaultArgExpr(CXXDefaultArgExpr* argument) { return TraverseStmt(argument->getExpr()); }
  bool VisitCXXDefaultInitExpr(CXXDefaultInitExpr* member) { return TraverseStmt(member->getExpr()); }

  bool VisitGotoStmt(GotoStmt*) { return Found("there is a goto in its body"); }
  bool VisitIndirectGotoStmt(IndirectGotoStmt*) { return Found("there is a goto in its body"); }
  bool VisitLabelStmt(LabelStmt*) { return Found("there is a label in its body"); }
  bool VisitAsmStmt(AsmStmt*) { return Found("there is assembly in its body"); }
  bool VisitCXXTryStmt(CXXTryStmt*) { return Found("there is a try block in its body"); }
  bool VisitStmtExpr(StmtExpr*) { return Found("there is a statement expression in its body"); }
  bool VisitTagDecl(TagDecl*) { return Found("there is a class or an enumeration in its body"); }
  bool VisitCXXNewExpr(CXXNewExpr*) { return Found("there is a new in its body"); }
  bool VisitCXXDeleteExpr(CXXDeleteExpr*) { return Found("there is a delete in its body"); }
  bool VisitCXXTypeidExpr(CXXTypeidExpr*) { return Found("there is a typeid in its body"); }
  bool VisitVAArgExpr(VAArgExpr*) { return Found("there is a va_arg in its body"); }
  bool VisitExplicitCastExpr(ExplicitCastExpr* cast) {
    const CastKind kind = cast->getCastKind();
    const bool changes = isa<CXXReinterpretCastExpr, CXXDynamicCastExpr>(cast) || kind == CK_BitCast || kind == CK_PointerToIntegral ||
                         kind == CK_IntegralToPointer || kind == CK_LValueBitCast || kind == CK_ReinterpretMemberPointer;
    return changes ? Found("there is a cast in its body that is not allowed there") : true;
  }
  bool VisitForStmt(ForStmt* loop) {
    return loop->getConditionVariable() && analysis_.Suspends(loop) ? Found("it yields in a loop whose condition declares a variable") : true;
  }
  bool VisitCXXForRangeStmt(CXXForRangeStmt* loop) { return analysis_.Suspends(loop) ? Range(loop) : true; }
  bool VisitSwitchStmt(SwitchStmt* statement) { return analysis_.Suspends(statement) ? Found("it yields in a switch") : true; }
  bool VisitIfStmt(IfStmt* statement) {
    const bool early = statement->isConstexpr() || statement->isConsteval();
    return early && analysis_.Suspends(statement) ? Found("it yields in a branch of if constexpr") : true;
  }
  bool VisitCallExpr(CallExpr* call) { return !call->getDirectCallee() || Calls(call->getDirectCallee()); }
  bool VisitCXXConstructExpr(CXXConstructExpr* construct) { return Calls(construct->getConstructor()); }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr*) { return Found("there are objects with a destructor in its body"); }
  bool VisitDeclRefExpr(DeclRefExpr* reference) {
    const auto* variable = dyn_cast<VarDecl>(reference->getDecl());
    if (!variable || !analysis_.in_frame.contains(variable) || !IsConstant(variable) || reference->isNonOdrUse()) return Names(reference->getDecl());
    return Found("its constant `" + variable->getNameAsString() + "` is used as an object");
  }
  bool VisitMemberExpr(MemberExpr* member) { return Names(member->getMemberDecl()); }
  bool VisitVarDecl(VarDecl* variable);

 private:
  bool Found(std::string hindrance) {
    if (found.empty()) found = std::move(hindrance);
    return true;
  }
  bool Calls(const FunctionDecl* function) {
    const bool newer = context_.getLangOpts().Char8;  // which is off where the output is for an older standard (parse/flags.cpp)
    if (IsConstexpr(function, newer)) return true;
    return Found("`" + function->getQualifiedNameAsString() + "` is not constexpr" + (function->isConstexpr() ? " in C++17" : ""));
  }
  bool Range(const CXXForRangeStmt* loop);
  bool Bindings(const DecompositionDecl* variable);
  bool Names(const ValueDecl* decl) {
    const auto* variable = dyn_cast<VarDecl>(decl);
    if (!variable || !variable->hasGlobalStorage() || variable->isUsableInConstantExpressions(context_)) return true;
    return Found("the variable `" + variable->getNameAsString() + "` is no constant");
  }

  const ASTContext& context_;
  const Generator& generator_;
  const Analysis& analysis_;
};

}  // namespace

// Whether a temporary in `statement` lives as long as a reference that it initialises.
static bool Extends(const Stmt* statement) {
  const auto* temporary = dyn_cast_or_null<MaterializeTemporaryExpr>(statement);
  if (!statement || (temporary && temporary->getExtendingDecl())) return statement;
  return llvm::any_of(statement->children(), [](const Stmt* child) { return Extends(child); });
}

static bool Names(const Stmt* statement, const ValueDecl* decl) {
  const auto* reference = dyn_cast_or_null<DeclRefExpr>(statement);
  if (!statement || reference) return reference && reference->getDecl() == decl;
  return llvm::any_of(statement->children(), [&](const Stmt* child) { return Names(child, decl); });
}

static std::string Named(const VarDecl* variable) {
  return isa<DecompositionDecl>(variable) ? "its structured binding" : "its local `" + variable->getNameAsString() + "`";
}

// What a range-for keeps are a reference and two pointers.
bool Hindrances::Range(const CXXForRangeStmt* loop) {
  const auto is_pointer = [](const DeclStmt* part) { return part && cast<VarDecl>(part->getSingleDecl())->getType()->isPointerType(); };
  if (!discover::Bare(loop->getRangeInit())->isLValue()) return Found("its range-for keeps the range");
  return is_pointer(loop->getBeginStmt()) && is_pointer(loop->getEndStmt()) ? true : Found("its range-for keeps iterators that are no pointers");
}

// The parts that are written as expressions of the hidden object; all others are found by a helper.
bool Hindrances::Bindings(const DecompositionDecl* variable) {
  const auto* record = variable->getType().getNonReferenceType()->getAsCXXRecordDecl();
  const bool library = record && record->isInStdNamespace();
  return llvm::all_of(variable->bindings(), [&](const BindingDecl* binding) {
           const auto* member = dyn_cast_or_null<MemberExpr>(binding->getBinding());
           return binding->getHoldingVar() ? library : isa_and_nonnull<ArraySubscriptExpr>(binding->getBinding()) || (member && member->getMemberDecl()->getIdentifier());
         })
             ? true
             : Found("its structured binding has parts that are found by a helper");
}

bool Hindrances::VisitVarDecl(VarDecl* variable) {
  if (variable->isStaticLocal() || variable->getTLSKind() != VarDecl::TLS_None) return Found("there is a static variable in its body");
  const QualType type = variable->getType();
  if (const auto* parts = dyn_cast<DecompositionDecl>(variable)) Bindings(parts);
  if (!analysis_.in_frame.contains(variable)) {
    const auto* construct = dyn_cast_or_null<CXXConstructExpr>(variable->getInit());
    const bool empty = !variable->hasInit() || (construct && construct->getConstructor()->isDefaultConstructor() && construct->getConstructor()->isTrivial());
    if (!IsLiteral(type)) return Found(Named(variable) + " is not of a literal type");
    return empty && !variable->isCXXForRangeDecl() ? Found(Named(variable) + " is not initialised") : true;
  }
  if (IsConstant(variable)) return true;  // in front of the class
  if (type->isReferenceType()) return Extends(variable->getInit()) ? Found(Named(variable) + " extends the life of a temporary") : true;
  if (analyse::Names(variable->getInit(), variable)) return Found(Named(variable) + " is named in its own initialiser");
  return IsAssigned(type, context_) ? true : Found(Named(variable) + " lives across a yield, and cannot be made by an assignment");
}

// An element is stored in the frame as a value, or shown as it is.
static bool ShowsLiterals(const Generator& generator, const Analysis& analysis, const ASTContext& context) {
  const QualType element = ElementType(generator.function), object = element.getNonReferenceType();
  const bool copies = YieldsCopies(generator.function);
  if (object.isVolatileQualified() || (copies && object.isConstQualified())) return false;
  return llvm::all_of(analysis.suspensions, [&](const Suspension& point) {
    if (!point.operand) return false;
    const Expr* operand = discover::Bare(point.operand);
    if (object->isScalarType() && operand->getType()->isScalarType()) return true;
    if (!context.hasSameUnqualifiedType(operand->getType(), object)) return false;
    return copies ? IsAssigned(object, context) && !operand->isXValue() : operand->isGLValue();
  });
}

static std::string NotLiteral(parse::Unit& unit, const Generator& generator, const Analysis& analysis) {
  if (!generator.twin) return generator.no_twin;
  if (generator.function->isDependentContext()) return "it is a template";
  if (generator.delegates) return "it delegates";
  if (analysis.suspensions.empty()) return "it yields nothing";
  if (!generator.restarts.empty()) return "it starts its frame again";
  if (std::string why = KeptAcross(generator.Body(), analysis, true); !why.empty()) return why;
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (!IsLiteral(parameter->getType())) return "its parameter `" + parameter->getNameAsString() + "` is not of a literal type";
  if (!analysis.hoisted.empty()) return "there is a type in its body";
  if (!ShowsLiterals(generator, analysis, unit.context())) return "its elements are neither values nor objects that are elsewhere";
  if (const auto* method = dyn_cast<CXXMethodDecl>(generator.function); method && (!method->getParent()->isLiteral() || !method->getParent()->hasTrivialDestructor())) return "it is a member of a class that is not literal";
  Hindrances hindrances(unit.context(), generator, analysis);
  hindrances.TraverseStmt(const_cast<Stmt*>(generator.Body()));
  return hindrances.found;
}

void DecideLiteral(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) analyses[i].no_constant = NotLiteral(unit, *program.generators[i], analyses[i]);
}

}  // namespace rill::analyse
