#include "cli/depfile.h"

#include <algorithm>
#include <filesystem>

namespace tandem {
namespace {

// GNU make 4.3, manual section 4.3 and 'Using Variables': a space and '#' take a backslash, '$' is doubled,
// and backslashes count only in front of those.
std::string escape_path(const std::string& path) {
  std::string escaped;
  std::size_t backslashes = 0;
  for (const char c : path) {
    if (c == ' ' || c == '\t' || c == '#') escaped.append(backslashes + 1, '\\');
    if (c == '$') escaped += '$';
    escaped += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return escaped;
}

}  // namespace

std::string format_depfile(const std::string& target, const std::vector<std::string>& dependencies,
                           const std::string& current_folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  for (const std::string& each : dependencies) {
    if (each.find('\n') != std::string::npos) continue;
    paths.push_back((fs::path(current_folder) / each).lexically_normal().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  std::string text = escape_path(target) + ":";
  for (const std::string& path : paths) text += " \\\n  " + escape_path(path);
  return text + "\n";
}

}  // namespace tandem
