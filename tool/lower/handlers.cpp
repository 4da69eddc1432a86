// handlers - try blocks, and the suspensions in them and in their handlers.
//
// Neither can be jumped into. A try block is entered at its start and dispatches again inside; a handler is entered as the first
// time, by the exception, which the frame has kept and throws again:
//
//     enter_try_5:
//       try {
//         if (rill_run.entry == rill_at::line_9) rill_caught_5.rethrow();
//         ...
//       } catch (const Error& rill_exception_7) {
//         const rill::handling rill_handling_7(rill_caught_5, rill_run);
//         if (rill_run.entry == rill_at::line_9) goto line_9;
//         error = rill::pointer_to(rill_exception_7);
//         ...
//
// What a handler declares by value is copied from the exception object once ([except.handle]), so it is a frame object and the
// handler itself takes a reference.
#include "lower/lowering.h"
#include "lower/regions.h"

namespace rill::lower {

using namespace clang;

Entries Lowering::Try(const CXXTryStmt* statement, Code& out) {
  SourceLocation origin = statement->getTryLoc();
  std::string line = std::to_string(source_.Line(origin)), caught;
  Code block, handlers;
  Entries entries = Block(statement->getTryBlock(), block, false), of_handlers;
  for (unsigned i = 0; i < statement->getNumHandlers(); ++i) {
    const CXXCatchStmt* handler = statement->getHandler(i);
    if (!analysis_.Suspends(handler)) {
      User(SpanOfRange(handler->getSourceRange()), handlers);
      continue;
    }
    if (caught.empty()) {
      caught = Fresh("rill_caught_" + line, nullptr);
      AddMember(caught, "rill::caught " + caught + ";", "rill::caught", "the exception of a handler that suspends", {}, QualType(), origin);
    }
    of_handlers = Joined(std::move(of_handlers), Handler(handler, caught, handlers));
  }
  std::string label;
  if (!entries.empty() || !of_handlers.empty()) {
    label = Label("enter_try_" + line);
    Glue(label + ":", origin, out);
  }
  Glue("try {", origin, out);
  std::string inside;
  for (const Entry& entry : of_handlers) inside += (inside.empty() ? "" : " || ") + std::string("rill_run.entry == ") + At(entry.point);
  if (!inside.empty()) Glue("if (" + inside + ") " + caught + ".rethrow();", origin, out);
  Dispatch(entries, origin, out);
  out.insert(out.end(), block.begin(), block.end());
  Glue("}", statement->getTryBlock()->getRBracLoc(), out);
  out.insert(out.end(), handlers.begin(), handlers.end());
  entries = Joined(std::move(entries), of_handlers);
  for (Entry& entry : entries) entry.label = label;
  return entries;
}

// What stands between the parentheses of the `catch`.
std::string Lowering::HandlerHead(const VarDecl* variable, const std::string& exception) const {
  if (!variable) return "...";
  QualType type = variable->getType();
  const bool copied = !type->isReferenceType() && !Types::IsScalar(type);
  if (copied && type->isDependentType() && !type->getAsCXXRecordDecl())
    return "rill::exception_as<" + types_.Written(type.getUnqualifiedType()) + "> " + exception;
  if (copied) type = unit_.context().getLValueReferenceType(type);
  return types_.Declarator(type, exception);
}

Lowering::Declared Lowering::DeclareException(const VarDecl* variable, const std::string& exception, Code& out) {
  const Object& object = *Find(variable);
  Declared declared;
  SourceLocation origin = declared.origin = variable->getLocation();
  QualType type = variable->getType();
  const std::string why = "what a handler declares";
  if (object.storage == Storage::pointer) {
    const std::string kept = types_.Declarator(type.getNonReferenceType(), "");
    AddMember(object.name, "rill::reference<" + kept + "> " + object.name + ";", types_.Written(type), why, object.across, unit_.context().VoidPtrTy, origin);
    Glue(object.name + " = rill::pointer_to(" + exception + ");", origin, out);
    return declared;
  }
  std::string written = types_.Written(type), make;
  if (object.storage == Storage::scalar) {
    AddMember(object.name, types_.Declarator(type, object.name) + ";", written, why, object.across, type, origin);
    Glue(object.name + " = " + exception + ";", origin, out);
    return declared;
  }
  if (object.storage == Storage::slot) {
    AddMember(object.name, "rill::slot<" + written + "> " + object.name + ";", written, why, object.across, QualType(), origin);
    make = object.name + ".construct([&]() -> " + written + " { return " + exception + "; });";
  } else {
    AddMember(object.name, "union { " + types_.Declarator(type, object.name) + "; };", written, why, object.across, type, origin);
    make = "::new (rill::storage(" + object.name + ")) " + written + "(" + exception + ");";
  }
  // No handler is active yet: an exception of the copy ends the program ([except.terminate]).
  Glue(Types::IsScalar(type) ? make : "[&]() noexcept { " + make + " }();", origin, out);
  if (Types::NeedsDestruction(type)) declared.guards.push_back({object.name, object.name, {}});
  return declared;
}

Entries Lowering::Handler(const CXXCatchStmt* handler, const std::string& caught, Code& out) {
  SourceLocation origin = handler->getCatchLoc();
  const VarDecl* variable = handler->getExceptionDecl();
  const std::string line = std::to_string(source_.Line(origin)), exception = Fresh("rill_exception_" + line, nullptr);
  const auto* block = cast<CompoundStmt>(handler->getHandlerBlock());
  Code inner;
  Declared declared;
  if (variable) declared = DeclareException(variable, exception, inner);
  Entries entries = GuardedAll(declared, 0, inner, [&](Code& body) { return Block(block, body, false); });
  Glue("catch (" + HandlerHead(variable, exception) + ") {", origin, out);
  Glue("const rill::handling " + Fresh("rill_handling_" + line, nullptr) + "(" + caught + ", rill_run);", origin, out);
  Dispatch(entries, origin, out);
  out.insert(out.end(), inner.begin(), inner.end());
  Glue("}", block->getRBracLoc(), out);
  machine_.leaves = true;
  return entries;
}

}  // namespace rill::lower
