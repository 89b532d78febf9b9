#include "delivery/ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "delivery/field_list.h"
#include "delivery/line_reader.h"

namespace tandem::delivery {
namespace {

// More than these, and a page of the journal is written before its number of products is reached.
constexpr std::size_t bytes_of_a_page = std::size_t{32} << 20;
// A page is in memory until it is written.
constexpr std::size_t most_bytes_of_text = std::size_t{4} << 20;

// Of a RowsPlace; above it stand the numbers of the journal's pages.
constexpr int of_field_list = 0;

std::string page_name(int number) {
  return fmt::format("journal-{:06}", number);
}

}  // namespace

Ledger::Ledger(FileSystem& files, const Destination& destination, const OutputDisk& disk, std::string program,
               std::string shard)
    : files_(files), root_(destination.root), disk_(disk), has_past_(destination.archive.empty()) {
  folder_ = destination.below.empty() ? destination.language_folder
                                      : destination.below + "/" + destination.language_folder;
  now_.program = std::move(program);
  now_.shard = std::move(shard);
  if (has_past_) read_earlier_runs();
}

std::string Ledger::below(const std::string& name) const {
  return join_path(folder_, name);
}

std::string Ledger::name_of(int source) const {
  return below(source == of_field_list ? "fields.json" : page_name(source));
}

void Ledger::read_earlier_runs() {
  Manifest manifest = read_earlier_manifest();
  if (!manifest.field_list.empty()) read_rows(of_field_list, manifest);
  take(std::move(manifest));
  for (Manifest page; read_rows(page_count_ + 1, page); page = {}) {
    ++page_count_;
    take(std::move(page));
  }
}

Manifest Ledger::read_earlier_manifest() {
  Manifest manifest;
  std::string problem;
  const auto file = files_.open_below(root_, below("manifest.json"), problem);
  if (!file) return manifest;
  LineReader lines(*file);
  for (std::string_view line; lines.next(line);) read_manifest_line(line, manifest);
  return manifest;
}

bool Ledger::read_rows(int source, Manifest& manifest) {
  std::string problem;
  auto file = files_.open_below(root_, name_of(source), problem);
  if (!file) return false;
  std::map<std::string, engine::RowsPlace> rows;
  LineReader lines(*file);
  find_rows(
      lines, [&](const std::string& name, const engine::RowsPlace& place) { rows[name] = place; },
      [&](std::string_view line) {
        if (source != of_field_list) read_manifest_line(line, manifest);
      });
  if (source == of_field_list && lines.checksum() != manifest.field_list) return true;
  for (engine::ProductRecord& product : manifest.products) {
    for (engine::FileRecord& each : product.files) {
      const auto found = rows.find(each.name);
      if (found != rows.end()) each.rows = {source, found->second.offset, found->second.size};
    }
  }
  if (source == of_field_list) field_list_ = std::move(file);
  return true;
}

const engine::ProductRecord* Ledger::earlier(const std::string& kind, const std::string& id) const {
  const auto found = earlier_.find({kind, id});
  return found == earlier_.end() ? nullptr : &found->second;
}

std::optional<std::string> Ledger::rows_of(const engine::FileRecord& file) {
  const engine::RowsPlace& place = file.rows;
  if (place.size == 0) return std::string();
  std::string problem;
  if (place.source != of_field_list && (!page_ || page_number_ != place.source)) {
    page_ = files_.open_below(root_, name_of(place.source), problem);
    page_number_ = place.source;
  }
  OpenFile* source = place.source == of_field_list ? field_list_.get() : page_.get();
  auto rows = source ? source->read(place.offset, place.size) : std::nullopt;
  return rows && rows->size() == place.size ? rows : std::nullopt;
}

void Ledger::take(Manifest manifest) {
  for (engine::ProductRecord& product : manifest.products) {
    engine::ProductRecord& place = earlier_[Key(product.kind, product.id)];
    // Of two records of one product both may have files that are ours.
    for (engine::FileRecord& file : place.files) earlier_left_over_.push_back(std::move(file));
    place = std::move(product);
  }
  for (engine::FileRecord& file : manifest.left_over) earlier_left_over_.push_back(std::move(file));
}

bool Ledger::is_whole(const engine::FileRecord& file) {
  std::string problem;
  const auto bytes = files_.read_below(root_, below(file.name), problem);
  return bytes && bytes->size() == file.bytes && checksum(*bytes) == file.checksum;
}

const engine::ProductRecord* Ledger::unchanged(const std::string& kind, const std::string& id,
                                               const std::string& inputs) {
  const auto found = earlier_.find({kind, id});
  if (inputs.empty() || found == earlier_.end() || found->second.inputs != inputs) return nullptr;
  for (const engine::FileRecord& file : found->second.files) {
    if ((file.fields > 0 && file.rows.size == 0) || !is_whole(file)) return nullptr;
  }
  return &found->second;
}

bool Ledger::add(engine::ProductRecord product, const std::vector<std::string>& rows, std::string& problem) {
  if (!has_past_) {
    now_.products.push_back(std::move(product));
    return true;
  }
  pending_ += journal_line(product);
  for (const std::string& each : rows) {
    if (!each.empty()) pending_ += each + "\n";
  }
  ++pending_products_;
  for (const engine::FileRecord& file : product.files) pending_bytes_ += file.bytes;
  now_.products.push_back(std::move(product));
  const bool is_page_full = pending_products_ >= disk_.products_of_a_page ||
                            pending_bytes_ >= bytes_of_a_page || pending_.size() >= most_bytes_of_text;
  return !is_page_full || write_page(problem);
}

void Ledger::carry(const std::string& kind, const std::string& id) {
  if (const engine::ProductRecord* known = earlier(kind, id)) now_.products.push_back(*known);
}

void Ledger::carry_all_but(
    const std::function<bool(const std::string& kind, const std::string& id)>& is_looked_at) {
  std::set<Key> known;
  for (const engine::ProductRecord& product : now_.products) known.emplace(product.kind, product.id);
  for (const auto& [key, product] : earlier_) {
    if (!known.contains(key) && !is_looked_at(key.first, key.second)) now_.products.push_back(product);
  }
}

void Ledger::sync() const {
  if (disk_.sync) disk_.sync(root_);
}

bool Ledger::write_page(std::string& problem) {
  if (pending_.empty()) return true;
  // What a page names must not be lost with the power once the page is there.
  sync();
  // Behind those of the run before, which are still to be believed.
  if (!files_.write_below(root_, below(page_name(page_count_ + 1)), pending_, problem)) return false;
  ++page_count_;
  pending_.clear();
  pending_products_ = 0;
  pending_bytes_ = 0;
  return true;
}

std::map<std::string, engine::FileRecord> Ledger::left_over() {
  std::set<std::string> made;
  for (const engine::ProductRecord& product : now_.products) {
    for (const engine::FileRecord& file : product.files) made.insert(file.name);
  }
  std::map<std::string, engine::FileRecord> found;
  const auto add = [&](const engine::FileRecord& file) {
    if (!made.contains(file.name) && is_whole(file)) found.insert_or_assign(file.name, file);
  };
  for (const engine::FileRecord& file : earlier_left_over_) add(file);
  for (const auto& [key, product] : earlier_) {
    for (const engine::FileRecord& file : product.files) add(file);
  }
  return found;
}

std::string Ledger::manifest(std::string field_list, std::vector<std::string> left_out,
                             const std::map<std::string, engine::FileRecord>& left_over) {
  now_.left_out = std::move(left_out);
  now_.field_list = std::move(field_list);
  std::sort(now_.products.begin(), now_.products.end(),
            [](const engine::ProductRecord& a, const engine::ProductRecord& b) {
              return std::pair(rank_of(a.kind), a.id) < std::pair(rank_of(b.kind), b.id);
            });
  now_.left_over.clear();
  for (const auto& [name, file] : left_over) now_.left_over.push_back(file);
  return now_.json();
}

void Ledger::close() {
  sync();
  // The first goes last: where it stands, all behind it are found.
  std::string problem;
  for (; page_count_ > 0; --page_count_) files_.remove_below(root_, below(page_name(page_count_)), problem);
}

}  // namespace tandem::delivery
