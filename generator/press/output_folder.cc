#include "press/output_folder.h"

#include <fmt/format.h>

namespace tandem {

bool OutputFolder::write(const std::string& name, std::string_view bytes, Diagnostics& diagnostics) {
  const std::string path = join_path(folder_, name);
  std::string problem;
  const auto there = files_.exists(path) ? files_.read(path, problem) : std::nullopt;
  if (!there || *there != bytes) {
    if (!files_.write_atomically(path, bytes, problem)) {
      diagnostics.error(
          "cannot-write", {}, fmt::format("cannot write {}: {}", path, problem),
          "nothing was changed there; check the folder's permissions and the free space on its disk");
      return false;
    }
    ++changed_count_;
  }
  written_.push_back(path);
  return true;
}

}  // namespace tandem
