#include "model/organisation.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace tandem {

template <>
const FieldTable<Organisation>& fields_of<Organisation>() {
  static const FieldTable<Organisation> table{
      required("organisation", &Organisation::id, "its id"),
      required("name", &Organisation::name, "as it stands on covers and at the foot of pages"),
      optional("logo", &Organisation::logo, "a PNG, JPEG or SVG file, its path in the project's folder"),
      distinct(optional("contact", &Organisation::contact, "how to reach it: short lines", between(1, 6))),
      optional("colours", &Organisation::colours, "colours of the theme's `palette` in your own"),
      optional("licence", &Organisation::licence, "what others may do with the sheets, in one line"),
      optional("region", &Organisation::region, "whose resource pages are taken: 'resources-<region>'"),
      optional("example", &Organisation::is_example,
               "`yes`: invented, to try things out; packs of real couples with it are warned about"),
      optional("facts", &Organisation::facts, "what holds for all couples, where nobody says otherwise"),
  };
  return table;
}

std::vector<FieldDescription> describe_organisation() {
  return describe_fields<Organisation>();
}

std::string regional(const std::string& article, const Organisation& organisation) {
  return article + "-" + organisation.region.value;
}

Organisation read_organisation(const Node& document, Diagnostics& diagnostics) {
  Organisation organisation;
  decode_map(document, organisation, "organisation", diagnostics);
  const Node& colours = organisation.colours;
  if (colours.kind != Node::Kind::map && colours.kind != Node::Kind::null) {
    diagnostics.error("wrong-type", colours.span, "this must be names with their values",
                      "for example 'colours: {accent: \"#2f5d62\"}'");
  }
  return organisation;
}

Node colour_layer(const Organisation& organisation) {
  Node layer;
  if (organisation.colours.kind != Node::Kind::map) return layer;
  layer.kind = Node::Kind::map;
  layer.span = organisation.colours.span;
  Node key;
  key.kind = Node::Kind::scalar;
  key.span = organisation.colours.span;
  key.scalar = "palette";
  layer.entries.emplace_back(std::move(key), organisation.colours);
  return layer;
}

void check_colours(const Organisation& organisation, const std::map<std::string, Node>& themes,
                   Diagnostics& diagnostics) {
  std::set<std::string> known;
  for (const auto& [id, theme] : themes) {
    const Node* palette = theme.find("palette");
    if (!palette) continue;
    for (const auto& [key, value] : palette->entries) known.insert(key.scalar);
  }
  for (const auto& [key, value] : organisation.colours.entries) {
    if (known.contains(key.scalar)) continue;
    diagnostics.error(
        "unknown-token", key.span, fmt::format("no theme has a colour '{}'", key.scalar),
        diagnostics.is_enough(key.span) ? "" : suggestion(key.scalar, {known.begin(), known.end()}));
  }
}

}  // namespace tandem
