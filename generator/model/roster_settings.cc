#include "model/roster_settings.h"

namespace tandem {

template <>
std::string_view short_form_field<RosterSettings>() {
  return "file";
}

template <>
const FieldTable<RosterSettings>& fields_of<RosterSettings>() {
  static const FieldTable<RosterSettings> table{
      optional("file", &RosterSettings::file,
               "a sign-up sheet (CSV, XLSX, ODS) or a list in YAML: a path from this file's folder, best one "
               "outside of it, where no version control keeps it"),
      optional("encoding", &RosterSettings::encoding,
               "how its letters are written, where its bytes do not prove it: `windows-1252`"),
      optional("columns", &RosterSettings::columns,
               "what columns hold, by header or letter, where that is not guessed: `{Pet name: name-a, F: "
               "ignore}`"),
      optional(
          "pseudonyms", &RosterSettings::pseudonyms,
          "`yes`: codes are printed in place of names, and who is who stands on a page for the facilitator"),
  };
  return table;
}

void decode(const Node& node, ColumnWishes& target, Bounds, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::map) {
    diagnostics.error("wrong-type", node.span, "columns are a map of headers and fields",
                      "write it like {Pet name: name-a, F: ignore}");
    return;
  }
  target.all.clear();
  for (const auto& [header, field] : node.entries) {
    std::string word;
    decode(field, word, Bounds{}, diagnostics);
    if (field.kind != Node::Kind::scalar) continue;
    // Whether there is such a field, or such a fact of the project, is a matter of references.
    target.all.push_back({header.scalar, word, header.span, false, field.span});
  }
}

Shape shape_of(const ColumnWishes*, Bounds) {
  Shape shape;
  shape.name = "{header: field}";
  return shape;
}

}  // namespace tandem
