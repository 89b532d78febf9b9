#include "delivery/output_guard.h"

#include <fmt/format.h>

#include "delivery/archive.h"

namespace tandem::delivery {
namespace {

bool is_made_by_a_run(const std::string& path) {
  return path.ends_with(".pdf") || path.ends_with("/fields.json") || path.ends_with("/manifest.json");
}

}  // namespace

OutputGuard::OutputGuard(const Destination& destination, FileSystem& files,
                         const std::vector<std::string>& inputs)
    : destination_(destination), files_(files), output_folder_(files.resolve(destination.folder())) {
  add(inputs);
  if (destination.archive.empty()) {
    check_folder("--output", destination.folder());
  } else {
    const std::string archive = join_path(destination.folder(), destination.archive);
    const bool is_tar = archive_format_of(archive) == ArchiveFormat::tar;
    check_folder("--archive", archive);
    check_named_file("--archive", archive, is_tar ? NamedFile::tar : NamedFile::zip, files);
  }
  check_marks({});
}

void OutputGuard::add(const std::vector<std::string>& inputs) {
  for (const std::string& path : inputs) {
    if (!input_paths_.insert(path).second) continue;
    if (const auto identity = files_.identity(path)) inputs_.insert(*identity);
  }
}

void OutputGuard::check_output(const std::string& path) const {
  const auto identity = files_.identity(path);
  if (identity && inputs_.contains(*identity)) {
    throw OutputRefused{fmt::format("{} was read in this run and would be written over", path),
                        "choose another folder with '--output'"};
  }
}

void OutputGuard::check_marks(const std::vector<std::string>& inputs) {
  add(inputs);
  check_mark("--stamp", destination_.stamp, NamedFile::stamp);
  check_mark("--depfile", destination_.depfile, NamedFile::depfile);
  if (!destination_.depfile.empty() &&
      files_.resolve(destination_.depfile) == files_.resolve(destination_.stamp)) {
    throw OutputRefused{"'--depfile' and '--stamp' name the same file", {}};
  }
}

void OutputGuard::check_folder(const char* option, const std::string& path) const {
  const std::string resolved = files_.resolve(path);
  for (std::string each = resolved; true;) {
    const auto identity = files_.identity(each);
    if (identity && inputs_.contains(*identity)) {
      const std::string which = each == resolved ? "is a file or folder" : fmt::format("lies in {}", each);
      throw OutputRefused{fmt::format("'{} {}' {} that was read in this run", option, path, which),
                          "what a run makes belongs beside content/ and templates/, not into them"};
    }
    const std::string above = folder_of_path(each);
    if (above == each || each == ".") return;
    each = above;
  }
}

void OutputGuard::check_mark(const char* option, const std::string& path, NamedFile kind) const {
  if (path.empty()) return;
  check_folder(option, path);
  const std::string resolved = files_.resolve(path);
  if (is_within(resolved, output_folder_) && is_made_by_a_run(resolved)) {
    throw OutputRefused{fmt::format("'{} {}' is a file that a run makes", option, path),
                        "name a file that is for this alone, such as build/handouts.stamp"};
  }
  check_named_file(option, path, kind, files_);
}

}  // namespace tandem::delivery
