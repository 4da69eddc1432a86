// lowering - the state of lowering one generator, shared by the files of this stage.
#pragma once

#include "analyse/values.h"
#include "diag/diag.h"
#include "lower/lower.h"
#include "lower/names.h"
#include "lower/types.h"

#include <set>

namespace rill::lower {

using analyse::IsConstant;

/// How the resume function reaches a variable of the body.
enum class Access {
  member,      // `x`: a member of that name
  pointer,     // `(*x)`: a reference, or an object whose type may be one
  constant,    // `x`: a static constant in front of the class
  expression,  // a structured binding: part of a hidden object
  pack,        // `x`: a parameter of the lambda to which a member hands its elements
};

/// How a frame object is stored.
enum class Storage { scalar, assigned, raw, slot, pointer, constant };

struct Object {
  const clang::ValueDecl* declaration = nullptr;
  std::string name;
  Access access = Access::member;
  Storage storage = Storage::raw;
  std::string expression;
  std::vector<unsigned> across;
  std::string member, elements;  // of a pack: the member that holds it; `Ts&... @`, its elements as parameters
  bool references = false;       // its elements are declared as references
  bool local = false;            // no member: it is declared in the resume function (analyse/locals.h)

  std::string Use() const {
    if (access == Access::pointer) return "(*" + name + ")";
    return access == Access::expression ? expression : name;
  }
};


/// Whether `type` is that of an `auto` parameter of `function`, or made of one.
bool IsInvented(const clang::FunctionDecl* function, clang::QualType type);

/// The temporary that a reference binds to as a whole, so that the reference may be the temporary's own name; else null.
const clang::MaterializeTemporaryExpr* WholeTemporary(const clang::VarDecl* variable);

/// The reference to the range of `loop`, `__range` in [stmt.ranged].
inline const clang::VarDecl* RangeVariable(const clang::CXXForRangeStmt* loop) {
  return llvm::cast<clang::VarDecl>(loop->getRangeStmt()->getSingleDecl());
}

/// A suspension point inside some code, and the label through which that code is entered for it.
struct Entry {
  unsigned point;
  std::string label;
};
using Entries = std::vector<Entry>;

/// A temporary of a full-expression that lives across a suspension.
struct Held {
  const void* owner;  // the full-expression, or the variable that extends its life
  std::string name;
  std::string outlives = "";  // what it stands for until the variable is built
};

class Lowering {
 public:
  Lowering(parse::Unit& unit, const discover::Program& program, const discover::Generator& generator,
           const analyse::Analysis& analysis, const Edits& shared);
  /// What keeps a name apart from those of the `depth` generators that are around its own.
  static std::string AtDepth(unsigned depth) { return depth > 0 ? std::to_string(depth + 1) + "_" : ""; }
  /// What a variable is called inside the lambda that hands it to a closure's captures; `depth` generators are around it.
  static std::string CapturedAt(unsigned depth, const std::string& name) {
    return "rill_captured_" + AtDepth(depth) + name;
  }
  /// The alias for the type of what a generator is given; `depth_` as above.
  std::string TypeAlias(const std::string& name, clang::SourceLocation origin) const {
    return "rill_type_" + AtDepth(depth_) + name + "_" + std::to_string(source_.Line(origin));
  }
  std::string Captured(const std::string& name) const { return CapturedAt(depth_, name); }
  void StandsIn(const discover::Generator& outer, const analyse::Analysis& around);
  std::optional<Machine> Run();
  /// Gives `machine`, the generator's, its push form; false if that would need edits that cannot be made. For a Lowering of its own.
  bool Push(Machine& machine);

 private:
  /// Code with the suspensions in it.
  struct Step { Code code; Entries entries; };
  struct Guard { std::string object, name; Step before; };
  /// What a declaration leaves to do: guards over what it built, and code that runs behind them.
  struct Declared {
    Entries entries;  // of suspensions in front of the guards
    std::vector<Guard> guards;
    clang::SourceLocation origin;
    Step after;
  };

