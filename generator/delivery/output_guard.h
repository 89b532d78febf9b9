// Stage: delivery. Keeps what a run writes away from what it has read.
// In: where the user wants the files, and what was read. Out: a refusal before anything is written over.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "delivery/destination.h"
#include "delivery/named_file.h"

namespace tandem::delivery {

class OutputGuard {
 public:
  /// `inputs`: files and folders that were read. Throws OutputRefused where the output folder lies in one of
  /// these folders, or where archive, stamp or depfile would take the place of anything but one of its kind.
  OutputGuard(const Destination& destination, FileSystem& files, const std::vector<std::string>& inputs);

  /// Throws OutputRefused if a file that the run makes is one that it has read, its stamp or its depfile.
  void check_output(const std::string& path) const;

  /// Once more for what was read since then.
  void check_marks(const std::vector<std::string>& inputs);

 private:
  void add(const std::vector<std::string>& inputs);
  /// Throws OutputRefused if `path` lies in a folder that was searched for content or templates.
  void check_folder(const char* option, const std::string& path) const;
  void check_mark(const char* option, const std::string& path, NamedFile kind) const;

  const Destination& destination_;
  FileSystem& files_;
  std::string output_folder_;  ///< resolved
  std::set<std::string> input_paths_;
  std::set<std::string> inputs_;  ///< by identity
};

}  // namespace tandem::delivery
