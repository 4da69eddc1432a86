// flags.cpp - from the user's compiler flags to those that rill parses with.
#include "parse/flags.h"

#include <clang/Basic/LangStandard.h>
#include <llvm/Config/llvm-config.h>
#include <llvm/Option/Arg.h>
#include <llvm/Option/ArgList.h>
#include <llvm/Option/OptTable.h>
#include <llvm/Support/Allocator.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/Path.h>
#if LLVM_VERSION_MAJOR >= 22
#include <clang/Options/Options.h>
namespace options = clang::options;
using clang::getDriverOptTable;
#else
#include <clang/Driver/Options.h>
namespace options = clang::driver::options;
using clang::driver::getDriverOptTable;
#endif

#include <set>

namespace rill::parse {

// Options that say what the compiler is to write, to print or to check: not rill's business. What is unknown is g++'s.
// clang-format off
static const std::set<unsigned> dropped_options = {
    options::OPT_UNKNOWN, options::OPT_INPUT, options::OPT__DASH_DASH,
    // what to write, and how to go about it
    options::OPT_o, options::OPT_pipe, options::OPT_save_temps, options::OPT_save_temps_EQ, options::OPT_Xlinker,
    options::OPT_Xassembler, options::OPT__param, options::OPT__param_EQ, options::OPT_working_directory,
    // what to print
    options::OPT__HASH_HASH_HASH, options::OPT_v, options::OPT_w, options::OPT_fmax_errors_EQ,
    options::OPT_ftime_report,
    // what to load: made by the user's compiler, for it
    options::OPT_include_pch, options::OPT_fpch_preprocess, options::OPT_fplugin_EQ,
    // the language, which rill sets; and what KeepPreprocessorPart takes apart
    options::OPT_x, options::OPT_ObjCXX, options::OPT_std_EQ, options::OPT_Wp_COMMA};

static const unsigned dropped_groups[] = {
    options::OPT_Action_Group, options::OPT_M_Group, options::OPT_Link_Group, options::OPT_DebugInfo_Group,
    options::OPT_W_Group, options::OPT_R_Group, options::OPT_pedantic_Group, options::OPT_StaticAnalyzer_Group,
    options::OPT_internal_Group, options::OPT_d_Group, options::OPT_clang_ignored_f_Group,
    options::OPT_clang_ignored_m_Group, options::OPT_clang_ignored_gcc_optimization_f_Group};
// clang-format on

static bool IsDropped(const llvm::opt::Arg& arg) {
  const llvm::opt::Option& option = arg.getOption();
  // An alias ("--output=") and what it stands for ("-o") are asked for together.
  const llvm::opt::Option unaliased = option.getUnaliasedOption();
  if (dropped_options.count(option.getID()) || dropped_options.count(unaliased.getID())) return true;
  return std::any_of(std::begin(dropped_groups), std::end(dropped_groups),
                     [&](unsigned group) { return option.matches(group); });
}

// -Wp,-DX and -Wp,-MD,file carry preprocessor options behind a comma.
static void KeepPreprocessorPart(const llvm::opt::Arg& arg, std::vector<std::string>& kept) {
  for (unsigned i = 0; i < arg.getNumValues(); ++i) {
    llvm::StringRef value = arg.getValue(i);
    if (value.starts_with("-D") || value.starts_with("-U") || value.starts_with("-I")) kept.push_back(value.str());
  }
}

struct KeptFlags {
  std::vector<std::string> flags;
  std::string standard;  // of the last -std=, or empty
};

// `-Xclang` passes one word at a time: a word that is dropped takes its operand, in the next -Xclang, with it.
static bool DropsXclang(llvm::StringRef value, bool& with_operand) {
  with_operand = value == "-include-pch" || value == "-load" || value == "-plugin" || value == "-add-plugin" ||
                 value == "-fmodule-file" || value == "-dependency-file" || value == "-o";
  return with_operand || value == "-emit-pch" || value == "-emit-obj" || value == "-verify" ||
         value == "-fno-pch-timestamp";
}

static KeptFlags KeepFlags(const std::vector<const char*>& args) {
  unsigned missing_index = 0, missing_count = 0;
  llvm::opt::InputArgList parsed =
      getDriverOptTable().ParseArgs(args, missing_index, missing_count, llvm::opt::Visibility(options::ClangOption));
  KeptFlags result;
  bool drop_next_xclang = false;
  const std::vector<llvm::opt::Arg*> list(parsed.begin(), parsed.end());
  for (size_t i = 0; i < list.size(); ++i) {
    const llvm::opt::Arg& arg = *list[i];
    if (arg.getOption().matches(options::OPT_std_EQ)) result.standard = arg.getValue();
    if (arg.getOption().matches(options::OPT_Wp_COMMA)) KeepPreprocessorPart(arg, result.flags);
    if (IsDropped(arg)) continue;
    if (arg.getOption().matches(options::OPT_Xclang)) {
      const bool drop = drop_next_xclang;
      drop_next_xclang = false;
      if (drop || DropsXclang(arg.getValue(), drop_next_xclang)) continue;
    }
    // The words as they were written: from this option's to the next one's.
    const size_t end = i + 1 < list.size() ? list[i + 1]->getIndex() : args.size();
    for (size_t word = arg.getIndex(); word < end && word < args.size(); ++word) result.flags.push_back(args[word]);
  }
  return result;
}

// The standard of the output: without flags, what the compilers of C++17's time take. It is not compiled in an older one.
static std::string OutputStandard(const std::string& written) {
  if (written.empty()) return "gnu++17";
  const clang::LangStandard* standard = clang::LangStandard::getLangStandardForName(written);
  const bool gnu = llvm::StringRef(written).starts_with("gnu");
  if (!standard) return gnu ? "gnu++26" : "c++26";  // newer than this Clang
  if (standard->isCPlusPlus17()) return written;
  return gnu ? "gnu++17" : "c++17";
}

static bool IsOld(const std::string& standard) { return !clang::LangStandard::getLangStandardForName(standard)->isCPlusPlus20(); }

// A source is read in the standard of its output. Where that has no coroutines, as which generators parse, they are switched on, which no
// macro tells of. `newer`: as C++20 if the output is older; u8"" is an array of char there, as in the output.
static std::vector<std::string> ReadingFlags(const KeptFlags& kept, bool newer) {
  std::string standard = OutputStandard(kept.standard);
  std::vector<const char*> words = {"-DRILL_PARSING=1"};
  if (IsOld(standard) && newer) {
    standard = llvm::StringRef(standard).starts_with("gnu") ? "gnu++20" : "c++20";
    words.push_back("-fno-char8_t");
  } else if (IsOld(standard)) {
    words.insert(words.end(), {"-Xclang", "-fcoroutines"});
    if (llvm::is_contained(kept.flags, "-fcoroutines")) words.push_back("-D__cpp_impl_coroutine=201902L");  // as g++ says with that flag
  }
  std::vector<std::string> flags(words.begin(), words.end());
  flags.push_back((llvm::Twine("-std=") + standard).str());
  return flags;
}

static KeptFlags FlagsOf(const Request& request, llvm::vfs::FileSystem& files) {
  llvm::BumpPtrAllocator storage;
  llvm::SmallVector<const char*, 64> expanded;
  for (const std::string& flag : request.flags) expanded.push_back(flag.c_str());
  llvm::cl::ExpansionContext context(storage, llvm::cl::TokenizeGNUCommandLine);
  context.setVFS(&files).setCurrentDir(request.directory);
  // A response file that cannot be read stays as a word, an unknown input, and is dropped.
  llvm::consumeError(context.expandResponseFiles(expanded));
  return KeepFlags(std::vector<const char*>(expanded.begin(), expanded.end()));
}

static std::vector<std::string> Command(const Request& request, llvm::vfs::FileSystem& files, const KeptFlags& kept,
                                        const std::vector<std::string>& standard) {
  // The driver finds libc++ and its configuration beside the program that it believes to be.
  std::vector<std::string> command = {"clang++"};
  if (!request.resource_dir.empty()) {
    llvm::SmallString<256> beside(request.resource_dir);
    llvm::sys::path::append(beside, "../../../bin/clang++");
    llvm::sys::path::remove_dots(beside, /*remove_dot_dot=*/true);
    if (files.exists(beside)) command[0] = std::string(beside);
  }
  command.insert(command.end(), standard.begin(), standard.end());
  // <generator>, found before the library's own and before what the user's -isystem names.
  if (!request.runtime_dir.empty()) {
    command.push_back("-isystem");
    command.push_back(request.runtime_dir + "/rill/std");
  }
  command.insert(command.end(), kept.flags.begin(), kept.flags.end());
  for (const char* flag : {"-DRILL_LOWERED=1", "-fsyntax-only", "-Wno-everything"}) command.push_back(flag);
  if (!request.resource_dir.empty()) command.push_back("-resource-dir=" + request.resource_dir);
  if (!request.runtime_dir.empty()) {
    command.push_back("-idirafter");
    command.push_back(request.runtime_dir);
  }
  for (const char* word : {"-x", "c++", "--"}) command.push_back(word);  // also for headers
  command.push_back(request.file);
  return command;
}

std::vector<std::string> ClangCommand(const Request& request, llvm::vfs::FileSystem& files, bool newer) {
  const KeptFlags kept = FlagsOf(request, files);
  return Command(request, files, kept, ReadingFlags(kept, newer));
}

std::vector<std::string> OutputCommand(const Request& request, llvm::vfs::FileSystem& files) {
  const KeptFlags kept = FlagsOf(request, files);
  return Command(request, files, kept, {(llvm::Twine("-std=") + OutputStandard(kept.standard)).str()});
}

Named NamedStandard(const Request& request, llvm::vfs::FileSystem& files) {
  const std::string written = FlagsOf(request, files).standard;
  return written.empty() ? Named::nothing : IsOld(OutputStandard(written)) ? Named::older : Named::cpp20;
}

}  // namespace rill::parse
