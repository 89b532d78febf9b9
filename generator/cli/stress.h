// Stage: cli. 'tandem check --stress': every sheet in every look and on every paper, for a couple with names
// as long as names get. In: looks, papers and a session. Out: errors and warnings that only some look, paper
// or name brings out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/look.h"
#include "cli/papers_to_check.h"
#include "cli/session.h"

namespace tandem {

/// `language` is that of the sheets. `begin_step` hears of each look. The styles that were prepared before
/// are gone.
void stress_project(const std::vector<Look>& looks, const std::vector<PaperToCheck>& papers, Session& session,
                    Diagnostics& diagnostics, const std::string& language,
                    const std::function<void(const std::string&)>& begin_step);

}  // namespace tandem
