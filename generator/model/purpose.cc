#include "model/purpose.h"

#include <algorithm>
#include <string_view>

#include "model/content_kind.h"
#include "model/offered_sheets.h"
#include "model/project_folders.h"

namespace tandem::model {
namespace {

void add_files(const load::Node& node, std::set<std::string>& paths) {
  if (node.span.file) paths.insert(node.span.file->path);
  for (const auto& [key, value] : node.entries) {
    add_files(key, paths);
    add_files(value, paths);
  }
  for (const load::Node& item : node.items) add_files(item, paths);
}

}  // namespace

NeededFiles::NeededFiles(const Project& project, const Purpose& purpose)
    : content_(join_path(project.folder, "content/")),
      languages_{purpose.language},
      sheets_(purpose.sheets),
      has_packs_(purpose.has_packs),
      variants_(purpose.variants.begin(), purpose.variants.end()) {
  if (project.organisation) region_ = project.organisation->region.value;
  need_theme(project, purpose.theme);
  if (has_packs_) need_packs(project, purpose);
  for (const auto& [language, translation] : project.translations) {
    if (!languages_.contains(language)) foreign_languages_.insert(language);
  }
}

// A merged theme has something of each file that it is made of.
void NeededFiles::need_theme(const Project& project, const std::string& id) {
  const auto found = project.theme_layers.themes.find(id);
  if (found == project.theme_layers.themes.end()) return;
  theme_files_.emplace();
  add_files(found->second, *theme_files_);
}

// How a couple's pages look, or a partner's.
template <typename Wish>
void NeededFiles::need_pages(const Wish& wish) {
  if (!wish.language.empty()) languages_.insert(wish.language.value);
  for (const load::Identifier& id : wish.variants) variants_.insert(id.value);
}

void NeededFiles::need_packs(const Project& project, const Purpose& purpose) {
  knows_sheets_ = false;
  if (!project.couples) return;
  for (const Couple& couple : project.couples->couples) {
    if (!purpose.couples.empty() && !purpose.couples.contains(couple.id.value)) continue;
    for (const load::Identifier& id : couple.pin) sheets_.insert(id.value);
    need_pages(couple);
    need_pages(couple.a);
    need_pages(couple.b);
    if (!couple.joint.empty()) languages_.insert(couple.joint.value);
  }
  workshop_ = project.couples->workshop.value;
  const auto workshop = project.workshops.find(*workshop_);
  if (workshop == project.workshops.end()) return;
  recipe_ = workshop->second.recipe.value;
  const auto recipe = project.recipes.find(*recipe_);
  if (recipe == project.recipes.end()) return;
  // What is offered by topic is known when all are read.
  knows_sheets_ = !recipe->second.choosing || recipe->second.choosing->topics.empty();
  for (const load::Identifier& id : sheets_of(recipe->second, project)) sheets_.insert(id.value);
  const std::string& resources = recipe->second.resources.value;
  sheets_.insert(resources);
  if (project.organisation) sheets_.insert(regional(resources, *project.organisation));
}

bool NeededFiles::has(const SourceFile& file) const {
  const std::string_view kind = first_key(file.text);
  return file.path.starts_with(content_) ? has_content(file, kind) : has_template(file, kind);
}

bool NeededFiles::has_content(const SourceFile& file, std::string_view kind) const {
  const std::string below = file.path.substr(content_.size());
  if (foreign_languages_.contains(below.substr(0, below.find('/')))) return false;
  const std::string id(stem_of(file.path));
  if (kind == "exercise" || kind == "article") return !knows_sheets_ || sheets_.contains(id);
  if (kind == "evidence") return false;
  if (kind == "resources") return region_.empty() || id == region_;
  if (kind == "couples") return has_packs_;
  // A list of couples may begin with its workshop.
  const bool is_couples = kind == "workshop" && file.text.find("\ncouples:") != std::string::npos;
  if (kind == "workshop") return has_packs_ && (is_couples || !workshop_ || id == *workshop_);
  return true;
}

bool NeededFiles::has_template(const SourceFile& file, std::string_view kind) const {
  const std::string id(stem_of(file.path));
  if (kind == "recipe") return has_packs_ && (!recipe_ || id == *recipe_);
  if (kind == "theme") return !theme_files_ || theme_files_->contains(file.path);
  if (kind == "variant") return variants_.contains(id);
  if (kind == "locale") return languages_.contains(id);
  return true;
}

void report_by_need(const Diagnostics& found, const NeededFiles& needed, Diagnostics& diagnostics) {
  for (const Diagnostic& each : found.sorted()) {
    const bool is_error =
        each.severity == Severity::error && (!each.span.file || needed.has(*each.span.file));
    if (is_error) {
      diagnostics.error(each.code, each.span, each.message, each.hint);
    } else {
      diagnostics.warning(each.code, each.span, each.message, each.hint);
    }
  }
}

}  // namespace tandem::model
