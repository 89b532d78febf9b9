#include "model/template_reader.h"

#include <fmt/format.h>

#include <utility>

#include "model/content_ids.h"
#include "model/document_kind.h"
#include "model/document_reader.h"
#include "model/project_folders.h"
#include "model/recipe.h"

namespace tandem::model {

void TemplateReader::read(const std::string& path, const load::Node& document) {
  ThemeLayers& layers = project_.theme_layers;
  ContentIds ids{project_, diagnostics_};
  const bool is_list = is_couple_list(document);
  if (const load::Node* theme = document.find("theme"); theme && !is_list) {
    if (has_room(*theme, themes_.size(), "themes")) ids.add_extendable(path, document, "theme", themes_);
  } else if (const load::Node* variant = document.find("variant"); variant && !is_list) {
    if (!has_room(*variant, layers.variants.size(), "variants")) return;
    ids.add(path, read_variant(document, diagnostics_), layers.variants, "variant");
  } else if (document.find("recipe") && !is_list) {
    ids.add_extendable(path, document, "recipe", recipes_);
  } else if (const load::Node* page = document.find("page"); page && !is_list) {
    if (has_room(*page, pages_.size(), "papers")) ids.add_extendable(path, document, "page", pages_);
  } else if (const load::Node* labels = document.find("labels"); labels && !is_list) {
    if (!has_room(*labels, project_.labels.size(), "sheets of labels")) return;
    ids.add(path, read_label_sheet(document, diagnostics_), project_.labels, "labels");
  } else if (const load::Node* printer = document.find("printer"); printer && !is_list) {
    if (!has_room(*printer, project_.printers.size(), "printers")) return;
    ids.add(path, read_printer_profile(document, diagnostics_), project_.printers, "printer");
  } else if (const load::Node* locale = document.find("locale"); locale && !is_list) {
    if (!has_room(*locale, layers.locales.size(), "locales")) return;
    add_locale(path, read_locale(document, diagnostics_));
  } else {
    report_unknown_document(
        document, {"theme", "variant", "recipe", "page", "labels", "printer", "locale"},
        {"exercise", "article", "workshop", "couples", "organisation", "evidence", "resources", "facts"},
        "content/", diagnostics_);
  }
}

// Each theme is tried with each variant and locale, and each sheet on each paper.
bool TemplateReader::has_room(const load::Node& id, std::size_t count, std::string_view kind) {
  constexpr std::size_t most_of_a_kind = 50;
  if (count < most_of_a_kind) return true;
  diagnostics_.error("too-many-templates", id.span,
                     fmt::format("a project has at most {} {}", most_of_a_kind, kind),
                     "move those that are not in use to another project");
  return false;
}

void TemplateReader::add_locale(const std::string& path, Locale locale) {
  if (locale.id.value == source_language) {
    diagnostics_.error("unknown-language", locale.id.span,
                       fmt::format("'{}' is the language that content/ is written in", source_language),
                       "change the words of a theme instead");
    return;
  }
  ContentIds{project_, diagnostics_}.add(path, std::move(locale), project_.theme_layers.locales, "locale");
}

void TemplateReader::finish_themes(Themes needed, const BlockReading& blocks) {
  static const ExtensionWords words{"theme", "unknown-theme", "name another theme, such as 'base'"};
  ThemeLayers& layers = project_.theme_layers;
  for (const auto& [id, written] : themes_) {
    if (auto merged = merge_extended(id, themes_, words, diagnostics_)) {
      layers.themes.emplace(id, std::move(*merged));
    } else {
      unread_.insert(id);
    }
  }
  if (project_.organisation) {
    check_colours(*project_.organisation, layers.themes, diagnostics_);
    layers.organisation = colour_layer(*project_.organisation);
  }
  if (needed == Themes::checked) {
    project_.themes = read_themes(layers, blocks.check_styles, diagnostics_);
  } else if (needed == Themes::sound) {
    for (const auto& [id, document] : layers.themes)
      project_.themes.emplace(id, read_theme(layers.merge(id), diagnostics_));
  }
}

void TemplateReader::finish_pages() {
  static const ExtensionWords words{"page master", "unknown-page", "name another page master"};
  for (const auto& [id, written] : pages_) {
    if (const auto merged = merge_extended(id, pages_, words, diagnostics_)) {
      project_.pages.emplace(id, read_page_master(*merged, diagnostics_));
    } else {
      unread_.insert(id);
    }
  }
}

void TemplateReader::finish_recipes() {
  static const ExtensionWords words{"recipe", "unknown-recipe", "name another recipe"};
  for (const auto& [id, layers] : recipes_) {
    const auto merged = merge_extended(id, recipes_, words, diagnostics_, [&](load::Node& document) {
      settle_exercises(document, diagnostics_);
    });
    if (!merged) {
      unread_.insert(id);
      continue;
    }
    Recipe recipe = read_recipe(*merged, diagnostics_);
    if (is_called_like_its_file(recipe.id)) project_.recipes.emplace(id, std::move(recipe));
  }
}

}  // namespace tandem::model