  // plan.cpp: storage, access and names of the frame's objects
  void PlanParameters();
  void PlanObjects();
  void PlanStatics(const clang::Stmt* statement);
  std::string WithoutStatics(const std::string& type) const;
  void PlanContinues(const clang::Stmt* statement);
  void PlanObject(const analyse::Across& across);
  void AccessAssigned(clang::QualType type, Object& object);
  void PlanBindings(const clang::DecompositionDecl* decl, const std::vector<unsigned>& across);
  std::string Fresh(const std::string& wanted, const clang::ValueDecl* decl);
  void AddParameter(std::string name, std::string argument, clang::QualType type, const std::string& text,
                    clang::SourceLocation origin);
  void AddCaptures();

  // packs.cpp: parameter packs
  Object& PlanPack(const clang::ValueDecl* pack, const std::string& name);
  void AddPack(const clang::ParmVarDecl* parameter, const std::string& name);
  void AddCapturedPack(const clang::ValueDecl* variable, bool constant);
  void UnpackAll();
  std::string Unpack(const Object& pack, const std::string& name, bool in_generic = false) const;
  std::string DeclaredPattern(const clang::ValueDecl* pack, const std::string& use) const;
  void HoldInExpansion(const clang::Expr* pattern, const void* owner, const clang::Expr* top, bool trivial_too);
  void HoldFolded(const analyse::Suspension& point);
  void HoldInRow(const clang::Expr* expr, clang::QualType type, parse::Span span);

  // references.cpp: the edits that make user text mean the frame's objects
  friend class ReferenceVisitor;
  void EditReferences();
  std::string ForwardingType(const Object& object) const;
  std::string DeclaredType(const Object& object, clang::QualType type, bool handed);
  std::string DeclaredPart(const clang::BindingDecl* part);

  // lambdas.cpp
  void EditLambda(const clang::LambdaExpr* lambda);
  static const clang::LambdaExpr* ClosureOf(const clang::Expr* expr);
  bool NeedsWrapper(const clang::LambdaExpr* lambda);
  void EditCaptures(const clang::LambdaExpr* lambda, const std::string& copy);
  bool IsLocalBinding(const clang::ValueDecl* decl) const;
  std::string BindingsIn(const clang::LambdaExpr* lambda) const;
  void EditBindings(const clang::LambdaExpr* lambda);
  void EditCopy(const clang::LambdaExpr* lambda, const clang::LambdaCapture& capture, const std::string& self);
  std::string CopyOf(const clang::LambdaExpr* lambda) const;
  static const clang::LambdaExpr* CopyAround(const clang::Stmt* body, const clang::LambdaExpr* lambda);
  bool MentionsLocals(const clang::LambdaExpr* lambda);
  struct Capture { const clang::ValueDecl* variable; bool by_copy; };
  static std::vector<Capture> CapturesOf(const clang::LambdaExpr* lambda);
  std::vector<const Object*> Mentioned(const clang::Stmt* statement, bool& self);

  // closures.cpp
  void PlanHelpers();
  void FindFullClosures(const clang::Stmt* statement);
  void FindClosures(const clang::Stmt* statement, bool unnamed);
  bool OnlyCommasSuspend(const clang::LambdaExpr* lambda) const;
  bool IsMadeByHelper(const clang::LambdaExpr* lambda) const;
  void MakeClosures();
  struct Helper { std::string name, arguments; };
  Helper MakeHelper(const std::string& name, const clang::Expr* init, clang::SourceLocation origin, Code& out, const clang::VarDecl* variable = nullptr);

