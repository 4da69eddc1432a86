// version.h - which rill this is, and which LLVM it was built against.
#pragma once

#include <string>

namespace rill::driver {

std::string VersionText();  // "rill 0.1.0 (LLVM 22.1.8)"

}  // namespace rill::driver
