#include "delivery/ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "base/json.h"
#include "delivery/fields_manifest.h"

namespace tandem {
namespace {

// More than these, and a page of the journal is written before its number of products is reached.
constexpr std::size_t bytes_of_a_page = std::size_t{32} << 20;

std::string page_name(int number) {
  return fmt::format("journal-{:06}", number);
}

int rank_of(const std::string& kind) {
  return kind == "handout" ? 0 : kind == "workshop" ? 1 : 2;
}

}  // namespace

Ledger::Ledger(FileSystem& files, const Destination& destination, const OutputDisk& disk, std::string program)
    : files_(files), root_(destination.root), disk_(disk) {
  folder_ = destination.below.empty() ? destination.language_folder
                                      : destination.below + "/" + destination.language_folder;
  now_.program = std::move(program);
  read_earlier_runs();
}

std::string Ledger::below(const std::string& name) const {
  return join_path(folder_, name);
}

void Ledger::read_earlier_runs() {
  std::string problem;
  Manifest manifest = read_manifest(files_.read_below(root_, below("manifest.json"), problem).value_or(""));
  const std::string fields = files_.read_below(root_, below("fields.json"), problem).value_or("");
  if (!manifest.field_list.empty() && manifest.field_list == checksum(fields)) {
    const auto rows = rows_by_file(fields);
    for (ProductRecord& product : manifest.products) {
      for (FileRecord& file : product.files) {
        const auto found = rows.find(json_string(file.name));
        if (found != rows.end()) file.field_rows = found->second;
      }
    }
  }
  take(std::move(manifest));
  while (const auto page = files_.read_below(root_, below(page_name(page_count_ + 1)), problem)) {
    ++page_count_;
    take(read_manifest(*page));
  }
}

void Ledger::take(Manifest manifest) {
  for (ProductRecord& product : manifest.products) {
    ProductRecord& place = earlier_[Key(product.kind, product.id)];
    // Of two records of one product both may have files that are ours.
    for (FileRecord& file : place.files) earlier_left_over_.push_back(std::move(file));
    place = std::move(product);
  }
  for (FileRecord& file : manifest.left_over) earlier_left_over_.push_back(std::move(file));
}

bool Ledger::is_whole(const FileRecord& file) {
  std::string problem;
  const auto bytes = files_.read_below(root_, below(file.name), problem);
  return bytes && bytes->size() == file.bytes && checksum(*bytes) == file.checksum;
}

const ProductRecord* Ledger::unchanged(const std::string& kind, const std::string& id,
                                       const std::string& inputs) {
  const auto found = earlier_.find({kind, id});
  if (inputs.empty() || found == earlier_.end() || found->second.inputs != inputs) return nullptr;
  for (const FileRecord& file : found->second.files) {
    if ((file.fields > 0 && file.field_rows.empty()) || !is_whole(file)) return nullptr;
  }
  return &found->second;
}

bool Ledger::add(ProductRecord product, bool is_new, std::string& problem) {
  if (is_new) {
    pending_ += journal_line(product);
    ++pending_products_;
    for (const FileRecord& file : product.files) pending_bytes_ += file.bytes;
  }
  now_.products.push_back(std::move(product));
  const bool is_page_full =
      pending_products_ >= disk_.products_of_a_page || pending_bytes_ >= bytes_of_a_page;
  return !is_page_full || write_page(problem);
}

void Ledger::carry(const std::string& kind, const std::string& id) {
  const auto found = earlier_.find({kind, id});
  if (found != earlier_.end()) now_.products.push_back(found->second);
}

bool Ledger::write_page(std::string& problem) {
  if (pending_.empty()) return true;
  if (disk_.sync) disk_.sync(root_);
  // Behind those of the run before, which are still to be believed.
  if (!files_.write_below(root_, below(page_name(page_count_ + 1)), pending_, problem)) return false;
  ++page_count_;
  pending_.clear();
  pending_products_ = 0;
  pending_bytes_ = 0;
  return true;
}

std::map<std::string, FileRecord> Ledger::left_over() {
  std::set<std::string> made;
  for (const ProductRecord& product : now_.products) {
    for (const FileRecord& file : product.files) made.insert(file.name);
  }
  std::map<std::string, FileRecord> found;
  const auto add = [&](const FileRecord& file) {
    if (!made.contains(file.name) && is_whole(file)) found.insert_or_assign(file.name, file);
  };
  for (const FileRecord& file : earlier_left_over_) add(file);
  for (const auto& [key, product] : earlier_) {
    for (const FileRecord& file : product.files) add(file);
  }
  return found;
}

std::string Ledger::manifest(std::string_view field_list,
                             const std::map<std::string, FileRecord>& left_over) {
  now_.field_list = field_list.empty() ? std::string() : checksum(field_list);
  std::sort(now_.products.begin(), now_.products.end(), [](const ProductRecord& a, const ProductRecord& b) {
    return std::pair(rank_of(a.kind), a.id) < std::pair(rank_of(b.kind), b.id);
  });
  now_.left_over.clear();
  for (const auto& [name, file] : left_over) now_.left_over.push_back(file);
  return now_.json();
}

void Ledger::close() {
  if (disk_.sync) disk_.sync(root_);
  // The first goes last: where it stands, all behind it are found.
  std::string problem;
  for (; page_count_ > 0; --page_count_) files_.remove_below(root_, below(page_name(page_count_)), problem);
}

}  // namespace tandem
