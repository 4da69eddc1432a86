// parse.cpp - runs Clang over one source and keeps everything alive: the tree, semantic analysis, the preprocessor.
//
// Clang's tools work inside a FrontendAction, whose end frees all. Here the action is begun and executed by Parse and
// ended by the destructor of Unit, so that the later stages are plain functions of a Unit.
#include "parse/parse.h"

#include "diag/diag.h"
#include "parse/compat.h"
#include "parse/constants.h"
#include "parse/directives.h"
#include "parse/flags.h"
#include "parse/handlers.h"
#include "parse/inclusions.h"
#include "parse/macros.h"
#include "parse/standards.h"

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/Decl.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <clang/Sema/Sema.h>
#include <llvm/Support/MemoryBuffer.h>

#include <set>

namespace rill::parse {

struct Unit::State {
  Request request;
  bool newer = false;  // read as C++20, though the output is older
  Bodies constants;    // of constants.h: what has to be accepted in another reading, or is in this one
  std::unique_ptr<clang::CompilerInstance> compiler;
  std::unique_ptr<clang::FrontendAction> action;
  Preprocessed preprocessed;
  MacroRecord macros;
  std::vector<Conditional> conditionals;
  std::vector<Directive> others;
  std::vector<clang::FileID> pragma_once;

  static std::unique_ptr<Unit> Read(const Request& request, FileSystemRef files, bool newer, bool quiet, const Bodies& constants);
  void ScanFiles();
};

// Builds the tree; and has the preprocessor report to `preprocessed`.
class ParseAction : public clang::ASTFrontendAction {
 public:
  ParseAction(const std::string& directory, const Bodies& constants, Preprocessed& preprocessed, MacroRecord& macros)
      : directory_(directory), constants_(constants), preprocessed_(preprocessed), macros_(macros) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<clang::ASTConsumer>();
  }
  bool BeginSourceFileAction(clang::CompilerInstance& compiler) override {
    compiler.getPreprocessor().addPPCallbacks(MakeRecorder(compiler.getPreprocessor(), directory_, preprocessed_));
    return true;
  }
  void ExecuteAction() override {
    clang::CompilerInstance& compiler = getCompilerInstance();
    compiler.createSema(getTranslationUnitKind(), nullptr);
    clang::Preprocessor& preprocessor = compiler.getPreprocessor();
    std::vector<clang::FunctionDecl*> suspended;
    preprocessor.setTokenWatcher([record = RecordMacros(preprocessor, preprocessed_.mentions_rill, macros_),
                                  suspensions = AllowSuspensionsInHandlers(compiler),
                                  constants = AllowConstants(compiler, constants_, suspended)](const clang::Token& token) {
      record(token);
      suspensions(token);
      constants(token);
    });
    ASTFrontendAction::ExecuteAction();
    for (clang::FunctionDecl* function : suspended) function->setConstexprKind(clang::ConstexprSpecKind::Constexpr);
  }

 private:
  const std::string& directory_;
  const Bodies& constants_;
  Preprocessed& preprocessed_;
  MacroRecord& macros_;
};

Unit::Unit(std::unique_ptr<State> state) : state_(std::move(state)) {}

Unit::~Unit() { state_->action->EndSourceFile(); }

clang::ASTContext& Unit::context() { return state_->compiler->getASTContext(); }
clang::Sema& Unit::sema() { return state_->compiler->getSema(); }
clang::Preprocessor& Unit::preprocessor() { return state_->compiler->getPreprocessor(); }
clang::SourceManager& Unit::sources() { return state_->compiler->getSourceManager(); }
const clang::LangOptions& Unit::language() { return state_->compiler->getLangOpts(); }
clang::DiagnosticsEngine& Unit::diagnostics() { return state_->compiler->getDiagnostics(); }

const std::vector<Inclusion>& Unit::inclusions() const { return state_->preprocessed.inclusions; }
const std::vector<Conditional>& Unit::conditionals() const { return state_->conditionals; }
const std::vector<Directive>& Unit::other_directives() const { return state_->others; }
const std::vector<clang::FileID>& Unit::pragma_once() const { return state_->pragma_once; }
const MacroRecord& Unit::macros() const { return state_->macros; }
std::map<std::string, std::set<unsigned>> Unit::depends_on_standard() const {
  if (!state_->newer) return {};
  return DependsOnStandard(state_->request, state_->compiler->getSourceManager(), state_->preprocessed.skipped);
}
bool Unit::mentions_rill() const { return state_->preprocessed.mentions_rill; }

std::vector<std::string> Unit::dependencies(bool system_headers) const {
  const clang::SourceManager& sources = state_->compiler->getSourceManager();
  std::vector<std::string> result;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path) {
    if (!path.empty() && seen.insert(path).second) result.push_back(path);
  };
  if (auto main = sources.getFileEntryRefForID(sources.getMainFileID()))
    add(AbsolutePath(main->getName(), state_->request.directory));
  for (const Inclusion& inclusion : state_->preprocessed.inclusions)
    if (system_headers || MayHoldGenerators(inclusion, state_->preprocessed)) add(inclusion.path);
  return result;
}

