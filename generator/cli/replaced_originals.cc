#include "cli/replaced_originals.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/shell_word.h"

namespace tandem::cli {
namespace {

constexpr std::string_view heading =
    "# Whose place files of this project have, and what that was then. 'tandem check' tells what has changed "
    "since;\n"
    "# take a line out when you have looked at it. Keep this file in version control.\n";

using Lock = std::map<std::string, std::string>;  // 'sheet load-map', and the checksum

Lock read_lock(const model::Project& project, FileSystem& files) {
  std::string problem;
  const std::string text = files.read(join_path(project.folder, lock_file), problem).value_or("");
  Lock lock;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    const std::size_t space = line.rfind(' ');
    if (!line.starts_with('#') && space != std::string::npos)
      lock[line.substr(0, space)] = line.substr(space + 1);
    start = end + 1;
  }
  return lock;
}

std::string checksum_of(const model::Replacement& each) {
  const Digest digest = digest_of(each.original.file->text);
  return fmt::format("{:016x}{:016x}", digest.high, digest.low);
}

// In two languages one id is replaced twice.
std::string name_of(const model::Project& project, const model::Replacement& each) {
  std::string path = each.own.file->path;
  const std::string content = join_path(project.folder, "content/");
  if (path.starts_with(content)) path.erase(0, content.size());
  for (const auto& [language, translation] : project.translations) {
    if (path.starts_with(language + "/")) return fmt::format("{} {} {}", each.kind, language, each.id);
  }
  return fmt::format("{} {}", each.kind, each.id);
}

}  // namespace

void check_originals(const model::Project& project, FileSystem& files, Diagnostics& diagnostics) {
  if (project.replacements.empty()) return;
  const Lock lock = read_lock(project, files);
  for (const model::Replacement& each : project.replacements) {
    const auto known = lock.find(name_of(project, each));
    if (known == lock.end() || known->second == checksum_of(each)) continue;
    diagnostics.warning(
        "original-changed", each.own,
        fmt::format("the {} that this has the place of has changed: {}", each.kind, each.original.file->path),
        fmt::format("'diff {} {}' shows what differs from yours; then take the line '{}' out of {}",
                    shell_word(each.original.file->path), shell_word(each.own.file->path), known->first,
                    lock_file));
  }
}

void keep_originals(const model::Project& project, FileSystem& files, Diagnostics& diagnostics) {
  const Lock before = read_lock(project, files);
  if (before.empty() && project.replacements.empty()) return;
  Lock now;
  for (const model::Replacement& each : project.replacements) {
    const std::string name = name_of(project, each);
    const auto known = before.find(name);
    now[name] = known == before.end() ? checksum_of(each) : known->second;
  }
  if (now == before) return;
  std::string text(heading);
  for (const auto& [name, checksum] : now) text += fmt::format("{} {}\n", name, checksum);
  std::string problem;
  if (files.write_below(project.folder, lock_file, text, problem)) return;
  diagnostics.warning("no-lock", {},
                      fmt::format("{} cannot be written: {}", join_path(project.folder, lock_file), problem),
                      "without it nobody can tell when the library's own files change");
}

}  // namespace tandem::cli
