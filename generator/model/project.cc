#include "model/project.h"

#include <fmt/format.h>

#include "model/references.h"

namespace tandem {
namespace {

template <typename Values>
const typename Values::mapped_type* find_translated(const Values& values, const Identifier& id,
                                                    const std::string& language, Diagnostics& diagnostics) {
  const auto found = values.find(id.value);
  if (found != values.end()) return &found->second;
  diagnostics.error("missing-translation", id.span,
                    fmt::format("'{}' is not there in the language '{}'", id.value, language),
                    fmt::format("translate it into a file at the same place below content/{}/", language));
  return nullptr;
}

}  // namespace

const Sheet* Project::in_language(const Sheet& sheet, const std::string& language,
                                  Diagnostics& diagnostics) const {
  if (language == source_language) return &sheet;
  const auto* found = find_translated(translations.at(language).sheets, sheet.id, language, diagnostics);
  return found ? found->get() : nullptr;
}

const Workshop* Project::in_language(const Workshop& workshop, const std::string& language,
                                     Diagnostics& diagnostics) const {
  if (language == source_language) return &workshop;
  return find_translated(translations.at(language).workshops, workshop.id, language, diagnostics);
}

const Sheet& Project::sheet(const std::string& id, const std::string& language) const {
  const Sheet& original = *sheets.at(id);
  Diagnostics not_asked_for;
  const Sheet* translated = in_language(original, language, not_asked_for);
  return translated ? *translated : original;
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

}  // namespace tandem
