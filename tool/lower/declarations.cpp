// declarations - a frame object is built at its declaration, in storage that the frame has had all along.
//
// Storage, then construction: never a default construction that is assigned later, since the constructor that runs, and when, is
// what the program observes. The initialiser keeps its form: `T x = e` is copy-initialisation, which has no spelling in a
// new-expression; where the difference could matter, a lambda with the return type T copy-initialises its result, which is the object.
#include "lower/lowering.h"
#include "lower/regions.h"

#include <clang/Lex/Lexer.h>

namespace rill::lower {

using namespace clang;
using parse::Span;

// `alignas(64) `, if that stands at the declaration of the object of this name.
std::string Lowering::AlignmentOf(const std::string& name, Member& member) {
  const auto object = std::find_if(objects_.begin(), objects_.end(), [&](const auto& each) { return each->name == name; });
  std::string text;
  if (object == objects_.end() || !isa<VarDecl>((*object)->declaration)) return text;
  for (const auto* attribute : (*object)->declaration->specific_attrs<AlignedAttr>()) {
    if (attribute->isAlignmentDependent()) {
      text += "alignas(" + (attribute->isAlignmentExpr() ? Text(attribute->getAlignmentExpr()) : types_.Written(attribute->getAlignmentType()->getType())) + ") ";
      continue;
    }
    const unsigned long bytes = attribute->getAlignment(unit_.context()) / unit_.context().getCharWidth();
    text += "alignas(" + std::to_string(bytes) + ") ";
    member.alignment = std::max(member.alignment, bytes);
  }
  return text;
}

void Lowering::AddMember(const std::string& name, const std::string& written, const std::string& written_type, const std::string& why,
                         const std::vector<unsigned>& across, QualType sized, SourceLocation origin) {
  const std::string type = WithoutStatics(written_type);
  std::string declaration = WithoutStatics(written);
  Member member;
  if (const std::string aligned = AlignmentOf(name, member); !aligned.empty())
    declaration.insert(StringRef(declaration).starts_with("union { ") ? StringRef("union { ").size() : 0, aligned);
  member.name = name;
  member.declaration = declaration;
  member.type = type;
  member.why = why;
  member.across = across;
  member.origin = origin;
  if (!sized.isNull()) {
    member.size = types_.Size(sized);
    member.alignment = std::max(member.alignment, types_.Alignment(sized));
  }
  std::string text = declaration, of = text.find(type) == std::string::npos ? StringRef(type).rtrim("&").str() : type;  // references are pointers
  if (size_t at = text.find(of); at != std::string::npos && !of.empty()) text.replace(at, of.size(), TypeInBranch(name, of, origin, types_of_branches_));
  Glue(text, origin, machine_.members_text);
  machine_.members.push_back(std::move(member));
}

void Lowering::DeclareIn(const Object& object, const std::string& declared, const std::string& type, const std::string& why, QualType sized, SourceLocation origin, Code& out) {
  if (!object.local) return AddMember(object.name, declared + Unset() + ";", type, why, object.across, sized, origin);
  const bool unread = object.declaration->hasAttr<UnusedAttr>() || !branches_.empty();  // it may be, in a template
  Member local;
  local.name = object.name;
  local.type = type;
  local.origin = origin;
  machine_.locals.push_back(local);
  Glue((unread ? "[[maybe_unused]] " : "") + declared + ";", origin, out);
}

// The initialiser as the user wrote it, without `=` or the parentheses around it.
// `type`: as it stands in a type.
Lowering::Init Lowering::InitOf(const VarDecl* variable, bool type) {
  Init init;
  if (auto element = element_of_.find(variable); element != element_of_.end()) {
    init.text = element->second;
    return init;
  }
  const Expr* expr = variable->getInit();
  // `T x;` has an initialiser in the tree, a constructor's call, but none in the text.
  bool written = expr && variable->getInitStyle() != VarDecl::CInit;
  if (expr && variable->getInitStyle() == VarDecl::CInit) {
    init.list = isa<InitListExpr>(expr->IgnoreImplicit()) ||
                (isa<CXXConstructExpr>(expr->IgnoreImplicit()) && cast<CXXConstructExpr>(expr->IgnoreImplicit())->isListInitialization() &&
                 !isa<CXXTemporaryObjectExpr>(expr->IgnoreImplicit()));
    if (isa<CXXStdInitializerListExpr>(expr->IgnoreImplicit())) init.list = true;
    init.text = type ? TypeText(expr) : Text(expr);
    if (!init.text.empty() && init.text.front() == '{') init.list = true;
    return init;
  }
  if (!written || (variable->getDeclName().isEmpty() && !isa<DecompositionDecl>(variable))) {  // an anonymous union has none
    init.none = true;
    return init;
  }
  // What stands between the declarator and the end: `(args)`, `{args}`, or nothing.
  SourceLocation name = variable->getLocation();
  std::optional<Span> token = source_.Token(name);
  if (name.isMacroID() && !source_.Tokens({name, variable->getEndLoc()})) token.reset();  // the initialiser is not in the same argument
  if (!token) {
    Reject(name, diag::Id::StatementInMacro);
    return init;
  }
  Span rest{token->file, token->end, source_.DeclaratorEnd(token->file, token->end)};
  if (const auto* parts = dyn_cast<DecompositionDecl>(variable)) {
    SourceLocation last = parts->bindings().empty() ? name : parts->bindings().back()->getLocation();
    if (std::optional<Span> binding = source_.Token(last)) rest.begin = binding->end;
    StringRef text = source_.Text(rest);
    rest.begin += static_cast<unsigned>(text.find(']') + 1);
  }
  StringRef text = source_.Text(rest);
  unsigned depth = 0, at = 0;  // past the bounds of an array
  for (; at < text.size(); ++at) {
    if (text[at] == '[') ++depth;
    else if (text[at] == ']') --depth;
    else if (depth == 0 && (text[at] == '(' || text[at] == '{')) break;
  }
  if (at == text.size()) {
    init.none = true;
    return init;
  }
  init.call = text[at] == '(';
  init.list = text[at] == '{';
  rest.begin += at;
  if (init.call) rest = {rest.file, rest.begin + 1, rest.end - 1};
  init.text = type && plain_ ? plain_->Render(rest) : Render(rest);
  return init;
}

static bool SameClass(const ASTContext& context, QualType type, const Expr* init) {
  if (!init) return false;
  const Expr* bare = discover::Bare(init);
  return bare && !bare->getType().isNull() && context.hasSameUnqualifiedType(type, bare->getType());  // a list in parentheses has none yet
}

// `T(...)`, `T{...}` or a lambda's call: an expression whose result object is the variable.
std::string Lowering::Construction(const VarDecl* variable, const std::string& type) {
  Init init = InitOf(variable);
  QualType declared = variable->getType().getNonReferenceType();
  if (init.none) return type;
  if (init.call) return type + "(" + init.text + ")";
  const CXXRecordDecl* record = declared->getAsCXXRecordDecl();  // an aggregate's parts see each other
  if (init.list && (variable->getInitStyle() == VarDecl::ListInit || (record && record->hasDefinition() && record->isAggregate()))) return type + init.text;
  bool direct = !init.list && (variable->getType()->isReferenceType() || Types::IsScalar(declared) || declared->isUndeducedType() ||
                               declared->isArrayType() || SameClass(unit_.context(), declared, variable->getInit()));
  if (variable->getTypeSourceInfo()->getType()->getContainedDeducedType() && !init.list) direct = true;
  if (direct) return type + "(" + init.text + ")";
  if (declared->isArrayType()) return type + init.text;
  return type + "([&]() -> " + Types::Returned(declared, type) + " { return " + init.text + "; }())";
}

// The type of an object as its member is declared, without a name: `std::string`, or what its initialiser says.
std::string Lowering::ObjectType(const VarDecl* variable, const Expr* init) {
  QualType type = variable->getType().getNonReferenceType();
  QualType written = variable->getTypeSourceInfo() ? variable->getTypeSourceInfo()->getType() : type;
  std::string cv = type.isConstQualified() ? "const " : "";
  if (types_of_helpers_.contains(variable)) {
    Helper helper = MakeHelper("rill_make_" + Find(variable)->name, init, variable->getLocation(), machine_.prologue, variable);
    return cv + "decltype(" + helper.name + "(" + helper.arguments + "))";
  }
  bool deduced = written->getContainedDeducedType() != nullptr;
  if (!InPlaceCall(init)) {
    if (!deduced && !variable->getType()->isReferenceType()) return types_.Written(type);
    if (std::optional<std::string> text = types_.Deduced(type)) return *text;
  }
  if (init && written->getAs<DeducedTemplateSpecializationType>() && !InPlaceCall(init)) {
    // `std::pair p{a, b}`: deduced where its type is written, too. (`rill::in_place` is `auto`.)
    Init how = InitOf(variable, true);
    return cv + "decltype(" + types_.Written(written.getUnqualifiedType()) + (how.none ? "{}" : how.list ? how.text : "(" + how.text + ")") + ")";
  }
  if (const auto* list = init ? dyn_cast<InitListExpr>(init->IgnoreImplicit()) : nullptr) {
    if (variable->getInitStyle() == VarDecl::ListInit && deduced && list->getNumInits() == 1)  // `auto x{e}`
      return cv + "std::decay_t<decltype(" + TypeText(list->getInit(0)) + ")>";
    Reject(variable->getLocation(), diag::Id::DeducedList);
  }
  return cv + "std::decay_t<decltype(" + InitOf(variable, true).text + ")>";
}

void Lowering::DeclareConstant(const VarDecl* variable, const Object& object) {
  Init init = InitOf(variable);
  QualType type = variable->getType();
  std::string declared = types_.Declarator(type, object.name);
  if (variable->getTypeSourceInfo()->getType()->getContainedDeducedType() && type->isUndeducedType()) declared = "const auto " + object.name;
  if (type->getAs<DecltypeType>()) declared = types_.DeducedDeclarator(type, object.name).value_or(declared);  // it may speak of the frame's objects
  // Where it was a bound of an array, its value may be all that is left of it.
  const std::string fixed = IsLiteral() ? "" : "static ";  // which constexpr functions cannot have; it is only used as a value there
  Member unused;
  std::string text = "[[maybe_unused]] " + AlignmentOf(object.name, unused) + fixed + (variable->isConstexpr() ? "constexpr " : "") + declared;
  if (!init.none) text += init.call ? "(" + init.text + ")" : (variable->getInitStyle() == VarDecl::ListInit ? "" : " = ") + init.text;
  Glue(text + ";", variable->getLocation(), machine_.prologue);
}

// What an object's initialiser extends the life of is built, and destroyed, in the object's scope.
Lowering::Declared Lowering::DeclareObject(const VarDecl* variable, const Object& object, Code& out) {
  std::vector<std::string> held = HeldBy(variable);
  if (held.empty()) return BuildObject(variable, object, out);
  Code building;
  Declared built = BuildObject(variable, object, building), declared;
  declared.origin = built.origin;
  for (const std::string& name : held) declared.guards.push_back({name, name, {}});
  if (built.guards.empty()) {
    declared.after.code = building;
  } else {
    built.guards.front().before.code = building;
    declared.guards.insert(declared.guards.end(), built.guards.begin(), built.guards.end());
  }
  return declared;
}

// The type of the member `name` as an expression names it, in which a `struct` and a declarator have no place.
static std::string InExpression(const std::string& type, const std::string& name) {
  if (!StringRef(type).contains("decltype(") && (StringRef(type).contains("(*") || StringRef(type).contains("::*"))) return "decltype(" + name + ")";
  for (const char* key : {"struct ", "class ", "union ", "enum "})
    if (StringRef(type).contains(key)) return "decltype(" + name + ")";
  return type;
}

Lowering::Declared Lowering::BuildObject(const VarDecl* variable, const Object& object, Code& out) {
  Declared declared;
  if (std::optional<Declared> list = DeclareListVariable(variable, object, out)) return *list;
  SourceLocation origin = declared.origin = variable->getLocation();
  QualType type = variable->getType().getNonReferenceType();
  const Expr* init = variable->getInit();
  const MaterializeTemporaryExpr* temporary = WholeTemporary(variable);
  if (object.storage == Storage::scalar) {
    QualType written = variable->getTypeSourceInfo() ? variable->getTypeSourceInfo()->getType() : type;
    type = type.getUnqualifiedType();
    std::string spelled = types_.Written(type), declarator = types_.Declarator(type, object.name);
    if (written->getContainedDeducedType()) {
      spelled = types_.Deduced(type).value_or(ObjectType(variable, init));
      if (StringRef(spelled).starts_with("const ")) spelled = spelled.substr(6);
      declarator = types_.DeducedDeclarator(type, object.name).value_or(spelled + " " + object.name);
    }
    DeclareIn(object, declarator, spelled, "a local", type, origin, out);
    Init how = InitOf(variable);
    if (how.none) return declared;
    Glue(object.name + " = " + how.text + ";", origin, out);
    return declared;
  }
  if (object.storage == Storage::assigned) {
    AssignObject(variable, object, out);
    return declared;
  }
  if (temporary) init = temporary->getSubExpr();
  if (Types::Unbounded(unit_.context(), type)) return BuildUnbounded(variable, object, out);
  std::string text = ObjectType(variable, init);
  if (temporary && !InPlaceCall(init)) {
    std::optional<std::string> named = types_.Deduced(temporary->getType());
    if (named && type.isConstQualified() && !temporary->getType().isConstQualified()) named = "const " + *named;
    if (named) text = *named;
  }
  std::string why = temporary ? "a temporary whose life a reference extends" : "a local";
  bool guarded = Types::NeedsDestruction(type) || InPlaceCall(init);
  if (object.storage == Storage::slot) {
    StringRef unqualified = text;
    while (unqualified.consume_front("const ") || unqualified.consume_front("volatile ")) {
    }
    const std::string cv = StringRef(text).drop_back(unqualified.size()).str();
    for (const char* key : {"struct ", "class ", "union ", "enum "}) unqualified.consume_front(key);
    text = cv + unqualified.str();
    unqualified = StringRef(text).drop_front(cv.size());
    AddMember(object.name, "rill::slot<" + text + "> " + object.name + ";", text, why, object.across, QualType(), origin);
    std::string made = Construction(variable, unqualified.str());
    Glue(object.name + ".construct([&]() -> " + Types::Returned(type, text) + " { return " + (made == unqualified ? made + "()" : made) + "; });", origin, out);
    declared.guards.push_back({object.name, object.name, {}});
    return declared;
  }
  if (type->isArrayType()) {
    AddMember(object.name, "union { " + types_.Declarator(type, object.name) + "; };", text, why, object.across, type, origin);
    bool characters = init && isa<StringLiteral>(init->IgnoreImplicit()->IgnoreParens());
    Init how = InitOf(variable);
    machine_.members.back().exclusive = !analysis_.Suspends(variable->getInit());
    if (const InitListExpr* list = temporary ? ListOf(init) : nullptr) how.text = Text(list);  // `Row{1, 2}` has to lose its name
    text = InExpression(text, object.name);
    if (isa<DecompositionDecl>(variable)) Glue("rill::construct_array(" + object.name + ", " + how.text + ");", origin, out);
    else if (characters) Glue("rill::copy_array(" + object.name + ", " + how.text + ");", origin, out);
    else if (!how.none) Glue("::new (rill::storage(" + object.name + ")) " + text + how.text + ";", origin, out);
    else if (!Types::IsScalar(unit_.context().getBaseElementType(type))) Glue("::new (rill::storage(" + object.name + ")) " + text + ";", origin, out);
  } else {
    std::string declared_type = text;
    QualType written = variable->getTypeSourceInfo() ? variable->getTypeSourceInfo()->getType() : type;
    text = InExpression(text, object.name);
    if (written->getAs<DeducedTemplateSpecializationType>() && StringRef(text).contains("decltype(") && !types_of_helpers_.contains(variable)) text = "decltype(" + object.name + ")";
    AddMember(object.name, "union { " + (types_.Written(type) == declared_type ? types_.Declarator(type, object.name) : declared_type + " " + object.name) + "; };", declared_type, why, object.across, type, origin);
    machine_.members.back().exclusive = !analysis_.Suspends(variable->getInit());
    std::string made;
    if (types_of_helpers_.contains(variable)) {
      size_t open = text.find("decltype(") + 9;
      made = "auto(" + text.substr(open, text.size() - open - 1) + ")";
    } else if (StringRef(text).contains("std::decay_t<decltype(") && (variable->getType()->isReferenceType() || variable->getTypeSourceInfo()->getType()->getContainedDeducedType())) {
      const Init how = InitOf(variable);
      made = how.list && variable->getInitStyle() == VarDecl::ListInit ? "auto" + how.text : "auto(" + how.text + ")";
    } else if (temporary) {
      made = SameClass(unit_.context(), type, init) ? text + "(" + InitOf(variable).text + ")"
                                                    : text + "([&]() -> " + Types::Returned(type, text) + " { return " + InitOf(variable).text + "; }())";
    } else {
      made = Construction(variable, text);
    }
    Glue("::new (rill::storage(" + object.name + ")) " + made + ";", origin, out);
  }
  if (guarded) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

// An object of a literal frame: the same as if it were constructed here.
void Lowering::AssignObject(const VarDecl* variable, const Object& object, Code& out) {
  ASTContext& context = unit_.context();
  const SourceLocation origin = variable->getLocation();
  QualType type = variable->getType();
  if (const ArrayType* array = context.getAsArrayType(type)) {
    type = context.getConstantArrayType(array->getElementType().getUnqualifiedType(), cast<ConstantArrayType>(array)->getSize(), nullptr, ArraySizeModifier::Normal, 0);
    AddMember(object.name, types_.Declarator(type, object.name) + "{};", types_.Written(type), "a local", object.across, type, origin);
    const Init how = InitOf(variable);
    if (how.none && Types::IsScalar(context.getBaseElementType(type))) return;
    StringRef list = how.text;
    if (isa<StringLiteral>(variable->getInit()->IgnoreImplicit()->IgnoreParens()) && list.consume_front("{")) list = list.drop_back();  // char a[] = {"text"}
    const bool empty = how.none || (list.starts_with("{") && list.drop_front().ltrim().starts_with("}"));
    Glue("rill::assign(" + object.name + (empty ? "" : ", " + list.str()) + ");", origin, out);
    return;
  }
  std::string text = ObjectType(variable, variable->getInit());
  if (type.isConstQualified() && StringRef(text).starts_with("const ")) text = text.substr(6);
  const bool as_written = types_.Written(type.getUnqualifiedType()) == text;
  AddMember(object.name, (as_written ? types_.Declarator(type.getUnqualifiedType(), object.name) : text + " " + object.name) + "{};", text, "a local", object.across, type, origin);
  text = InExpression(text, object.name);
  const Init how = InitOf(variable);
  const bool plain = Types::IsScalar(type) || (!how.none && !how.list && !how.call && SameClass(context, type, variable->getInit()));
  const std::string made = plain ? how.text : Construction(variable, text);
  Glue(object.name + " = " + made + (how.none ? "()" : "") + ";", origin, out);
}

// `[2]` for `[]`, where nothing in the list stands for several elements.
static FixItHint WrittenLength(const VarDecl* variable) {
  const auto* list = dyn_cast<InitListExpr>(variable->getInit()->IgnoreImplicit());
  const auto brackets = variable->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc().getAs<IncompleteArrayTypeLoc>();
  const auto counts = [](const Expr* each) { return !isa<PackExpansionExpr, DesignatedInitExpr>(each); };
  if (!list || !brackets || !std::all_of(list->inits().begin(), list->inits().end(), counts)) return {};
  return FixItHint::CreateInsertion(brackets.getRBracketLoc(), std::to_string(list->getNumInits()));
}

// `T list[] = {args...}`: how long it is depends on the template's arguments.
Lowering::Declared Lowering::BuildUnbounded(const VarDecl* variable, const Object& object, Code& out) {
  Declared declared;
  declared.origin = variable->getLocation();
  const Init how = InitOf(variable);
  const ArrayType* array = unit_.context().getAsArrayType(variable->getType());
  if (!how.list || discover::HoldsLambda(variable->getInit())) {
    failed_ = true;
    if (!pushes_) diag::Report(unit_.diagnostics(), declared.origin, diag::Id::DeducedList, WrittenLength(variable));
    return declared;
  }
  const std::string type = "typename decltype(rill::array_of<" + types_.Written(array->getElementType()) + ">(" + TypeText(variable->getInit()) + "))::type";
  AddMember(object.name, "union { " + type + " " + object.name + "; };", type, "a local", object.across, QualType(), declared.origin);
  const QualType element = array->getElementType();
  const std::string each = element->isArrayType() ? "std::remove_extent_t<decltype(" + object.name + ")>" : types_.Written(element);
  // Not the name of its type: in a generic lambda clang would make more elements than it has.
  Glue("::new (rill::storage(" + object.name + ")) " + each + "[std::extent_v<decltype(" + object.name + ")>]" + how.text + ";", declared.origin, out);
  if (Types::NeedsDestruction(array->getElementType())) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

Lowering::Declared Lowering::DeclareReference(const VarDecl* variable, const Object& object, Code& out) {
  Declared declared;
  SourceLocation origin = declared.origin = variable->getLocation();
  QualType type = variable->getType();
  QualType referee = type.getNonReferenceType();
  QualType written = variable->getTypeSourceInfo()->getType();
  bool deduced = written->getContainedDeducedType() != nullptr;
  Init init = InitOf(variable);
  std::string text = init.text, in_type = InitOf(variable, true).text;
  if (init.list && text.size() > 2) text = text.substr(1, text.size() - 2), in_type = in_type.substr(1, in_type.size() - 2);
  std::vector<std::string> held = HeldBy(variable);
  std::optional<std::string> pointee = deduced ? types_.Deduced(referee) : std::optional<std::string>(types_.Written(referee));
  std::string bind;
  if (type->isDependentType() || type->isUndeducedType() || (variable->getInit() && variable->getInit()->isTypeDependent())) {
    // Whether the reference extends a temporary's life is known when the template is instantiated.
    std::string holder = "rill_object_" + object.name;
    std::string expr = "decltype((" + in_type + "))";
    if (!type->isLValueReferenceType() || referee.isConstQualified()) {
      AddMember(holder, "rill::temporary<" + expr + "> " + holder + ";", expr, "a temporary whose life a reference extends", object.across, QualType(), origin);
      held.push_back(holder);
      text = holder + ".hold([&]() -> decltype(auto) { return (" + text + "); })";
    }
    std::string target = deduced ? "std::remove_reference_t<" + expr + ">" : types_.Written(referee);
    if (deduced && referee.isConstQualified()) target = "const " + target;
    if (!deduced && Types::MayBeReference(referee)) target = "std::remove_reference_t<" + target + ">";
    DeclareIn(object, "rill::reference<" + target + "> " + object.name, target + "&", "a reference", unit_.context().VoidPtrTy, origin, out);
    bind = object.name + " = rill::pointer_to(" + (deduced ? text : "static_cast<" + types_.Written(type) + ">(" + text + ")") + ");";
  } else {
    bool array = (referee->isArrayType() && !deduced) || referee->isFunctionType();
    if (referee->isArrayType() && deduced) pointee.reset();
    std::string target = pointee ? *pointee : "std::remove_reference_t<decltype((" + in_type + "))>";
    std::string kept = array ? types_.Declarator(referee.getCanonicalType(), "") : target;
    DeclareIn(object, "rill::reference<" + kept + "> " + object.name, target + "&", "a reference", unit_.context().VoidPtrTy, origin, out);
    const Expr* bare = discover::Bare(variable->getInit());
    const auto* call = dyn_cast_or_null<CXXMemberCallExpr>(bare);
    bool converts = call && isa_and_nonnull<CXXConversionDecl>(call->getMethodDecl());  // by a function that nobody wrote a call of
    bool same = deduced || (bare && bare->isGLValue() && !converts && unit_.context().hasSameUnqualifiedType(referee, bare->getType()));
    bind = object.name + " = rill::pointer_to(" + (same || array ? text : "static_cast<" + types_.Written(type) + ">(" + text + ")") + ");";
  }
  Code& where = held.empty() ? out : declared.after.code;
  for (const std::string& name : held) declared.guards.push_back({name, name, {}});
  Glue(bind, origin, where);
  return declared;
}

// The parts of a structured binding that are not expressions of the hidden object: pointers, found by binding it again in a helper.
void Lowering::DeclareParts(const DecompositionDecl* variable, Declared& declared, Code& out) {
  std::string names;
  for (const BindingDecl* binding : variable->bindings()) names += (names.empty() ? "" : ", ") + binding->getNameAsString();
  SourceLocation origin = variable->getLocation();
  unsigned index = 0;
  for (const BindingDecl* binding : variable->bindings()) {
    const Object* part = Find(binding);
    ++index;
    if (!part || part->access != Access::pointer) continue;
    if (binding->getHoldingVar()) {
      // What `get` returns is observable: it is called once, here, and an object that it returns lives as long as the binding.
      std::string get = "rill::get_part<" + std::to_string(index - 1) + ">(";
      std::string whole = Find(variable)->Use();
      get += (variable->getType()->isLValueReferenceType() ? whole : "std::move(" + whole + ")") + ")";
      std::string holder = "rill_object_" + part->name;
      AddMember(holder, "rill::temporary<decltype(" + get + ")> " + holder + ";", "object", "a part of a structured binding", part->across, QualType(), origin);
      std::string type = types_.Written(binding->getHoldingVar()->getType().getNonReferenceType());
      AddMember(part->name, "rill::reference<" + type + "> " + part->name + ";", type + "&", "a part of a structured binding", part->across, unit_.context().VoidPtrTy, origin);
      declared.guards.push_back({holder, holder, {}});
      Glue(part->name + " = rill::pointer_to(" + holder + ".hold([&]() -> decltype(auto) { return " + get + "; }));", origin, declared.after.code);
      continue;
    }
    std::string helper = "rill_part_" + part->name, whole = Find(variable)->Use();
    std::string body = "[[maybe_unused]] auto& [" + names + "] = rill_parts; return std::addressof(" + binding->getNameAsString() + ");";
    if (!ConditionsAt(origin).empty())
      body = "if constexpr (std::is_same_v<decltype(rill_parts), rill::nothing&>) { return &rill_parts; } else { " + body + " }";
    Glue("static constexpr auto " + helper + " = [](auto& rill_parts) { " + body + " };", origin, machine_.prologue);
    AddMember(part->name, "rill::reference<std::remove_pointer_t<decltype(" + helper + "(" + whole + "))>> " + part->name + ";", "reference", "a part of a structured binding",
              part->across, unit_.context().VoidPtrTy, origin);
    Code& where = declared.guards.empty() ? out : declared.after.code;
    Glue(part->name + " = " + helper + "(" + whole + ");", origin, where);
  }
}

Lowering::Declared Lowering::Declare(const VarDecl* variable, Code& out) {
  const Object& object = *Find(variable);
  if (object.storage == Storage::constant) {
    DeclareConstant(variable, object);
    return {};
  }
  if (std::optional<Declared> parts = DeclareInParts(variable, object, out)) return *parts;
  Declared declared;
  Code building;
  Entries entries;
  const Expr* init = variable->getInit();
  const bool suspends = analysis_.Suspends(init);
  Code evaluated;
  if (suspends) {
    const Expr* outer = std::exchange(full_, init);
    entries = Evaluate(init, evaluated);
    full_ = outer;
  }
  declared = object.storage == Storage::pointer ? DeclareReference(variable, object, building) : DeclareObject(variable, object, building);
  if (suspends) {
    // What the initialiser evaluates stands where the object is built, behind the guards of what outlives the full-expression.
    Step* place = &declared.after;
    Step in_front{std::move(building), {}};
    if (!in_front.code.empty() || declared.guards.empty()) place = &in_front;
    for (Guard& guard : declared.guards)
      if (!guard.before.code.empty()) place = &guard.before;
    Code whole;
    place->entries = InFullExpression(init, whole, [&](Code& inner) {
      inner = std::move(evaluated);
      inner.insert(inner.end(), place->code.begin(), place->code.end());
      return entries;
    });
    place->code = std::move(whole);
    declared.entries = in_front.entries;
    building = std::move(in_front.code);
  }
  out.insert(out.end(), building.begin(), building.end());
  if (const auto* parts = dyn_cast<DecompositionDecl>(variable)) DeclareParts(parts, declared, out);
  return declared;
}

}  // namespace rill::lower
