#include "model/region_resources.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace tandem::model {

const load::FieldTable<RegionResources>& fields_of(std::type_identity<RegionResources>) {
  static const load::FieldTable<RegionResources> table{
      load::required("resources", &RegionResources::id, "the region: the file's name without `.yaml`"),
      load::optional("verified-on", &RegionResources::verified_on,
                     "when somebody last called all of them; needed once no place is `unverified`"),
      load::required("items", &RegionResources::items,
                     "as those of a `resource-box`; `unverified: true` marks one that nobody has called yet"),
  };
  return table;
}

namespace {

// 'unverified' is for this list alone: the block does not know it.
void take_marks(RegionResources& resources, Diagnostics& diagnostics) {
  for (load::Node& item : resources.items.items) {
    const auto is_mark = [](const auto& entry) { return entry.first.scalar == "unverified"; };
    const auto mark = std::find_if(item.entries.begin(), item.entries.end(), is_mark);
    if (mark == item.entries.end()) continue;
    bool is_unverified = false;
    load::decode(mark->second, is_unverified, load::Bounds{}, diagnostics);
    if (is_unverified) resources.unverified.push_back(mark->first.span);
    item.entries.erase(mark);
  }
}

load::Node text_node(const std::string& text, const SourceSpan& span) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.span = span;
  node.scalar = text;
  node.quoted = true;
  return node;
}

std::string in_digits(const CalendarDate& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// Stands in where there is no list, so that the block does not report one mistake a second time.
load::Node one_place(const SourceSpan& span) {
  load::Node place;
  place.kind = load::Node::Kind::map;
  place.span = span;
  for (const char* key : {"name", "contact"}) {
    place.entries.emplace_back(text_node(key, span), text_node("?", span));
  }
  load::Node list;
  list.kind = load::Node::Kind::sequence;
  list.span = span;
  list.items.push_back(std::move(place));
  return list;
}

void erase_key(load::Node& box, std::string_view key) {
  std::erase_if(box.entries, [&](const auto& entry) { return entry.first.scalar == key; });
}

bool fill_box(load::Node& box, const RegionResources* resources, Diagnostics& diagnostics) {
  const auto is_items = [](const auto& entry) { return entry.first.scalar == "items"; };
  const auto items = std::find_if(box.entries.begin(), box.entries.end(), is_items);
  if (items == box.entries.end() || items->second.kind != load::Node::Kind::scalar) return false;
  if (items->second.scalar != "region") return false;  // the block reports what is no list
  if (!resources) {
    if (box.find("by-hand")) {
      erase_key(box, "items");
      return true;
    }
    diagnostics.error("no-region", items->second.span, "there are no places to turn to for your region",
                      "name a 'region' in the organisation's file, and list them in "
                      "content/resources/<region>.yaml");
    items->second = one_place(items->second.span);
    return true;
  }
  const SourceSpan span = items->first.span;
  items->second = resources->items;
  if (resources->verified_on && !box.find("verified")) {
    box.entries.emplace_back(text_node("verified", span),
                             text_node(in_digits(*resources->verified_on), resources->verified_span));
  }
  erase_key(box, "by-hand");
  return true;
}

// A box may stand inside other blocks.
bool fill_boxes(load::Node& node, const RegionResources* resources, Diagnostics& diagnostics) {
  bool is_filled = false;
  for (load::Node& item : node.items) is_filled |= fill_boxes(item, resources, diagnostics);
  for (auto& [key, value] : node.entries) {
    if (key.scalar == "resource-box") is_filled |= fill_box(value, resources, diagnostics);
    is_filled |= fill_boxes(value, resources, diagnostics);
  }
  return is_filled;
}

}  // namespace

RegionResources read_region_resources(const load::Node& document, Diagnostics& diagnostics) {
  RegionResources resources;
  load::decode_map(document, resources, "list of resources", diagnostics);
  if (const load::Node* verified = document.find("verified-on")) resources.verified_span = verified->span;
  if (const load::Node* items = document.find("items"); items && items->kind != load::Node::Kind::sequence) {
    diagnostics.error("wrong-type", items->span, "'items' must be a list of places",
                      "begin each with '- name: …'");
  }
  take_marks(resources, diagnostics);
  if (!document.find("verified-on") && resources.unverified.empty()) {
    diagnostics.error("missing-key", document.span, "the key 'verified-on' is missing in list of resources",
                      "call each place, then write the day: 'verified-on: 2026-11-20'");
  }
  return resources;
}

bool insert_resources(load::Node& sheet, const RegionResources* resources, Diagnostics& diagnostics) {
  return fill_boxes(sheet, resources, diagnostics);
}

void check_resources(const RegionResources& resources, const CalendarDate& today, Diagnostics& diagnostics) {
  for (const SourceSpan& span : resources.unverified) {
    diagnostics.error("unverified-resource", span, "nobody has made sure of this place yet",
                      "call it, mend what is wrong, then take 'unverified' out");
  }
  if (!resources.verified_on) return;
  CalendarDate expires = *resources.verified_on;
  ++expires.year;
  if (today <= expires) return;
  diagnostics.error("expired-resources", resources.verified_span,
                    fmt::format("these places were verified more than twelve months ago, on {}",
                                in_digits(*resources.verified_on)),
                    "call each of them, then write today's date");
}

std::vector<load::FieldDescription> describe_region_resources() {
  return load::describe_fields<RegionResources>();
}

}  // namespace tandem::model
