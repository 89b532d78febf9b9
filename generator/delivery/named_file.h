// Stage: delivery. One file that the user names for something that a run makes.
// In: where it is to go, and what it will be. Out: a refusal where it would take the place of anything else.
#pragma once

#include <string>

#include "base/file_system.h"

namespace tandem {

/// What the user asks for would take the place of something that is to stay.
struct OutputRefused {
  std::string message;
  std::string hint;
};

enum class NamedFile { pdf, tar, zip, manifest, stamp, depfile };

/// Throws OutputRefused unless nothing is at `path`, or an empty file, or one of that kind, and no link.
void check_named_file(const char* option, const std::string& path, NamedFile kind, FileSystem& files);

}  // namespace tandem
