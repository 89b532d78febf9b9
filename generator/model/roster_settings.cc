#include "model/roster_settings.h"

namespace tandem::model {

std::string_view short_form_field(std::type_identity<RosterSettings>) {
  return "file";
}

const load::FieldTable<RosterSettings>& fields_of(std::type_identity<RosterSettings>) {
  static const load::FieldTable<RosterSettings> table{
      load::optional(
          "file", &RosterSettings::file,
          "a sign-up sheet (CSV, XLSX, ODS) or a list in YAML: a path from this file's folder, best one "
          "outside of it, where no version control keeps it"),
      load::optional("encoding", &RosterSettings::encoding,
                     "how its letters are written, where its bytes do not prove it: `windows-1252`"),
      load::optional(
          "columns", &RosterSettings::columns,
          "what columns hold, by header or letter, where that is not guessed: `{Pet name: name-a, F: "
          "ignore}`"),
      load::optional(
          "pseudonyms", &RosterSettings::pseudonyms,
          "`yes`: codes are printed in place of names, and who is who stands on a page for the facilitator"),
  };
  return table;
}

void decode(const load::Node& node, ColumnWishes& target, load::Bounds, Diagnostics& diagnostics) {
  if (node.kind != load::Node::Kind::map) {
    diagnostics.error("wrong-type", node.span, "columns are a map of headers and fields",
                      "write it like {Pet name: name-a, F: ignore}");
    return;
  }
  target.all.clear();
  for (const auto& [header, field] : node.entries) {
    std::string word;
    load::decode(field, word, load::Bounds{}, diagnostics);
    if (field.kind != load::Node::Kind::scalar) continue;
    // Whether there is such a field, or such a fact of the project, is a matter of references.
    target.all.push_back({header.scalar, word, header.span, false, field.span});
  }
}

load::Shape shape_of(const ColumnWishes*, load::Bounds) {
  load::Shape shape;
  shape.name = "{header: field}";
  return shape;
}

}  // namespace tandem::model
