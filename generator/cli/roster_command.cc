#include "cli/roster_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "base/append_diagnostics.h"
#include "cli/project_defaults.h"
#include "cli/roster_of_run.h"
#include "cli/roster_table.h"
#include "delivery/delivery.h"
#include "engine/content_failed.h"
#include "model/project_loader.h"
#include "model/roster_yaml.h"

namespace tandem::cli {
namespace {

/// A sign-up sheet can be looked at before there is a project: then its sheets and languages are taken as
/// they stand there. What is wrong in a project is for 'tandem check' to say.
std::unique_ptr<engine::Engine> find_project(const Options& options, Surroundings& surroundings,
                                             SourceSet& sources) {
  try {
    Diagnostics ignored;
    return std::make_unique<engine::Engine>(surroundings.files, options.project, sources, ignored,
                                            loading_in(surroundings));
  } catch (const model::ProjectNotFound&) {
    if (options.project != ".") throw;
    return nullptr;
  }
}

void write_list(const Options& options, Surroundings& surroundings, const std::string& text,
                Diagnostics& diagnostics) {
  if (options.subject.size() < 3) {
    surroundings.out << text;
    return;
  }
  const std::string& path = options.subject[2];
  if (surroundings.files.exists(path) || !surroundings.files.is_place_for_file(path))
    throw UsageError{fmt::format("'{}' is there already", path), "name a new file"};
  std::string problem;
  if (!surroundings.files.write_atomically(path, text, problem)) {
    diagnostics.error("cannot-write", {}, fmt::format("{} cannot be written: {}", path, problem));
    throw delivery::WriteFailed{};
  }
}

ExitCode convert(const Options& options, Surroundings& surroundings, model::Roster& roster,
                 const model::Project* project, Diagnostics& diagnostics) {
  if (!roster.table) throw UsageError{"this roster is a list in YAML already", {}};
  const std::string workshop = project ? workshop_of(options, roster, *project) : options.workshop;
  if (workshop.empty()) {
    throw UsageError{"which workshop do these couples come to?",
                     "say it with --workshop ID: the list names it"};
  }
  roster.list.workshop.value = workshop;
  write_list(options, surroundings, model::roster_in_yaml(roster.list), diagnostics);
  return ExitCode::ok;
}

}  // namespace

ExitCode look_at_roster(const Options& options, Surroundings& surroundings, SourceSet& sources,
                        Diagnostics& diagnostics) {
  const auto engine = find_project(options, surroundings, sources);
  const model::Project* project = engine ? &engine->project() : nullptr;
  const std::string file = roster_file(options, project);
  if (file.empty()) {
    throw UsageError{"which roster?",
                     "name its file: tandem roster check FILE; or let 'roster' in tandem.yaml name it"};
  }
  auto roster =
      model::read_roster(surroundings.files, file, roster_reading(options, project), sources, diagnostics);
  if (!roster) throw engine::ContentFailed{};
  append(diagnostics, roster->problems);
  if (!std::ranges::all_of(roster->list.couples, &model::Couple::is_example))
    warn_of_tracked_list(roster->path, {&sources.add(file, {}, true), 0, 0}, surroundings.files, diagnostics);
  if (options.subject.front() == "convert") {
    convert(options, surroundings, *roster, project, diagnostics);
  } else {
    if (roster->table) print_columns(*roster, true, surroundings.out);
    print_couples(*roster, roster->list.couples, surroundings.out);
  }
  if (!roster->left_out.empty()) return ExitCode::partial;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem::cli
