#include "load/reading_snapshot.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "load/node_bytes.h"

namespace tandem::load {
namespace {

// A snapshot is its head, the digest of sound files, and then entries: what is known of a text, how many
// bytes its nodes take, and these. All numbers are as this machine keeps them; another one's are found out by
// `mark`.
constexpr std::uint64_t mark = 0x7461'6E64'656D'0002;  // changes with this layout and that of node_bytes.cc

struct Head {
  std::uint64_t mark = 0;
  Digest reader;
  Digest rest;  ///< of all that follows
};

struct EntryHead {
  Digest text;
  Digest relied_on;
  std::uint64_t is_sound = 0;
  std::uint64_t size = 0;
};

template <typename T>
void append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

template <typename T>
std::optional<T> take(std::string_view& bytes) {
  T value;
  if (bytes.size() < sizeof(T)) return std::nullopt;
  std::memcpy(&value, bytes.data(), sizeof(T));
  bytes.remove_prefix(sizeof(T));
  return value;
}

}  // namespace

ReadingSnapshot::ReadingSnapshot(std::string bytes, const Digest& reader)
    : reader_(reader), bytes_(std::move(bytes)) {
  std::string_view rest = bytes_;
  const auto head = take<Head>(rest);
  if (head && head->mark == mark && head->reader == reader_ && head->rest == digest_of(rest))
    read_entries(rest);
}

void ReadingSnapshot::read_entries(std::string_view rest) {
  sound_files_ = take<Digest>(rest).value_or(Digest());
  while (const auto head = take<EntryHead>(rest)) {
    if (head->size > rest.size()) return;
    read_.emplace(head->text, Entry{rest.substr(0, head->size), {head->relied_on, head->is_sound != 0}});
    rest.remove_prefix(head->size);
  }
}

bool ReadingSnapshot::hold(const Digest& text) {
  const auto found = read_.find(text);
  if (found == read_.end()) return kept_.contains(text);
  found->second.is_held = true;
  return true;
}

std::optional<Node> ReadingSnapshot::find(const SourceFile& file, const Digest& text,
                                          std::string_view left_out) const {
  if (const auto found = read_.find(text); found != read_.end())
    return node_of_bytes(found->second.nodes, file, left_out);
  const auto kept = kept_.find(text);
  return kept == kept_.end() ? std::nullopt : node_of_bytes(kept->second.nodes, file, left_out);
}

void ReadingSnapshot::keep(const Digest& text, const Node& document, const Digest& relied_on) {
  const auto [kept, is_new] = kept_.try_emplace(text);
  if (!is_new) return;
  append_node(kept->second.nodes, document);
  kept->second.standing.relied_on = relied_on;
  has_changed_ = true;
}

const ReadingSnapshot::Standing* ReadingSnapshot::standing(const Digest& text) const {
  if (const auto kept = kept_.find(text); kept != kept_.end()) return &kept->second.standing;
  const auto found = read_.find(text);
  return found == read_.end() ? nullptr : &found->second.standing;
}

Digest ReadingSnapshot::relied_on(const Digest& text) const {
  const Standing* known = standing(text);
  return known ? known->relied_on : Digest();
}

void ReadingSnapshot::set_sound_files(const Digest& relied_on) {
  has_changed_ = has_changed_ || relied_on != sound_files_;
  sound_files_ = relied_on;
}

bool ReadingSnapshot::is_sound(const Digest& text) const {
  const Standing* known = standing(text);
  return known && known->is_sound;
}

void ReadingSnapshot::set_sound(const Digest& text) {
  const auto mark_sound = [&](auto& all) {
    const auto found = all.find(text);
    if (found == all.end() || found->second.standing.is_sound) return;
    found->second.standing.is_sound = true;
    has_changed_ = true;
  };
  mark_sound(read_);
  mark_sound(kept_);
}

std::string ReadingSnapshot::to_bytes() const {
  std::string rest;
  append(rest, sound_files_);
  const auto append_entry = [&](const Digest& text, const auto& entry) {
    append(rest, EntryHead{text, entry.standing.relied_on, entry.standing.is_sound, entry.nodes.size()});
    rest += entry.nodes;
  };
  for (const auto& [text, entry] : read_) {
    if (entry.is_held && !kept_.contains(text)) append_entry(text, entry);
  }
  for (const auto& [text, kept] : kept_) append_entry(text, kept);
  std::string bytes;
  append(bytes, Head{mark, reader_, digest_of(rest)});
  return bytes + rest;
}

}  // namespace tandem::load
