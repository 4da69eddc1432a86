// range_v3 - the views of range-v3, from which those of the standard came, in C++17
#include <range/v3/view/filter.hpp>
#include <range/v3/view/iota.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>

namespace views = ranges::views;
#define VIEWS_NAME "range-v3"
#include "views.h"
