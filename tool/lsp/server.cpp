// server - `rill lsp`: the messages of the protocol, and what they mean for documents.
#include "lsp/server.h"

#include "diag/diag.h"

#include <llvm/Config/llvm-config.h>

#if RILL_HAS_LSP

#include "lsp/documents.h"
#include "lsp/features.h"
#include "lsp/messages.h"
#include "lsp/text.h"

#include <llvm/Support/LSP/Logging.h>
#include <llvm/Support/LSP/Protocol.h>
#include <llvm/Support/LSP/Transport.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/raw_ostream.h>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace rill::lsp {

namespace json = llvm::json;
using llvm::StringRef;
using llvm::lsp::ErrorCode;
using llvm::lsp::LSPError;
using Reply = llvm::lsp::Callback<json::Value>;

/// The parameters of a message, whatever they are.
struct Params {
  json::Object object;
};
static bool fromJSON(const json::Value& value, Params& params, json::Path) {
  if (const json::Object* object = value.getAsObject()) params.object = *object;
  return true;
}

static llvm::Error Failure(const std::string& text, ErrorCode code = ErrorCode::InvalidParams) { return llvm::make_error<LSPError>(text, code); }

// A value of an object of an object; null if there is none.
static const json::Value* Inside(const json::Object& object, std::initializer_list<StringRef> keys) {
  const json::Object* at = &object;
  const json::Value* value = nullptr;
  for (const StringRef key : keys) {
    value = at ? at->get(key) : nullptr;
    at = value ? value->getAsObject() : nullptr;
  }
  return value;
}

static std::optional<Name> DocumentOf(const json::Object& params) {
  const json::Value* uri = params.get("textDocument") ? Inside(params, {"textDocument", "uri"}) : params.get("uri");
  return uri && uri->getAsString() ? NameOf(*uri->getAsString()) : std::nullopt;
}

static json::Value VersionJson(const std::optional<int64_t>& version) { return version ? json::Value(*version) : json::Value(nullptr); }

static std::optional<std::vector<std::string>> Strings(const json::Value* value) {
  const json::Array* array = value ? value->getAsArray() : nullptr;
  if (!array) return std::nullopt;
  std::vector<std::string> strings;
  for (const json::Value& each : *array)
    if (each.getAsString()) strings.push_back(each.getAsString()->str());
  return strings;
}

namespace {

class Server {
 public:
  Server(const Settings& settings, const Analyse& analyse)
      : given_(settings),
        output_(STDOUT_FILENO, /*shouldClose=*/false),
        transport_(nullptr, output_),
        handler_(transport_),
        documents_(analyse, [this](Document& document, Documents::Event event) { OnChanged(document, event); }) {
    documents_.settings = settings;
    Register();
  }

  int Run();

 private:
  void Register();
  void ReadInput();
  void Dispatch(json::Value message);
  void Call(const std::string& method, json::Value params, json::Value id);
  void Notify(const std::string& method, json::Value params);
  void Cancel(const json::Value& params);
  void Refuse(json::Value id, llvm::Error error) { transport_.reply(std::move(id), std::move(error)); }

  void OnInitialize(const Params& params, Reply reply);
  void OnShutdown(const Params& params, Reply reply);
  void OnOpen(const Params& params);
  void OnChange(const Params& params);
  void OnClose(const Params& params);
  void OnSave(const Params& params);
  void OnFiles(const Params& params);
  void OnConfiguration(const Params& params);
  void OnNothing(const Params&) {}
  void OnCodeLens(const Params& params, Reply reply);
  void OnHover(const Params& params, Reply reply);
  void OnDefinition(const Params& params, Reply reply);
  void OnCodeAction(const Params& params, Reply reply);
  void OnContent(const Params& params, Reply reply);
  void OnLowered(const Params& params, Reply reply);
  void OnExplain(const Params& params, Reply reply);
  void OnGraph(const Params& params, Reply reply);

  void Configure(const json::Object& settings);
  /// The document that a question is about, from its file if it is not open; null: the question is refused.
  Document* Subject(const Params& params, Reply& reply);
  void Ask(const Params& params, Reply reply, Stage needs, std::function<json::Value(Document&)> answer);
  void OnChanged(Document& document, Documents::Event event);
  void Publish(Document& document);
  void Refresh(Document& document);
  void ShowStatus();
  void Tell(StringRef method, json::Value params) { transport_.notify(method, std::move(params)); }
  void Request(StringRef method, json::Value params) { transport_.call(method, std::move(params), "rill-" + std::to_string(++requests_)); }

