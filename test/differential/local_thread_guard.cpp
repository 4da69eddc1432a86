// local_thread_guard - locks and counters of the standard library as locals
#include "trace.h"

#include <mutex>
#include <sstream>

#include <rill/keywords.h>

gen<int> locked(std::mutex& mutex, int n) {
  for (int i = 0; i < n; ++i) {
    std::ostringstream text;
    text << "number " << i;
    const std::lock_guard<std::mutex> lock(mutex);
    yield static_cast<int>(text.str().size());
    text << " more";
    yield static_cast<int>(text.str().size());
  }
  std::unique_lock<std::mutex> lock(mutex);
  yield lock.owns_lock();
  lock.unlock();
  yield lock.owns_lock();
}

int main() {
  std::mutex mutex;
  for (int x : locked(mutex, 1)) note("%d %s", x, mutex.try_lock() ? (mutex.unlock(), "free") : "held");
  {
    auto g = locked(mutex, 2);
    g.next();
  }
  note(mutex.try_lock() ? "free" : "WRONG");
  mutex.unlock();
}
