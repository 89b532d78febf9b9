#include "cli/held_files.h"

#include <fmt/format.h>

#include "delivery/delivery.h"

namespace tandem {

std::string HeldFiles::whole(const std::string& path) const {
  return join_path(build_.destination.root, path);
}

void HeldFiles::hold(const std::string& name, std::string_view bytes) {
  const std::string path = build_.path("stacks/" + name);
  std::string problem;
  auto file = files_.create_below(build_.destination.root, path, problem);
  if (!file || !file->append(bytes, problem)) fail(path, problem);
  held_.push_back({path, std::move(file)});
}

void HeldFiles::give_names() {
  std::string problem;
  for (const Held& each : held_) {
    if (!each.file->finish(problem)) fail(each.path, problem);
  }
}

std::vector<std::string> HeldFiles::paths() const {
  std::vector<std::string> paths;
  for (const Held& each : held_) paths.push_back(whole(each.path));
  return paths;
}

void HeldFiles::fail(const std::string& path, const std::string& problem) {
  diagnostics_.error("cannot-write", {}, fmt::format("{} cannot be written: {}", whole(path), problem));
  throw WriteFailed{};
}

}  // namespace tandem
