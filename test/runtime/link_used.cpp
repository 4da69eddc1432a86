// link_used.cpp - see link_made.cpp
#include <rill/gen.h>

#include <utility>

rill::gen<std::pair<int, int>> made(int n);

int main() { return made(3).next()->first; }
