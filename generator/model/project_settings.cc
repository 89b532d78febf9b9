#include "model/project_settings.h"

#include <utility>

#include "load/folded_words.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Untranslated>) {
  return {"refuse", "leave-out", "print"};
}

const load::FieldTable<ProjectSettings>& fields_of(std::type_identity<ProjectSettings>) {
  static const load::FieldTable<ProjectSettings> table{
      load::required("project", &ProjectSettings::id, "its id"),
      load::optional(
          "library", &ProjectSettings::library,
          "what it stands on: `installed` for the library that came with Tandem, or a folder, such as "
          "`../ours`; without it a project has sheets, recipes and themes of its own alone"),
      load::optional("organisation", &ProjectSettings::organisation,
                     "who holds the workshops: the name as it stands on covers, or a map of `name`, `logo`, "
                     "`contact`, `colours`, `licence` and `region`"),
      load::optional("theme", &ProjectSettings::theme, "how pages look where a run names no theme"),
      load::optional("variants", &ProjectSettings::variants, "of the theme, where a run names none"),
      load::optional("paper", &ProjectSettings::paper, "where a run names none; else the theme's"),
      load::optional("language", &ProjectSettings::language, "of all pages, where a run names none: `es`"),
      load::optional("workshop", &ProjectSettings::workshop,
                     "the workshop it is for: a build makes its pages, and couples come to it"),
      load::optional("date", &ProjectSettings::date,
                     "when that workshop is; pages write it out as their language does"),
      load::optional("start", &ProjectSettings::start, "when its agenda begins"),
      load::optional(
          "roster", &ProjectSettings::roster,
          "the couples' sign-up sheet or list, wherever it lies: a path from this file's folder, or a map "
          "of `file`, `encoding`, `columns` and `pseudonyms`; it takes the place of other lists of couples"),
      load::optional(
          "inserts", &ProjectSettings::inserts,
          "PDFs of your own that `tandem press stack` puts among the copies: `- {file: map.pdf, place: "
          "before-each-couple}`",
          load::between(1, 20)),
      load::optional(
          "untranslated", &ProjectSettings::untranslated,
          "of a sheet that is not there in a page's language: `leave-out` of all copies with a warning, "
          "`print` as it is, or `refuse` with an error"),
      load::optional("facts", &ProjectSettings::facts,
                     "what holds for all couples, where nobody says otherwise: `{touch: ask}`"),
  };
  return table;
}

void decode(const load::Node& node, SettingsDate& target, load::Bounds bounds, Diagnostics& diagnostics) {
  CalendarDate day;
  const int errors_before = diagnostics.error_count();
  decode(node, day, bounds, diagnostics);
  if (diagnostics.error_count() == errors_before) target = {node.scalar, node.span};
}

load::Shape shape_of(const SettingsDate*, load::Bounds bounds) {
  return shape_of(static_cast<const CalendarDate*>(nullptr), bounds);
}

namespace {

// 'English' and 'Español' are certain, as in a sign-up sheet; whether the project has pages in it is found
// later.
load::Node with_language_tag(load::Node document) {
  static const std::vector<std::string> tags{"ar", "de", "en", "es", "fr", "he", "it", "ja",
                                             "nl", "pl", "pt", "ru", "tr", "uk", "zh"};
  for (auto& [key, value] : document.entries) {
    const bool is_tag = value.scalar.size() < 4 || value.scalar.find('-') != std::string::npos;
    if (key.scalar != "language" || value.kind != load::Node::Kind::scalar || is_tag) continue;
    if (const auto tag = load::language_called(value.scalar, tags)) value.scalar = *tag;
  }
  return document;
}

}  // namespace

ProjectSettings read_settings(const load::Node& written, Diagnostics& diagnostics) {
  const load::Node document = with_language_tag(written);
  ProjectSettings settings;
  load::decode_map(document, settings, "tandem.yaml", diagnostics);
  const bool says_when = !settings.date.empty() || settings.start;
  if (says_when && settings.workshop.empty() && !document.find("workshop")) {
    const load::Node* when = document.find(settings.date.empty() ? "start" : "date");
    diagnostics.error("missing-key", when->span, "the key 'workshop' is missing in tandem.yaml",
                      "add 'workshop: …': the one that is held then");
  }
  if (const load::Node* word = document.find("untranslated")) settings.untranslated_span = word->span;
  // Whoever stands on a library writes in one language and hands out pages in another.
  if (!document.find("untranslated") && !settings.library.value.empty()) {
    settings.untranslated = Untranslated::leave_out;
  }
  return settings;
}

namespace {

load::Node scalar_node(const std::string& text, const SourceSpan& span) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = text;
  node.span = span;
  return node;
}

}  // namespace

std::optional<Organisation> organisation_of(const ProjectSettings& settings, Diagnostics& diagnostics) {
  const load::Node& written = settings.organisation;
  if (written.kind == load::Node::Kind::null) return std::nullopt;
  load::Node document;
  document.kind = load::Node::Kind::map;
  document.span = written.span;
  document.entries.emplace_back(
      scalar_node("organisation", settings.id.span),
      scalar_node(settings.id.empty() ? "project" : settings.id.value, settings.id.span));
  if (written.kind == load::Node::Kind::map) {
    document.entries.insert(document.entries.end(), written.entries.begin(), written.entries.end());
  } else {
    document.entries.emplace_back(scalar_node("name", written.span), written);
  }
  return read_organisation(document, diagnostics);
}

std::vector<load::FieldDescription> describe_settings() {
  return load::describe_fields<ProjectSettings>();
}

}  // namespace tandem::model
