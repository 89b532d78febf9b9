#include "delivery/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "delivery/depfile.h"
#include "delivery/left_over.h"
#include "delivery/stack_record.h"
#include "model/locale.h"

namespace tandem::delivery {
namespace {

// More than these are counted, not named.
constexpr std::size_t most_named = 12;

engine::Product::Kind kind_named(const std::string& word) {
  for (const engine::Product::Kind kind : {engine::Product::Kind::handout, engine::Product::Kind::workshop}) {
    if (word == engine::word_of(kind)) return kind;
  }
  return engine::Product::Kind::pack;
}

}  // namespace

std::string language_folder(const std::string& language) {
  return language == model::source_language ? std::string() : language + "/";
}

Delivery::Delivery(FileSystem& files, const Destination& destination, Diagnostics& diagnostics,
                   const std::vector<std::string>& inputs, OutputDisk disk)
    : files_(files),
      destination_(destination),
      diagnostics_(diagnostics),
      disk_(std::move(disk)),
      folder_(files, destination.root, destination.below,
              destination.archive.empty() ? levels_of_a_build : 0),
      guard_(destination_, files, inputs) {
  // Many runs may each write an archive of their own into one folder.
  if (!disk_.hold || is_archive()) return;
  hold_ = disk_.hold(destination_.folder());
  if (hold_) return;
  diagnostics_.error("output-in-use", {},
                     fmt::format("another run is writing into {}", destination_.folder()),
                     "wait until it is done, or name another folder with '--output'");
  throw WriteFailed{};
}

void Delivery::open_ledger(const std::string& program, const std::string& shard) {
  check_place("manifest.json", NamedFile::manifest);
  ledger_.emplace(files_, destination_, disk_, program, shard);
}

void Delivery::open_field_list() {
  check_place("fields.json", NamedFile::field_list);
  has_field_list_ = true;
}

void Delivery::check_place(const std::string& name, NamedFile kind) const {
  if (!is_archive()) check_file_in_folder(folder_.path_of(below_folder(name)), kind, files_);
}

void Delivery::record(engine::ProductRecord product, const std::vector<std::string>& rows) {
  for (const std::string& each : rows) add_rows(each);
  std::string problem;
  if (!ledger_ || ledger_->add(std::move(product), rows, problem)) return;
  diagnostics_.error("cannot-write", {},
                     fmt::format("cannot write the journal in {}: {}", folder_.path(), problem),
                     "check the folder's permissions and the free space on its disk");
  throw WriteFailed{};
}

void Delivery::keep(const engine::ProductRecord& product) {
  for (const engine::FileRecord& file : product.files) folder_.keep(below_folder(file.name));
  add_rows_of(product);
  ledger_->keep(product);
}

void Delivery::pass_over(const std::string& kind, const std::string& id) {
  const engine::ProductRecord* known = ledger_ ? ledger_->earlier(kind, id) : nullptr;
  if (!known) return;
  add_rows_of(*known);
  ledger_->keep(*known);
}

void Delivery::add_rows_of(const engine::ProductRecord& earlier) {
  if (!has_field_list_) return;
  for (const engine::FileRecord& file : earlier.files) {
    const auto rows = ledger_->rows_of(file);
    if (!rows)
      fail_to_write("fields.json", "what an earlier build has written there cannot be read any more");
    add_rows(*rows);
  }
}

void Delivery::add_rows(std::string_view rows) {
  if (!has_field_list_ || rows.empty()) return;
  std::string problem;
  if (!field_list_) field_list_.emplace(create_field_list(below_folder("fields.json")));
  if (!field_list_->add(rows, problem)) fail_to_write("fields.json", problem);
}

std::unique_ptr<NewFile> Delivery::create_field_list(const std::string& path) {
  if (is_archive()) {
    auto spool = std::make_unique<Spool>(folder_.path());
    field_spool_ = spool.get();
    return spool;
  }
  guard_.check_output(folder_.path_of(path));
  std::string problem;
  auto file = folder_.create(path, problem);
  if (!file) fail_to_write("fields.json", problem);
  return file;
}

void Delivery::write_field_list() {
  if (!field_list_) return;
  std::string problem;
  if (!field_list_->close(problem)) fail_to_write("fields.json", problem);
  field_list_checksum_ = field_list_->checksum();
  const auto file = field_list_->take_file();
  field_list_.reset();
  const std::string path = below_folder("fields.json");
  bool is_written = false;
  if (is_archive()) {
    is_written = archive().add(
        path, field_spool_->size(), [&] { return field_spool_->next(); }, problem);
    archived_.push_back(folder_.path_of(destination_.archive) + "/" + path);
  } else {
    is_written = folder_.finish(path, *file, field_list_checksum_, problem);
  }
  if (!is_written) fail_to_write("fields.json", problem);
}

ArchiveWriter& Delivery::archive() {
  if (archive_) return *archive_;
  guard_.check_output(folder_.path_of(destination_.archive));
  std::string problem;
  auto file = folder_.create(destination_.archive, problem);
  if (!file) fail_to_write(destination_.archive, problem);
  archive_.emplace(std::move(file), *archive_format_of(destination_.archive));
  return *archive_;
}

void Delivery::add_to_archive(const std::string& path, std::string_view bytes) {
  std::string problem;
  if (!archive().add(path, bytes, problem)) fail_to_write(destination_.archive, problem);
  archived_.push_back(folder_.path_of(destination_.archive) + "/" + path);
  if (path.ends_with(".pdf")) changed_.push_back(path);
}

void Delivery::close_archive() {
  std::string problem;
  if (!archive().close(problem)) fail_to_write(destination_.archive, problem);
  const std::string checksum = archive_->checksum();
  const auto file = archive_->take_file();
  archive_.reset();
  const int changed_before = folder_.changed_count();
  if (!folder_.finish(destination_.archive, *file, checksum, problem)) {
    fail_to_write(destination_.archive, problem);
  }
  if (folder_.changed_count() == changed_before) changed_.clear();
}

void Delivery::fail_to_write(const std::string& name, const std::string& problem) {
  diagnostics_.error("cannot-write", {},
                     fmt::format("cannot write {}: {}",
                                 is_archive() ? place() : folder_.path_of(below_folder(name)), problem),
                     "check the folder's permissions and the free space on its disk");
  throw WriteFailed{};
}

void Delivery::write_journal() {
  std::string problem;
  if (ledger_) ledger_->write_page(problem);
}

void Delivery::close() {
  if (ledger_) {
    for (const std::string& couple : left_out_) ledger_->carry("pack", couple);
    ledger_->carry_all_but([&](const std::string& kind, const std::string& id) {
      return wanted_.is_all() || wanted_.has(kind_named(kind), id);
    });
    // Nor may the manifest name what could be lost with the power.
    if (!is_archive()) ledger_->sync();
    write("manifest.json", ledger_->manifest(field_list_checksum_, left_out_, ledger_->left_over()));
    if (!is_archive()) drop_stacks();
  }
  if (is_archive()) close_archive();
  if (ledger_) {
    ledger_->close();
  } else if (disk_.sync && folder_.changed_count() > 0) {
    disk_.sync(destination_.root);
  }
}

void Delivery::drop_stacks() {
  const std::string record_file = std::string(stacks_folder) + stack_record_file;
  const auto text = folder_.read(below_folder(record_file));
  if (!text) return;
  const StackRecord record = read_stack_record(*text);
  const bool is_somebody_elses = record.build.empty();
  if (is_somebody_elses || record.build == mark_of_build(ledger_->made())) return;
  for (const auto& [name, checksum] : record.files) {
    const std::string file = stacks_folder + name;
    if (folder_.checksum_of(below_folder(file)) == checksum) drop(file);
  }
  if (!folder_.remove(below_folder(record_file), diagnostics_)) throw WriteFailed{};
}

void Delivery::write(const std::string& name, std::string_view bytes) {
  const std::string below = below_folder(name);
  if (is_archive()) return add_to_archive(below, bytes);
  guard_.check_output(folder_.path_of(below));
  const int changed_before = folder_.changed_count();
  if (!folder_.write(below, bytes, diagnostics_)) throw WriteFailed{};
  const bool is_changed = folder_.changed_count() > changed_before;
  if (is_changed && name.ends_with(".pdf")) changed_.push_back(below);
}

bool Delivery::has(const std::string& name) const {
  return !is_archive() && files_.exists(folder_.path_of(below_folder(name)));
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
    return is_within(path, folder_.path_of(below_folder("packs/" + couple))) ||
           is_within(path, folder_.path_of(below_folder("facilitator-only/" + couple)));
  });
}

void Delivery::prune() {
  if (!ledger_ || is_archive()) return;
  for (const auto& [name, file] : ledger_->left_over()) {
    if (wanted_.has_file(name) && !is_left_out(folder_.path_of(below_folder(name)))) drop(name);
  }
}

void Delivery::report_left_over() {
  if (is_archive()) return;
  std::vector<std::string> found = files_of_builds(files_, folder_.path_of(destination_.language_folder));
  const std::set<std::string> made(written().begin(), written().end());
  std::erase_if(found, [&](const std::string& path) {
    const bool is_looked_at = wanted_.has_file(path.substr(folder_.path_of(below_folder("")).size()));
    return made.contains(path) || is_left_out(path) || !is_looked_at;
  });
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
    if (is_archive()) paths.push_back(place());
    if (!is_archive()) paths.insert(paths.end(), written().begin(), written().end());
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

}  // namespace tandem::delivery
