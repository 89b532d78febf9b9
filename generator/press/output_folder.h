// Stage: press. Where finished PDFs land. Later stages of the press (stacks, booklets, print jobs) build on
// it. In: names and bytes. Out: files that appear whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace tandem {

class OutputFolder {
 public:
  /// `folder` need not exist yet.
  OutputFolder(FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  /// Writes `folder/name`; a file that already holds these bytes is left untouched, so that what depends
  /// on it is not made again. False after reporting 'cannot-write' with the reason.
  bool write(const std::string& name, std::string_view bytes, Diagnostics& diagnostics);

  const std::string& path() const { return folder_; }
  /// Paths of all files that are now as they should be, in the order of writing.
  const std::vector<std::string>& written() const { return written_; }
  /// How many of them were new or different.
  int changed_count() const { return changed_count_; }

 private:
  FileSystem& files_;
  std::string folder_;
  std::vector<std::string> written_;
  int changed_count_ = 0;
};

}  // namespace tandem
