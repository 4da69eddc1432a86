// moved.cpp - a stream that is moved after it has started says so and aborts
#include "count.h"

#include <utility>

int main() {
  auto stream = count_in_place(3);
  stream.next();
  auto moved = std::move(stream);
  moved.next();
}
