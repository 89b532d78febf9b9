#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "cli/delivery.h"
#include "cli/lookup.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"
#include "cli/stopwatch.h"
#include "compose/composer.h"
#include "pdf/pdf_writer.h"

namespace tandem {
namespace {

/// Documents of one handout or one couple, and the files they become.
struct Job {
  struct File {
    std::string name;
    Document document;
  };
  std::string id;
  std::vector<File> files;
};

struct PaintedFile {
  std::string name;
  std::string bytes;
};

std::vector<const Sheet*> choose_sheets(const Options& options, const Project& project) {
  std::vector<const Sheet*> sheets;
  if (options.command == Command::handout) {
    for (const std::string& id : options.sheets) {
      const Sheet* sheet = find_or_suggest(project.sheets, id, "exercise or article").get();
      if (std::find(sheets.begin(), sheets.end(), sheet) == sheets.end()) sheets.push_back(sheet);
    }
  } else {
    for (const auto& [id, sheet] : project.sheets) sheets.push_back(sheet.get());
  }
  return sheets;
}

std::vector<const Couple*> choose_couples(const Options& options, const Project& project) {
  std::vector<const Couple*> couples;
  if (options.command == Command::handout || !project.couples) return couples;
  for (const Couple& couple : project.couples->couples) couples.push_back(&couple);
  return couples;
}

Job handout_job(const Sheet& sheet, Document document) {
  return {sheet.id.value, {{fmt::format("handouts/{}.pdf", sheet.id.value), std::move(document)}}};
}

Job pack_job(const Couple& couple, PackDocuments documents) {
  const std::string& id = couple.id.value;
  Job job{id, {}};
  const auto add = [&](const char* part, Document document) {
    if (document.pages.empty()) return;
    job.files.push_back({fmt::format("packs/{0}/{0}-{1}.pdf", id, part), std::move(document)});
  };
  add("a", std::move(documents.a));
  add("b", std::move(documents.b));
  add("together", std::move(documents.joint));
  return job;
}

/// A job's bytes; what cannot be painted is reported.
std::vector<PaintedFile> paint(const Job& job, const PdfOptions& pdf, Diagnostics& diagnostics) {
  std::vector<PaintedFile> painted;
  for (const Job::File& file : job.files) {
    try {
      painted.push_back({file.name, write_pdf(file.document, pdf)});
    } catch (const PdfError& problem) {
      diagnostics.error("cannot-paint", {}, fmt::format("{} cannot be made: {}", file.name, problem.what()));
    }
  }
  return painted;
}

PdfOptions pdf_options(const Surroundings& surroundings) {
  PdfOptions pdf;
  const std::string epoch = surroundings.environment("SOURCE_DATE_EPOCH").value_or("");
  if (epoch.empty()) return pdf;
  const auto [end, problem] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), pdf.date);
  if (problem != std::errc() || end != epoch.data() + epoch.size() || pdf.date < 0) {
    throw UsageError{"SOURCE_DATE_EPOCH is not a number of seconds",
                     "for example SOURCE_DATE_EPOCH=1800000000"};
  }
  return pdf;
}

/// All couples' documents in print order, with their ids alone.
Document collate_packs(const Project& project, const std::vector<Job>& jobs) {
  std::vector<NamedDocument> parts;
  for (const Job& job : jobs) {
    for (const Job::File& file : job.files) {
      const bool is_a = file.name.ends_with("-a.pdf");
      const bool is_b = file.name.ends_with("-b.pdf");
      parts.push_back({job.id + (is_a ? " A" : is_b ? " B" : " together"), &file.document});
    }
  }
  return collate(project.couples->workshop.value, parts);
}

}  // namespace

ExitCode run(const Options& options, Surroundings& surroundings, SourceSet& sources,
             Diagnostics& diagnostics) {
  Stopwatch watch(surroundings);
  const PdfOptions pdf = pdf_options(surroundings);

  // Load.
  std::optional<Session> session;
  watch.time("load", [&] {
    session.emplace(options, surroundings.files, sources, diagnostics);
    session->prepare_styles();
  });
  const Project& project = session->project();
  const PageMaster& paper = session->paper();
  const auto sheets = choose_sheets(options, project);
  const auto couples = choose_couples(options, project);
  Progress progress(options, surroundings, static_cast<int>(sheets.size() + couples.size()));

  // Handouts first, all of them before a file is written: what is wrong there is wrong for everybody.
  std::vector<PaintedFile> handouts;
  for (const Sheet* sheet : sheets) {
    progress.step(sheet->id.value);
    Composer composer(session->styles(), paper, session->typesetter(), diagnostics);
    const Job job = watch.time("compose", [&] { return handout_job(*sheet, composer.handout(*sheet)); });
    for (PaintedFile& file : watch.time("paint", [&] { return paint(job, pdf, diagnostics); })) {
      handouts.push_back(std::move(file));
    }
  }
  if (diagnostics.has_errors()) throw ContentFailed{};
  Delivery delivery(options, surroundings, watch, diagnostics);
  for (const PaintedFile& file : handouts) delivery.write(file.name, file.bytes);

  // Personalise, compose, paint and press each couple's pack; one that fails holds up no other.
  std::vector<Job> collated;
  for (const Couple* couple : couples) {
    progress.step(couple->id.value);
    Diagnostics own;
    Composer composer(session->styles(), paper, session->typesetter(), own);
    const Workshop& workshop = project.workshops.at(project.couples->workshop.value);
    const Pack pack = watch.time("personalise", [&] { return choose_pack(project, workshop, *couple, own); });
    Job job = watch.time("compose", [&] { return pack_job(*couple, composer.pack(pack)); });
    const auto files = watch.time("paint", [&] { return paint(job, pdf, own); });
    append(diagnostics, own);
    if (own.has_errors()) {
      delivery.leave_out(couple->id.value);
      continue;
    }
    for (const PaintedFile& file : files) delivery.write(file.name, file.bytes);
    if (options.collate) collated.push_back(std::move(job));
  }
  if (options.collate && !collated.empty()) {
    const Job all{"all", {{"packs/all.pdf", collate_packs(project, collated)}}};
    for (const PaintedFile& file : watch.time("paint", [&] { return paint(all, pdf, diagnostics); })) {
      delivery.write(file.name, file.bytes);
    }
  }
  return delivery.finish(session->dependencies());
}

}  // namespace tandem
