#include "cli/wanted_of.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem::cli {
namespace {

bool has_only(const Options& options, const char* word) {
  return std::find(options.only.begin(), options.only.end(), word) != options.only.end();
}

}  // namespace

const std::vector<std::string>& wanted_words() {
  static const std::vector<std::string> words{"packs", "handouts", "workshops"};
  return words;
}

void check_wanted(const Options& options) {
  if (options.command != Command::build) return;
  for (const std::string& word : options.only) {
    if (std::find(wanted_words().begin(), wanted_words().end(), word) != wanted_words().end()) continue;
    throw UsageError{fmt::format("'--only' cannot be '{}'", word), suggestion(word, wanted_words())};
  }
  const auto check_ids_fit = [&](const std::vector<std::string>& ids, const char* option, const char* word) {
    if (ids.empty() || options.only.empty() || has_only(options, word)) return;
    throw UsageError{fmt::format("'--{}' and '--only {}' leave nothing to make of it", option,
                                 fmt::join(options.only, " --only ")),
                     fmt::format("leave '--only' out: '--{}' alone makes no more than that", option)};
  };
  check_ids_fit(options.couples, "couple", "packs");
  check_ids_fit(options.sheets, "sheet", "handouts");
  const bool has_all_packs =
      wanted_of(options).kinds.contains(engine::Product::Kind::pack) && options.couples.empty();
  if (options.collate && !has_all_packs) {
    throw UsageError{"'--collate' binds the packs of all couples",
                     "leave out what asks for fewer: a stack of some would look like the whole"};
  }
}

engine::Wanted wanted_of(const Options& options, const engine::Shard& shard) {
  engine::Wanted wanted;
  wanted.shard = shard;
  if (options.command != Command::build) return wanted;
  wanted.sheets = {options.sheets.begin(), options.sheets.end()};
  wanted.couples = {options.couples.begin(), options.couples.end()};
  const bool is_all = options.only.empty() && wanted.sheets.empty() && wanted.couples.empty();
  if (is_all) return wanted;
  wanted.kinds.clear();
  if (has_only(options, "packs") || !wanted.couples.empty()) wanted.kinds.insert(engine::Product::Kind::pack);
  if (has_only(options, "handouts") || !wanted.sheets.empty())
    wanted.kinds.insert(engine::Product::Kind::handout);
  if (has_only(options, "workshops")) wanted.kinds.insert(engine::Product::Kind::workshop);
  return wanted;
}

std::optional<model::Purpose> purpose_of(const Options& options) {
  model::Purpose purpose{.theme = options.theme, .variants = options.variants, .language = options.language};
  if (options.command == Command::handout) {
    purpose.sheets = {options.sheets.begin(), options.sheets.end()};
    return purpose;
  }
  const engine::Wanted wanted = wanted_of(options);
  const bool has_all_handouts =
      wanted.kinds.contains(engine::Product::Kind::handout) && wanted.sheets.empty();
  // An edition shows much of the project.
  if (has_all_handouts || wanted.kinds.contains(engine::Product::Kind::workshop)) return std::nullopt;
  purpose.sheets = wanted.sheets;
  purpose.couples = wanted.couples;
  purpose.has_packs = wanted.kinds.contains(engine::Product::Kind::pack);
  return purpose;
}

}  // namespace tandem::cli
