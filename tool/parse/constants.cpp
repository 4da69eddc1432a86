// constants - lets Clang accept streams in the constexpr functions of a source for C++17.
//
// The problem: a gen has a destructor, and C++17 has no variables with one in constexpr functions. Clang looks when it is at the end of the
// function, and at nothing else but whether that is constexpr. So where it finds such a function, the source is read again, with a mark at the
// beginning of the body, and when the parser comes to it, the function ceases to be constexpr until all is read. It is no constant anyway:
// Clang sees coroutines.
//
// Alternatives: to read such a source as C++20 makes of its types what they are there, not what they are in the output; a gen
// without a destructor is not seen to be destroyed.
#include "parse/constants.h"

#include "parse/marks.h"

#include <clang/AST/DeclCXX.h>
#include <clang/Basic/DiagnosticSema.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Sema/Sema.h>

#include <optional>

namespace rill::parse {

using namespace clang;

// The file and the offset of a token, if it is in a file.
static std::optional<std::pair<std::string, unsigned>> PlaceOf(const SourceManager& sources, SourceLocation location) {
  const auto file = location.isFileID() ? sources.getFileEntryRefForID(sources.getFileID(location)) : std::nullopt;
  if (!file) return std::nullopt;
  return std::pair(file->getName().str(), sources.getFileOffset(location));
}

static bool IsAboutStream(const Diagnostic& error) {
  if (error.getID() != diag::err_constexpr_local_var_non_literal_type) return false;
  for (unsigned i = 0; i < error.getNumArgs(); ++i) {
    if (error.getArgKind(i) != DiagnosticsEngine::ak_qualtype) continue;
    const CXXRecordDecl* record = QualType::getFromOpaquePtr(reinterpret_cast<void*>(error.getRawArg(i)))->getAsCXXRecordDecl();
    const std::string name = record ? record->getQualifiedNameAsString() : "";
    if (name == "rill::gen" || name == "rill::in_place") return true;
  }
  return false;
}

namespace {

class Finder : public DiagnosticConsumer {
 public:
  Finder(CompilerInstance& compiler, std::unique_ptr<DiagnosticConsumer> owned, DiagnosticConsumer& reader, Bodies& found)
      : compiler_(compiler), owned_(std::move(owned)), reader_(reader), found_(found) {}

  void BeginSourceFile(const LangOptions& language, const Preprocessor* preprocessor) override { reader_.BeginSourceFile(language, preprocessor); }
  void EndSourceFile() override { reader_.EndSourceFile(); }
  bool IncludeInDiagnosticCounts() const override { return found_.empty(); }  // no end because there are too many
  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic& info) override {
    // Behind another error there is no second reading, and this one says nothing. Its notes are as it is.
    if (level != DiagnosticsEngine::Note) silent_ = IsAboutStream(info) && (failed_ || Add());
    if (silent_ || !found_.empty()) return;
    failed_ |= level >= DiagnosticsEngine::Error;
    reader_.HandleDiagnostic(level, info);
  }

 private:
  // Whether the function that Clang is at the end of has a body that can be found again.
  bool Add() {
    const FunctionDecl* function = compiler_.getSema().getCurFunctionDecl(/*AllowLambda=*/true);
    const Stmt* body = function ? function->getBody() : nullptr;
    const auto place = body ? PlaceOf(compiler_.getSourceManager(), body->getBeginLoc()) : std::nullopt;
    if (place) found_[place->first].insert(place->second);
    return place.has_value();
  }

  CompilerInstance& compiler_;
  std::unique_ptr<DiagnosticConsumer> owned_;
  DiagnosticConsumer& reader_;
  Bodies& found_;
  bool failed_ = false;  // by an error that `reader_` has seen
  bool silent_ = false;
};

}  // namespace

std::unique_ptr<DiagnosticConsumer> FindConstants(CompilerInstance& compiler, std::unique_ptr<DiagnosticConsumer> owned, DiagnosticConsumer& reader,
                                                  Bodies& found) {
  return std::make_unique<Finder>(compiler, std::move(owned), reader, found);
}

TokenWatcher AllowConstants(CompilerInstance& compiler, const Bodies& bodies, std::vector<FunctionDecl*>& suspended) {
  if (bodies.empty()) return [](const Token&) {};
  Marks marks(compiler, "constant", [&](Scope&) {
    FunctionDecl* function = compiler.getSema().getCurFunctionDecl(/*AllowLambda=*/true);
    if (!function || !function->isConstexprSpecified()) return;
    function->setConstexprKind(ConstexprSpecKind::Unspecified);
    suspended.push_back(function);
  });
  return [marks, &bodies, &compiler](const Token& token) {
    const auto place = token.is(tok::l_brace) ? PlaceOf(compiler.getSourceManager(), token.getLocation()) : std::nullopt;
    const auto file = place ? bodies.find(place->first) : bodies.end();
    if (file != bodies.end() && file->second.count(place->second)) marks.Put(token.getLocation());
  };
}

}  // namespace rill::parse