  // statements.cpp
  Entries Statement(const clang::Stmt* statement, Code& out);
  Entries Block(const clang::CompoundStmt* block, Code& out, bool braces);
  struct Item;
  Entries Items(const std::vector<Item>& items, size_t first, Code& out);
  Entries Body(const clang::Stmt* body, Code& out);
  Entries If(const clang::IfStmt* statement, Code& out);
  Entries For(const clang::ForStmt* statement, Code& out);
  Entries While(const clang::WhileStmt* statement, Code& out);
  Entries Do(const clang::DoStmt* statement, Code& out);
  Entries RangeFor(const clang::CXXForRangeStmt* statement, Code& out);
  Entries RangeLoop(const clang::CXXForRangeStmt* statement, const std::string& name, Code& out);
  Entries Traverse(const clang::CXXForRangeStmt* statement, const std::string& name, const std::string& type, Code& scope);
  Entries RangeOverList(const clang::CXXForRangeStmt* statement, const clang::InitListExpr* list, Code& out);
  static const clang::InitListExpr* ListOf(const clang::Expr* range);
  std::optional<std::string> NamedElement(const clang::Expr* range) const;
  /// An array of the frame with the elements of `list`; its name, and what has to be guarded.
  std::string DeclareList(const clang::InitListExpr* list, const std::vector<unsigned>& across, Declared& declared, Code& out,
                          std::optional<std::string> element = std::nullopt);
  static const clang::InitListExpr* ListBehind(const clang::VarDecl* variable);
  void HoldList(const clang::MaterializeTemporaryExpr* array, const void* owner);
  std::optional<Declared> DeclareListVariable(const clang::VarDecl* variable, const Object& object, Code& out);
  std::optional<std::string> ScalarInit(const clang::Stmt* init);
  void Gap(parse::Span gap, Code& out) const;
  parse::Span SpanOfRange(clang::SourceRange range);
  Entries Switch(const clang::SwitchStmt* statement, Code& out);
  Entries Try(const clang::CXXTryStmt* statement, Code& out);

  // handlers.cpp: suspensions in the handlers of try blocks
  Entries Handler(const clang::CXXCatchStmt* handler, const std::string& caught, Code& out);
  std::string HandlerHead(const clang::VarDecl* variable, const std::string& exception) const;
  Declared DeclareException(const clang::VarDecl* variable, const std::string& exception, Code& out);

  // branches.cpp: what an `if constexpr` may discard
  void PlanBranches(const clang::Stmt* statement);
  std::vector<std::string> ConditionsAt(clang::SourceLocation location) const;
  std::string TypeInBranch(const std::string& name, const std::string& type, clang::SourceLocation origin, Code& helpers);
  /// What a helper in front of the frame class takes from the frame.
  struct Outside {
    std::set<std::string> objects, aliases;
    std::string usings;
    std::string Parameters() const;
    std::string Arguments() const;
  };
  bool OfFrame(const clang::DeclStmt* statement);
  std::string InFront(const std::string& text, Outside& outside);
  void UseAliases(const std::string& text, Outside& outside);
  std::string InBranch(clang::SourceLocation origin, std::string body, const std::string& otherwise, Outside& outside);

  // hoisting.cpp: declarations that leave the resume function
  void PlanHoisted(const clang::Stmt* statement, const clang::Stmt* block);
  void Hoist(const clang::DeclStmt* statement, Code& out);

