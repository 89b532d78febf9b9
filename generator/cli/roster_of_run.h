// Stage: cli. The couples of '--roster', or of the roster that tandem.yaml names, in the place of the
// project's own list. In: a file and what the options and the project say of it. Out: an engine with these
// couples, and what was left out.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"
#include "engine/engine.h"
#include "model/roster.h"

namespace tandem::cli {

/// The roster's file: the options', or the one that the project names; empty where neither names one.
std::string roster_file(const Options& options, const model::Project* project);

/// How that file is to be read: what it may name of the project, and what the options and the project say of
/// it, the options first. What a project says of its own roster's letters and encoding holds for no other.
model::RosterReading roster_reading(const Options& options, const model::Project* project);

/// The workshop that a roster's couples come to: the one that is asked for, the roster's own, the one that
/// the project is for, that of the project's couples, the project's only one; empty where none is known.
std::string workshop_of(const Options& options, const model::Roster& roster, const model::Project& project);

/// Reads the roster, holds its couples against the project, and hands them to the engine: those whose rows
/// are understood and whose sheets go together. Nothing without a roster; options that say how one is to be
/// read are then a UsageError. Throws ContentFailed where no row
/// can be read, UsageError where no workshop is known, NoSuchId where there is no such workshop. The roster's
/// list is the engine's from then on.
std::optional<model::Roster> take_roster(const Options& options, Surroundings& surroundings,
                                         engine::Engine& engine, SourceSet& sources,
                                         Diagnostics& diagnostics);

/// Where one of these couples is on the list, and its row is not understood, reports what is wrong with rows
/// and throws ContentFailed: there is such a couple, and nothing can be made for it.
void refuse_left_out(const std::vector<std::string>& couples, const model::Roster& roster,
                     Diagnostics& diagnostics);

/// Warns at `place` where git tracks the list of people at `path`.
void warn_of_tracked_list(const std::string& path, const SourceSpan& place, FileSystem& files,
                          Diagnostics& diagnostics);

/// Warns where git tracks the list that a run's couples come from, and one of them is no invented one.
void warn_of_tracked_couples(const model::Project& project, const std::optional<model::Roster>& roster,
                             FileSystem& files, Diagnostics& diagnostics);

}  // namespace tandem::cli
