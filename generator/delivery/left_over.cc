#include "delivery/left_over.h"

#include <utility>

#include "delivery/named_file.h"

namespace tandem::delivery {
namespace {

// What a build makes, apart from the list of fields: first what has names.
constexpr const char* folders_of_a_build[] = {"packs", "facilitator-only", "handouts", "workshops"};

}  // namespace

std::vector<std::string> files_of_builds(FileSystem& files, const std::string& folder) {
  std::vector<std::string> found;
  for (const char* part : folders_of_a_build) {
    for (std::string& path : files.list(join_path(folder, part))) {
      // The second is what versions before this one left when they were killed.
      if (path.ends_with(".pdf") || path.find(".pdf.part-") != std::string::npos) {
        found.push_back(std::move(path));
      }
    }
  }
  const std::string fields = join_path(folder, "fields.json");
  if (is_file_of_kind(fields, NamedFile::field_list, files)) found.push_back(fields);
  return found;
}

}  // namespace tandem::delivery
