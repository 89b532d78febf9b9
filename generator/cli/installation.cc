#include "cli/installation.h"

namespace tandem::cli {
namespace {

bool is_library(FileSystem& files, const std::string& folder) {
  return !folder.empty() && files.exists(folder + "/content") && files.exists(folder + "/templates");
}

}  // namespace

std::string find_library(FileSystem& files, const std::string& program, const std::string& configured) {
  std::string beside = program.empty() ? "" : files.resolve(folder_of_path(program) + "/../share/tandem");
  if (is_library(files, beside)) return beside;
  return is_library(files, configured) ? configured : "";
}

}  // namespace tandem::cli
