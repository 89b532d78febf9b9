// Stage: cli. What a printer moves on paper, from the project's profile of it; and the leaf that shows it.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/project.h"
#include "press/calibration/correction.h"
#include "press/imposition/impose.h"

namespace tandem::cli {

/// Of '--profile'; nothing without it. Throws NoSuchId.
std::optional<press::Correction> correction_of(const Options& options, const model::Project& project);

/// A finished PDF, moved as the printer needs it: each page on a leaf, or two on both sides of one.
std::string corrected(std::string pdf, const press::Correction& correction, press::DuplexEdge edge);

/// 'tandem press calibrate -o OUT'. Throws UsageError, ContentFailed, WriteFailed.
ExitCode make_test_leaf(const Options& options, Surroundings& surroundings, SourceSet& sources,
                        Diagnostics& diagnostics);

}  // namespace tandem::cli
