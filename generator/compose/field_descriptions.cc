#include "compose/field_descriptions.h"

#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "blocks/tools/spoken_field.h"

namespace tandem {
namespace {

/// Where an item stands: its page, the piece of it, and the item's place in that.
struct ItemPlace {
  std::size_t page;
  std::size_t piece;
  std::size_t item;
};

/// All items of one field: the buttons of a row have one id.
struct PlacedField {
  std::string sheet;
  std::string description;
  std::vector<ItemPlace> items = {};
  bool is_changed = false;
  void describe(std::string words) {
    is_changed = true;
    description = std::move(words);
  }
};

const std::vector<Item>& items_of(const PageItems::Piece& piece) {
  return piece.placed.part ? piece.placed.part->items : piece.loose;
}

/// Calls `look_at(field, item)` with the fields of a piece, and with where they stand in it.
template <typename LookAt>
void for_each_field(const PageItems::Piece& piece, LookAt look_at) {
  const auto look_at_item = [&](std::size_t item) {
    const auto* field = std::get_if<FieldItem>(&items_of(piece)[item]);
    if (field && !field->is<ResetField>()) look_at(*field, item);
  };
  if (piece.placed.part) {
    for (const std::size_t item : piece.placed.part->fields) look_at_item(item);
  } else {
    for (std::size_t item = 0; item < piece.loose.size(); ++item) look_at_item(item);
  }
}

struct IdHash {
  std::size_t operator()(const FieldId* id) const {
    const std::hash<std::string> hash;
    return (hash(id->sheet) * 31 + hash(id->block)) * 31 + hash(id->part);
  }
};
struct SameId {
  bool operator()(const FieldId* a, const FieldId* b) const { return *a == *b; }
};

std::vector<PlacedField> fields_of(const Document& document) {
  std::vector<PlacedField> fields;
  std::unordered_map<const FieldId*, std::size_t, IdHash, SameId> by_id;
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    const std::vector<PageItems::Piece>& pieces = document.pages[page].items.pieces();
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
      for_each_field(pieces[piece], [&](const FieldItem& field, std::size_t item) {
        const auto [known, is_new] = by_id.try_emplace(&field.id, fields.size());
        if (is_new) fields.push_back({field.id.sheet, field.description});
        fields[known->second].items.push_back({page, piece, item});
      });
    }
  }
  return fields;
}

/// Gives the items of changed fields their words: in parts of their own, since others share those that there
/// are.
void write_descriptions(Document& document, const std::vector<PlacedField>& fields) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::pair<std::size_t, const PlacedField*>>>
      changes;
  for (const PlacedField& field : fields) {
    if (!field.is_changed) continue;
    for (const ItemPlace& place : field.items) {
      changes[{place.page, place.piece}].emplace_back(place.item, &field);
    }
  }
  for (const auto& [place, changed] : changes) {
    PageItems& page = document.pages[place.first].items;
    std::vector<Item> items = items_of(page.pieces()[place.second]);
    for (const auto& [item, field] : changed)
      std::get<FieldItem>(items[item]).description = field->description;
    page.replace_piece(place.second, std::move(items));
  }
}

/// Fields that are described alike, in groups of two and more; most documents have none.
std::vector<std::vector<PlacedField*>> described_alike(std::vector<PlacedField>& fields) {
  std::vector<std::vector<PlacedField*>> groups;
  std::unordered_map<std::string_view, std::size_t> first_of;
  std::unordered_map<std::string_view, std::size_t> group_of;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto [first, is_new] = first_of.try_emplace(fields[i].description, i);
    if (is_new) continue;
    const auto [group, is_new_group] = group_of.try_emplace(fields[i].description, groups.size());
    if (is_new_group) groups.push_back({&fields[first->second]});
    groups[group->second].push_back(&fields[i]);
  }
  return groups;
}

bool are_of_one_sheet(const std::vector<PlacedField*>& fields) {
  std::set<std::string_view> sheets;
  for (const PlacedField* field : fields) sheets.insert(field->sheet);
  return sheets.size() == 1;
}

}  // namespace

void tell_fields_apart(Document& document, const std::map<std::string, std::string>& titles) {
  std::vector<PlacedField> fields = fields_of(document);
  for (std::vector<PlacedField*>& alike : described_alike(fields)) {
    if (are_of_one_sheet(alike)) continue;
    for (PlacedField* field : alike) {
      const auto title = titles.find(field->sheet);
      if (title != titles.end()) field->describe(spoken({title->second, field->description}));
    }
  }
  for (std::vector<PlacedField*>& alike : described_alike(fields)) {
    for (std::size_t i = 0; i < alike.size(); ++i) {
      alike[i]->describe(alike[i]->description + " (" + std::to_string(i + 1) + ")");
    }
  }
  write_descriptions(document, fields);
}

}  // namespace tandem
