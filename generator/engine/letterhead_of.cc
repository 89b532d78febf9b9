#include "engine/letterhead_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <utility>

#include "pictures/picture.h"

namespace tandem {
namespace {

// Far more than a logo has that is printed at its best.
constexpr std::size_t most_bytes_of_a_picture = std::size_t{32} << 20;

// A project may come from others: it names no file of the one who builds it, not by way of a link either, but
// for folders of content that are linked.
bool is_in_project(const std::string& written, const std::string& path, const std::string& project_folder,
                   RecordingFileSystem& files) {
  if (written.starts_with('/')) return false;
  const std::string resolved = files.resolve(path);
  if (is_within(resolved, files.resolve(project_folder))) return true;
  const auto& folders = files.folders_walked();
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return is_within(resolved, files.resolve(folder)); });
}

std::shared_ptr<const Picture> read_logo(const PlainText& logo, const std::string& project_folder,
                                         RecordingFileSystem& files, Diagnostics& diagnostics) {
  if (logo.value.empty()) return nullptr;
  const std::string path = join_path(project_folder, logo.value);
  if (!is_in_project(logo.value, path, project_folder, files)) {
    diagnostics.error("outside-project", logo.span, fmt::format("{} lies outside the project", path),
                      "put the picture into the project's folder, and write its path from there");
    return nullptr;
  }
  std::string problem;
  auto bytes = files.read(path, problem, most_bytes_of_a_picture);
  if (!bytes) {
    diagnostics.error("unreadable", logo.span, fmt::format("cannot read {}: {}", path, problem),
                      "write the picture's path below the project's folder");
    return nullptr;
  }
  std::string hint;
  std::shared_ptr<const Picture> picture;
  try {
    picture = read_picture(std::move(*bytes), &hint);
  } catch (const std::bad_alloc&) {
    hint = "it is too large for the memory that there is: make it smaller";
  }
  if (!picture) {
    diagnostics.error("bad-picture", logo.span, fmt::format("{} is no picture that can be printed", path),
                      hint);
  }
  return picture;
}

}  // namespace

Letterhead letterhead_of(const Organisation& organisation, const std::string& project_folder,
                         RecordingFileSystem& files, Diagnostics& diagnostics) {
  Letterhead letterhead{
      organisation.name.value,    {},
      organisation.licence.value, read_logo(organisation.logo, project_folder, files, diagnostics),
      organisation.region.value,  organisation.name.span};
  for (const PlainText& line : organisation.contact) letterhead.contact.push_back(line.value);
  return letterhead;
}

}  // namespace tandem
