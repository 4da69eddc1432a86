// push_in_coroutine - a range-for over a generator in a coroutine of another kind stays a loop
// standard: c++20
// warnings: g++ takes a stream in the frame of a coroutine for one of a header, because of #line
#include "trace.h"

#include <coroutine>
#include <utility>

#include <rill/keywords.h>

class Task {
 public:
  struct promise_type {
    int value = 0;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int x) { return value = x, std::suspend_always(); }
    void return_void() {}
    void unhandled_exception() { throw; }
  };

  explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  ~Task() {
    if (handle_) handle_.destroy();
  }

  bool step() { return handle_.resume(), !handle_.done(); }
  int value() const { return handle_.promise().value; }

 private:
  std::coroutine_handle<promise_type> handle_;
};

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

Task twice(int n) {
  for (int x : count(n)) co_yield 2 * x;
  for (int x : count(2)) {
    co_await std::suspend_always();
    note("waited at %d", x);
  }
  int sum = 0;
  for (int x : count(n)) sum += x;
  co_yield sum;
}

int main() {
  Task task = twice(3);
  while (task.step()) note("%d", task.value());
}
