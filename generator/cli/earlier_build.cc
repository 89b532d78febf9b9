#include "cli/earlier_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "cli/end_of_run.h"
#include "cli/shard_of.h"
#include "cli/typed_command.h"
#include "delivery/line_reader.h"
#include "delivery/named_file.h"
#include "engine/content_failed.h"

namespace tandem::cli {

std::string EarlierBuild::path(const std::string& name) const {
  const std::string below = destination.below.empty() ? destination.language_folder
                                                      : destination.below + "/" + destination.language_folder;
  return join_path(below, name);
}

EarlierBuild read_earlier_build(const Options& options, FileSystem& files, Diagnostics& diagnostics) {
  EarlierBuild build{destination_of(options, {}), {}};
  std::string problem;
  const auto file = files.open_below(build.destination.root, build.path("manifest.json"), problem);
  if (!file) {
    const std::string unpacking = unpacking_of(build.destination.folder(), files);
    if (!unpacking.empty()) {
      diagnostics.error("no-manifest", {},
                        fmt::format("{} is no folder of a build", build.destination.folder()), unpacking);
      throw engine::ContentFailed{};
    }
    diagnostics.error("no-manifest", {},
                      fmt::format("{} has no manifest: {}", build.destination.folder(), problem),
                      fmt::format("{} writes it last; '--output' names the folder of another build",
                                  typed_command(options, "build")));
    throw engine::ContentFailed{};
  }
  const std::string path = join_path(build.destination.root, build.path("manifest.json"));
  if (!delivery::is_file_of_kind(path, delivery::NamedFile::manifest, files)) {
    diagnostics.error("no-manifest", {}, fmt::format("{} is no list of what a build has made", path),
                      "'--output' names the folder of another build");
    throw engine::ContentFailed{};
  }
  delivery::LineReader lines(*file);
  for (std::string_view line; lines.next(line);) delivery::read_manifest_line(line, build.manifest);
  return build;
}

bool is_as_built(const engine::ProductRecord& product, const engine::Made& made, Diagnostics& diagnostics) {
  std::vector<std::string> changed;
  std::size_t count = 0;
  for (const engine::FileRecord& file : product.files) {
    if (engine::is_pack_edition(file.name)) continue;  // it is printed for nobody of the two
    ++count;
    const auto found =
        std::find_if(made.files.begin(), made.files.end(),
                     [&](const engine::PaintedFile& painted) { return painted.name == file.name; });
    if (found == made.files.end() || checksum(found->bytes) != file.checksum) changed.push_back(file.name);
  }
  if (changed.empty() && made.files.size() == count) return true;
  if (changed.empty()) changed.emplace_back("a file that the build did not make");
  diagnostics.error(
      "changed-since-build", {},
      fmt::format("'{}' would not be printed as it was built: {}", product.id, fmt::join(changed, ", ")),
      "its content, its look or the date is another one now: build again, or give the options of "
      "that build");
  return false;
}

namespace {

/// A shard's stack is asked for by the folder that the shard itself has made below the one of its build.
std::string build_again(Options options, const std::string& shard) {
  if (shard.empty()) return typed_command(options, "build");
  options.output = folder_of_path(options.output);
  return typed_command(options, "build --shard " + shard);
}

}  // namespace

void warn_of_couples_without_pack(const model::Project& project, const EarlierBuild& build,
                                  const std::set<std::string>& packs, const Options& options,
                                  Diagnostics& diagnostics) {
  if (!project.couples) return;
  Options of_build;
  of_build.shard = build.manifest.shard;
  const engine::Shard shard = of_build.shard.empty() ? engine::Shard{} : shard_of(of_build, {});
  std::vector<std::string> missing;
  for (const model::Couple& couple : project.couples->couples) {
    const std::string& id = couple.id.value;
    if (!packs.contains(id) && (shard.is_all() || shard.has_couple(id))) missing.push_back(id);
  }
  if (missing.empty()) return;
  constexpr std::size_t most_named = 12;
  const std::size_t more = missing.size() - std::min(missing.size(), most_named);
  missing.resize(missing.size() - more);
  diagnostics.warning(
      "changed-since-build", {},
      fmt::format("the build has no pack of {}{}, who {} on the list: the stack is without them",
                  fmt::join(missing, ", "), more > 0 ? fmt::format(" and {} more", more) : "",
                  missing.size() == 1 ? "is" : "are"),
      fmt::format("{} makes them", build_again(options, build.manifest.shard)));
}

}  // namespace tandem::cli
