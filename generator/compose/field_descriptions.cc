#include "compose/field_descriptions.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "blocks/tools/spoken_field.h"

namespace tandem::compose {
namespace {

/// All items of one field: the buttons of a row have one id.
struct DescribedField {
  const layout::FieldItem* first;  ///< of the document
  std::string changed = {};
  const std::string& sheet() const { return first->id.sheet; }
  const std::string& description() const { return changed.empty() ? first->description : changed; }
};

/// Where an item of a field stands: its page, the piece of it, and the item's place in that.
struct ItemPlace {
  std::size_t field;
  std::size_t page;
  std::size_t piece;
  std::size_t item;
};

struct PlacedFields {
  std::vector<DescribedField> fields;
  std::vector<ItemPlace> places;
};

const std::vector<layout::Item>& items_of(const layout::PageItems::Piece& piece) {
  return piece.placed.part ? piece.placed.part->items : piece.loose;
}

/// Calls `look_at(field, item)` with the fields of a piece, and with where they stand in it.
template <typename LookAt>
void for_each_field(const layout::PageItems::Piece& piece, LookAt look_at) {
  const auto look_at_item = [&](std::size_t item) {
    const auto* field = std::get_if<layout::FieldItem>(&items_of(piece)[item]);
    if (field && !field->is<answers::ResetField>()) look_at(*field, item);
  };
  if (piece.placed.part) {
    for (const std::size_t item : piece.placed.part->fields) look_at_item(item);
  } else {
    for (std::size_t item = 0; item < piece.loose.size(); ++item) look_at_item(item);
  }
}

PlacedFields fields_of(const layout::Document& document) {
  PlacedFields found;
  std::unordered_map<std::reference_wrapper<const answers::FieldId>, std::size_t, answers::FieldIdHash,
                     std::equal_to<answers::FieldId>>
      by_id;
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    const std::vector<layout::PageItems::Piece>& pieces = document.pages[page].items.pieces();
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
      for_each_field(pieces[piece], [&](const layout::FieldItem& field, std::size_t item) {
        const auto [known, is_new] = by_id.try_emplace(field.id, found.fields.size());
        if (is_new) found.fields.push_back({&field});
        found.places.push_back({known->second, page, piece, item});
      });
    }
  }
  return found;
}

/// Gives the items of changed fields their words: in parts of their own, since others share those that there
/// are.
void write_descriptions(layout::Document& document, const PlacedFields& found) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<ItemPlace>> changes;
  for (const ItemPlace& place : found.places) {
    if (!found.fields[place.field].changed.empty()) changes[{place.page, place.piece}].push_back(place);
  }
  std::vector<std::vector<layout::Item>>
      written;  // all first: what is changed is what the fields are read from
  for (const auto& [piece, places] : changes) {
    std::vector<layout::Item>& items =
        written.emplace_back(items_of(document.pages[piece.first].items.pieces()[piece.second]));
    for (const ItemPlace& place : places) {
      std::get<layout::FieldItem>(items[place.item]).description = found.fields[place.field].changed;
    }
  }
  auto items = written.begin();
  for (const auto& [piece, places] : changes) {
    document.pages[piece.first].items.replace_piece(piece.second, std::move(*items++));
  }
}

/// Fields that are described alike, in groups of two and more; most documents have none.
std::vector<std::vector<DescribedField*>> described_alike(std::vector<DescribedField>& fields) {
  std::vector<std::vector<DescribedField*>> groups;
  std::unordered_map<std::string_view, std::size_t> first_of;
  std::unordered_map<std::string_view, std::size_t> group_of;
  first_of.reserve(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto [first, is_new] = first_of.try_emplace(fields[i].description(), i);
    if (is_new) continue;
    const auto [group, is_new_group] = group_of.try_emplace(fields[i].description(), groups.size());
    if (is_new_group) groups.push_back({&fields[first->second]});
    groups[group->second].push_back(&fields[i]);
  }
  return groups;
}

bool are_of_one_sheet(const std::vector<DescribedField*>& fields) {
  return std::ranges::all_of(
      fields, [&](const DescribedField* field) { return field->sheet() == fields[0]->sheet(); });
}

}  // namespace

void tell_fields_apart(layout::Document& document, const std::map<std::string, std::string>& titles) {
  PlacedFields found = fields_of(document);
  std::vector<std::vector<DescribedField*>> groups = described_alike(found.fields);
  if (groups.empty()) return;
  for (const std::vector<DescribedField*>& alike : groups) {
    if (are_of_one_sheet(alike)) continue;
    for (DescribedField* field : alike) {
      const auto title = titles.find(field->sheet());
      if (title != titles.end()) field->changed = blocks::spoken({title->second, field->description()});
    }
  }
  for (const std::vector<DescribedField*>& alike : described_alike(found.fields)) {
    for (std::size_t i = 0; i < alike.size(); ++i) {
      alike[i]->changed = alike[i]->description() + " (" + std::to_string(i + 1) + ")";
    }
  }
  write_descriptions(document, found);
}

}  // namespace tandem::compose
