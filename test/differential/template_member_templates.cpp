// template_member_templates - member templates with written arguments, called on this, on it implicitly, and on objects of the same class
#include "trace.h"

#include <map>
#include <tuple>

#include <rill/keywords.h>

template <class... Kinds>
class Registry {
 public:
  template <class T>
  std::map<int, T>& pool() {
    return std::get<std::map<int, T>>(pools_);
  }

  template <class First, class... Rest>
  gen<int> ids() {
    for (auto& [id, first] : pool<First>()) {
      if constexpr (sizeof...(Rest) == 0) {
        auto size = pool<First>().size();
        yield id;
        yield static_cast<int>(size);
      } else {
        auto found = std::make_tuple(pool<Rest>().find(id)...);
        const bool all = ((std::get<typename std::map<int, Rest>::iterator>(found) != this->pool<Rest>().end()) && ...);
        yield all ? id : -id;
        Registry other;
        auto place = other.pool<First>().emplace(id, first);
        yield static_cast<int>(other.pool<First>().size());
        yield place.second;
      }
    }
    auto count = [this] { return pool<First>().size(); };
    yield static_cast<int>(count());
  }

 private:
  std::tuple<std::map<int, Kinds>...> pools_;
};

int main() {
  Registry<int, std::string> registry;
  registry.pool<int>() = {{1, 10}, {2, 20}};
  registry.pool<std::string>() = {{1, "one"}};
  drive([&] { return registry.ids<int, std::string>(); });
  drive([&] { return registry.ids<std::string>(); });
}