  // expressions.cpp: suspensions inside expressions
  Entries FullExpression(const clang::Expr* expr, Code& out);
  Entries Discarded(const clang::Expr* expr, bool statement, Code& out);
  std::string Condition(const clang::Expr* condition, bool truth, Entries& entries, Code& out);
  Entries Evaluate(const clang::Expr* expr, Code& out);
  void ExpectBuiltin(const clang::BinaryOperator* comma, Code& out);
  Entries EvaluateComma(const clang::BinaryOperator* comma, Code& out);
  Entries EvaluateLogical(const clang::BinaryOperator* logical, Code& out);
  Entries EvaluateChoice(const clang::ConditionalOperator* expr, Code& out);
  Entries EvaluateOperands(const clang::Expr* expr, Code& out);
  bool IsLeft(const clang::Expr* expr, bool ordered) const;
  void MarkTail(const clang::Expr* expr);
  void Spill(const clang::Expr* expr, bool ordered, Code& out);
  void SpillPlace(const clang::Expr* expr, Code& out);
  static const clang::CXXOperatorCallExpr* ArrowOf(const clang::Expr* expr);
  /// `a->`: what stands in front of the arrow, and the calls that the arrow means.
  struct Arrow { const clang::Expr* object; std::string calls; };
  Arrow Unfolded(const clang::CXXOperatorCallExpr* call) const;
  void SpillList(const clang::Expr* expr, Code& out);
  void SpillArrow(const clang::CXXOperatorCallExpr* call, Code& out);
  void SpillHeld(const clang::Expr* expr, const std::string& type, Code& out);
  std::string SpillMember(const std::string& role, const std::string& type, clang::QualType sized, clang::SourceLocation origin);
  std::string Choose(const clang::Expr* condition, Code& out);
  void Substitute(const clang::Expr* expr, const std::string& text);
  void DropCommas(const clang::Stmt* statement, Edits& edits) const;
  const clang::CoyieldExpr* SoleYield(const clang::Expr* expr) const;

  // regions.h, statements.cpp
  void Dispatch(const Entries& entries, clang::SourceLocation origin, Code& out) const;
  std::string Label(const std::string& wanted);
  template <class Rest>
  Entries Guarded(const std::string& guard, const std::string& name, clang::SourceLocation origin, Code& out, const Rest& rest);
  template <class Rest>
  Entries GuardedAll(const Declared& declared, size_t first, Code& out, const Rest& rest);
  template <class Rest>
  Entries InFullExpression(const clang::Expr* full, Code& out, const Rest& rest);
  template <class Rest>
  Entries DeclareAll(const std::vector<const clang::Decl*>& decls, size_t first, Code& out, const Rest& rest);
  template <class Rest>
  Entries InScope(const clang::Stmt* init, const clang::DeclStmt* condition, Code& out, const Rest& rest);

  // declarations.cpp
  Declared Declare(const clang::VarDecl* variable, Code& out);
  Declared DeclareObject(const clang::VarDecl* variable, const Object& object, Code& out);
  Declared BuildObject(const clang::VarDecl* variable, const Object& object, Code& out);
  void AssignObject(const clang::VarDecl* variable, const Object& object, Code& out);
  Declared BuildUnbounded(const clang::VarDecl* variable, const Object& object, Code& out);
  Declared DeclareReference(const clang::VarDecl* variable, const Object& object, Code& out);
  void DeclareParts(const clang::DecompositionDecl* variable, Declared& declared, Code& out);
  void DeclareConstant(const clang::VarDecl* variable, const Object& object);
  struct Init { std::string text; bool list = false, call = false, none = false; };
  Init InitOf(const clang::VarDecl* variable, bool type = false);
  std::string Construction(const clang::VarDecl* variable, const std::string& type);
  std::string ObjectType(const clang::VarDecl* variable, const clang::Expr* init);
  /// Declares `object`, in the frame class or in the resume function; then it has no value yet.
  void DeclareIn(const Object& object, const std::string& declared, const std::string& type, const std::string& why, clang::QualType sized,
                 clang::SourceLocation origin, Code& out);
  /// What stands behind the name of a member that is no object yet: a frame is copied with it, or constant.
  std::string Unset() const { return analysis_.no_copy.empty() || IsLiteral() ? "{}" : ""; }
  /// Whether the resume function is to be constexpr: one `switch`, whose labels are the suspensions.
  bool IsLiteral() const { return analysis_.no_constant.empty(); }
  std::string AlignmentOf(const std::string& name, Member& member);
  void AddMember(const std::string& name, const std::string& written, const std::string& written_type, const std::string& why,
                 const std::vector<unsigned>& across, clang::QualType sized, clang::SourceLocation origin);

