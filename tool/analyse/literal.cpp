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

// A literal type of C++17, whose copy is what its bytes are.
static bool IsLiteral(QualType type) {
  type = type.getCanonicalType();
  if (type->isReferenceType()) return true;
  if (type->isDependentType() || type.isVolatileQualified()) return false;
  if (const ArrayType* array = type->getAsArrayTypeUnsafe()) return isa<ConstantArrayType>(array) && IsLiteral(array->getElementType());
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (!record) return type->isScalarType();
  return record->hasDefinition() && record->hasTrivialDestructor() && record->isLiteral() && CopiesAsBytes(type.getUnqualifiedType());
}

// Whether a function of the standard library is constexpr in C++17; rill reads the source in a later one, where more are.
static bool IsConstexprInLibrary(const FunctionDecl* function) {
  static const std::set<StringRef> functions = {"move", "forward", "as_const", "min", "max", "clamp", "addressof", "get",  "size",
                                                "data", "empty",   "begin",    "end", "cbegin", "cend", "make_pair", "gcd", "lcm"};
  static const std::set<StringRef> classes = {"array", "basic_string_view", "initializer_list", "numeric_limits", "char_traits", "integral_constant"};
  static const std::set<StringRef> later = {"fill", "swap", "copy"};
  const StringRef name = function->getIdentifier() ? function->getName() : StringRef();
  const auto* method = dyn_cast<CXXMethodDecl>(function);
  if (!method) return functions.count(name) > 0;
  const CXXRecordDecl* record = method->getParent();
  return record->getIdentifier() && classes.count(record->getName()) > 0 && later.count(name) == 0;
}

static bool IsConstexpr(const FunctionDecl* function) {
  if (function->isNoReturn()) return true;  // where that is called, there is no constant
  if (!function->isConstexpr() || function->getBuiltinID() != 0) return false;
  return !discover::InNamespace(function, "std") || IsConstexprInLibrary(function);
}

namespace {

class Hindrances : public RecursiveASTVisitor<Hindrances> {
 public:
  Hindrances(const ASTContext& context, const Analysis& analysis) : context_(context), analysis_(analysis) {}
  std::string found;  // the first hindrance

  bool shouldVisitImplicitCode() const { return true; }
  bool TraverseCoyieldExpr(CoyieldExpr* expr) {
    const Expr* operand = discover::YieldOperand(expr);
    return !operand || TraverseStmt(const_cast<Expr*>(operand));
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
  bool VisitSwitchStmt(SwitchStmt* statement) { return analysis_.Suspends(statement) ? Found("it yields in a switch") : true; }
  bool VisitIfStmt(IfStmt* statement) {
    const bool early = statement->isConstexpr() || statement->isConsteval();
    return early && analysis_.Suspends(statement) ? Found("it yields in a branch of if constexpr") : true;
  }
  bool VisitCallExpr(CallExpr* call) { return !call->getDirectCallee() || Calls(call->getDirectCallee()); }
  bool VisitCXXConstructExpr(CXXConstructExpr* construct) { return Calls(construct->getConstructor()); }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr*) { return Found("there are objects with a destructor in its body"); }
  bool VisitDeclRefExpr(DeclRefExpr* reference) { return Names(reference->getDecl()); }
  bool VisitMemberExpr(MemberExpr* member) { return Names(member->getMemberDecl()); }
  bool VisitVarDecl(VarDecl* variable);

 private:
  bool Found(std::string hindrance) {
    if (found.empty()) found = std::move(hindrance);
    return true;
  }
  bool Calls(const FunctionDecl* function) {
    return IsConstexpr(function) ? true : Found("`" + function->getQualifiedNameAsString() + "` is not constexpr in C++17");
  }
  bool Names(const ValueDecl* decl) {
    const auto* variable = dyn_cast<VarDecl>(decl);
    if (!variable || !variable->hasGlobalStorage() || variable->isUsableInConstantExpressions(context_)) return true;
    return Found("the variable `" + variable->getNameAsString() + "` is no constant");
  }

  const ASTContext& context_;
  const Analysis& analysis_;
};

}  // namespace

static std::string Named(const VarDecl* variable) { return "its local `" + variable->getNameAsString() + "`"; }

bool Hindrances::VisitVarDecl(VarDecl* variable) {
  if (variable->isStaticLocal() || variable->getTLSKind() != VarDecl::TLS_None) return Found("there is a static variable in its body");
  const QualType type = variable->getType();
  if (isa<DecompositionDecl>(variable)) return Found("there is a structured binding in its body");
  if (!analysis_.in_frame.contains(variable)) {
    const auto* construct = dyn_cast_or_null<CXXConstructExpr>(variable->getInit());
    const bool empty = !variable->hasInit() || (construct && construct->getConstructor()->isDefaultConstructor() && construct->getConstructor()->isTrivial());
    if (!IsLiteral(type)) return Found(Named(variable) + " is not of a literal type");
    return empty ? Found(Named(variable) + " is not initialised") : true;
  }
  const bool scalar = type->isScalarType() && !type.isConstQualified() && !type.isVolatileQualified();
  return scalar || type->isLValueReferenceType() ? true : Found(Named(variable) + " lives across a yield, and is not of a scalar type, or constant");
}

// An element is stored in the frame as a scalar, or shown as it is.
static bool ShowsScalars(const Generator& generator, const Analysis& analysis) {
  const QualType element = ElementType(generator.function).getNonReferenceType();
  return element->isScalarType() && !element.isVolatileQualified() && llvm::all_of(analysis.suspensions, [](const Suspension& point) {
           return point.operand && discover::Bare(point.operand)->getType()->isScalarType();
         });
}

static std::string NotLiteral(parse::Unit& unit, const Generator& generator, const Analysis& analysis) {
  if (!generator.twin) return generator.no_twin;
  if (generator.function->isDependentContext()) return "it is a template";
  if (isa<CXXMethodDecl>(generator.function)) return "it is a member function";
  if (generator.delegates) return "it delegates";
  if (analysis.suspensions.empty()) return "it yields nothing";
  if (std::string why = KeptAcross(generator.Body(), analysis); !why.empty()) return why;
  for (const ParmVarDecl* parameter : generator.function->parameters())
    if (!IsLiteral(parameter->getType())) return "its parameter `" + parameter->getNameAsString() + "` is not of a literal type";
  if (!analysis.hoisted.empty()) return "there is a type in its body";
  if (!ShowsScalars(generator, analysis)) return "its elements are not scalars";
  Hindrances hindrances(unit.context(), analysis);
  hindrances.TraverseStmt(const_cast<Stmt*>(generator.Body()));
  return hindrances.found;
}

void DecideLiteral(parse::Unit& unit, const discover::Program& program, std::vector<Analysis>& analyses) {
  for (size_t i = 0; i < analyses.size(); ++i) analyses[i].no_constant = NotLiteral(unit, *program.generators[i], analyses[i]);
}

}  // namespace rill::analyse
