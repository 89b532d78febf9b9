// Stage: cli. The build that the press prints from: what it has made, and whether the same would be made
// today. In: its folder. Out: its manifest; diagnostics where the content has changed since.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "cli/options.h"
#include "delivery/delivery.h"
#include "delivery/manifest.h"
#include "engine/maker.h"
#include "model/project.h"

namespace tandem::cli {

struct EarlierBuild {
  delivery::Destination destination;
  delivery::Manifest manifest;

  /// Of a file by its name in the build: its path below the destination's root.
  std::string path(const std::string& name) const;
};

/// Of '--output'. Reports 'no-manifest' and throws ContentFailed where there is none.
EarlierBuild read_earlier_build(const Options& options, FileSystem& files, Diagnostics& diagnostics);

/// The same content gives the same bytes: what differs has changed since, and is reported.
bool is_as_built(const engine::ProductRecord& product, const engine::Made& made, Diagnostics& diagnostics);

/// Who was added to the list after the build, or had no pack in it ('changed-since-build'). Of a part of the
/// roster others have the rest.
void warn_of_couples_without_pack(const model::Project& project, const EarlierBuild& build,
                                  const std::set<std::string>& packs, const Options& options,
                                  Diagnostics& diagnostics);

}  // namespace tandem::cli
