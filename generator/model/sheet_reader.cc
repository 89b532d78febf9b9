#include "model/sheet_reader.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "load/node_bytes.h"
#include "model/bending.h"
#include "model/bending_check.h"

namespace tandem::model {

void SheetReader::learn_facts(std::size_t layer, const load::Node& document) {
  facts_ += fmt::format("{}\n", layer);
  load::append_node(facts_, document);
}

std::unique_ptr<Sheet> SheetReader::read(load::Node& document, const Project& project,
                                         const std::string& language, bool is_known_sound) {
  const bool prints_region = insert_resources(document, project.region_resources(), diagnostics_);
  const int errors_before = diagnostics_.error_count();
  const auto bending = find_bending(document, blocks_, project.facts, language, diagnostics_);
  // What a condition that is wrong would leave of a sheet is nobody's mistake.
  const bool is_settled = diagnostics_.error_count() == errors_before;
  const load::Node form = bending ? bent(*bending, {}) : document;
  const load::Node* blocks = form.find("blocks");
  const bool is_emptied = !is_settled && blocks && blocks->items.empty();
  auto sheet =
      is_emptied ? read_sheet_head(form, diagnostics_) : read_sheet(form, blocks_.read, diagnostics_);
  sheet->prints_region = prints_region;
  if (bending) bend(*sheet, document, bending, project, is_settled && !is_known_sound);
  return sheet;
}

// The sheet itself is as it is where nothing is known; a translation is held against all that is written.
void SheetReader::bend(Sheet& sheet, const load::Node& document,
                       const std::shared_ptr<const Bending>& bending, const Project& project,
                       bool is_to_be_checked) {
  sheet.bending = bending;
  const auto keep = [&](const char* key, load::Node& target) {
    if (const load::Node* written = document.find(key)) target = *written;
  };
  keep("blocks", sheet.block_items);
  keep("when", sheet.when);
  keep("instead", sheet.instead);
  if (is_to_be_checked) check_forms(*bending, project);
}

// A sheet that bends has many forms, and is the same in most runs.
void SheetReader::check_forms(const Bending& bending, const Project& project) {
  std::string all = bending.language + "\n" + facts_;
  load::append_node(all, bending.document);
  const Digest checked = digest_of(all);
  if (documents_.is_checked(checked)) return;
  const auto problem_count = [&] { return diagnostics_.error_count() + diagnostics_.warning_count(); };
  const int problems_before = problem_count();
  check_bending(bending, project.facts, diagnostics_);
  if (problem_count() == problems_before) documents_.keep_checked(checked);
}

}  // namespace tandem::model
