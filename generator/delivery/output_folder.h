// Stage: delivery. Where finished files land.
// In: names and bytes. Out: files that appear whole or not at all.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace tandem::delivery {

/// LANGUAGE/packs/COUPLE/ holds the files that lie deepest.
inline constexpr int levels_of_a_build = 3;

class OutputFolder {
 public:
  /// `root` joined with `below`, which need not exist yet. A link may stand in the root, whose name is the
  /// user's own; none is followed below it.
  /// What runs that were killed have left is looked for in it and so many levels of folders below it.
  OutputFolder(FileSystem& files, std::string root, std::string below = {}, int levels = levels_of_a_build);

  /// Writes `folder/name`; a file that already holds these bytes is left untouched, so that what depends
  /// on it is not made again. False after reporting 'cannot-write' with the reason.
  bool write(const std::string& name, std::string_view bytes, Diagnostics& diagnostics);

  /// For what is never in memory as a whole: a file that finish() puts in its place. Null, and `problem`,
  /// where it cannot be written.
  std::unique_ptr<NewFile> create(const std::string& name, std::string& problem);
  /// As write(): a file of the same checksum is left untouched. False, and `problem`, on failure.
  bool finish(const std::string& name, NewFile& file, const std::string& checksum, std::string& problem);

  /// A file of an earlier run that is as it should be.
  void keep(const std::string& name) { written_.push_back(path_of(name)); }

  /// Nothing where there is none, or a link.
  std::optional<std::string> read(const std::string& name) const;
  /// Of what stands there; empty for nothing.
  std::string checksum_of(const std::string& name) const;

  /// Takes `folder/name` away. False after reporting 'cannot-write' with the reason.
  bool remove(const std::string& name, Diagnostics& diagnostics);

  const std::string& path() const { return folder_; }
  std::string path_of(const std::string& name) const { return join_path(folder_, name); }
  /// Paths of all files that are now as they should be, in the order of writing.
  const std::vector<std::string>& written() const { return written_; }
  /// How many of them were new or different.
  int changed_count() const { return changed_count_; }

 private:
  std::string below_root(const std::string& name) const { return join_path(below_, name); }
  /// Before the first change: what a run that was killed has left there may hold people's names.
  void sweep_once();

  FileSystem& files_;
  std::string root_;
  std::string below_;
  std::string folder_;
  int levels_;
  std::vector<std::string> written_;
  int changed_count_ = 0;
  bool is_swept_ = false;
};

}  // namespace tandem::delivery
