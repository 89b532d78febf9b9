// Stage: pdf. Work on files that we do not trust with libraries that we do not watch.
// In: a function. Out: the bytes it returns, or nothing if it crashes, throws or never ends.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace tandem {

/// Runs the function in a process that starts as a copy of this one, so that it may read everything and
/// change nothing here. Nothing after so many seconds of the processor's time, however busy the machine is.
/// Throws std::system_error where the machine has no room for a process.
std::optional<std::string> run_separately(int most_seconds, const std::function<std::string()>& function);

}  // namespace tandem
