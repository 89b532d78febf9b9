// Stage: cli. 'tandem press impose FILE -o OUT': a finished PDF's pages on leaves of paper.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "press/calibration/correction.h"
#include "press/imposition/impose.h"

namespace tandem::cli {

/// A file on leaves, and how they are printed.
struct ImposedCopies {
  std::string pdf;
  std::size_t leaves = 0;
  press::ImpositionPlan plan;
};

/// By what is typed about leaves, each copy on leaves of its own. Throws UsageError, UnreadablePdf.
ImposedCopies impose_copies(std::string pdf, const Options& options,
                            const std::optional<press::Correction>& correction);

/// Throws UsageError, ContentFailed ('unreadable', 'unreadable-pdf'), WriteFailed.
ExitCode impose_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem::cli
