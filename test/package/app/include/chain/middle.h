#pragma once
#include "deep/walk.h"
