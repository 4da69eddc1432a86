// frame - the frame class of a generator, as text.
#pragma once

#include "discover/discover.h"
#include "lower/code.h"

namespace rill::emit {

/// The declarations in front of the frame class, and the class.
lower::Code FrameClass(const discover::Generator& generator, const lower::Machine& machine);
/// The expression that makes the stream, behind FrameClass, and its type.
std::string Stream(const lower::Machine& machine);
std::string StreamType(const lower::Machine& machine);
/// The arguments with which the frame is made, as the function names its parameters.
std::string Arguments(const lower::Machine& machine);

}  // namespace rill::emit
