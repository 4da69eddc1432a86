// outputs.h - where the output of each source goes.
#pragma once

#include "driver/commands.h"

namespace rill::driver {

/// One for each source, as it will be shown and named in a depfile; empty for standard output. nullopt: diagnosed.
std::optional<std::vector<std::string>> PlanOutputs(const Options& options, const std::vector<Source>& sources);

/// `output` is none of the files that were read. false: diagnosed.
bool CheckOverwritesNone(const std::string& output, const std::vector<std::string>& read);

}  // namespace rill::driver
