// Stage: engine. The project's own fonts, looked at before anything is set in them.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "model/theme.h"

namespace tandem::engine {

/// A font of `folder` that cannot be read would be replaced by the machine's own, or by another weight.
/// Reports 'bad-font' at the family of the theme that the file is called like, or at the theme.
void check_own_fonts(FileSystem& files, const std::string& folder, const model::Theme& theme,
                     Diagnostics& diagnostics);

}  // namespace tandem::engine
