// commands.cpp - which flags a source is compiled with.
#include "driver/commands.h"

#include "diag/diag.h"
#include "driver/paths.h"

#include <clang/Tooling/CompilationDatabase.h>
#include <clang/Tooling/JSONCompilationDatabase.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Process.h>

#include <map>
#include <set>

namespace rill::driver {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
namespace tooling = clang::tooling;

// The database of one directory; read once for all its sources.
struct Database {
  std::string directory;
  std::unique_ptr<tooling::CompilationDatabase> listed;    // what is written there
  std::unique_ptr<tooling::CompilationDatabase> inferred;  // for headers: the flags of a source that is like it
  std::string problem;
};

class Databases {
 public:
  explicit Databases(std::string build_dir) : build_dir_(std::move(build_dir)) {}

  /// Of the source's build; null if there is none.
  const Database* For(const std::string& source) {
    if (!build_dir_.empty()) return &Load(Absolute(build_dir_));
    for (std::string dir = path::parent_path(source).str(); !dir.empty(); dir = path::parent_path(dir).str())
      if (fs::exists(dir + "/compile_commands.json")) return &Load(dir);
    return nullptr;
  }

 private:
  const Database& Load(const std::string& named) {
    auto [place, is_new] = loaded_.try_emplace(named);
    Database& database = place->second;
    if (!is_new) return database;
    // -p takes the file itself, too.
    const bool is_file = fs::exists(named) && !fs::is_directory(named);
    database.directory = is_file ? path::parent_path(named).str() : named;
    const std::string file = is_file ? named : named + "/compile_commands.json";
    const auto load = [&]() -> std::unique_ptr<tooling::CompilationDatabase> {
      return tooling::JSONCompilationDatabase::loadFromFile(file, database.problem,
                                                            tooling::JSONCommandLineSyntax::AutoDetect);
    };
    database.listed = load();
    if (database.listed) database.inferred = tooling::inferMissingCompileCommands(load());
    while (!database.problem.empty() && std::isspace(static_cast<unsigned char>(database.problem.back())))
      database.problem.pop_back();
    return database;
  }

  std::string build_dir_;
  std::map<std::string, Database> loaded_;
};

static bool IsHeader(const std::string& file) {
  static const std::set<std::string> extensions = {".h",   ".hh",  ".hpp", ".hxx", ".h++", ".H",
                                                   ".ipp", ".inl", ".tpp", ".inc", ""};
  return extensions.count(path::extension(file).str()) > 0;
}

// Fills in where and how the source is compiled. false: diagnosed.
static bool FindFlags(Source& source, const Options& options, Databases& databases, const std::string& working_dir) {
  source.request.directory = working_dir;
  source.request.file = source.shown;
  if (options.flags) {
    source.request.flags = *options.flags;
    return true;
  }
  const Database* database = databases.For(source.path);
  if (!database) {
    diag::ReportPlain(diag::Id::NoCompileCommand, source.shown);
    return false;
  }
  if (!database->listed) {
    diag::ReportPlain(diag::Id::BadDatabase, database->directory, database->problem);
    return false;
  }
  std::vector<tooling::CompileCommand> commands = database->listed->getCompileCommands(source.path);
  if (commands.empty() && IsHeader(source.path)) commands = database->inferred->getCompileCommands(source.path);
  if (commands.empty()) {
    diag::ReportPlain(diag::Id::NotInDatabase, source.shown, database->directory);
    return false;
  }
  // Of several commands (a source that two targets compile) the first.
  const tooling::CompileCommand& command = commands.front();
  if (!command.CommandLine.empty())
    source.request.flags.assign(command.CommandLine.begin() + 1, command.CommandLine.end());
  if (!command.Directory.empty() && command.Directory != working_dir) {
    source.request.directory = command.Directory;
    source.request.file = source.path;
  }
  return true;
}

std::optional<std::vector<Source>> ResolveSources(const Options& options) {
  llvm::SmallString<256> working_dir;
  fs::current_path(working_dir);
  Databases databases(options.build_dir);
  std::vector<Source> sources;
  std::set<std::string> seen;
  bool all_found = true;
  for (const std::string& input : options.inputs) {
    Source source;
    source.shown = input;
    source.path = Absolute(input);
    llvm::SmallString<256> normal(source.path);
    path::remove_dots(normal, /*remove_dot_dot=*/true);
    if (!seen.insert(std::string(normal)).second) continue;
    if (!fs::exists(source.path)) {
      diag::ReportPlain(diag::Id::NoSuchFile, input);
      all_found = false;
    } else if (fs::is_directory(source.path)) {
      diag::ReportPlain(diag::Id::InputIsDirectory, input);
      all_found = false;
    } else if (FindFlags(source, options, databases, std::string(working_dir))) {
      sources.push_back(std::move(source));
    } else {
      all_found = false;
    }
  }
  if (!all_found) return std::nullopt;

  const std::optional<std::string> resource_dir = FindResourceDir(options.resource_dir);
  if (!resource_dir) return std::nullopt;
  const std::string runtime_dir = FindRuntimeDir(options.runtime_dir);
  for (Source& source : sources) {
    source.request.resource_dir = *resource_dir;
    source.request.runtime_dir = runtime_dir;
    source.request.colors = llvm::sys::Process::StandardErrHasColors();
  }
  return sources;
}

}  // namespace rill::driver
