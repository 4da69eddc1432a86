// link_made.cpp - a function that returns a gen; link_used.cpp, compiled in the other mode, must not link with it
#include "count.h"

rill::gen<number> made(int n) { return count(n); }
