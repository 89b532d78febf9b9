#include "cli/roster_of_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/append_diagnostics.h"
#include "cli/exit_code.h"
#include "engine/content_failed.h"
#include "engine/lookup.h"
#include "load/folded_words.h"
#include "model/companions.h"
#include "model/references.h"
#include "model/tracked_file.h"
#include "personalise/voice.h"

namespace tandem::cli {
namespace {

/// Leaves those out whose sheets do not go together.
void check_sheets_of_couples(model::Roster& roster, const model::Project& project) {
  const model::Recipe* recipe = model::sound_recipe(project);
  if (!recipe) return;
  model::CoupleList kept{roster.list.workshop, {}};
  std::vector<int> rows;
  for (std::size_t i = 0; i < roster.list.couples.size(); ++i) {
    model::Couple& couple = roster.list.couples[i];
    Diagnostics found;
    model::check_couple_companions(couple, *recipe, project, found);
    for (const Diagnostic& each : found.sorted()) {
      roster.problems.error(each.code, each.span, fmt::format("row {}: {}", roster.rows[i], each.message),
                            each.hint);
    }
    if (found.has_errors()) {
      roster.left_out.push_back(couple.id.value);
    } else {
      kept.couples.push_back(std::move(couple));
      rows.push_back(roster.rows[i]);
    }
  }
  roster.list = std::move(kept);
  roster.rows = std::move(rows);
}

std::string said_workshop_of(const model::Project& project) {
  const std::string& said = project.settings.workshop.value;
  return said.empty() && project.workshops.size() == 1 ? project.workshops.begin()->first : said;
}

// Where two sheets have one title, their ids alone tell them apart.
std::map<std::string, std::string, std::less<>> ids_by_titles(const model::Project& project) {
  const model::Words words;
  const personalise::Voice voice = personalise::Voice::for_anybody(words);
  std::map<std::string, std::string, std::less<>> ids;
  const auto add = [&](const auto& sheets) {
    for (const auto& [id, sheet] : sheets) {
      const std::string title =
          fmt::format("{}", fmt::join(load::folded_words(voice.plain(sheet->title)), "-"));
      const auto [known, is_new] = ids.try_emplace(title, id);
      if (!is_new && known->second != id) known->second.clear();
    }
  };
  add(project.sheets);
  for (const auto& [language, translation] : project.translations) add(translation.sheets);
  std::erase_if(ids, [](const auto& each) { return each.second.empty(); });
  return ids;
}

void refuse_options_without_roster(const Options& options) {
  for (const auto& [name, is_given] :
       {std::pair("column", !options.columns.empty()), std::pair("encoding", !options.encoding.empty()),
        std::pair("workshop", !options.workshop.empty())}) {
    if (!is_given) continue;
    throw UsageError{fmt::format("'--{}' needs '--roster'", name),
                     "it says how that file is to be read; 'roster' in tandem.yaml names one as well"};
  }
}

}  // namespace

std::string roster_file(const Options& options, const model::Project* project) {
  if (!options.roster.empty() || !project) return options.roster;
  const load::PlainText& own = project->settings.roster.file;
  // Who comes to a workshop is nobody's business who stands on this project.
  if (own.value.empty() || !project->is_own(own.span)) return {};
  return own.value.starts_with('/') ? own.value : join_path(project->folder, own.value);
}

model::RosterReading roster_reading(const Options& options, const model::Project* project) {
  model::RosterReading reading{options.encoding};
  for (const std::string& column : options.columns) reading.columns.push_back(model::column_wish(column));
  if (!project) return reading;
  const bool is_projects_own = options.roster.empty();
  const model::RosterSettings& said = project->settings.roster;
  if (reading.encoding.empty() && is_projects_own) reading.encoding = said.encoding.value;
  for (model::ColumnWish wish : said.columns.all) {
    wish.may_be_absent = !is_projects_own;
    reading.columns.push_back(std::move(wish));
  }
  reading.vocabulary.facts = project->facts;
  for (const auto& [id, sheet] : project->sheets) reading.vocabulary.sheets.push_back(id);
  reading.workshop = options.workshop.empty() ? said_workshop_of(*project) : options.workshop;
  reading.vocabulary.titles = ids_by_titles(*project);
  if (is_projects_own && said.file.span.file) {
    reading.hint_if_missing = fmt::format(
        "{}:{} names it; put the file there, change the line, or name another one with '--roster'",
        said.file.span.file->path, said.file.span.line);
  }
  reading.vocabulary.languages.emplace_back(model::source_language);
  for (const auto& [id, locale] : project->theme_layers.locales) reading.vocabulary.languages.push_back(id);
  for (const auto& [id, variant] : project->theme_layers.variants) reading.vocabulary.variants.push_back(id);
  for (const auto& [id, page] : project->pages) {
    if (page.use == model::PaperUse::sheet) reading.vocabulary.papers.push_back(id);
  }
  return reading;
}

std::string workshop_of(const Options& options, const model::Roster& roster, const model::Project& project) {
  if (!options.workshop.empty()) {
    return engine::find_or_suggest(project.workshops, options.workshop, "workshop").id.value;
  }
  if (!roster.list.workshop.empty()) return roster.list.workshop.value;
  if (!project.settings.workshop.empty()) return project.settings.workshop.value;
  if (project.couples && !project.couples->workshop.empty()) return project.couples->workshop.value;
  return project.workshops.size() == 1 ? project.workshops.begin()->first : std::string();
}

std::optional<model::Roster> take_roster(const Options& options, Surroundings& surroundings,
                                         engine::Engine& engine, SourceSet& sources,
                                         Diagnostics& diagnostics) {
  const model::Project& project = engine.project();
  const std::string file = roster_file(options, &project);
  if (file.empty()) {
    refuse_options_without_roster(options);
    return std::nullopt;
  }
  auto roster =
      model::read_roster(surroundings.files, file, roster_reading(options, &project), sources, diagnostics);
  if (!roster) throw engine::ContentFailed{};
  const std::string workshop = workshop_of(options, *roster, project);
  if (workshop.empty()) {
    std::vector<std::string> ids;
    for (const auto& [id, each] : project.workshops) ids.push_back(id);
    throw UsageError{"which workshop do these couples come to?",
                     fmt::format("say it with --workshop ID; {}", suggestion("", ids))};
  }
  load::Identifier& written = roster->list.workshop;
  if (written.value != workshop) written = {workshop, {&sources.add(file, {}, true), 0, 0}};
  if (!roster->table) {
    engine.take_couples(std::move(roster->list));
    model::check_references_of_couples(project, {}, diagnostics);
    return roster;
  }
  engine.take_couples({written, {}});  // the couples' sheets are checked by its recipe
  check_sheets_of_couples(*roster, project);
  engine.take_couples(std::move(roster->list));
  model::check_references_of_couples(project, {}, diagnostics);
  refuse_left_out({options.couples.begin(), options.couples.end()}, *roster, diagnostics);
  return roster;
}

void refuse_left_out(const std::vector<std::string>& couples, const model::Roster& roster,
                     Diagnostics& diagnostics) {
  const bool is_asked_for = std::ranges::any_of(roster.left_out, [&](const std::string& id) {
    return std::find(couples.begin(), couples.end(), id) != couples.end();
  });
  if (!is_asked_for) return;
  append(diagnostics, roster.problems);
  throw engine::ContentFailed{};
}

void warn_of_tracked_list(const std::string& path, const SourceSpan& place, FileSystem& files,
                          Diagnostics& diagnostics) {
  if (!model::is_tracked_by_git(files, path)) return;
  diagnostics.warning("tracked-roster", place,
                      "git tracks this list of people, and keeps it in its history for good",
                      "keep real couples in a file elsewhere, and name it with --roster, or with 'roster' in "
                      "tandem.yaml");
}

void warn_of_tracked_couples(const model::Project& project, const std::optional<model::Roster>& roster,
                             FileSystem& files, Diagnostics& diagnostics) {
  if (!project.couples || std::ranges::all_of(project.couples->couples, &model::Couple::is_example)) return;
  const SourceSpan& list = project.couples->workshop.span;
  if (!list.file) return;
  warn_of_tracked_list(roster ? roster->path : list.file->path, {list.file, 0, 0}, files, diagnostics);
}

}  // namespace tandem::cli
