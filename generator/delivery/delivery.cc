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
                   const std::vector<std::string>& inputs, OutputDisk disk)
    : files_(files),
      destination_(destination),
      diagnostics_(diagnostics),
      disk_(std::move(disk)),
      folder_(files, destination.root, destination.below),
      guard_(destination_, files, inputs) {
  if (!disk_.hold) return;
  hold_ = disk_.hold(destination_.folder());
  if (hold_) return;
  diagnostics_.error("output-in-use", {},
                     fmt::format("another run is writing into {}", destination_.folder()),
                     "wait until it is done, or name another folder with '--output'");
  throw WriteFailed{};
}

void Delivery::open_ledger(const std::string& program) {
  ledger_.emplace(files_, destination_, disk_, program);
}

void Delivery::record(ProductRecord product) {
  std::string problem;
  if (!ledger_ || ledger_->add(std::move(product), true, problem)) return;
  diagnostics_.error("cannot-write", {},
                     fmt::format("cannot write the journal in {}: {}", folder_.path(), problem),
                     "check the folder's permissions and the free space on its disk");
  throw WriteFailed{};
}

void Delivery::keep(const ProductRecord& product) {
  for (const FileRecord& file : product.files) folder_.keep(below_folder(file.name));
  std::string problem;
  ledger_->add(product, false, problem);
}

void Delivery::write_journal() {
  std::string problem;
  if (ledger_) ledger_->write_page(problem);
}

void Delivery::close_ledger(std::string_view field_list) {
  if (!ledger_) return;
  for (const std::string& couple : left_out_) ledger_->carry("pack", couple);
  write("manifest.json", ledger_->manifest(field_list, ledger_->left_over()));
  ledger_->close();
}

void Delivery::write(const std::string& name, std::string_view bytes) {
  const std::string below = below_folder(name);
  guard_.check_output(folder_.path_of(below));
  const int changed_before = folder_.changed_count();
  if (!folder_.write(below, bytes, diagnostics_)) throw WriteFailed{};
  const bool is_changed = folder_.changed_count() > changed_before;
  if (is_changed && name.ends_with(".pdf")) changed_.push_back(below);
}

bool Delivery::has(const std::string& name) const {
  return files_.exists(folder_.path_of(below_folder(name)));
}

void Delivery::drop(const std::string& name) {
  if (!has(name)) return;
  const std::string below = below_folder(name);
  const auto& written = folder_.written();
  if (std::find(written.begin(), written.end(), folder_.path_of(below)) != written.end()) return;
  if (!folder_.remove(below, diagnostics_)) throw WriteFailed{};
  dropped_.push_back(below);
}

bool Delivery::is_left_out(const std::string& path) const {
  return std::any_of(left_out_.begin(), left_out_.end(), [&](const std::string& couple) {
    return is_within(path, folder_.path_of(below_folder("packs/" + couple)));
  });
}

void Delivery::prune() {
  if (!ledger_) return;
  for (const auto& [name, file] : ledger_->left_over()) {
    if (!is_left_out(folder_.path_of(below_folder(name)))) drop(name);
  }
}

void Delivery::report_left_over() {
  std::vector<std::string> found = files_of_builds(files_, folder_.path_of(destination_.language_folder));
  const std::set<std::string> made(written().begin(), written().end());
  std::erase_if(found, [&](const std::string& path) { return made.contains(path) || is_left_out(path); });
  if (found.empty()) return;
  const std::size_t more = found.size() - std::min(found.size(), most_named);
  found.resize(found.size() - more);
  std::string names = fmt::format("{}", fmt::join(found, ", "));
  if (more > 0) names += fmt::format(" and {} more", more);
  diagnostics_.warning(
      "left-over", {}, fmt::format("this build would not make {}", names),
      "they may be of couples or sheets that are gone: '--prune' takes away what a build has made and "
      "nobody has changed; delete what else nobody needs");
}

void Delivery::write_marks(const std::vector<std::string>& dependencies, const std::string& current_folder) {
  if (destination_.stamp.empty()) return;
  if (disk_.sync) disk_.sync(destination_.root);
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
