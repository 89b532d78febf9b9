// Stage: cli. The couples of '--roster', in the place of the project's own.
// In: a file and what the options say of it. Out: an engine with these couples, and what was left out.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"
#include "engine/engine.h"
#include "model/roster.h"

namespace tandem {

/// What a project's roster may name, and the options' words for its columns.
RosterReading roster_reading(const Options& options, const Project* project);

/// The workshop that a roster's couples come to: the one that is asked for, the roster's own, that of the
/// project's couples, the project's only one; empty where none is known.
std::string workshop_of(const Options& options, const Roster& roster, const Project& project);

/// Reads the roster, holds its couples against the project, and hands them to the engine: those whose rows
/// are understood and whose sheets go together. Nothing without '--roster'. Throws ContentFailed where no row
/// can be read, UsageError where no workshop is known, NoSuchId where there is no such workshop. The roster's
/// list is the engine's from then on.
std::optional<Roster> take_roster(const Options& options, Surroundings& surroundings, Engine& engine,
                                  SourceSet& sources, Diagnostics& diagnostics);

/// Warns where git tracks the list that a run's couples come from, and one of them is no invented one.
void warn_of_tracked_couples(const Project& project, const std::optional<Roster>& roster, FileSystem& files,
                             Diagnostics& diagnostics);

}  // namespace tandem