  Settings given_;
  llvm::raw_fd_ostream output_;
  llvm::lsp::JSONTransport transport_;
  llvm::lsp::MessageHandler handler_;
  MessageReader reader_;
  Documents documents_;
  std::string root_;
  json::Value current_id_ = nullptr;
  unsigned requests_ = 0;
  bool initialized_ = false, shut_down_ = false, ended_ = false, working_ = false;
  bool refreshes_lenses_ = false, refreshes_content_ = false;
};

void Server::Register() {
  handler_.method("initialize", this, &Server::OnInitialize);
  handler_.method("shutdown", this, &Server::OnShutdown);
  handler_.notification("initialized", this, &Server::OnNothing);
  handler_.notification("textDocument/didOpen", this, &Server::OnOpen);
  handler_.notification("textDocument/didChange", this, &Server::OnChange);
  handler_.notification("textDocument/didClose", this, &Server::OnClose);
  handler_.notification("textDocument/didSave", this, &Server::OnSave);
  handler_.notification("workspace/didChangeWatchedFiles", this, &Server::OnFiles);
  handler_.notification("workspace/didChangeConfiguration", this, &Server::OnConfiguration);
  handler_.method("textDocument/codeLens", this, &Server::OnCodeLens);
  handler_.method("textDocument/hover", this, &Server::OnHover);
  handler_.method("textDocument/definition", this, &Server::OnDefinition);
  handler_.method("textDocument/codeAction", this, &Server::OnCodeAction);
  handler_.method("workspace/textDocumentContent", this, &Server::OnContent);
  handler_.method("rill/lowered", this, &Server::OnLowered);
  handler_.method("rill/explain", this, &Server::OnExplain);
  handler_.method("rill/graph", this, &Server::OnGraph);
}

// ------------------------------------------------------------------------------------------------------------------
// Messages

int Server::Run() {
  while (!ended_) {
    documents_.StartDue();
    ShowStatus();
    pollfd waiting[2] = {{STDIN_FILENO, POLLIN, 0}, {documents_.descriptor(), POLLIN, 0}};
    const int pause = documents_.descriptor() >= 0 ? 1000 : documents_.Wait();
    if (::poll(waiting, 2, pause) < 0 && errno != EINTR) break;
    if (waiting[1].revents) documents_.TakeResults();
    if (waiting[0].revents) ReadInput();
    if (output_.has_error()) ended_ = true;  // the client is gone
  }
  output_.clear_error();
  return shut_down_ ? 0 : 1;
}

void Server::ReadInput() {
  char buffer[65536];
  const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
  if (count < 0 && errno == EINTR) return;
  if (count <= 0) {
    ended_ = true;
    return;
  }
  reader_.Feed(StringRef(buffer, static_cast<size_t>(count)));
  while (std::optional<llvm::Expected<json::Value>> message = ended_ ? std::nullopt : reader_.Next()) {
    if (*message) Dispatch(std::move(**message));
    else Refuse(nullptr, Failure(llvm::toString(message->takeError()), ErrorCode::ParseError));
  }
}

void Server::Dispatch(json::Value message) {
  const json::Object* object = message.getAsObject();
  if (!object) return Refuse(nullptr, Failure("a message is an object", ErrorCode::InvalidRequest));
  const std::optional<StringRef> method = object->getString("method");
  const json::Value* id = object->get("id");
  if (!method) {
    // An answer to one of the server's requests: they want none. Anything else is no message.
    if (!id || (!object->get("result") && !object->get("error"))) Refuse(id ? *id : json::Value(nullptr), Failure("a request has a method", ErrorCode::InvalidRequest));
    return;
  }
  const json::Value* params = object->get("params");
  if (id) Call(method->str(), params ? *params : json::Value(nullptr), *id);
  else Notify(method->str(), params ? *params : json::Value(nullptr));
}

void Server::Call(const std::string& method, json::Value params, json::Value id) {
  if (!initialized_ && method != "initialize") return Refuse(std::move(id), Failure("`initialize` comes first", ErrorCode::ServerNotInitialized));
  if (shut_down_ || (initialized_ && method == "initialize")) return Refuse(std::move(id), Failure("not now", ErrorCode::InvalidRequest));
  current_id_ = id;
  handler_.onCall(method, std::move(params), std::move(id));
}

void Server::Notify(const std::string& method, json::Value params) {
  if (method == "exit") {
    ended_ = true;
  } else if (method == "$/cancelRequest") {
    Cancel(params);
  } else if (initialized_ && !shut_down_) {
    handler_.onNotify(method, std::move(params));
  }
}

void Server::Cancel(const json::Value& params) {
  const json::Value* id = params.getAsObject() ? params.getAsObject()->get("id") : nullptr;
  std::optional<Question> question = id ? documents_.Withdraw(*id) : std::nullopt;
  if (question) question->reply(Failure("cancelled", ErrorCode::RequestCancelled));
}

// ------------------------------------------------------------------------------------------------------------------
// The session

void Server::OnInitialize(const Params& params, Reply reply) {
  initialized_ = true;
  const json::Value* refresh = Inside(params.object, {"capabilities", "workspace", "codeLens", "refreshSupport"});
  refreshes_lenses_ = refresh && refresh->getAsBoolean().value_or(false);
  const json::Value* content = Inside(params.object, {"capabilities", "workspace", "textDocumentContent"});
  refreshes_content_ = content && content->getAsObject();
  const json::Value* root = params.object.get("rootUri");
  if (const std::optional<Name> name = root && root->getAsString() ? NameOf(*root->getAsString()) : std::nullopt) root_ = name->path;
  if (const json::Object* options = params.object.getObject("initializationOptions")) Configure(*options);
  json::Object capabilities{
      {"positionEncoding", "utf-16"},
      {"textDocumentSync", json::Object{{"openClose", true}, {"change", 2}, {"save", true}}},
      {"codeLensProvider", json::Object{{"resolveProvider", false}}},
      {"hoverProvider", true},
      {"definitionProvider", true},
      {"codeActionProvider", json::Object{{"codeActionKinds", json::Array{"quickfix"}}}},
      {"workspace", json::Object{{"textDocumentContent", json::Object{{"schemes", json::Array{"rill"}}}}}},
  };
  reply(json::Object{{"capabilities", std::move(capabilities)}, {"serverInfo", json::Object{{"name", "rill"}}}});
}

void Server::OnShutdown(const Params&, Reply reply) {
  shut_down_ = true;
  reply(nullptr);
}

void Server::Configure(const json::Object& settings) {
  Settings wanted = given_;
  const auto path = [&](StringRef key, std::string& value) {
    const std::optional<StringRef> text = settings.getString(key);
    if (!text || text->empty()) return;
    llvm::SmallString<256> absolute(*text);
    if (llvm::sys::path::is_relative(absolute) && !root_.empty()) {
      absolute = root_;
      llvm::sys::path::append(absolute, *text);
    }
    value = std::string(absolute);
  };
  path("buildDir", wanted.build_dir);
  path("runtimeDir", wanted.runtime_dir);
  path("resourceDir", wanted.resource_dir);
  if (std::optional<std::vector<std::string>> flags = Strings(settings.get("flags"))) wanted.flags = std::move(*flags);
  if (std::optional<std::vector<std::string>> flags = Strings(settings.get("fallbackFlags"))) wanted.fallback_flags = std::move(*flags);
  wanted.clang_diagnostics = settings.getBoolean("clangDiagnostics").value_or(wanted.clang_diagnostics);
  const int64_t pause = settings.getInteger("debounce").value_or(wanted.debounce);
  wanted.debounce = static_cast<unsigned>(std::clamp<int64_t>(pause, 0, 10000));
  documents_.settings = std::move(wanted);
  documents_.TouchDependents("");
}

void Server::OnConfiguration(const Params& params) {
  const json::Value* settings = Inside(params.object, {"settings", "rill"});
  if (settings && settings->getAsObject()) Configure(*settings->getAsObject());
}

void Server::OnOpen(const Params& params) {
  const std::optional<Name> name = DocumentOf(params.object);
  const json::Value* text = Inside(params.object, {"textDocument", "text"});
  const json::Value* version = Inside(params.object, {"textDocument", "version"});
  if (!name || name->lowered || !text || !text->getAsString()) return;
  documents_.Open(name->path, text->getAsString()->str(), version ? version->getAsInteger().value_or(0) : 0);
  documents_.TouchDependents(name->path);
}

void Server::OnChange(const Params& params) {
  const std::optional<Name> name = DocumentOf(params.object);
  Document* document = name && !name->lowered ? documents_.Find(name->path) : nullptr;
  const json::Array* changes = params.object.getArray("contentChanges");
  if (!document || !document->version || !changes) return;
  for (const json::Value& change : *changes)
    if (!ApplyChange(document->text, change)) llvm::lsp::Logger::error("a change that is none, of {0}", document->path);
  const json::Value* version = Inside(params.object, {"textDocument", "version"});
  document->version = version ? version->getAsInteger().value_or(*document->version + 1) : *document->version + 1;
  documents_.Touch(*document);
  documents_.TouchDependents(name->path);
}

void Server::OnClose(const Params& params) {
  const std::optional<Name> name = DocumentOf(params.object);
  Document* document = name && !name->lowered ? documents_.Find(name->path) : nullptr;
  if (!document) return;
  document->diagnostics.clear();
  Publish(*document);
  documents_.Close(name->path);
}

void Server::OnSave(const Params& params) {
  if (const std::optional<Name> name = DocumentOf(params.object)) documents_.TouchDependents(name->path);
}

// Headers or the compile database have changed; which, does not matter: each document is looked at again.
void Server::OnFiles(const Params&) { documents_.TouchDependents(""); }

// ------------------------------------------------------------------------------------------------------------------
// Questions

Document* Server::Subject(const Params& params, Reply& reply) {
  const std::optional<Name> name = DocumentOf(params.object);
  if (!name) {
    reply(Failure("this is not the URI of a file, nor of lowered code"));
    return nullptr;
  }
  Document* document = documents_.Find(name->path);
  if (document && document->version) return document;
  // Not open in the editor: what is in the file counts.
  auto file = llvm::MemoryBuffer::getFile(name->path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!file) {
    reply(Failure("cannot read `" + name->path + "`: " + file.getError().message(), ErrorCode::RequestFailed));
    return nullptr;
  }
  const StringRef text = (*file)->getBuffer();
  return document && document->text == text ? document : &documents_.Open(name->path, text.str(), std::nullopt);
}

void Server::Ask(const Params& params, Reply reply, Stage needs, std::function<json::Value(Document&)> answer) {
  Document* document = Subject(params, reply);
  if (!document) return;
  documents_.Ask(*document, {current_id_, needs, std::move(answer), std::move(reply)});
}

void Server::OnCodeLens(const Params& params, Reply reply) {
  Ask(params, std::move(reply), Stage::Done, [](Document& document) -> json::Value {
    if (!document.good) return json::Array();
    json::Value lenses = Lenses(*document.good, document.path);
    document.lenses = llvm::formatv("{0}", lenses).str();
    return lenses;
  });
}

void Server::OnHover(const Params& params, Reply reply) {
  const std::optional<Name> name = DocumentOf(params.object);
  const std::optional<Position> position = PositionIn(params.object.get("position"));
  if (!position) return reply(Failure("where? `position` is missing"));
  if (name && name->lowered) return reply(nullptr);
  Ask(params, std::move(reply), Stage::Done, [position](Document& document) -> json::Value {
    // Of an older text the places would be wrong.
    return document.good && !document.stale ? HoverAt(*document.good, *position) : json::Value(nullptr);
  });
}

void Server::OnDefinition(const Params& params, Reply reply) {
  const std::optional<Name> name = DocumentOf(params.object);
  const std::optional<Position> position = PositionIn(params.object.get("position"));
  if (!position) return reply(Failure("where? `position` is missing"));
  if (name && !name->lowered) return reply(nullptr);
  Ask(params, std::move(reply), Stage::Lowered,
      [position](Document& document) -> json::Value { return document.good ? DefinitionAt(*document.good, *position) : json::Value(nullptr); });
}

void Server::OnCodeAction(const Params& params, Reply reply) {
  const std::optional<Name> name = DocumentOf(params.object);
  const std::optional<Range> range = RangeIn(params.object.get("range"));
  if (!range) return reply(Failure("where? `range` is missing"));
  const std::optional<std::vector<std::string>> only = Strings(Inside(params.object, {"context", "only"}));
  const bool wanted = !only || std::any_of(only->begin(), only->end(), [](StringRef kind) { return kind.empty() || kind == "quickfix"; });
  if (!wanted || (name && name->lowered)) return reply(json::Array());
  const json::Value* uri = Inside(params.object, {"textDocument", "uri"});
  const std::string asked = uri ? uri->getAsString().value_or("").str() : "";
  Ask(params, std::move(reply), Stage::Diagnosed, [range, asked](Document& document) -> json::Value { return CodeActions(document.diagnostics, *range, asked); });
}

void Server::OnContent(const Params& params, Reply reply) {
  Ask(params, std::move(reply), Stage::Lowered, [](Document& document) -> json::Value {
    document.shown = true;
    document.lowered = document.good ? document.good->lowered : "// This source cannot be lowered yet: see its diagnostics.\n";
    return json::Object{{"text", *document.lowered}};
  });
}

void Server::OnLowered(const Params& params, Reply reply) {
  Ask(params, std::move(reply), Stage::Lowered, [](Document& document) -> json::Value {
    json::Object result{{"uri", LoweredUri(document.path)}, {"text", nullptr}, {"map", nullptr}, {"version", VersionJson(document.version)}, {"stale", document.stale}};
    if (!document.good) return result;
    result["text"] = document.good->lowered;
    result["map"] = document.good->map;
    result["version"] = VersionJson(document.good->version);
    return result;
  });
}

void Server::OnExplain(const Params& params, Reply reply) {
  Ask(params, std::move(reply), Stage::Done, [](Document& document) -> json::Value {
    json::Object result{{"version", VersionJson(document.version)}, {"stale", document.stale}, {"report", nullptr}, {"text", nullptr}};
    if (!document.good) return result;
    result["version"] = VersionJson(document.good->version);
    result["report"] = document.good->report;
    result["text"] = document.good->explanation;
    return result;
  });
}

void Server::OnGraph(const Params& params, Reply reply) {
  Ask(params, std::move(reply), Stage::Lowered, [](Document& document) -> json::Value {
    json::Object result{{"version", VersionJson(document.version)}, {"stale", document.stale}, {"graphs", json::Array()}};
    if (!document.good) return result;
    result["version"] = VersionJson(document.good->version);
    result["graphs"] = document.good->graphs;
    return result;
  });
}

// ------------------------------------------------------------------------------------------------------------------
// What the server says by itself

void Server::Publish(Document& document) {
  json::Array shown;
  for (const json::Value& value : document.diagnostics) {
    json::Object diagnostic = *value.getAsObject();
    if (IsHidden(diagnostic)) continue;
    diagnostic.erase("data");
    shown.push_back(std::move(diagnostic));
  }
  json::Object params{{"uri", FileUri(document.path)}, {"diagnostics", std::move(shown)}};
  if (document.version) params["version"] = *document.version;
  Tell("textDocument/publishDiagnostics", std::move(params));
}

void Server::OnChanged(Document& document, Documents::Event event) {
  if (event == Documents::Event::Diagnosed && document.version) Publish(document);
  if (event == Documents::Event::Lowered) {
    Tell("rill/didLower", json::Object{{"uri", FileUri(document.path)},
                                       {"lowered", LoweredUri(document.path)},
                                       {"version", VersionJson(document.good ? document.good->version : document.version)},
                                       {"stale", document.stale}});
    const bool changed = document.good && document.lowered != document.good->lowered;
    if (refreshes_content_ && document.shown && changed) Request("workspace/textDocumentContent/refresh", json::Object{{"uri", LoweredUri(document.path)}});
  }
  if (event == Documents::Event::Done && refreshes_lenses_ && document.lenses && document.good) {
    const std::string lenses = llvm::formatv("{0}", json::Value(Lenses(*document.good, document.path))).str();
    if (lenses != *document.lenses) Request("workspace/codeLens/refresh", nullptr);
    document.lenses = lenses;
  }
}

void Server::ShowStatus() {
  if (!initialized_ || shut_down_ || working_ == documents_.busy()) return;
  working_ = !working_;
  Tell("rill/status", json::Object{{"state", working_ ? "working" : "idle"}});
}

}  // namespace

int Serve(const Settings& settings, const Analyse& analyse) {
  ::signal(SIGPIPE, SIG_IGN);
  return Server(settings, analyse).Run();
}

}  // namespace rill::lsp

#else

namespace rill::lsp {

int Serve(const Settings&, const Analyse&) {
  diag::ReportPlain(diag::Id::NoLanguageServer, LLVM_VERSION_MAJOR);
  return 1;
}

}  // namespace rill::lsp

#endif
