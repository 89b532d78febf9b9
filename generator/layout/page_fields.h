// Stage: layout. The fields of a page, without a look at all its other items.
// In: a page's items. Out: each field that can be filled in, in order; its box is that of its part.
#pragma once

#include "layout/page_items.h"

namespace tandem::layout {

/// Calls `look_at(field)`; a reset button is nothing to fill in. The fields live as long as the page's items.
template <typename LookAt>
void for_each_field(const PageItems& items, LookAt look_at) {
  const auto look_at_item = [&](const Item& item) {
    const auto* field = std::get_if<FieldItem>(&item);
    if (field && !field->is<answers::ResetField>()) look_at(*field);
  };
  for (const PageItems::Piece& piece : items.pieces()) {
    for (const Item& item : piece.loose) look_at_item(item);
    if (!piece.placed.part) continue;
    for (const std::size_t field : piece.placed.part->fields) look_at_item(piece.placed.part->items[field]);
  }
}

}  // namespace tandem::layout
