// Stage: engine. Ends a run whose content cannot be printed as it is.
#pragma once

namespace tandem::engine {

/// Content has errors that are already in the run's Diagnostics.
struct ContentFailed {};

}  // namespace tandem::engine
