// Stage: base. Work on files that we do not trust with libraries that we do not watch.
// In: a function. Out: the bytes it returns, or nothing if it crashes, throws or never ends.
#pragma once

#include <functional>
#include <optional>
#include <string>

// A sanitizer keeps terabytes of addresses for itself, so that nothing can be said of the program's own.
#if defined(__has_feature) && !defined(TANDEM_SANITIZES)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define TANDEM_SANITIZES
#endif
#endif
#if !defined(TANDEM_SANITIZES) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define TANDEM_LIMITS_MEMORY
#endif

namespace tandem {

struct ProcessLimits {
  int processor_seconds;     ///< however busy the machine is
  int megabytes;             ///< beyond what this process has
  int waiting_seconds = 60;  ///< in all, for one that only waits
};

/// Runs the function in a process that starts as a copy of this one, so that it may read everything and
/// change nothing here. Its streams lead nowhere, and its locale is C. Nothing beyond the limits. Throws
/// std::system_error where the machine has no room for a process.
std::optional<std::string> run_separately(const ProcessLimits& limits,
                                          const std::function<std::string()>& function);

}  // namespace tandem
