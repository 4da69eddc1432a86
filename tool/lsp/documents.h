// documents - the texts that an editor has open, and what is known of them.
#pragma once

#include "lsp/worker.h"

#include <llvm/ADT/FunctionExtras.h>

#include <chrono>

namespace rill::lsp {

using Clock = std::chrono::steady_clock;

/// How far the analysis of a text has come. `Done` is also the end of one that failed.
enum class Stage { None, Diagnosed, Lowered, Done };

struct Document;

/// A question that waits for a stage.
struct Question {
  llvm::json::Value id = nullptr;
  Stage needs = Stage::Done;
  std::function<llvm::json::Value(Document&)> answer;
  llvm::unique_function<void(llvm::Expected<llvm::json::Value>)> reply;
};

struct Document {
  std::string path, text;
  std::optional<int64_t> version;  // as the editor counts; nothing if it is not open there
  std::optional<Clock::time_point> due;  // when to analyse it; nothing: that was done, or is being done
  Stage stage = Stage::Done;             // of the text as it is
  bool stale = false;                    // the text as it is could not be lowered, or is not yet known to be
  llvm::json::Array diagnostics;
  std::vector<std::string> dependencies;
  std::optional<Good> good;
  std::vector<Question> questions;
  // What the editor was given, to know when that is out of date.
  bool shown = false;
  std::optional<std::string> lenses, lowered;
};

/// All documents, and the one analysis that runs. It says what has happened by calling `changed`.
class Documents {
 public:
  enum class Event { Diagnosed, Lowered, Done };
  using Changed = std::function<void(Document&, Event)>;

  Documents(Analyse analyse, Changed changed) : analyse_(std::move(analyse)), changed_(std::move(changed)) {}

  Settings settings;

  Document* Find(const std::string& path);
  Document& Open(const std::string& path, std::string text, std::optional<int64_t> version);
  void Close(const std::string& path);
  /// Its text is another one: what is known is out of date, and a running analysis of it ends.
  void Touch(Document& document);
  /// All but `path` that were read with that file; all if it is empty.
  void TouchDependents(const std::string& path);
  void Ask(Document& document, Question question);
  /// Withdraws a question; nothing if it has been answered.
  std::optional<Question> Withdraw(const llvm::json::Value& id);

  /// Starts the analysis that is due, if none runs.
  void StartDue();
  /// Of the running analysis; -1 if there is none.
  int descriptor() const { return worker_ ? worker_->descriptor() : -1; }
  /// Takes the results that are there.
  void TakeResults();
  /// Milliseconds until something is due; -1 if nothing is.
  int Wait() const;
  bool busy() const { return worker_.has_value() || Wait() >= 0; }

 private:
  void Take(Document& document, llvm::json::Object& result);
  void Finish(Document& document);
  void Answer(Document& document);
  void ForgetUnopened();

  Analyse analyse_;
  Changed changed_;
  std::map<std::string, Document> documents_;
  std::optional<Worker> worker_;
  std::string working_on_, analysed_text_;
  std::optional<int64_t> analysed_version_;
  Clock::time_point started_;
};

}  // namespace rill::lsp
