#include "engine/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/shell_word.h"
#include "blocks/registry.h"
#include "engine/content_failed.h"
#include "engine/letterhead_of.h"
#include "engine/lookup.h"
#include "engine/own_fonts.h"
#include "load/folded_words.h"

namespace tandem::engine {
namespace {

Look without_paper(Look look) {
  look.paper.clear();
  return look;
}

}  // namespace

Engine::Engine(FileSystem& files, const std::string& folder, SourceSet& sources, Diagnostics& diagnostics,
               const model::Loading& loading)
    : files_(files),
      diagnostics_(diagnostics),
      project_(model::load_project(files_, folder, blocks::block_reading(), sources, diagnostics, loading)),
      fonts_(project_.font_folder(), true, loading.cache) {
  if (!project_.couples) return;
  const SourceFile* list = project_.couples->workshop.span.file;
  if (list) list_of_couples_ = list->path;
}

void Engine::take_couples(model::CoupleList couples) {
  project_.couples = std::move(couples);
}

void Engine::check_dates(const std::optional<model::CalendarDate>& today) {
  const model::RegionResources* resources = project_.region_resources();
  if (!resources || !today) return;
  const bool is_own = project_.is_own(resources->id.span);
  if (is_own || resources->unverified.empty())
    return model::check_resources(*resources, *today, diagnostics_);
  // A library's list is called, and mended, in a copy of it in the project.
  const std::string& region = resources->id.value;
  diagnostics_.error("unverified-resource", project_.organisation->region.span,
                     fmt::format("nobody has made sure of {} of the places for '{}' yet",
                                 resources->unverified.size(), region),
                     fmt::format("copy {} to content/resources/{}.yaml in your project, call each place, "
                                 "mend what is wrong, and take "
                                 "'unverified' out there",
                                 shell_word(resources->id.span.file->path), region));
}

namespace {

void check_language(const std::string& language, const model::ThemeLayers& layers) {
  std::vector<std::string> languages{model::source_language};
  for (const auto& [id, locale] : layers.locales) languages.push_back(id);
  if (std::ranges::find(languages, language) != languages.end()) return;
  const auto called = load::language_called(language, languages);
  throw NoSuchId{fmt::format("there is no language '{}'", language),
                 called ? fmt::format("did you mean '{}'?", *called) : suggestion(language, languages)};
}

}  // namespace

PreparedLook Engine::prepare(const Look& look) {
  if (diagnostics_.has_errors()) throw ContentFailed{};
  const model::ThemeLayers& layers = project_.theme_layers;
  find_or_suggest(layers.themes, look.theme, "theme");
  for (const std::string& variant : look.variants) find_or_suggest(layers.variants, variant, "variant");
  if (!look.paper.empty()) find_or_suggest(project_.pages, look.paper, "paper");
  check_language(look.language, layers);
  PreparedLook prepared = this->look(look);
  check_own_fonts(files_, project_.font_folder(), prepared.theme, diagnostics_);
  if (diagnostics_.has_errors()) throw ContentFailed{};
  return prepared;
}

const model::Theme& Engine::theme(const ThemeKey& key) {
  const auto known = themes_.find(key);
  if (known != themes_.end()) return known->second;
  const model::ThemeLayers& layers = project_.theme_layers;
  if (key.language != model::source_language) {
    model::check_locale_words(layers.locales.at(key.language), layers.merge(key.theme),
                              blocks::block_reading().words, diagnostics_);
  }
  const load::Node merged = layers.merge(key.theme, key.variants, key.language);
  return themes_.emplace(key, model::read_theme(merged, diagnostics_)).first->second;
}

PreparedLook Engine::look(const Look& look) {
  const ThemeKey key = without_paper(look);
  const model::Theme& theme = this->theme(key);
  const model::PageMaster& paper = project_.pages.at(look.paper.empty() ? theme.page.value : look.paper);
  const StylesKey styles_key(key, paper.scale);
  if (!styles_.contains(styles_key)) {
    styles_.emplace(styles_key, blocks::make_stylesheet(theme, fonts_, diagnostics_, paper.scale));
  }
  return made_look(look);
}

PreparedLook Engine::made_look(const Look& look) const {
  const ThemeKey key = without_paper(look);
  const model::Theme& theme = themes_.at(key);
  const model::PageMaster& paper = project_.pages.at(look.paper.empty() ? theme.page.value : look.paper);
  return {{look.theme, look.variants, look.language, paper.id.value},
          theme,
          paper,
          styles_.at({key, paper.scale})};
}

const setting::Letterhead& Engine::letterhead() {
  if (!letterhead_) {
    letterhead_ = project_.organisation ? letterhead_of(*project_.organisation, project_.organisation_folder,
                                                        files_, diagnostics_)
                                        : setting::Letterhead{};
  }
  return *letterhead_;
}

std::optional<std::string> Engine::read_named_file(const load::PlainText& written, const FileWish& wish) {
  const std::size_t layer = project_.layer_of(written.span);
  const std::string& folder = layer < project_.layers.size() ? project_.layers[layer] : project_.folder;
  return read_project_file(written, folder, wish, files_, diagnostics_);
}

std::vector<std::string> Engine::dependencies(const Memo& memo) {
  const std::vector<std::string> paths = memo.typesetter.files_read();
  return dependencies(std::set<std::string>(paths.begin(), paths.end()));
}

std::vector<std::string> Engine::dependencies(std::set<std::string> read_to_set_type) {
  std::set<std::string> paths = std::move(read_to_set_type);
  paths.insert(files_.files_read().begin(), files_.files_read().end());
  paths.insert(files_.folders_walked().begin(), files_.folders_walked().end());
  for (const std::string& each : files_.walk(project_.font_folder()).folders) paths.insert(each);
  for (const std::string& path : fonts_.files_opened()) paths.insert(path);
  return {paths.begin(), paths.end()};
}

compose::Composer composer_for(const PreparedLook& look, Memo& memo, Diagnostics& found,
                               const setting::Letterhead& letterhead) {
  return {look.styles, look.paper, memo.typesetter, found, letterhead, &memo.flows};
}

}  // namespace tandem::engine
