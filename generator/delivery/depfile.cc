#include "delivery/depfile.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

namespace tandem::delivery {
namespace {

// What GNU make 4.3, ninja 1.11 and CMake 3.25 read alike, apart from letters, digits and what is not ASCII:
// the tests ask these programs. A space and '#' take a backslash, '$' is doubled.
constexpr std::string_view plain = "/._-+,@!{}~";
constexpr std::string_view plain_in_dependencies = "%()";
constexpr std::string_view escaped = " #$";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_carried(char c, bool is_target) {
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  return !is_ascii || is_letter_or_digit(c) || plain.find(c) != plain.npos ||
         escaped.find(c) != escaped.npos ||
         (!is_target && plain_in_dependencies.find(c) != plain_in_dependencies.npos);
}

/// Nothing where a program would not read the same path. make takes '~' at the start for a home, and all
/// from a '(' to a word that ends in ')' for members of an archive; it has no escape for a space at the end.
std::optional<std::string> escape_path(const std::string& path, bool is_target) {
  if (path.starts_with('~') || path.ends_with(' ') || path.ends_with(')')) return std::nullopt;
  std::string text;
  for (const char c : path) {
    if (!is_carried(c, is_target)) return std::nullopt;
    if (c == ' ' || c == '#') text += '\\';
    if (c == '$') text += '$';
    text += c;
  }
  return text;
}

}  // namespace

Depfile format_depfile(const std::string& target, const std::vector<std::string>& dependencies,
                       const std::string& current_folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const std::string& each : dependencies)
    paths.push_back((fs::path(current_folder) / each).lexically_normal());
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());

  Depfile file;
  const auto written_target = escape_path(target, true);
  if (!written_target) file.refused.push_back(target);
  file.text = written_target.value_or("") + ":";
  const bool makes_run_here = fs::path(target).is_relative();
  for (const fs::path& path : paths) {
    auto written = escape_path(path.generic_string(), false);
    if (!written && makes_run_here) {
      written = escape_path(path.lexically_relative(current_folder).generic_string(), false);
    }
    if (!written) file.refused.push_back(path.generic_string());
    file.text += " \\\n  " + written.value_or("");
  }
  file.text += '\n';
  return file;
}

}  // namespace tandem::delivery
