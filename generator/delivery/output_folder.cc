#include "delivery/output_folder.h"

#include <fmt/format.h>

namespace tandem {
namespace {

// LANGUAGE/packs/COUPLE/ holds the files that lie deepest.
constexpr int levels_of_folders = 3;

}  // namespace

OutputFolder::OutputFolder(FileSystem& files, std::string root, std::string below)
    : files_(files),
      root_(std::move(root)),
      below_(std::move(below)),
      folder_(below_.empty() ? root_ : join_path(root_, below_)) {}

bool OutputFolder::write(const std::string& name, std::string_view bytes, Diagnostics& diagnostics) {
  sweep_once();
  std::string problem;
  const auto there = files_.read_below(root_, below_root(name), problem);
  if (!there || *there != bytes) {
    if (!files_.write_below(root_, below_root(name), bytes, problem)) {
      diagnostics.error(
          "cannot-write", {}, fmt::format("cannot write {}: {}", path_of(name), problem),
          "nothing was changed there; check the folder's permissions and the free space on its disk");
      return false;
    }
    ++changed_count_;
  }
  written_.push_back(path_of(name));
  return true;
}

bool OutputFolder::remove(const std::string& name, Diagnostics& diagnostics) {
  sweep_once();
  std::string problem;
  if (files_.remove_below(root_, below_root(name), problem)) return true;
  diagnostics.error("cannot-write", {}, fmt::format("cannot take {} away: {}", path_of(name), problem));
  return false;
}

void OutputFolder::sweep_once() {
  if (!is_swept_) files_.sweep(folder_, levels_of_folders);
  is_swept_ = true;
}

}  // namespace tandem
