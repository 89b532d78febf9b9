// Stage: model. Reads a project's folder.
// In: a FileSystem, the folder, and how blocks are read. Out: the Project with every reference between its
// parts checked; problems as diagnostics.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/cache_folder.h"
#include "base/file_system.h"
#include "model/project.h"
#include "model/purpose.h"

namespace tandem::model {

/// Thrown where nothing can be read at all; the message names the path and the reason.
struct ProjectNotFound {
  std::string message;
  std::string hint;
};

/// How much of a project is loaded, and what helps.
struct Loading {
  CacheFolder* cache = nullptr;
  /// Ids of the sheets that a run makes pages of, if it makes nothing else. Where an earlier run has found
  /// nothing to report in the very same files, the other sheets are read no further than references to them
  /// need (read_outline), and what no sheet's own page has, notes on research and finished themes, is left
  /// out.
  std::optional<std::set<std::string>> sheets = {};
  /// What the run makes, if not all: then a fault in a file that this does not take is a warning.
  std::optional<Purpose> purpose = {};
  /// The content and templates that came with the program, for projects that stand on them; may be empty.
  std::string installed_library = {};
};

/// Reads everything; all problems are reported, and what can be read is read. Files are shown in errors
/// by their path below the current folder. Throws ProjectNotFound.
///
/// With a cache, files that an earlier run has read without a word need not be read as YAML again
/// (load/reading_snapshot.h). Kept there is what is content for certain (content_kind.h) and nothing else: no
/// list of people, and nothing that may be one.
Project load_project(FileSystem& files, const std::string& folder, const BlockReading& blocks,
                     SourceSet& sources, Diagnostics& diagnostics, const Loading& loading = {});

}  // namespace tandem::model
