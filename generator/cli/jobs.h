// Stage: cli. What is made of a project: the documents of one handout, one workshop or one couple, and the
// files they become. A build writes them, a check makes them all the same and keeps nothing.
// In: a project, and a composer for the language and the paper. Out: documents, then bytes.
#pragma once

#include <string>
#include <vector>

#include "cli/paint.h"
#include "compose/composer.h"
#include "model/project.h"

namespace tandem {

struct Job {
  struct File {
    std::string name;
    Document document;
  };
  std::string id;
  SourceSpan span;  ///< of the content that it is made of, for errors
  std::vector<File> files;
};

Job handout_job(const Sheet& sheet, Composer& composer);

/// The facilitator's edition; and where the workshop says what is done when, a run sheet and the research.
Job workshop_job(const Workshop& workshop, const Project& project, const std::string& language,
                 Composer& composer);

Job pack_job(const Couple& couple, const Pack& pack, Composer& composer);

/// A job's bytes; what cannot be painted is reported.
std::vector<PaintedFile> paint_job(const Job& job, const PdfOptions& pdf, Fillable fillable,
                                   BatchCache& cache, Diagnostics& diagnostics);

}  // namespace tandem
