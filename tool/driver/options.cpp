// options.cpp - the command line of `rill`, read with CLI11.
#include "driver/options.h"

#include "driver/version.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace rill::driver {

static const char lower_help[] =
    R"(Examples:
  rill lower primes.cpp -o primes.lowered.cpp -- -std=c++17 -Iinclude
  rill lower primes.cpp --stdout -p build          flags from build/compile_commands.json
  rill lower src/*.cpp --out-dir build/lowered -j4 -p build
  rill lower --header walk.hpp -o dist/walk.hpp -- -std=c++17)";

static const char check_help[] =
    R"(Examples:
  rill check primes.cpp -- -std=c++17 -Iinclude
  rill check src/*.cpp -p build -j4)";

static const char explain_help[] =
    R"(Examples:
  rill explain primes.cpp -- -std=c++17 -Iinclude
  rill explain primes.cpp --format=json -p build)";

static const char graph_help[] =
    R"(Examples:
  rill graph primes.cpp -- -std=c++17 -Iinclude             DOT, to standard output
  rill graph primes.cpp --format=svg -o primes.svg -p build
  rill graph primes.cpp --format=mermaid -p build)";

static const char view_help[] =
    R"(Examples:
  rill view primes.cpp -o primes.html -- -std=c++17 -Iinclude)";

static const char lsp_help[] =
    R"(An editor starts it and speaks the language server protocol over standard input and output; docs/editors.md
says how. Flags behind `--` count for all sources; without them each source is looked up in a compile_commands.json.

Examples:
  rill lsp
  rill lsp -p build
  rill lsp -- -std=c++17 -Iinclude)";

static const char main_help[] =
    R"(The flags of the compiler stand behind `--`, or come from the compile_commands.json that is found with -p or in a
directory above the source. `rill COMMAND --help` explains a command.

Examples:
  rill lower primes.cpp -o primes.lowered.cpp -- -std=c++17 -Iinclude
  rill check src/*.cpp -p build
  rill explain primes.cpp -- -std=c++17)";

static void AddPaths(CLI::App& command, Options& options) {
  command.add_option("-p,--build-dir", options.build_dir, "the directory of compile_commands.json")->type_name("DIR");
  command.add_option("--runtime-dir", options.runtime_dir, "the directory that holds rill/gen.h")->type_name("DIR");
  command.add_option("--resource-dir", options.resource_dir, "the directory of clang's own headers")->type_name("DIR");
}

static void AddCommonOptions(CLI::App& command, Options& options) {
  command.add_option("files", options.inputs, "the sources")->required()->type_name("FILE");
  command.add_option("-j,--jobs", options.jobs, "work on so many sources at a time (0: one for each processor)")
      ->type_name("N");
  AddPaths(command, options);
}

static void AddLower(CLI::App& app, Options& options) {
  CLI::App* lower = app.add_subcommand("lower", "write C++17");
  AddCommonOptions(*lower, options);
  CLI::Option* output = lower->add_option("-o,--output", options.output, "the file to write (-: standard output)");
  CLI::Option* out_dir = lower->add_option("--out-dir", options.out_dir,
                                           "write each source to DIR/<name>.lowered.<extension>; sources of several "
                                           "directories keep these below DIR");
  CLI::Option* to_stdout = lower->add_flag("--stdout", options.to_stdout, "write to standard output");
  output->type_name("FILE")->excludes(out_dir)->excludes(to_stdout);
  out_dir->type_name("DIR")->excludes(to_stdout);
  lower->add_option("--depfile", options.depfile, "also write what the output depends on, for make and ninja")
      ->type_name("FILE");
  lower->add_flag("--depfile-system", options.depfile_system, "with the headers of the system");
  lower->add_option("--map", options.map, "also write which part of the output is which part of the source, as JSON")
      ->type_name("FILE");
  lower->add_flag("--header", options.header, "the source is a header: write a lowered header");
  lower->add_flag("--debug-frame", options.debug_frame, "keep all objects and frames apart: a debugger can show those that have ended");
  lower->add_flag("!--no-line", options.lines, "no #line directives: text to be read");
  lower->footer(lower_help);
  lower->callback([&options] { options.command = Command::Lower; });
}

static void AddCheck(CLI::App& app, Options& options) {
  CLI::App* check = app.add_subcommand("check", "print diagnostics and write nothing");
  AddCommonOptions(*check, options);
  check->add_flag("--dump-preprocessor", options.dump_preprocessor)->group("");  // not in the help
  check->footer(check_help);
  check->callback([&options] { options.command = Command::Check; });
}

static void AddExplain(CLI::App& app, Options& options) {
  CLI::App* explain = app.add_subcommand("explain", "report frames, states and calls");
  AddCommonOptions(*explain, options);
  explain->add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
  explain->footer(explain_help);
  explain->callback([&options] { options.command = Command::Explain; });
}

// What one source gives goes to one file.
static void AddOneOutput(CLI::App& command, Options& options, const char* what) {
  command.add_option("file", options.inputs, "the source")->required()->type_name("FILE")->expected(1);
  command.add_option("-o,--output", options.output, what)->type_name("FILE");
  AddPaths(command, options);
}

static void AddGraph(CLI::App& app, Options& options) {
  CLI::App* graph = app.add_subcommand("graph", "draw the state machines");
  AddOneOutput(*graph, options, "the file to write (without, or -: standard output)");
  graph->add_option("--format", options.format, "dot, mermaid or svg")->check(CLI::IsMember({"dot", "mermaid", "svg"}));
  graph->footer(graph_help);
  graph->callback([&options] { options.command = Command::Graph; });
}

static void AddView(CLI::App& app, Options& options) {
  CLI::App* view = app.add_subcommand("view", "write a page with the source, the lowered code, the machines and the frames");
  AddOneOutput(*view, options, "the HTML file to write (without, or -: standard output)");
  view->footer(view_help);
  view->callback([&options] { options.command = Command::View; });
}

static void AddLsp(CLI::App& app, Options& options) {
  CLI::App* lsp = app.add_subcommand("lsp", "serve an editor");
  AddPaths(*lsp, options);
  lsp->footer(lsp_help);
  lsp->callback([&options] { options.command = Command::Lsp; });
}

// What CLI11 cannot say: combinations that make no sense. Empty if all is well.
static std::string Contradiction(const Options& options) {
  if (options.flags && !options.build_dir.empty()) {
    return "the compiler's flags come either from `-p` or from behind `--`";
  }
  if (options.command != Command::Lower) return "";
  if (options.output.empty() && options.out_dir.empty() && !options.to_stdout)
    return "where shall the output go? add `-o FILE`, `--out-dir DIR` or `--stdout`";
  const bool one_output = options.out_dir.empty();
  if (one_output && options.inputs.size() > 1)
    return "several sources need `--out-dir DIR`; `-o` and `--stdout` take one";
  if (options.to_stdout && !options.depfile.empty()) return "`--depfile` needs a file as the output";
  if (!options.depfile.empty() && options.inputs.size() > 1) return "`--depfile` takes one source";
  if (!options.map.empty() && options.inputs.size() > 1) return "`--map` takes one source";
  return "";
}

static int UsageError(const std::string& text) {
  std::cerr << "rill: error: " << text << "\nrun `rill --help`, or `rill COMMAND --help`\n";
  return 2;
}

std::variant<Options, int> ReadOptions(int argc, char** argv) {
  Options options;
  // What stands behind `--` is not rill's: CLI11 does not see it.
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    if (options.flags) options.flags->push_back(argv[i]);
    else if (std::string(argv[i]) == "--") options.flags.emplace();
    else words.push_back(argv[i]);
  }

  CLI::App app{"rill: C++ with `yield` to plain C++17", "rill"};
  app.set_version_flag("--version", VersionText());
  app.require_subcommand(1);
  app.footer(main_help);
  AddLower(app, options);
  AddCheck(app, options);
  AddExplain(app, options);
  AddGraph(app, options);
  AddView(app, options);
  AddLsp(app, options);
  try {
    std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // help, version
    return UsageError(error.what());
  }
  const bool may_print = options.command == Command::Graph || options.command == Command::View;
  if (options.output == "-" || (may_print && options.output.empty())) {
    options.output.clear();
    options.to_stdout = true;
  }
  options.json = options.format == "json";
  const std::string contradiction = Contradiction(options);
  if (!contradiction.empty()) return UsageError(contradiction);
  return options;
}

}  // namespace rill::driver