  // parts.cpp
  /// A part of an aggregate: its place, what it is made from (none: it is value-initialised), and what destroys it until the
  /// whole is built. It may be built of parts itself, of the last `covers` ones.
  struct Part {
    const clang::Expr* init;
    clang::QualType type;
    std::string place, holder;
    size_t covers;
    const clang::InitListExpr* array;  // whose element it is
  };
  std::optional<std::vector<Part>> MembersOf(const clang::InitListExpr* list, clang::QualType type, const std::string& path) const;
  bool NeedsParts(const clang::InitListExpr* list, clang::QualType type) const;
  bool PartsOf(const clang::InitListExpr* list, clang::QualType type, const std::string& path, std::vector<Part>& parts) const;
  void PlanParts();
  std::string PartType(const Part& part) const;
  void PlanHolders(std::vector<Part>& parts, const std::string& name, const clang::Expr* init);
  std::string AddHolder(const std::string& base, const std::string& type, clang::SourceLocation origin);
  /// A temporary that is built in parts.
  struct Whole {
    std::string name, type, holder;
  };
  clang::QualType Counted(clang::QualType type, const clang::Expr* init) const;
  bool IsGrid(const clang::VarDecl* variable) const;
  bool IsInParts(const clang::Expr* temporary) const;
  bool PlanPartsOf(const clang::Expr* temporary);
  void HoldPartsOf(const clang::Expr* temporary, const void* owner);
  Entries BuildWhole(const clang::Expr* expr, Code& out);
  Entries BuildParts(const std::vector<Part>& parts, const clang::Expr* whole, Code& out);
  std::optional<Declared> DeclareInParts(const clang::VarDecl* variable, const Object& object, Code& out);

  // yields.cpp
  Entries Yield(const clang::CoyieldExpr* expr, Code& out);
  Entries YieldFrom(const analyse::Suspension& point, unsigned index, Code& out);
  /// The range of an `std::ranges::elements_of` that the yield does not make itself.
  static std::string RangeOf(const std::string& text) { return "rill::range_of(" + text + ")"; }
  /// Begins the loop of the object `name`, which goes from element to element, up to where the frame comes back; `makes` are arguments
  /// of its `advance`. `hands_over`: that shows the element to the activity, or lets it run another body.
  Entries AdvanceLoop(unsigned index, const std::string& name, bool hands_over, const std::string& makes, Code& out);

  // folds.cpp
  /// A fold expression over the comma: what stands in front of and behind the yield in its operand.
  struct Fold {
    const clang::CoyieldExpr* yield = nullptr;
    std::vector<const clang::Expr*> before, behind;
  };
  std::optional<Fold> FoldOf(const clang::CXXFoldExpr* expr) const;
  Entries YieldFold(const clang::CXXFoldExpr* expr, Code& out);

  // yields.cpp again: the element
  Entries Suspend(unsigned index, const std::string& current, Code& out);
  /// How the operand of one yield is stored: the type of its rill::element, and the statement that sets it.
  struct Element {
    std::string type, member, before, after;
    bool reset = false, either = false;  // either: it may be an object or a reference
  };
  Element ElementOf(const analyse::Suspension& point);
  void PlanElements();
  bool IsScalarElement() const;
  bool IsScalarYield(const analyse::Suspension& point) const;
  clang::QualType YieldedObject() const;
  std::string TypeOf(const clang::Expr* expr, const std::string& text);

  // recursion.cpp: frames that a frame makes for its own recursion, and those that it starts again
  std::string NestedType(const discover::Call& call);
  /// The tail call that `statement` consists of, if it starts the frame again; else null.
  const discover::Call* RestartOf(const clang::Stmt* statement) const;
  /// The statements that start the frame again for `call`: they assign its arguments to the parameters.
  std::string Restart(const discover::Call& call);
  /// The object of `call` as a pointer; empty if it is that of the frame.
  std::string OtherSelf(const discover::Call& call);
  /// The statements that make the frame, or return what the call, `boxed`, does.
  std::string OwnFrame(const discover::Call& call, const std::string& delegate, const std::string& boxed);

