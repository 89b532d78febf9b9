// Stage: cli. Whether a library's files are still what they were when files of the project took their place.
// In: a project, and tandem.lock in its folder. Out: warnings; the lock with what is new.
#pragma once

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/project.h"

namespace tandem::cli {

/// Of each original a line with its kind, id and checksum. It belongs into version control.
inline constexpr const char* lock_file = "tandem.lock";

/// Reports 'original-changed' at each file of the project whose original is another one than the lock says.
void check_originals(const model::Project& project, FileSystem& files, Diagnostics& diagnostics);

/// Adds the originals that the lock does not have yet, and takes those out that nothing has the place of.
/// What has changed stays as it is until somebody takes its line out. Without any there is no lock. A lock
/// that cannot be written is reported as a warning ('no-lock').
void keep_originals(const model::Project& project, FileSystem& files, Diagnostics& diagnostics);

}  // namespace tandem::cli
