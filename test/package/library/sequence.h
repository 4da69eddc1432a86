#pragma once
#include <rill/gen.h>
rill::gen<int> squares();
