// Stage: model. What a project says of itself: on which library it stands, who holds its workshops, how its
// pages look where a run asks for nothing else, and which workshop it is for.
// In: tandem.yaml in the project's folder, and in those of the libraries below it. Out: ProjectSettings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"
#include "load/field_description.h"
#include "model/calendar_date.h"
#include "model/clock_time.h"
#include "model/insert_settings.h"
#include "model/organisation.h"
#include "model/roster_settings.h"
#include "model/written_facts.h"

namespace tandem::model {

/// The file's name.
inline constexpr const char* settings_file = "tandem.yaml";

/// What stands behind `library` for the one that came with the program.
inline constexpr const char* installed_library_word = "installed";

/// What becomes of a sheet that is not there in the language of the pages.
enum class Untranslated { refuse, leave_out, print };

/// A day, and where it is written.
struct SettingsDate {
  std::string text;  ///< as it is written; a day of the calendar
  SourceSpan span;
  bool empty() const { return text.empty(); }
};
void decode(const load::Node& node, SettingsDate& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const SettingsDate*, load::Bounds);

struct ProjectSettings {
  load::Identifier id;      ///< empty: the project has no such file
  load::PlainText library;  ///< 'installed', or a folder from the project's own; empty: it has all it needs
  load::Node organisation;  ///< its name, or a map of what an organisation has
  load::Identifier theme;
  std::vector<load::Identifier> variants;
  load::Identifier paper;
  load::Identifier language;
  load::Identifier workshop;
  SettingsDate date;                    ///< of the workshop, in every language
  std::optional<ClockTime> start;       ///< of the workshop, in every language
  RosterSettings roster;                ///< where the couples are, outside of what is kept with the project
  std::vector<InsertSettings> inserts;  ///< what a printed stack has of the facilitator's own
  Untranslated untranslated = Untranslated::refuse;
  SourceSpan untranslated_span;  ///< no place where the file does not say it
  WrittenFacts facts;            ///< what holds for all couples, where nobody says otherwise
};

/// Of the documents of tandem.yaml laid over each other.
ProjectSettings read_settings(const load::Node& document, Diagnostics& diagnostics);

/// The organisation that the settings name; nothing where they name none.
std::optional<Organisation> organisation_of(const ProjectSettings& settings, Diagnostics& diagnostics);

/// Rows of the author's reference.
std::vector<load::FieldDescription> describe_settings();

}  // namespace tandem::model
