// Stage: engine. What a project's organisation puts on its pages, its logo among it.
// In: an Organisation and the files of its project. Out: a Letterhead.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/organisation.h"
#include "setting/letterhead.h"

namespace tandem::engine {

/// A logo that lies outside the project or cannot be read or printed is reported, and left out. A folder of
/// content that is a link, and that `files` has walked, is part of the project.
setting::Letterhead letterhead_of(const model::Organisation& organisation, const std::string& project_folder,
                                  RecordingFileSystem& files, Diagnostics& diagnostics);

}  // namespace tandem::engine
