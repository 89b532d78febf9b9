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
#include "model/fact.h"
#include "model/label_sheet.h"
#include "model/organisation.h"
#include "model/page_master.h"
#include "model/printer_profile.h"
#include "model/project_settings.h"
#include "model/recipe.h"
#include "model/region_resources.h"
#include "model/sheet.h"
#include "model/theme.h"
#include "model/theme_layers.h"
#include "model/translation.h"

namespace tandem::model {

/// A file of the project, or of a library nearer to it, that has taken the place of one with the same id.
struct Replacement {
  std::string kind;  ///< 'sheet', 'theme' …
  std::string id;
  SourceSpan own;
  SourceSpan original;
};

struct Project {
  std::string folder;
  /// Where what it stands on is read from, from the ground up; the last is its own folder.
  std::vector<std::string> layers;
  ProjectSettings settings;
  std::vector<Replacement> replacements;
  std::map<std::string, std::unique_ptr<Sheet>> sheets;  ///< by id, so in a fixed order
  std::map<std::string, Recipe> recipes;
  std::map<std::string, Workshop> workshops;
  std::map<std::string, EvidenceNote> evidence;
  std::map<std::string, RegionResources> resources;  ///< by region
  std::map<std::string, Translation> translations;   ///< by language, one for each locale
  ThemeLayers theme_layers;                          ///< what a theme with variants is made of
  std::map<std::string, Theme> themes;               ///< each without variants
  std::map<std::string, PageMaster> pages;
  FactDeclarations facts;  ///< what may be known of couples
  std::map<std::string, LabelSheet> labels;
  std::map<std::string, PrinterProfile> printers;
  std::optional<CoupleList> couples;  ///< a project without couples makes handouts only

  std::optional<Organisation> organisation;
  std::string organisation_folder;  ///< what its logo's path is below

  /// Which of the layers a place is in.
  std::size_t layer_of(const SourceSpan& span) const;
  bool has_library() const { return layers.size() > 1; }
  /// Whether it stands in the project's own folder.
  bool is_own(const SourceSpan& span) const { return layer_of(span) + 1 >= layers.size(); }

  /// A sheet or workshop in a language, as it is in content/ for the source language. Where it is not
  /// translated, reports 'missing-translation' at the original and gives null, unless the project prints it
  /// as it is. That is an error, or a warning where the project leaves it out.
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

}  // namespace tandem::model
