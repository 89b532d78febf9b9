// Stage: model, internal. What a project stands on: its own folder, below it a library that its tandem.yaml
// names, below that perhaps another one.
// In: the project's folder. Out: the layers, from the ground up; as diagnostics a library that is not there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "load/node.h"
#include "model/document_reader.h"

namespace tandem::model {

struct ProjectLayer {
  std::string folder;
  std::optional<load::Node> settings;  ///< its tandem.yaml
  bool stands_on_library = false;      ///< so it may have no content or no templates
};

/// The last is the project itself. Nothing after a report ('no-library', or what is wrong in a tandem.yaml).
/// `installed_library` may be empty. No folder is searched.
std::vector<ProjectLayer> find_layers(FileSystem& files, const std::string& folder,
                                      const std::string& installed_library, DocumentReader& documents,
                                      Diagnostics& diagnostics);

/// The settings of all layers, laid over each other; null where there are none.
load::Node settings_of(const std::vector<ProjectLayer>& layers);

}  // namespace tandem::model
