// Stage: delivery. Where a run's files are to go, as the user has named it.
#pragma once

#include <string>

#include "base/file_system.h"

namespace tandem::delivery {

struct Destination {
  std::string root = {};             ///< may be reached through links: its name is the user's own
  std::string below = {};            ///< a folder of it that no link may lead to or from; empty for none
  std::string language_folder = {};  ///< of the run, below that: 'es/', or empty for the source language
  std::string stamp = {};            ///< a file to touch once all went well; empty for none
  std::string depfile = {};          ///< a file that says what the stamp depends on; empty for none
  std::string archive = {};  ///< a file in that folder that holds all files in their place; empty for none

  std::string folder() const { return below.empty() ? root : join_path(root, below); }
};

/// 'es/', or nowhere special for the source language.
std::string language_folder(const std::string& language);

}  // namespace tandem::delivery
