// Stage: engine. A file that a project names: a logo, a PDF of the facilitator's own.
// In: its path as it is written, and the folder that it is below. Out: its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/decode.h"

namespace tandem::engine {

/// What is asked for.
struct FileWish {
  const char* kind;  ///< 'picture': what it is in messages
  std::size_t most_bytes;
};

/// Nothing where it lies outside of the project, by way of a link, too, or cannot be read, which is reported
/// ('outside-project', 'unreadable'). A folder of content that is a link, and that `files` has walked, is
/// part of the project.
std::optional<std::string> read_project_file(const load::PlainText& written, const std::string& folder,
                                             const FileWish& wish, RecordingFileSystem& files,
                                             Diagnostics& diagnostics);

}  // namespace tandem::engine
