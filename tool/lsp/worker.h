// worker - the process that analyses one version of a document.
#pragma once

#include "lsp/analysis.h"

#include <sys/types.h>

namespace rill::lsp {

class Worker {
 public:
  /// Starts to analyse; nothing if there can be no process.
  static std::optional<Worker> Start(const Analyse& analyse, const Settings& settings, const std::string& path,
                                     const std::map<std::string, std::string>& texts);
  Worker(Worker&& other) noexcept;
  Worker& operator=(Worker&& other) noexcept;
  ~Worker() { Stop(); }

  int descriptor() const { return pipe_; }
  /// Reads what is there, without waiting; the results that are complete.
  std::vector<llvm::json::Object> Read();
  /// The process has ended, and Read has given everything.
  bool ended() const { return ended_; }
  /// The signal that ended it, 0 if it ended by itself.
  int signal() const { return signal_; }
  /// Ends the process.
  void Stop();

 private:
  Worker() = default;
  void Collect(bool wait);

  pid_t process_ = -1;
  int pipe_ = -1, signal_ = 0;
  bool ended_ = false;
  std::string unread_;
};

}  // namespace rill::lsp
