#pragma once
#include <generator>
std::generator<int> squares();