  // temporaries.cpp
  void PlanTemporaries();
  void Hold(const clang::Expr* expr, clang::QualType type, const void* owner);
  void HoldIn(const clang::Stmt* statement, const void* owner, const clang::Expr* top, bool trivial_too);
  void HoldWithin(const clang::Stmt* statement, const void* owner, const clang::Expr* top, bool trivial_too);
  void AddDropped(const clang::Expr* unused, std::vector<const clang::Expr*>& dropped);
  void HoldYield(const clang::CoyieldExpr* yield, const void* owner);
  bool IsYielded(const clang::Expr* expr) const;
  void HoldDefaults(const clang::Expr* expr, const void* owner);
  std::optional<std::string> WrittenOut(const clang::Expr* expr, clang::SourceLocation origin, const void* owner);
  void NoteResults(const clang::Expr* expr);
  void NoteElements(const clang::Expr* list);
  bool HoldsExtended(const clang::Stmt* statement) const;
  void HoldFull(const clang::Expr* full);
  /// The temporaries of one element of a pack expansion.
  struct Row {
    std::string name, member;
    std::vector<std::string> types;
    bool expands = false;  // a type says which pack is expanded
    bool nested = false;   // it is an expansion inside another
  };
  void PlanFullExpressions(const clang::Stmt* statement);
  void HoldRange(const clang::CXXForRangeStmt* loop);
  void HoldExtended(const clang::VarDecl* variable, const clang::MaterializeTemporaryExpr* whole);
  void HoldFor(const clang::VarDecl* variable, const clang::Expr* temporary, bool in_parts);
  std::vector<std::string> HeldBy(const void* owner) const;

  // unresolved.cpp
  bool IsUnresolved(const clang::Expr* expr) const;
  static const clang::Expr* ResultOf(const clang::Expr* expr);
  void NoteOperands(const clang::Expr* expr);
  void NoteTaken(const clang::Expr* expr);
  void NoteTakenBy(clang::QualType type, const std::string& target, const clang::InitListExpr* list);
  bool MayBeTemporary(const clang::Expr* expr, bool trivial_too) const;
  static bool BindsReference(clang::QualType type, unsigned i);
  void HoldBound(const clang::VarDecl* variable, const clang::Expr* init, clang::QualType type);
  void HoldWhole(const clang::VarDecl* variable, const clang::Expr* expr, const clang::Expr* chain, bool part);

  // push.cpp
  void PushYields(const clang::Stmt* statement, bool in_block, const std::string& ends);

  // text
  std::string Render(parse::Span span) const { return edits_.Render(span); }
  std::string Text(const clang::Stmt* statement);
  std::string Text(clang::SourceRange range);
  /// The text of an expression as it stands in a type.
  std::string TypeText(const clang::Expr* expr);
  void User(parse::Span span, Code& out) const;
  static void Glue(std::string text, clang::SourceLocation origin, Code& out);
  void Reentry(std::string text, clang::SourceLocation origin, Code& out) const;
  void Reject(clang::SourceLocation location, diag::Id id, const std::string& argument = "");
  bool IsDependent() const { return generator_.function->isDependentContext(); }
  const Object* Find(const clang::ValueDecl* decl) const;
  const discover::Call* InPlaceCall(const clang::Expr* expr) const;
  const discover::Call* NestedCall(const clang::Expr* expr) const;
  bool NeedsSemicolon(const clang::Stmt* statement) const;
  parse::Span SpanOf(const clang::Stmt* statement);
  parse::Span BracesOf(const clang::CompoundStmt* block);
  parse::Span SpanIn(const clang::Stmt* statement, parse::Span block);
  std::string At(unsigned point) const { return "rill_at::" + analysis_.suspensions[point].name; }

