// version.cpp - which rill this is, and which LLVM it was built against.
#include "driver/version.h"

#include <llvm/Config/llvm-config.h>

namespace rill::driver {

std::string VersionText() { return "rill " RILL_VERSION " (LLVM " LLVM_VERSION_STRING ")"; }

}  // namespace rill::driver
