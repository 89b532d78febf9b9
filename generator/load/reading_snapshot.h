// Stage: load. What was read of a project's files, for the next run: most files are then as they were, and
// reading YAML is most of what a short run does. In: the bytes that an earlier run kept, and files. Out:
// their nodes, and the bytes to keep now.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/source.h"
#include "load/node.h"

namespace tandem::load {

/// Files are known by their text, so it does not matter where they stand or when they were written. Whoever
/// keeps a file here answers for it that it may lie in a cache: that it is no list of people, and that
/// reading it reported nothing (nobody would report it again).
class ReadingSnapshot {
 public:
  /// `reader` tells programs apart that read differently. Bytes that no such program has made whole are as
  /// good as none.
  ReadingSnapshot(std::string bytes, const Digest& reader);
  ReadingSnapshot(const ReadingSnapshot&) = delete;
  ReadingSnapshot& operator=(const ReadingSnapshot&) = delete;

  /// Whether there are nodes of a text with this digest; they are then kept for the next run, too.
  bool hold(const Digest& text);
  /// These nodes, with their places in `file`, whose text it is; the value of the key `left_out` is null.
  /// Nothing where there are none.
  std::optional<Node> find(const SourceFile& file, const Digest& text, std::string_view left_out = {}) const;
  /// Also a null node under the digest of something that was checked, only to be held. `relied_on`: what
  /// other files may rely on in it, as far as whoever keeps it says.
  void keep(const Digest& text, const Node& document, const Digest& relied_on = {});
  /// As it was kept; of zeros where it was not.
  Digest relied_on(const Digest& text) const;

  /// What all the project's files relied on in each other when a run had nothing to report of them; of zeros
  /// where none has said so.
  const Digest& sound_files() const { return sound_files_; }
  void set_sound_files(const Digest& relied_on);
  /// Whether this text, which is kept, was then one of theirs, or has been found sound beside them since.
  bool is_sound(const Digest& text) const;
  void set_sound(const Digest& text);

  /// Whether something was kept or set that was not there before.
  bool has_changed() const { return has_changed_; }
  /// All texts that were held or kept, and no others: what a project does not have any more is let go.
  std::string to_bytes() const;

 private:
  struct Standing {
    Digest relied_on;
    bool is_sound = false;
  };
  struct Entry {
    std::string_view nodes;
    Standing standing;
    bool is_held = false;
  };
  struct Kept {
    std::string nodes;
    Standing standing;
  };

  void read_entries(std::string_view rest);
  const Standing* standing(const Digest& text) const;

  const Digest reader_;
  const std::string bytes_;
  std::map<Digest, Entry> read_;  ///< in bytes_
  std::map<Digest, Kept> kept_;
  Digest sound_files_;
  bool has_changed_ = false;
};

}  // namespace tandem::load
