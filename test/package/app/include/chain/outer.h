#pragma once
#include "middle.h"
