#include "cli/codes_of_build.h"

#include <utility>

#include "engine/maker.h"
#include "personalise/pseudonyms.h"

namespace tandem {

bool has_codes(const EarlierBuild& build, FileSystem& files) {
  return files.exists(join_path(build.destination.root, build.path(key_file)));
}

void put_codes_for_names(Engine& engine) {
  if (!engine.project().couples) return;
  CoupleList list = *engine.project().couples;
  Diagnostics told_by_the_build;
  hide_names(list.couples, told_by_the_build);
  engine.take_couples(std::move(list));
}

}  // namespace tandem
