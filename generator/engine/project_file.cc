#include "engine/project_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::engine {
namespace {

// A project may come from others: it names no file of the one who builds it, not by way of a link either, but
// for folders of content that are linked.
bool is_in_project(const std::string& written, const std::string& path, const std::string& folder,
                   RecordingFileSystem& files) {
  if (written.starts_with('/')) return false;
  const std::string resolved = files.resolve(path);
  if (is_within(resolved, files.resolve(folder))) return true;
  const auto& folders = files.folders_walked();
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& walked) { return is_within(resolved, files.resolve(walked)); });
}

}  // namespace

std::optional<std::string> read_project_file(const load::PlainText& written, const std::string& folder,
                                             const FileWish& wish, RecordingFileSystem& files,
                                             Diagnostics& diagnostics) {
  const std::string path = join_path(folder, written.value);
  if (!is_in_project(written.value, path, folder, files)) {
    diagnostics.error(
        "outside-project", written.span, fmt::format("{} lies outside the project", path),
        fmt::format("put the {} into the project's folder, and write its path from there", wish.kind));
    return std::nullopt;
  }
  std::string problem;
  auto bytes = files.read(path, problem, wish.most_bytes);
  if (!bytes) {
    diagnostics.error("unreadable", written.span, fmt::format("cannot read {}: {}", path, problem),
                      fmt::format("write the {}'s path below the project's folder", wish.kind));
  }
  return bytes;
}

}  // namespace tandem::engine
