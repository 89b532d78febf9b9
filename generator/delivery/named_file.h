// Stage: delivery. A file that a run makes, where the user names it or its folder.
// In: where it is to go, and what it will be. Out: a refusal where it would take the place of anything else.
#pragma once

#include <string>

#include "base/file_system.h"

namespace tandem::delivery {

/// What the user asks for would take the place of something that is to stay.
struct OutputRefused {
  std::string message;
  std::string hint;
};

enum class NamedFile { pdf, tar, zip, manifest, field_list, stack_record, manual_page, stamp, depfile };

/// By its first bytes.
bool is_file_of_kind(const std::string& path, NamedFile kind, FileSystem& files);

/// Throws OutputRefused unless nothing is at `path`, or an empty file, or one of that kind, and no link.
void check_named_file(const char* option, const std::string& path, NamedFile kind, FileSystem& files);

/// The name is ours, and the user's is the folder: somebody else may have a file of that name there. Throws
/// OutputRefused for one that is not of that kind; links and folders are for who writes to refuse.
void check_file_in_folder(const std::string& path, NamedFile kind, FileSystem& files);

}  // namespace tandem::delivery
