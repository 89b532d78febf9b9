#include "delivery/output_folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "delivery/line_reader.h"

namespace tandem::delivery {
OutputFolder::OutputFolder(FileSystem& files, std::string root, std::string below, int levels)
    : files_(files),
      root_(std::move(root)),
      below_(std::move(below)),
      folder_(below_.empty() ? root_ : join_path(root_, below_)),
      levels_(levels) {}

namespace {

const char* hint_for_problem(const std::string& problem) {
  return problem == std::strerror(ENOTDIR)
             ? "a file is where a folder must be: name another folder with '--output'"
             : "nothing was changed there; check the folder's permissions and the free space on its disk";
}

}  // namespace

bool OutputFolder::write(const std::string& name, std::string_view bytes, Diagnostics& diagnostics) {
  sweep_once();
  std::string problem;
  const auto there = files_.read_below(root_, below_root(name), problem);
  if (!there || *there != bytes) {
    if (!files_.write_below(root_, below_root(name), bytes, problem)) {
      diagnostics.error("cannot-write", {}, fmt::format("cannot write {}: {}", path_of(name), problem),
                        hint_for_problem(problem));
      return false;
    }
    ++changed_count_;
  }
  written_.push_back(path_of(name));
  return true;
}

std::unique_ptr<NewFile> OutputFolder::create(const std::string& name, std::string& problem) {
  sweep_once();
  return files_.create_below(root_, below_root(name), problem);
}

bool OutputFolder::finish(const std::string& name, NewFile& file, const std::string& checksum,
                          std::string& problem) {
  if (checksum_of(name) != checksum) {
    if (!file.finish(problem)) return false;
    ++changed_count_;
  }
  written_.push_back(path_of(name));
  return true;
}

std::string OutputFolder::checksum_of(const std::string& name) const {
  std::string problem;
  const auto file = files_.open_below(root_, below_root(name), problem);
  if (!file) return {};
  LineReader lines(*file);
  for (std::string_view line; lines.next(line);) continue;
  return lines.checksum();
}

std::optional<std::string> OutputFolder::read(const std::string& name) const {
  std::string problem;
  return files_.read_below(root_, below_root(name), problem);
}

bool OutputFolder::remove(const std::string& name, Diagnostics& diagnostics) {
  sweep_once();
  std::string problem;
  if (files_.remove_below(root_, below_root(name), problem)) return true;
  diagnostics.error("cannot-write", {}, fmt::format("cannot take {} away: {}", path_of(name), problem));
  return false;
}

void OutputFolder::sweep_once() {
  if (!is_swept_) files_.sweep(folder_, levels_);
  is_swept_ = true;
}

}  // namespace tandem::delivery
