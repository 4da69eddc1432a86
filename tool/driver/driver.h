// driver.h - the commands of `rill`: from the command line through the stages to files.
#pragma once

namespace rill::driver {

/// The exit status: 0 only if everything was done, 1 if something failed, 2 if the command line is wrong.
int Main(int argc, char** argv);

}  // namespace rill::driver
