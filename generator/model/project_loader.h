// Stage: model. Reads a project's folder.
// In: a FileSystem, the folder, and how blocks are read. Out: the Project with every reference between its
// parts checked; problems as diagnostics.
#pragma once

#include <string>

#include "base/file_system.h"
#include "model/project.h"

namespace tandem {

/// Thrown where nothing can be read at all; the message names the path and the reason.
struct ProjectNotFound {
  std::string message;
  std::string hint;
};

/// Reads everything; all problems are reported, and what can be read is read. Files are shown in errors
/// by their path below the current folder. Throws ProjectNotFound.
Project load_project(FileSystem& files, const std::string& folder, const BlockReading& blocks,
                     SourceSet& sources, Diagnostics& diagnostics);

}  // namespace tandem
