// jobs.h - the same work for many sources, several at a time.
//
// Each of several sources is worked on in a process of its own: Clang's memory goes back at once, a crash costs one
// source, and nothing is shared. What they print is kept and printed in the order of the sources.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rill::driver {

/// The result of the work on one source; nullopt: it failed, and that was diagnosed.
using JobResult = std::optional<std::string>;

/// Calls `work` for each name's index, for `workers` (0: one for each processor) at a time; a single source is worked
/// on in this process. A line of progress is shown on a terminal.
std::vector<JobResult> RunJobs(const std::vector<std::string>& names, unsigned workers,
                               const std::function<JobResult(size_t)>& work);

}  // namespace rill::driver
