// documents - the texts that an editor has open, and what is known of them.
#include "lsp/documents.h"

#include "lsp/text.h"

#include <algorithm>

namespace rill::lsp {

namespace json = llvm::json;

static constexpr std::chrono::seconds longest_analysis{120};
static constexpr size_t most_unopened = 8;

Document* Documents::Find(const std::string& path) {
  const auto found = documents_.find(path);
  return found == documents_.end() ? nullptr : &found->second;
}

Document& Documents::Open(const std::string& path, std::string text, std::optional<int64_t> version) {
  if (!version) ForgetUnopened();
  Document& document = documents_[path];
  document.path = path;
  document.text = std::move(text);
  document.version = version;
  Touch(document);
  document.due = Clock::now();  // nobody types yet
  return document;
}

// Of the documents that are only looked at, as many as would be too many.
void Documents::ForgetUnopened() {
  size_t count = 0;
  for (auto at = documents_.begin(); at != documents_.end();) {
    const bool idle = !at->second.version && at->second.questions.empty() && at->first != working_on_;
    if (idle && ++count >= most_unopened) at = documents_.erase(at);
    else ++at;
  }
}

void Documents::Close(const std::string& path) {
  Document* document = Find(path);
  if (!document) return;
  if (worker_ && working_on_ == path) worker_.reset();
  document->stage = Stage::Done;
  Answer(*document);
  documents_.erase(path);
}

void Documents::Touch(Document& document) {
  if (worker_ && working_on_ == document.path) worker_.reset();
  document.stage = Stage::None;
  document.stale = document.good.has_value();
  document.due = Clock::now() + std::chrono::milliseconds(settings.debounce);
}

void Documents::TouchDependents(const std::string& path) {
  for (auto& [name, document] : documents_) {
    // What has never parsed may have read anything.
    const auto& read = document.dependencies;
    if (path.empty() || (name != path && (read.empty() || std::find(read.begin(), read.end(), path) != read.end()))) Touch(document);
  }
}

void Documents::Ask(Document& document, Question question) {
  document.questions.push_back(std::move(question));
  Answer(document);
}

std::optional<Question> Documents::Withdraw(const json::Value& id) {
  for (auto& [path, document] : documents_)
    for (auto at = document.questions.begin(); at != document.questions.end(); ++at) {
      if (at->id != id) continue;
      std::optional<Question> question = std::move(*at);
      document.questions.erase(at);
      return question;
    }
  return std::nullopt;
}

void Documents::Answer(Document& document) {
  for (size_t i = 0; i < document.questions.size();) {
    if (document.questions[i].needs > document.stage) {
      ++i;
      continue;
    }
    Question question = std::move(document.questions[i]);
    document.questions.erase(document.questions.begin() + static_cast<std::ptrdiff_t>(i));
    question.reply(question.answer(document));
  }
}

void Documents::StartDue() {
  if (worker_ && Clock::now() - started_ > longest_analysis) worker_->Stop();  // it ends like one that crashed
  if (worker_) return;
  Document* next = nullptr;
  for (auto& [path, document] : documents_)
    if (document.due && *document.due <= Clock::now() && (!next || *document.due < *next->due)) next = &document;
  if (!next) return;
  std::map<std::string, std::string> texts;
  for (const auto& [path, document] : documents_)
    if (document.version || path == next->path) texts[path] = document.text;
  next->due.reset();
  worker_ = Worker::Start(analyse_, settings, next->path, texts);
  working_on_ = next->path;
  analysed_text_ = next->text;
  analysed_version_ = next->version;
  started_ = Clock::now();
  if (!worker_) Finish(*next);
}

// Why there is nothing more to be known of a text.
static json::Object Broken(int signal) {
  const std::string how = signal == 0 ? "could not be started" : "ended by signal " + std::to_string(signal);
  const json::Object start{{"line", 0}, {"character", 0}};
  return json::Object{{"severity", 2},
          {"source", "rill"},
          {"message", "the process that looked at this text " + how + "; please report this, with the source"},
          {"range", json::Object{{"start", json::Object(start)}, {"end", json::Object(start)}}}};
}

void Documents::TakeResults() {
  if (!worker_) return;
  Document* document = Find(working_on_);
  for (json::Object& result : worker_->Read()) {
    if (document) Take(*document, result);
    if (!worker_) return;
  }
  if (!worker_->ended()) return;
  const int signal = worker_->signal();
  worker_.reset();
  if (!document) return;
  if (signal != 0) {
    document->diagnostics = json::Array{Broken(signal)};
    changed_(*document, Event::Diagnosed);
  }
  Finish(*document);
}

void Documents::Take(Document& document, json::Object& result) {
  const std::string stage = result.getString("stage").value_or("").str();
  if (stage == "diagnostics") {
    if (json::Array* diagnostics = result.getArray("diagnostics")) document.diagnostics = std::move(*diagnostics);
    // What does not parse says little of what it reads: then the last that did counts.
    const json::Array* read = result.getArray("dependencies");
    if (read && !read->empty()) {
      document.dependencies.clear();
      for (const json::Value& path : *read) document.dependencies.push_back(path.getAsString().value_or("").str());
    }
    document.stage = Stage::Diagnosed;
    changed_(document, Event::Diagnosed);
  } else if (stage == "lowered") {
    Good good;
    good.version = analysed_version_;
    good.source = analysed_text_;
    good.lowered = result.getString("text").value_or("").str();
    good.map = std::move(*result.get("map"));
    if (json::Array* sources = good.map.getAsObject()->getArray("sources"))
      for (json::Value& path : *sources) path = FileUri(path.getAsString().value_or(""));
    good.graphs = std::move(*result.get("graphs"));
    if (document.good) {
      good.report = std::move(document.good->report);
      good.places = std::move(document.good->places);
      good.explanation = std::move(document.good->explanation);
    }
    document.good = std::move(good);
    document.stale = false;
    document.stage = Stage::Lowered;
    changed_(document, Event::Lowered);
  } else if (stage == "report" && document.good) {
    document.good->report = std::move(*result.get("report"));
    document.good->places = std::move(*result.get("places"));
    document.good->explanation = result.getString("text").value_or("").str();
  }
  Answer(document);
}

void Documents::Finish(Document& document) {
  const bool failed = document.stage < Stage::Lowered;
  document.stage = Stage::Done;
  if (failed) changed_(document, Event::Lowered);
  changed_(document, Event::Done);
  Answer(document);
}

int Documents::Wait() const {
  std::optional<Clock::time_point> first;
  for (const auto& [path, document] : documents_)
    if (document.due && (!first || *document.due < *first)) first = document.due;
  if (!first) return -1;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*first - Clock::now()).count();
  return left < 0 ? 0 : static_cast<int>(left) + 1;
}

}  // namespace rill::lsp
