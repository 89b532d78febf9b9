#include "model/organisation.h"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace tandem::model {

const load::FieldTable<Organisation>& fields_of(std::type_identity<Organisation>) {
  static const load::FieldTable<Organisation> table{
      load::required("organisation", &Organisation::id, "its id"),
      load::required("name", &Organisation::name, "as it stands on covers and at the foot of pages"),
      load::optional("logo", &Organisation::logo,
                     "a PNG, JPEG or SVG file, its path in the project's folder"),
      load::distinct(load::optional("contact", &Organisation::contact, "how to reach it: short lines",
                                    load::between(1, 6))),
      load::optional("colours", &Organisation::colours, "colours of the theme's `palette` in your own"),
      load::optional("licence", &Organisation::licence, "what others may do with the sheets, in one line"),
      load::optional("region", &Organisation::region, "whose resource pages are taken: 'resources-<region>'"),
      load::optional("example", &Organisation::is_example,
                     "`yes`: invented, to try things out; packs of real couples with it are warned about"),
      load::optional("facts", &Organisation::facts,
                     "what holds for all couples, where nobody says otherwise"),
  };
  return table;
}

std::vector<load::FieldDescription> describe_organisation() {
  return load::describe_fields<Organisation>();
}

std::string regional(const std::string& article, const Organisation& organisation) {
  return article + "-" + organisation.region.value;
}

Organisation read_organisation(const load::Node& document, Diagnostics& diagnostics) {
  Organisation organisation;
  load::decode_map(document, organisation, "organisation", diagnostics);
  const load::Node& colours = organisation.colours;
  if (colours.kind != load::Node::Kind::map && colours.kind != load::Node::Kind::null) {
    diagnostics.error("wrong-type", colours.span, "this must be names with their values",
                      "for example 'colours: {accent: \"#2f5d62\"}'");
  }
  return organisation;
}

load::Node colour_layer(const Organisation& organisation) {
  load::Node layer;
  if (organisation.colours.kind != load::Node::Kind::map) return layer;
  layer.kind = load::Node::Kind::map;
  layer.span = organisation.colours.span;
  load::Node key;
  key.kind = load::Node::Kind::scalar;
  key.span = organisation.colours.span;
  key.scalar = "palette";
  layer.entries.emplace_back(std::move(key), organisation.colours);
  return layer;
}

void check_colours(const Organisation& organisation, const std::map<std::string, load::Node>& themes,
                   Diagnostics& diagnostics) {
  std::set<std::string> known;
  for (const auto& [id, theme] : themes) {
    const load::Node* palette = theme.find("palette");
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

}  // namespace tandem::model
