// Stage: engine. Every sheet in every look and on every paper, for a couple with names as long as names get.
// In: looks and papers. Out: errors and warnings that only some look, paper or name brings out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/engine.h"
#include "engine/papers_to_check.h"

namespace tandem {

/// `begin_step` hears of each look. Throws ContentFailed where a look itself is broken.
void stress_project(const std::vector<Look>& looks, const std::vector<PaperToCheck>& papers, Engine& engine,
                    Memo& memo, Diagnostics& diagnostics,
                    const std::function<void(const std::string&)>& begin_step);

}  // namespace tandem
