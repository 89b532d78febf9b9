#include "cli/explain_project.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "base/terminal_text.h"
#include "cli/located_values.h"
#include "cli/origin.h"
#include "cli/project_defaults.h"
#include "engine/engine.h"
#include "engine/lookup.h"
#include "personalise/voice.h"

namespace tandem::cli {
namespace {

constexpr const char* of_the_program = "what Tandem does of itself";
constexpr const char* of_the_theme = "what the theme says";

const char* word_of(model::Untranslated untranslated) {
  switch (untranslated) {
    case model::Untranslated::leave_out:
      return "leave-out";
    case model::Untranslated::print:
      return "print";
    case model::Untranslated::refuse:
      break;
  }
  return "refuse";
}

class SettingsTable {
 public:
  void add(const char* name, const load::Identifier& id, const char* else_value, const char* otherwise) {
    add_value(name, id.empty() ? else_value : id.value, id.span, id.empty() ? otherwise : "");
  }
  void add_value(const char* name, const std::string& value, const SourceSpan& span,
                 const char* otherwise = "") {
    values_.push_back({name, harmless(value), span, otherwise});
  }
  void add_node(const char* name, const load::Node& node) { collect_values(node, name, values_); }
  void print(std::ostream& out) const { print_values(values_, out); }

 private:
  std::vector<LocatedValue> values_;
};

void add_variants(const std::vector<load::Identifier>& variants, SettingsTable& table) {
  if (variants.empty()) return table.add_value("variants", "none", {}, of_the_program);
  for (const load::Identifier& id : variants) table.add_value("variants", id.value, id.span);
}

// A library's people are not its users'; what it says of columns is.
void add_roster(const model::Project& project, SettingsTable& table) {
  const model::RosterSettings& roster = project.settings.roster;
  if (!roster.file.value.empty() && project.is_own(roster.file.span))
    table.add_value("roster", roster.file.value, roster.file.span);
  if (!roster.encoding.value.empty())
    table.add_value("roster.encoding", roster.encoding.value, roster.encoding.span);
  if (roster.pseudonyms) table.add_value("roster.pseudonyms", "yes", project.settings.id.span);
  for (const model::ColumnWish& wish : roster.columns.all)
    table.add_value("roster.column", fmt::format("{} = {}", wish.column, wish.field), wish.span);
}

void print_settings(const model::Project& project, std::ostream& out) {
  const model::ProjectSettings& settings = project.settings;
  SettingsTable table;
  table.add("project", settings.id, "-", "it has no tandem.yaml");
  for (std::size_t i = 0; i + 1 < project.layers.size(); ++i) {
    table.add_value("library", project.layers[i], settings.library.span);
  }
  if (!project.has_library()) table.add_value("library", "none", {}, "all it has is its own");
  if (settings.organisation.kind != load::Node::Kind::null) {
    table.add_node("organisation", settings.organisation);
  } else if (project.organisation) {
    table.add_value("organisation", project.organisation->name.value, project.organisation->name.span);
  }
  table.add("theme", settings.theme, engine::default_theme, of_the_program);
  add_variants(settings.variants, table);
  table.add("paper", settings.paper, "-", of_the_theme);
  table.add("language", settings.language, model::source_language, of_the_program);
  if (!settings.workshop.empty()) table.add("workshop", settings.workshop, "", "");
  const auto held = project.workshops.find(settings.workshop.value);
  if (held != project.workshops.end() && !held->second.date.value.empty())
    table.add_value("date", held->second.date.value, held->second.date.span);
  table.add_value("untranslated", word_of(settings.untranslated), settings.untranslated_span,
                  settings.untranslated_span.file ? "" : of_the_program);
  for (const model::InsertSettings& each : settings.inserts)
    table.add_value("insert",
                    fmt::format("{}, {}", each.file.value,
                                load::words_of<model::InsertPlace>()[static_cast<std::size_t>(each.place)]),
                    each.file.span);
  add_roster(project, table);
  table.print(out);
}

void print_replacements(const model::Project& project, std::ostream& out) {
  if (project.replacements.empty()) return;
  out << "in place of the library's\n";
  for (const model::Replacement& each : project.replacements) {
    out << harmless(fmt::format("  {} {}  {}  {}", each.kind, each.id, each.own.file->path,
                                each.original.file->path))
        << '\n';
  }
}

std::string place_of(const SourceSpan& span) {
  return span.file ? harmless(fmt::format("{}:{}", span.file->path, span.line)) : "";
}

template <typename Values, typename Names>
void print_naming(const char* heading, const Values& values, const Names& names, std::ostream& out) {
  for (const auto& [id, value] : values) {
    if (const SourceSpan* span = names(value))
      out << fmt::format("{:<12}  {}  {}\n", heading, id, place_of(*span));
  }
}

const SourceSpan* find_id(const std::vector<load::Identifier>& ids, const std::string& id) {
  const auto found =
      std::find_if(ids.begin(), ids.end(), [&](const load::Identifier& each) { return each.value == id; });
  return found == ids.end() ? nullptr : &found->span;
}

const SourceSpan* find_in_recipe(const model::Recipe& recipe, const std::string& id) {
  const SourceSpan* found = find_id(recipe.sheets, id);
  if (found || !recipe.choosing) return found;
  for (const model::OfferedSheet& offer : recipe.choosing->from) {
    if (offer.sheet.value == id) return &offer.sheet.span;
  }
  return nullptr;
}

const SourceSpan* find_on_agenda(const model::Workshop& workshop, const std::string& id) {
  const auto found = std::find_if(workshop.agenda.begin(), workshop.agenda.end(),
                                  [&](const model::AgendaItem& item) { return item.exercise.value == id; });
  return found == workshop.agenda.end() ? nullptr : &found->exercise.span;
}

ExitCode code_of(const Options& options, const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace

ExitCode explain_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                         Diagnostics& diagnostics) {
  const engine::Engine engine(surroundings.files, options.project, sources, diagnostics,
                              loading_in(surroundings));
  print_settings(engine.project(), surroundings.out);
  print_replacements(engine.project(), surroundings.out);
  return code_of(options, diagnostics);
}

ExitCode explain_sheet(const std::string& id, const Options& options, Surroundings& surroundings,
                       SourceSet& sources, Diagnostics& diagnostics) {
  const engine::Engine engine(surroundings.files, options.project, sources, diagnostics,
                              loading_in(surroundings));
  const model::Project& project = engine.project();
  std::ostream& out = surroundings.out;
  const model::Sheet& sheet = *engine::find_or_suggest(project.sheets, id, "exercise or article");
  out << fmt::format("{:<12}  {}\n", id, harmless(personalise::Voice::for_anybody({}).plain(sheet.title)));
  out << fmt::format("{:<12}  {}\n", "written in", place_of(sheet.id.span));
  if (project.has_library())
    out << fmt::format("{:<12}  {}\n", "it is", describe_origin(project, sheet.id.span));
  if (const model::Replacement* replaced = find_replacement(project, sheet.id.span))
    out << fmt::format("{:<12}  {}\n", "in place of", place_of(replaced->original));
  for (const auto& [language, translation] : project.translations) {
    const auto translated = translation.sheets.find(id);
    if (translated != translation.sheets.end())
      out << fmt::format("{:<12}  {}  {}\n", "translated", language, place_of(translated->second->id.span));
  }
  print_naming(
      "recipe", project.recipes, [&](const model::Recipe& recipe) { return find_in_recipe(recipe, id); },
      out);
  print_naming(
      "workshop", project.workshops,
      [&](const model::Workshop& workshop) { return find_on_agenda(workshop, id); }, out);
  return code_of(options, diagnostics);
}

}  // namespace tandem::cli
