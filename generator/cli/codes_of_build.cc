#include "cli/codes_of_build.h"

#include <utility>

#include "engine/maker.h"
#include "personalise/pseudonyms.h"

namespace tandem::cli {

bool has_codes(const EarlierBuild& build, FileSystem& files) {
  return files.exists(join_path(build.destination.root, build.path(engine::key_file)));
}

void put_codes_for_names(engine::Engine& engine) {
  if (!engine.project().couples) return;
  model::CoupleList list = *engine.project().couples;
  Diagnostics told_by_the_build;
  personalise::hide_names(list.couples, told_by_the_build);
  engine.take_couples(std::move(list));
}

}  // namespace tandem::cli
