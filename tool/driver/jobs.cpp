// jobs.cpp - the same work for many sources, several at a time.
#include "driver/jobs.h"

#include "diag/diag.h"

#include <llvm/Support/Process.h>
#include <llvm/Support/raw_ostream.h>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace rill::driver {

// "[3/10] a.cpp", rewritten in place; only where somebody watches and there is more than one source.
class Progress {
 public:
  explicit Progress(size_t count) : count_(count), shown_(count > 1 && llvm::sys::Process::StandardErrIsDisplayed()) {}
  ~Progress() { Clear(); }

  void Show(const std::string& name) {
    if (!shown_) return;
    ++number_;
    Clear();
    std::string line = "[" + std::to_string(number_) + "/" + std::to_string(count_) + "] " + name;
    const size_t width = llvm::sys::Process::StandardErrColumns();
    if (width > 1 && line.size() >= width) line.resize(width - 1);
    llvm::errs() << line;
  }
  void Clear() {
    if (shown_) llvm::errs() << "\r\x1b[K";
  }

 private:
  size_t count_, number_ = 0;
  bool shown_;
};

// A child process at work on one source: two pipes, for its result and for its diagnostics.
struct Worker {
  size_t index = 0;
  pid_t process = -1;
  int result_pipe = -1, errors_pipe = -1;
  std::string result, errors;
};

static void WriteAll(int descriptor, llvm::StringRef text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text = text.drop_front(count);
  }
}

// In the child: never returns.
[[noreturn]] static void WorkInChild(size_t index, const std::function<JobResult(size_t)>& work, int result_pipe,
                                     int errors_pipe) {
  ::dup2(errors_pipe, 2);
  const JobResult result = work(index);
  llvm::errs().flush();
  if (result) WriteAll(result_pipe, *result);
  ::_exit(result ? 0 : 1);  // without destructors: what the parent has buffered is the parent's
}

static void ReportWorkerFailed() {
  diag::ReportPlain(diag::Id::WorkerFailed, llvm::StringRef(std::strerror(errno)).lower());
}

static std::optional<Worker> Start(size_t index, const std::function<JobResult(size_t)>& work) {
  int result[2], errors[2];
  if (::pipe(result) != 0) {
    ReportWorkerFailed();
    return std::nullopt;
  }
  if (::pipe(errors) != 0) {
    ReportWorkerFailed();
    ::close(result[0]), ::close(result[1]);
    return std::nullopt;
  }
  llvm::outs().flush();
  const pid_t process = ::fork();
  if (process == 0) {
    ::close(result[0]), ::close(errors[0]);
    WorkInChild(index, work, result[1], errors[1]);
  }
  ::close(result[1]), ::close(errors[1]);
  if (process < 0) {
    ReportWorkerFailed();
    ::close(result[0]), ::close(errors[0]);
    return std::nullopt;
  }
  Worker worker;
  worker.index = index;
  worker.process = process;
  worker.result_pipe = result[0];
  worker.errors_pipe = errors[0];
  return worker;
}

// Reads what is there; closes the pipe at its end.
static void Drain(int& descriptor, std::string& text) {
  char buffer[65536];
  const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
  if (count > 0) {
    text.append(buffer, count);
  } else if (count == 0 || errno != EINTR) {
    ::close(descriptor);
    descriptor = -1;
  }
}

static void DrainReady(std::vector<Worker>& workers) {
  std::vector<pollfd> ready;
  for (const Worker& worker : workers)
    for (int descriptor : {worker.result_pipe, worker.errors_pipe})
      if (descriptor >= 0) ready.push_back({descriptor, POLLIN, 0});
  if (ready.empty() || ::poll(ready.data(), ready.size(), -1) < 0) return;
  size_t next = 0;
  for (Worker& worker : workers) {
    // Both are looked at in the order of `ready`, before Drain closes one.
    const bool has_result = worker.result_pipe >= 0 && ready[next++].revents != 0;
    const bool has_errors = worker.errors_pipe >= 0 && ready[next++].revents != 0;
    if (has_result) Drain(worker.result_pipe, worker.result);
    if (has_errors) Drain(worker.errors_pipe, worker.errors);
  }
}

// What a finished child has left: its result, or why there is none.
static JobResult Finish(Worker& worker, const std::string& name, std::string& errors) {
  int status = 0;
  while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
  }
  errors = std::move(worker.errors);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return std::move(worker.result);
  if (WIFSIGNALED(status)) {
    errors += "rill: error: " + diag::Format(diag::Id::WorkerDied, {name, std::to_string(WTERMSIG(status))}) + "\n";
  }
  return std::nullopt;
}

static std::vector<JobResult> RunInProcesses(const std::vector<std::string>& names, unsigned count,
                                             const std::function<JobResult(size_t)>& work) {
  std::vector<JobResult> results(names.size());
  std::vector<std::string> errors(names.size());
  std::vector<bool> done(names.size());
  std::vector<Worker> workers;
  Progress progress(names.size());
  size_t next = 0, printed = 0;
  while (next < names.size() || !workers.empty()) {
    while (next < names.size() && workers.size() < count) {
      progress.Show(names[next]);
      std::optional<Worker> worker = Start(next, work);
      if (worker) workers.push_back(std::move(*worker));
      else done[next] = true;
      ++next;
    }
    DrainReady(workers);
    for (size_t i = workers.size(); i-- > 0;) {
      Worker& worker = workers[i];
      if (worker.result_pipe >= 0 || worker.errors_pipe >= 0) continue;
      results[worker.index] = Finish(worker, names[worker.index], errors[worker.index]);
      done[worker.index] = true;
      workers.erase(workers.begin() + i);
    }
    for (; printed < names.size() && done[printed]; ++printed) {
      if (errors[printed].empty()) continue;
      progress.Clear();
      llvm::errs() << errors[printed];
    }
  }
  return results;
}

std::vector<JobResult> RunJobs(const std::vector<std::string>& names, unsigned workers,
                               const std::function<JobResult(size_t)>& work) {
  if (names.size() == 1) return {work(0)};
  if (workers == 0) workers = std::max(1u, std::thread::hardware_concurrency());
  return RunInProcesses(names, workers, work);
}

}  // namespace rill::driver
