#include "model/project_settings.h"

#include <utility>

#include "load/folded_words.h"

namespace tandem {

template <>
std::vector<std::string> words_of<Untranslated>() {
  return {"refuse", "leave-out", "print"};
}

template <>
const FieldTable<ProjectSettings>& fields_of<ProjectSettings>() {
  static const FieldTable<ProjectSettings> table{
      required("project", &ProjectSettings::id, "its id"),
      optional("library", &ProjectSettings::library,
               "what it stands on: `installed` for the library that came with Tandem, or a folder, such as "
               "`../ours`; without it a project has sheets, recipes and themes of its own alone"),
      optional("organisation", &ProjectSettings::organisation,
               "who holds the workshops: the name as it stands on covers, or a map of `name`, `logo`, "
               "`contact`, `colours`, `licence` and `region`"),
      optional("theme", &ProjectSettings::theme, "how pages look where a run names no theme"),
      optional("variants", &ProjectSettings::variants, "of the theme, where a run names none"),
      optional("paper", &ProjectSettings::paper, "where a run names none; else the theme's"),
      optional("language", &ProjectSettings::language, "of all pages, where a run names none: `es`"),
      optional("workshop", &ProjectSettings::workshop,
               "the workshop it is for: a build makes its pages, and couples come to it"),
      optional("date", &ProjectSettings::date,
               "when that workshop is; pages write it out as their language does"),
      optional("start", &ProjectSettings::start, "when its agenda begins"),
      optional(
          "roster", &ProjectSettings::roster,
          "the couples' sign-up sheet or list, wherever it lies: a path from this file's folder, or a map "
          "of `file`, `encoding`, `columns` and `pseudonyms`; it takes the place of other lists of couples"),
      optional("inserts", &ProjectSettings::inserts,
               "PDFs of your own that `tandem press stack` puts among the copies: `- {file: map.pdf, place: "
               "before-each-couple}`",
               between(1, 20)),
      optional("untranslated", &ProjectSettings::untranslated,
               "of a sheet that is not there in a page's language: `leave-out` of all copies with a warning, "
               "`print` as it is, or `refuse` with an error"),
      optional("facts", &ProjectSettings::facts,
               "what holds for all couples, where nobody says otherwise: `{touch: ask}`"),
  };
  return table;
}

void decode(const Node& node, SettingsDate& target, Bounds bounds, Diagnostics& diagnostics) {
  CalendarDate day;
  const int errors_before = diagnostics.error_count();
  decode(node, day, bounds, diagnostics);
  if (diagnostics.error_count() == errors_before) target = {node.scalar, node.span};
}

Shape shape_of(const SettingsDate*, Bounds bounds) {
  return shape_of(static_cast<const CalendarDate*>(nullptr), bounds);
}

namespace {

// 'English' and 'Español' are certain, as in a sign-up sheet; whether the project has pages in it is found
// later.
Node with_language_tag(Node document) {
  static const std::vector<std::string> tags{"ar", "de", "en", "es", "fr", "he", "it", "ja",
                                             "nl", "pl", "pt", "ru", "tr", "uk", "zh"};
  for (auto& [key, value] : document.entries) {
    const bool is_tag = value.scalar.size() < 4 || value.scalar.find('-') != std::string::npos;
    if (key.scalar != "language" || value.kind != Node::Kind::scalar || is_tag) continue;
    if (const auto tag = language_called(value.scalar, tags)) value.scalar = *tag;
  }
  return document;
}

}  // namespace

ProjectSettings read_settings(const Node& written, Diagnostics& diagnostics) {
  const Node document = with_language_tag(written);
  ProjectSettings settings;
  decode_map(document, settings, "tandem.yaml", diagnostics);
  const bool says_when = !settings.date.empty() || settings.start;
  if (says_when && settings.workshop.empty() && !document.find("workshop")) {
    const Node* when = document.find(settings.date.empty() ? "start" : "date");
    diagnostics.error("missing-key", when->span, "the key 'workshop' is missing in tandem.yaml",
                      "add 'workshop: …': the one that is held then");
  }
  if (const Node* word = document.find("untranslated")) settings.untranslated_span = word->span;
  // Whoever stands on a library writes in one language and hands out pages in another.
  if (!document.find("untranslated") && !settings.library.value.empty()) {
    settings.untranslated = Untranslated::leave_out;
  }
  return settings;
}

namespace {

Node scalar_node(const std::string& text, const SourceSpan& span) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = text;
  node.span = span;
  return node;
}

}  // namespace

std::optional<Organisation> organisation_of(const ProjectSettings& settings, Diagnostics& diagnostics) {
  const Node& written = settings.organisation;
  if (written.kind == Node::Kind::null) return std::nullopt;
  Node document;
  document.kind = Node::Kind::map;
  document.span = written.span;
  document.entries.emplace_back(
      scalar_node("organisation", settings.id.span),
      scalar_node(settings.id.empty() ? "project" : settings.id.value, settings.id.span));
  if (written.kind == Node::Kind::map) {
    document.entries.insert(document.entries.end(), written.entries.begin(), written.entries.end());
  } else {
    document.entries.emplace_back(scalar_node("name", written.span), written);
  }
  return read_organisation(document, diagnostics);
}

std::vector<FieldDescription> describe_settings() {
  return describe_fields<ProjectSettings>();
}

}  // namespace tandem
