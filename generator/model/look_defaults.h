// Stage: model. How a project's pages look where a run asks for nothing else.
// In: a project's folder, before anything else of it is read. Out: what its tandem.yaml says.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"

namespace tandem::model {

/// All by their ids; empty where the project says nothing.
struct LookDefaults {
  std::string theme = {};
  std::vector<std::string> variants = {};
  std::string paper = {};
  std::string language = {};
};

/// What is wrong in the file is said when the project is loaded.
LookDefaults load_look_defaults(FileSystem& files, const std::string& folder,
                                const std::string& installed_library);

}  // namespace tandem::model
