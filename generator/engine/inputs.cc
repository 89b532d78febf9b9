#include "engine/inputs.h"

#include <set>
#include <utility>

#include "engine/couple_words.h"
#include "engine/keyed_hash.h"
#include "engine/pack_looks.h"
#include "personalise/common_sheets.h"
#include "personalise/pack.h"

namespace tandem::engine {
namespace {

std::string path_of(const SourceSpan& span) {
  return span.file ? span.file->path : std::string();
}

/// Files that only some products are made of.
std::set<std::string> files_of_few(const model::Project& project) {
  std::set<std::string> paths;
  for (const auto& [id, sheet] : project.sheets) paths.insert(path_of(sheet->id.span));
  for (const auto& [id, workshop] : project.workshops) paths.insert(path_of(workshop.id.span));
  for (const auto& [id, note] : project.evidence) paths.insert(path_of(note.id.span));
  for (const auto& [language, translation] : project.translations) {
    for (const auto& [id, sheet] : translation.sheets) paths.insert(path_of(sheet->id.span));
    for (const auto& [id, workshop] : translation.workshops) paths.insert(path_of(workshop.id.span));
  }
  return paths;
}

}  // namespace

Inputs::Inputs(const Engine& engine, const PreparedLook& look, const Finish& finish,
               const std::vector<std::string>& machine, std::string key, bool has_pack_editions)
    : engine_(engine), look_(look.look), key_(std::move(key)), has_pack_editions_(has_pack_editions) {
  Parts parts{look.look.theme,
              look.look.language,
              look.look.paper,
              finish.pdf.producer,
              std::to_string(finish.pdf.date),
              std::to_string(static_cast<int>(finish.fillable)),
              std::to_string(look.look.variants.size())};
  parts.insert(parts.end(), look.look.variants.begin(), look.look.variants.end());
  parts.insert(parts.end(), machine.begin(), machine.end());
  Parts others;
  const model::Project& project = engine.project();
  const std::set<std::string> few = files_of_few(project);
  for (const auto& [path, checksum] : engine.reading().checksums()) {
    if (path == engine.list_of_couples()) continue;
    Parts& of = few.contains(path) ? others : parts;
    of.push_back(path);
    of.push_back(checksum);
  }
  base_ = keyed_hash(key_, parts);
  const personalise::CommonSheets common = personalise::common_sheets(project);
  for (const auto* ids : {&common.own, &common.joint}) {
    for (const std::string& id : *ids) asked_of_all_.push_back(project.sheet(id, look_.language).id.span);
  }
  others.push_back(base_);
  all_ = keyed_hash(key_, others);
}

std::string Inputs::of(const model::Sheet& sheet) const {
  Parts parts{"handout", base_};
  return add_file(parts, sheet.id.span) ? keyed_hash(key_, parts) : std::string();
}

std::string Inputs::of(const model::Workshop& workshop) const {
  return keyed_hash(key_, {"workshop", all_, workshop.id.value});
}

std::string Inputs::of(const model::Couple& couple) const {
  const model::Project& project = engine_.project();
  const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  Diagnostics found;
  const personalise::Pack pack = personalise::choose_pack(
      project, workshop, couple, found, looks_of(couple, look_).languages(), nullptr, &choices_);
  // What is said about a pack is said when it is made.
  if (!found.empty()) return {};
  Parts parts{"pack", base_};
  // An edition shows the sheets in the run's language, which need not be the couple's.
  if (has_pack_editions_) parts.push_back(all_);
  bool is_known = true;
  std::vector<const personalise::Copy*> copies{&pack.a, &pack.b, &pack.joint};
  if (pack.joint_again) copies.push_back(&*pack.joint_again);
  for (const personalise::Copy* copy : copies) {
    parts.push_back(copy->language);
    is_known = add_file(parts, copy->workshop->id.span) && is_known;
    for (const SourceSpan& other : copy->workshop->others) is_known = add_file(parts, other) && is_known;
    parts.push_back(std::to_string(copy->sheets.size()));
    for (const model::Sheet* sheet : copy->sheets) is_known = add_file(parts, sheet->id.span) && is_known;
  }
  for (const SourceSpan& span : asked_of_all_) is_known = add_file(parts, span) && is_known;
  const Parts words = words_of(couple);
  parts.insert(parts.end(), words.begin(), words.end());
  return is_known ? keyed_hash(key_, parts) : std::string();
}

bool Inputs::add_file(Parts& parts, const SourceSpan& span) const {
  const auto& checksums = engine_.reading().checksums();
  const auto found = checksums.find(path_of(span));
  if (found == checksums.end()) return false;
  parts.push_back(found->first);
  parts.push_back(found->second);
  return true;
}

}  // namespace tandem::engine
