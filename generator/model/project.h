// Stage: model. A project: all sheets, recipes, workshops, couples, themes, page masters and the organisation
// that stand in a folder with content/ and templates/ (project_loader.h reads it). In: an id and a language.
// Out: the part that is called so.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "model/couple.h"
#include "model/evidence.h"
#include "model/organisation.h"
#include "model/page_master.h"
#include "model/recipe.h"
#include "model/region_resources.h"
#include "model/sheet.h"
#include "model/theme.h"
#include "model/theme_layers.h"
#include "model/translation.h"

namespace tandem {

struct Project {
  std::string folder;
  std::map<std::string, std::unique_ptr<Sheet>> sheets;  ///< by id, so in a fixed order
  std::map<std::string, Recipe> recipes;
  std::map<std::string, Workshop> workshops;
  std::map<std::string, EvidenceNote> evidence;
  std::map<std::string, RegionResources> resources;  ///< by region
  std::map<std::string, Translation> translations;   ///< by language, one for each locale
  ThemeLayers theme_layers;                          ///< what a theme with variants is made of
  std::map<std::string, Theme> themes;               ///< each without variants
  std::map<std::string, PageMaster> pages;
  std::optional<CoupleList> couples;  ///< a project without couples makes handouts only

  std::optional<Organisation> organisation;

  /// A sheet or workshop in a language, as it is in content/ for the source language. Where it is not
  /// translated, reports 'missing-translation' at the original and gives null.
  const Sheet* in_language(const Sheet& sheet, const std::string& language, Diagnostics& diagnostics) const;
  const Workshop* in_language(const Workshop& workshop, const std::string& language,
                              Diagnostics& diagnostics) const;
  /// The same without a report, and the original where there is no translation.
  const Sheet& sheet(const std::string& id, const std::string& language) const;

  /// The article that closes every copy: the recipe's own, or the one of the organisation's region.
  const Sheet& resources_of(const Recipe& recipe) const;
  /// The places to turn to in the organisation's region; null where there are none.
  const RegionResources* region_resources() const;
  /// The folder of the project's own fonts.
  std::string font_folder() const { return join_path(folder, "fonts"); }
};

}  // namespace tandem
