// worker - the process that analyses one version of a document. Its results are lines of JSON in a pipe.
#include "lsp/worker.h"

#include <llvm/Support/raw_ostream.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <utility>

namespace rill::lsp {

namespace json = llvm::json;

static void WriteAll(int descriptor, llvm::StringRef text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(0);  // nobody reads it any more
    text = text.drop_front(static_cast<size_t>(count));
  }
}

// In the child: never returns.
[[noreturn]] static void Work(const Analyse& analyse, const Settings& settings, const std::string& path, const std::map<std::string, std::string>& texts,
                              int descriptor) {
  // A crash ends the process at once, without a trace on the editor's log, and leaves no core.
  for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGTRAP, SIGFPE}) ::signal(signal, SIG_DFL);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  const int nothing = ::open("/dev/null", O_RDWR);
  if (nothing >= 0)
    for (const int standard : {0, 1, 2}) ::dup2(nothing, standard);
  const std::function<void()> rest = analyse(settings, {path, &texts}, [&](json::Object result) {
    std::string line;
    llvm::raw_string_ostream(line) << json::Value(std::move(result)) << '\n';
    WriteAll(descriptor, line);
  });
  // In a process of its own, as this one ends with the next version of the document.
  if (rest && ::fork() == 0) {
    ::close(descriptor);
    [[maybe_unused]] const int calm = ::nice(10);
    rest();
  }
  ::_exit(0);
}

std::optional<Worker> Worker::Start(const Analyse& analyse, const Settings& settings, const std::string& path,
                                    const std::map<std::string, std::string>& texts) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  llvm::outs().flush();
  const pid_t process = ::fork();
  if (process == 0) {
    ::close(ends[0]);
    Work(analyse, settings, path, texts, ends[1]);
  }
  ::close(ends[1]);
  if (process < 0) {
    ::close(ends[0]);
    return std::nullopt;
  }
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  Worker worker;
  worker.process_ = process;
  worker.pipe_ = ends[0];
  return worker;
}

Worker::Worker(Worker&& other) noexcept { *this = std::move(other); }

Worker& Worker::operator=(Worker&& other) noexcept {
  if (this == &other) return *this;
  Stop();
  process_ = std::exchange(other.process_, -1);
  pipe_ = std::exchange(other.pipe_, -1);
  signal_ = other.signal_;
  ended_ = other.ended_;
  unread_ = std::move(other.unread_);
  return *this;
}

void Worker::Collect(bool wait) {
  int status = 0;
  pid_t done = -1;
  while (process_ > 0 && (done = ::waitpid(process_, &status, wait ? 0 : WNOHANG)) < 0 && errno == EINTR) {
  }
  if (process_ > 0 && done == process_ && WIFSIGNALED(status)) signal_ = WTERMSIG(status);
  process_ = -1;
}

std::vector<json::Object> Worker::Read() {
  char buffer[65536];
  while (pipe_ >= 0) {
    const ssize_t count = ::read(pipe_, buffer, sizeof buffer);
    if (count > 0) {
      unread_.append(buffer, static_cast<size_t>(count));
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      break;
    } else {
      ::close(std::exchange(pipe_, -1));
      ended_ = true;
      Collect(/*wait=*/true);
    }
  }
  std::vector<json::Object> results;
  for (size_t end = unread_.find('\n'); end != std::string::npos; end = unread_.find('\n')) {
    llvm::Expected<json::Value> value = json::parse(llvm::StringRef(unread_).take_front(end));
    unread_.erase(0, end + 1);
    if (!value) llvm::consumeError(value.takeError());
    else if (json::Object* object = value->getAsObject()) results.push_back(std::move(*object));
  }
  return results;
}

void Worker::Stop() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    Collect(/*wait=*/true);
  }
  if (pipe_ >= 0) ::close(std::exchange(pipe_, -1));
}

}  // namespace rill::lsp