  parse::Unit& unit_;
  const discover::Program& program_;
  const discover::Generator& generator_;
  const analyse::Analysis& analysis_;
  const parse::Source& source_;
  Types types_;
  Names names_;
  Edits edits_;
  std::optional<Edits> plain_;  // without the temporaries, for the types of expressions: no lambdas there
  Machine machine_;
  bool failed_ = false;
  bool pushes_ = false;  // it is the push form that is made
  llvm::DenseSet<const clang::ValueDecl*> handed_;  // frame objects of the generator around this one
  bool hands_self_ = false;
  const clang::LambdaExpr* hands_copy_ = nullptr;  // around this generator, whose copy of the object stands for it
  unsigned depth_ = 0;  // how many generators are around this one
  bool self_ = false;  // the frame holds `this`
  std::vector<std::unique_ptr<Object>> objects_;
  llvm::DenseMap<const clang::ValueDecl*, Object*> by_decl_;
  /// A branch of an `if constexpr` in a template, and the condition under which it is there.
  struct Branch { parse::Span span; std::string condition; };
  std::vector<Branch> branches_;
  std::vector<const clang::DeclStmt*> aliases_;  // what the body declares, in its order
  Code aliases_of_branches_, types_of_branches_;  // helpers that say the types of objects in branches, and what branches call types
  std::map<std::string, std::string> statics_;  // static locals, and what stands for them where only their types matter
  llvm::DenseMap<const clang::BindingDecl*, std::string> said_parts_;  // what says the types of parts of structured bindings, in a template
  std::set<std::string> hoisted_names_;
  llvm::DenseMap<const clang::TypeDecl*, std::string> unnamed_;  // what types without a name are called
  llvm::DenseSet<const clang::DeclStmt*> stays_;                // using-declarations of inner blocks
  llvm::DenseMap<const clang::DeclStmt*, std::string> scopes_;  // of hoisted types whose names mean something else around them
  std::set<std::string> labels_;
  std::map<unsigned, Element> elements_;                 // by suspension
  std::map<unsigned, std::string> own_elements_;         // of yields inside a full-expression, which live to its end
  const clang::Expr* full_ = nullptr;                    // the full-expression that is being lowered
  llvm::DenseSet<const clang::Expr*> results_;           // what a full-expression gives is made where it stays
  llvm::DenseSet<const clang::Expr*> in_frame_;          // what a temporary of the frame holds
  llvm::DenseSet<const clang::Expr*> bound_;             // those of them that a reference in an object is bound to
  llvm::DenseSet<const clang::Stmt*> tail_;              // what is evaluated behind the last suspension of its full-expression
  llvm::DenseSet<const clang::Expr*> built_in_parts_;    // the initialisers of variables that are
  llvm::DenseMap<const clang::Expr*, std::string> extended_;  // temporaries that a variable keeps, where no expression has been told yet
  llvm::DenseMap<const clang::Expr*, std::string> taken_;  // operands that may be made where they stay, and the type of what holds them if not
  bool scalar_element_ = false;   // every yield stores a value of scalar type in the frame
  bool pointer_element_ = false;  // the current element is reached through a pointer
  std::vector<Held> held_;
  std::map<const void*, std::vector<Part>> parts_;                    // of variables and temporaries that are built in parts
  std::map<const clang::Expr*, Whole> wholes_;                        // the temporaries among them
  llvm::DenseMap<const clang::Stmt*, std::vector<std::string>> parts_before_, parts_behind_;  // what holds the parts, in their order among temporaries
  Row* row_ = nullptr;  // where a pack expansion is planned
  llvm::DenseMap<const clang::VarDecl*, std::string> element_of_;  // loop variables: the element that they are initialised with
  llvm::DenseMap<const clang::Stmt*, std::string> continue_labels_;  // of `continue` statements that are a goto, by loop too
  std::vector<const clang::LambdaExpr*> closures_;  // those that are made by helpers
  Code closures_code_;
  llvm::DenseSet<const clang::VarDecl*> types_of_helpers_;  // variables whose initialiser holds a lambda that gives their type
};

}  // namespace rill::lower