// Finds the directives of every file that may hold generators.
void Unit::State::ScanFiles() {
  const clang::SourceManager& sources = compiler->getSourceManager();
  FindCarriers(preprocessed);
  std::vector<clang::FileID> files = {sources.getMainFileID()};
  for (const Inclusion& inclusion : preprocessed.inclusions)
    if (inclusion.entered && MayHoldGenerators(inclusion, preprocessed)) files.push_back(inclusion.included);
  for (clang::FileID file : files) {
    FileDirectives found = ScanDirectives(file, sources, compiler->getLangOpts(), preprocessed.skipped);
    conditionals.insert(conditionals.end(), found.conditionals.begin(), found.conditionals.end());
    others.insert(others.end(), found.others.begin(), found.others.end());
    if (found.pragma_once) pragma_once.push_back(file);
  }
}

namespace {

/// Tells `reader` when a source begins and ends, and nothing of what is wrong with it.
class Quiet : public clang::DiagnosticConsumer {
 public:
  explicit Quiet(clang::DiagnosticConsumer& reader) : reader_(reader) {}
  void BeginSourceFile(const clang::LangOptions& language, const clang::Preprocessor* preprocessor) override { reader_.BeginSourceFile(language, preprocessor); }
  void EndSourceFile() override { reader_.EndSourceFile(); }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level, const clang::Diagnostic&) override {}

 private:
  clang::DiagnosticConsumer& reader_;
};

}  // namespace

// One reading, with errors or without; null if the command is wrong, or there is nothing to read. `quiet`: of its errors, nobody is told.
// What is in `constants` is accepted; if nothing is, it is looked for.
std::unique_ptr<Unit> Unit::State::Read(const Request& request, FileSystemRef files, bool newer, bool quiet, const Bodies& constants) {
  auto state = std::make_unique<Unit::State>();
  state->request = request;
  state->newer = newer;
  state->constants = constants;
  state->compiler = MakeCompiler(ClangCommand(request, *files, newer), files, request.colors);
  if (!state->compiler) return nullptr;
  clang::DiagnosticsEngine& diagnostics = state->compiler->getDiagnostics();
  if (request.consumer) diagnostics.setClient(request.consumer, /*ShouldOwnClient=*/false);
  std::unique_ptr<clang::DiagnosticConsumer> printer;
  if (quiet) {
    printer = diagnostics.takeClient();
    diagnostics.setClient(new Quiet(*printer), /*ShouldOwnClient=*/true);
  }
  if (constants.empty()) {
    clang::DiagnosticConsumer& reader = *diagnostics.getClient();
    diagnostics.setClient(FindConstants(*state->compiler, diagnostics.takeClient(), reader, state->constants).release(), /*ShouldOwnClient=*/true);
  }
  for (const auto& [path, text] : request.replaced)
    state->compiler->getPreprocessorOpts().addRemappedFile(path,
                                                           llvm::MemoryBuffer::getMemBufferCopy(text, path).release());

  state->action = std::make_unique<ParseAction>(state->request.directory, state->constants, state->preprocessed, state->macros);
  const auto& inputs = state->compiler->getFrontendOpts().Inputs;
  if (inputs.empty() || !state->action->BeginSourceFile(*state->compiler, inputs[0])) return nullptr;
  auto unit = std::unique_ptr<Unit>(new Unit(std::move(state)));
  // Read it first: where that fails (UTF-16, no permission; diagnosed) the parser would be without a lexer.
  clang::SourceManager& sources = unit->sources();
  const bool readable = sources.getBufferOrNone(sources.getMainFileID()).has_value();
  if (!readable && !quiet) return nullptr;
  if (readable) llvm::consumeError(unit->state_->action->Execute());  // every failure was reported as a diagnostic
  if (quiet) unit->diagnostics().setClient(printer.release(), /*ShouldOwnClient=*/true);
  return unit;
}

static void ReportMissingRuntime(const Request& request, const Preprocessed& preprocessed) {
  const std::string dir = request.runtime_dir.empty() ? "no directory of its own" : "`" + request.runtime_dir + "`";
  diag::ReportPlain(diag::Id::NoRuntime, *preprocessed.missing_runtime, dir);
}

std::unique_ptr<Unit> Parse(const Request& request) {
  // A file system with a working directory of its own: the process's is left alone.
  FileSystemRef files(llvm::vfs::createPhysicalFileSystem().release());
  if (!request.directory.empty() && files->setCurrentWorkingDirectory(request.directory)) {
    diag::ReportPlain(diag::Id::NoDirectory, request.directory);
    return nullptr;
  }
  const auto read = [&](bool newer, bool quiet) {
    std::unique_ptr<Unit> unit = Unit::State::Read(request, files, newer, quiet, {});
    if (unit && !unit->state_->constants.empty()) unit = Unit::State::Read(request, files, newer, quiet, unit->state_->constants);
    return unit;
  };
  const auto failed = [](Unit& unit) { return unit.diagnostics().hasErrorOccurred(); };
  const Named named = NamedStandard(request, *files);
  const bool newer = named == Named::nothing;  // what nobody has said the standard of may be C++20
  // What has errors in an older standard may have none as C++20, which its output is to be compiled as then.
  const bool tries = named == Named::older && !request.consumer;
  std::unique_ptr<Unit> unit = read(newer, tries);
  if (!unit) return nullptr;
  if (tries && failed(*unit)) {
    unit = read(/*newer=*/true, /*quiet=*/true);
    if (unit && !failed(*unit)) diag::ReportPlain(diag::Id::OlderStandard, request.file);
    else unit = read(newer, /*quiet=*/false);
  }
  if (unit && !failed(*unit)) {
    unit->state_->ScanFiles();
    return unit;
  }
  if (unit && unit->state_->preprocessed.missing_runtime) ReportMissingRuntime(request, unit->state_->preprocessed);
  return nullptr;
}

}  // namespace rill::parse
