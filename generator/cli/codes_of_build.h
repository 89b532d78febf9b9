// Stage: cli. Whether codes stand in place of names on what the press adds to a build's packs. In: a build's
// folder, an engine. Out: the engine with couples under codes.
#pragma once

#include "base/file_system.h"
#include "cli/earlier_build.h"
#include "engine/engine.h"

namespace tandem::cli {

/// A build with codes has told who is who, and one without takes that away.
bool has_codes(const EarlierBuild& build, FileSystem& files);

/// What it warns of was told by the build. Before the first look is made.
void put_codes_for_names(engine::Engine& engine);

}  // namespace tandem::cli
