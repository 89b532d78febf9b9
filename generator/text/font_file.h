// Stage: text. Whether font files are whole, before anything relies on them: a font that is cut off would be
// replaced by another one without a word.
// In: a file's bytes, or a folder. Out: what is wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace tandem::text {

/// By its name: .ttf, .otf, .ttc or .otc.
bool is_font_file(std::string_view path);

/// Whether every table that the file lists is in it (OpenType 1.9, 'Organization of an OpenType Font').
bool is_whole_font(std::string_view bytes);

/// Font files at and below `folder` that are not whole, and all that cannot be read there.
std::vector<PathProblem> find_font_problems(FileSystem& files, const std::string& folder);

}  // namespace tandem::text
