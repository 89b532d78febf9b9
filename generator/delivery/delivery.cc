#include "delivery/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "delivery/depfile.h"
#include "delivery/left_over.h"
#include "model/locale.h"

namespace tandem {
namespace {

// More than these are counted, not named.
constexpr std::size_t most_named = 12;

}  // namespace

std::string language_folder(const std::string& language) {
  return language == source_language ? std::string() : language + "/";
}

Delivery::Delivery(FileSystem& files, const Destination& destination, Diagnostics& diagnostics,
                   const std::vector<std::string>& inputs)
    : files_(files),
      destination_(destination),
      diagnostics_(diagnostics),
      folder_(files, destination.root, destination.below),
      guard_(destination_, files, inputs) {}

void Delivery::write(const std::string& name, std::string_view bytes) {
  const std::string below = below_folder(name);
  guard_.check_output(folder_.path_of(below));
  const int changed_before = folder_.changed_count();
  if (!folder_.write(below, bytes, diagnostics_)) throw WriteFailed{};
  const bool is_changed = folder_.changed_count() > changed_before;
  if (is_changed && name.ends_with(".pdf")) changed_.push_back(below);
}

void Delivery::drop(const std::string& name) {
  const std::string below = below_folder(name);
  const auto& written = folder_.written();
  const std::string path = folder_.path_of(below);
  if (std::find(written.begin(), written.end(), path) != written.end()) return;
  if (!files_.exists(path)) return;
  if (!folder_.remove(below, diagnostics_)) throw WriteFailed{};
  dropped_.push_back(below);
}

void Delivery::report_left_over() {
  const std::string folder = folder_.path_of(destination_.language_folder);
  std::vector<std::string> found = files_of_builds(files_, folder);
  const std::set<std::string> made(written().begin(), written().end());
  std::erase_if(found, [&](const std::string& path) {
    return made.contains(path) || std::any_of(left_out_.begin(), left_out_.end(), [&](const auto& couple) {
             return is_within(path, folder_.path_of(below_folder("packs/" + couple)));
           });
  });
  if (found.empty()) return;
  const std::size_t more = found.size() - std::min(found.size(), most_named);
  found.resize(found.size() - more);
  std::string names = fmt::format("{}", fmt::join(found, ", "));
  if (more > 0) names += fmt::format(" and {} more", more);
  diagnostics_.warning("left-over", {}, fmt::format("this build would not make {}", names),
                       "they may be of couples or sheets that are gone: delete what nobody needs");
}

void Delivery::write_marks(const std::vector<std::string>& dependencies, const std::string& current_folder) {
  if (destination_.stamp.empty()) return;
  guard_.check_marks(dependencies);
  if (!destination_.depfile.empty()) {
    // The PDFs were read, too, to see whether they would change; one that is deleted is to be made again.
    std::vector<std::string> paths = dependencies;
    paths.insert(paths.end(), written().begin(), written().end());
    const Depfile depfile = format_depfile(destination_.stamp, paths, current_folder);
    for (const std::string& path : depfile.refused) {
      diagnostics_.error("path-in-depfile", {},
                         fmt::format("make or ninja would not read '{}' as one path", path),
                         "rename it: letters, digits, spaces and . _ - + , are safe");
    }
    if (!depfile.refused.empty()) throw WriteFailed{};
    write_for_build(destination_.depfile, depfile.text);
  }
  write_for_build(destination_.stamp, "");
}

void Delivery::write_for_build(const std::string& path, std::string_view text) {
  std::string problem;
  files_.sweep(folder_of_path(path), 0);
  if (files_.write_atomically(path, text, problem)) return;
  diagnostics_.error("cannot-write", {}, fmt::format("cannot write {}: {}", path, problem));
  throw WriteFailed{};
}

}  // namespace tandem
