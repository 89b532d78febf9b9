#include "model/document_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/edit_distance.h"
#include "load/yaml_reader.h"
#include "model/content_kind.h"
#include "model/sheet_outline.h"

namespace tandem::model {

std::string_view reading_sources();

namespace {

// Each project has its snapshot in one of so many places by where it stands, so that they are never more. Two
// projects of one place take it from each other, and read their files.
constexpr std::uint64_t most_snapshots = 64;

std::string snapshot_name(FileSystem& files, const std::string& folder) {
  return fmt::format("read-{:02}", digest_of(files.resolve(folder)).low % most_snapshots);
}

int problem_count(const Diagnostics& diagnostics) {
  return diagnostics.error_count() + diagnostics.warning_count();
}

}  // namespace

bool is_couple_list(const load::Node& document) {
  if (document.find("couples")) return true;
  return document.find("workshop") && !document.find("title") && !document.find("recipe") &&
         std::any_of(document.entries.begin(), document.entries.end(),
                     [](const auto& entry) { return closest_match(entry.first.scalar, {"couples"}); });
}

DocumentReader::DocumentReader(FileSystem& files, const std::string& folder, SourceSet& sources,
                               Diagnostics& diagnostics, CacheFolder* cache)
    : files_(files), folder_(folder), sources_(sources), diagnostics_(diagnostics), cache_(cache) {
  if (!cache_) return;
  snapshot_name_ = snapshot_name(files, folder);
  snapshot_.emplace(cache_->read(snapshot_name_).value_or(""), digest_of(reading_sources()));
}

void DocumentReader::open(const std::string& path) {
  std::string problem;
  auto text = files_.read(path, problem);
  File& file = opened_[path];
  file.source = &sources_.add(path, text ? std::move(*text) : std::string(), text.has_value());
  if (!text) {
    diagnostics_.error("unreadable", {file.source, 0, 0}, fmt::format("cannot be read: {}", problem));
    return;
  }
  if (snapshot_) {
    file.text = digest_of(file.source->text);
    file.is_kept = snapshot_->hold(file.text);
  }
  if (file.is_kept) {
    sources_.set_private(*file.source, false);
  } else {
    file.document = read(file);
  }
}

bool DocumentReader::is_known_sound(const std::function<bool(const std::string& path)>& may_differ) const {
  if (!snapshot_ || !is_all_kept() || snapshot_->sound_files() != all_relied_on()) return false;
  return std::all_of(opened_.begin(), opened_.end(), [&](const auto& each) {
    return each.second.is_couple_list || snapshot_->is_sound(each.second.text) || may_differ(each.first);
  });
}

bool DocumentReader::is_known_sound(const std::string& path) const {
  const auto opened = opened_.find(path);
  return snapshot_ && opened != opened_.end() && snapshot_->is_sound(opened->second.text);
}

void DocumentReader::keep_checked(const Digest& checked) {
  if (snapshot_) snapshot_->keep(checked, load::Node());
}

std::optional<ReadDocument> DocumentReader::take(const std::string& path, std::string_view left_out) {
  const auto opened = opened_.find(path);
  if (opened == opened_.end()) return std::nullopt;
  File& file = opened->second;
  if (file.document || !file.is_kept) return std::exchange(file.document, std::nullopt);
  if (auto root = snapshot_->find(*file.source, file.text, left_out))
    return ReadDocument{std::move(*root), {}};
  return read(file);
}

std::optional<ReadDocument> DocumentReader::read(File& file) {
  const SourceFile& source = *file.source;
  const int problems_before = problem_count(diagnostics_);
  sources_.set_private(source, !is_content_for_certain(source.text));
  PassedCouples couples;
  auto root =
      load::read_yaml(source, {"couples", [&](const load::Node& item) { couples.add(item); }}, diagnostics_);
  if (!root) return std::nullopt;
  if (root->kind != load::Node::Kind::map) {
    diagnostics_.error("wrong-type", {&source, 1, 1}, "the file must begin with what it is",
                       source.path.ends_with("couples.yaml")
                           ? "write 'couples:' above the first couple"
                           : "for example 'exercise: my-exercise' on the first line");
    return std::nullopt;
  }
  if (!settle_what_it_is(source, *root)) return std::nullopt;
  file.is_couple_list = is_couple_list(*root);
  // What may hold people is never kept, and what was reported must be reported each time.
  if (snapshot_ && !source.is_private && problem_count(diagnostics_) == problems_before) {
    snapshot_->keep(file.text, *root, relied_on(*root, source.text));
    file.is_kept = true;
  }
  return ReadDocument{std::move(*root), std::move(couples)};
}

// From here on the file is private or not. The first key alone says what it is: of any other file nothing
// is kept that a message might repeat. False where a key speaks against the first one.
bool DocumentReader::settle_what_it_is(const SourceFile& file, load::Node& root) {
  const Doubt doubt = find_doubt(root);
  const bool is_list = is_couple_list(root);
  sources_.set_private(file, is_list || doubt.key || !has_kind(root));
  if (is_list) return true;
  auto& entries = root.entries;
  if (!has_kind(root) && !entries.empty()) entries.erase(entries.begin() + 1, entries.end());
  if (!doubt.key) return true;
  diagnostics_.error("unknown-key", doubt.key->span,
                     "this key does not belong here; perhaps it lists people, so this file is not shown",
                     suggestion("", doubt.known));
  return false;
}

// And where in the project it stands.
Digest DocumentReader::all_relied_on() const {
  std::string all;
  for (const auto& [path, file] : opened_) {
    if (!file.is_kept) continue;
    const std::string place = path.starts_with(folder_ + "/") ? path.substr(folder_.size() + 1) : path;
    const Digest relied_on = snapshot_->relied_on(file.text);
    all += fmt::format("{:016x}{:016x} {}\n", relied_on.high, relied_on.low, place);
  }
  return digest_of(all);
}

// Lists of couples never are, and are read each time.
bool DocumentReader::is_all_kept() const {
  return std::all_of(opened_.begin(), opened_.end(),
                     [](const auto& each) { return each.second.is_kept || each.second.is_couple_list; });
}

void DocumentReader::finish(bool is_sound) {
  if (!snapshot_) return;
  // What was sound stays so, whatever is wrong now: the next run may have it again.
  if (is_sound && is_all_kept()) {
    snapshot_->set_sound_files(all_relied_on());
    for (const auto& [path, file] : opened_) snapshot_->set_sound(file.text);
  }
  if (snapshot_->has_changed()) cache_->keep(snapshot_name_, snapshot_->to_bytes());
}

}  // namespace tandem::model
