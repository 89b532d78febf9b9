#include "model/project.h"

#include <fmt/format.h>

#include "model/references.h"

namespace tandem::model {
namespace {

// The one whose translation is not there.
void report_untranslated(const load::Identifier& id, const std::string& language, Untranslated untranslated,
                         Diagnostics& diagnostics) {
  const std::string message = fmt::format("'{}' is not there in the language '{}'", id.value, language);
  const std::string hint =
      fmt::format("translate it into a file at the same place below content/{}/", language);
  if (untranslated == Untranslated::leave_out) {
    diagnostics.warning("missing-translation", id.span, message + ", and left out",
                        hint + fmt::format(", or write 'untranslated: print' into {}", settings_file));
  } else {
    diagnostics.error("missing-translation", id.span, message, hint);
  }
}

}  // namespace

const Sheet* Project::in_language(const Sheet& sheet, const std::string& language,
                                  Diagnostics& diagnostics) const {
  if (language == source_language) return &sheet;
  const auto& sheets = translations.at(language).sheets;
  if (const auto found = sheets.find(sheet.id.value); found != sheets.end()) return found->second.get();
  if (settings.untranslated == Untranslated::print) return &sheet;
  report_untranslated(sheet.id, language, settings.untranslated, diagnostics);
  return nullptr;
}

const Workshop* Project::in_language(const Workshop& workshop, const std::string& language,
                                     Diagnostics& diagnostics) const {
  if (language == source_language) return &workshop;
  const auto& workshops = translations.at(language).workshops;
  if (const auto found = workshops.find(workshop.id.value); found != workshops.end()) return &found->second;
  if (settings.untranslated == Untranslated::print) return &workshop;
  report_untranslated(workshop.id, language, settings.untranslated, diagnostics);
  return nullptr;
}

const Sheet& Project::sheet(const std::string& id, const std::string& language) const {
  const Sheet& original = *sheets.at(id);
  Diagnostics not_asked_for;
  const Sheet* translated = in_language(original, language, not_asked_for);
  return translated ? *translated : original;
}

std::size_t Project::layer_of(const SourceSpan& span) const {
  if (!span.file) return layers.size() - 1;
  const auto holds = [&](const std::string& layer) {
    const std::string& path = span.file->path;
    return path.starts_with(join_path(layer, "content/")) ||
           path.starts_with(join_path(layer, "templates/")) || path == join_path(layer, settings_file);
  };
  for (std::size_t layer = layers.size(); layer-- > 1;) {
    if (holds(layers[layer])) return layer;
  }
  // What stands elsewhere is the project's own: its list of couples.
  return layers.empty() || holds(layers.front()) ? 0 : layers.size() - 1;
}

const RegionResources* Project::region_resources() const {
  if (!organisation) return nullptr;
  const auto found = resources.find(organisation->region.value);
  return found == resources.end() ? nullptr : &found->second;
}

const Sheet& Project::resources_of(const Recipe& recipe) const {
  const bool has_region = organisation && !organisation->region.empty() &&
                          sheets.contains(regional(recipe.resources.value, *organisation));
  return *sheets.at(has_region ? regional(recipe.resources.value, *organisation) : recipe.resources.value);
}

}  // namespace tandem::model
