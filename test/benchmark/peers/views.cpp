// views - the views of C++20's standard library, for what they can say
#if __cplusplus >= 202002L

#include <ranges>

namespace views = std::views;
#define VIEWS_NAME "views"
#include "views.h"

#endif
