#include "cli/labels_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>
#include <utility>

#include "base/append_diagnostics.h"
#include "base/terminal_text.h"
#include "cli/build_date.h"
#include "cli/codes_of_build.h"
#include "cli/end_of_run.h"
#include "cli/named_output.h"
#include "cli/press_corrections.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "cli/roster_of_run.h"
#include "engine/content_failed.h"
#include "engine/lookup.h"
#include "press/labels/label_pages.h"

namespace tandem::cli {
namespace {

int first_label(const Options& options, const model::LabelSheet& sheet) {
  if (options.start.empty()) return 1;
  int number = 0;
  const char* end = options.start.data() + options.start.size();
  const auto read = std::from_chars(options.start.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 1 || number > sheet.count()) {
    throw UsageError{
        fmt::format("'--start' cannot be '{}'", options.start),
        fmt::format("'{}' has labels from 1 to {}, counted in rows", sheet.id.value, sheet.count())};
  }
  return number;
}

std::vector<const model::Couple*> chosen_couples(const Options& options, const model::Project& project) {
  std::vector<const model::Couple*> chosen;
  std::vector<std::string> ids;
  if (project.couples) {
    for (const model::Couple& couple : project.couples->couples) {
      ids.push_back(couple.id.value);
      const auto& wanted = options.couples;
      if (wanted.empty() || std::find(wanted.begin(), wanted.end(), couple.id.value) != wanted.end())
        chosen.push_back(&couple);
    }
  }
  for (const std::string& id : options.couples) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
      throw engine::NoSuchId{fmt::format("there is no couple '{}'", id), suggestion(id, ids)};
  }
  if (chosen.empty())
    throw UsageError{"there are no couples, so there are no labels", "name a list: --roster FILE"};
  return chosen;
}

/// Labels lie about as packs do: what has no name in the packs has none here, unless somebody asks for names.
/// A build that lies elsewhere than the usual one does cannot be known of.
bool wants_codes(const Options& options, const model::Project& project, FileSystem& files) {
  if (options.names) return false;
  if (options.pseudonyms || project.settings.roster.pseudonyms) return true;
  Options usual = options;
  usual.output.clear();
  return has_codes({destination_of(usual, {}), {}}, files);
}

const model::Workshop* workshop_of_couples(const model::Project& project) {
  if (!project.couples) return nullptr;
  const auto found = project.workshops.find(project.couples->workshop.value);
  return found == project.workshops.end() ? nullptr : &found->second;
}

}  // namespace

ExitCode make_labels(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  const auto engine = std::make_unique<engine::Engine>(surroundings.files, options.project, sources,
                                                       diagnostics, loading_in(surroundings));
  const auto roster = take_roster(options, surroundings, *engine, sources, diagnostics);
  if (diagnostics.has_errors()) throw engine::ContentFailed{};
  const bool are_codes = wants_codes(options, engine->project(), surroundings.files);
  if (are_codes) put_codes_for_names(*engine);
  const model::Project& project = engine->project();
  const model::LabelSheet& sheet =
      engine::find_or_suggest(project.labels, options.subject.at(1), "sheet of labels");
  const int start = first_label(options, sheet);
  const auto correction = correction_of(options, project);
  const std::vector<const model::Couple*> couples = chosen_couples(options, project);
  const engine::PreparedLook look = engine->prepare(look_of(options));
  const press::LabelWords words{workshop_of_couples(project), engine->letterhead(), look.styles};
  engine::Memo memo;
  const std::vector<press::Label> labels = press::labels_of(couples, sheet, words);
  const layout::Document document =
      press::label_pages(labels, sheet, start, words, memo.typesetter, diagnostics);
  if (diagnostics.has_errors()) throw engine::ContentFailed{};
  if (roster) append(diagnostics, roster->problems);
  std::vector<std::string> read = engine->dependencies(memo);
  if (roster) read.push_back(roster->path);
  check_named_output(options, surroundings.files, read, "labels");
  std::string bytes = pdf::write_pdf(document, pdf_options(surroundings), memo.pdf);
  if (correction) bytes = corrected(std::move(bytes), *correction, press::DuplexEdge::none);
  write_named_output(options, surroundings.files, bytes, diagnostics);
  if (!options.quiet) {
    surroundings.out << fmt::format("{} on {} in {}: {}, in actual size\n",
                                    count_of(static_cast<int>(labels.size()), "label"),
                                    count_of(static_cast<int>(document.pages.size()), "page"),
                                    harmless(options.output), sheet.description.value);
    if (are_codes) surroundings.out << "they have codes in place of names, as the packs have\n";
  }
  const bool is_partial = roster && !roster->left_out.empty();
  return is_partial ? ExitCode::partial : ExitCode::ok;
}

}  // namespace tandem::cli
