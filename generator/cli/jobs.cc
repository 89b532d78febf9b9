#include "cli/jobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tandem {
namespace {

/// Adds files to a job, all with names of one pattern; a document without pages is none.
class Files {
 public:
  Files(Job& job, std::string pattern) : job_(job), pattern_(std::move(pattern)) {}

  void add(const char* part, Document document) {
    if (document.pages.empty()) return;
    job_.files.push_back({fmt::format(fmt::runtime(pattern_), job_.id, part), std::move(document)});
  }

 private:
  Job& job_;
  std::string pattern_;
};

}  // namespace

Job handout_job(const Sheet& sheet, Composer& composer) {
  Job job{sheet.id.value, sheet.id.span, {}};
  // A sheet of cards that do not fit has no page; its error is reported.
  Document document = composer.handout(sheet);
  if (!document.pages.empty())
    job.files.push_back({fmt::format("handouts/{}.pdf", job.id), std::move(document)});
  return job;
}

Job workshop_job(const Workshop& workshop, const Project& project, const std::string& language,
                 Composer& composer) {
  Job job{workshop.id.value, workshop.id.span, {}};
  Files files(job, "workshops/{0}/{0}-{1}.pdf");
  files.add("facilitator", composer.edition(workshop, project, language));
  if (workshop.agenda.empty()) return job;
  files.add("run-sheet", composer.run_sheet(workshop, project, language));
  // Notes on research are in the source language alone, as all that is for the facilitator's own reading.
  if (language == source_language) files.add("evidence", composer.evidence(workshop, project));
  return job;
}

Job pack_job(const Couple& couple, const Pack& pack, Composer& composer) {
  Job job{couple.id.value, couple.id.span, {}};
  Files files(job, "packs/{0}/{0}-{1}.pdf");
  PackDocuments documents = composer.pack(pack);
  files.add("a", std::move(documents.a));
  files.add("b", std::move(documents.b));
  files.add("together", std::move(documents.joint));
  return job;
}

std::vector<PaintedFile> paint_job(const Job& job, const PdfOptions& pdf, Fillable fillable,
                                   BatchCache& cache, Diagnostics& diagnostics) {
  std::vector<PaintedFile> painted;
  for (const auto& [name, document] : job.files) {
    std::ranges::move(paint_versions({name, job.span}, document, pdf, fillable, cache, diagnostics),
                      std::back_inserter(painted));
  }
  return painted;
}

}  // namespace tandem
