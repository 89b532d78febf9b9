#include "layout/page.h"

#include <algorithm>

namespace tandem::layout {

std::string full_field_name(const Document& document, const FieldItem& field) {
  return document.form_name.empty() ? field.name() : document.form_name + "." + field.name();
}

bool has_fields(const Document& document) {
  const auto is_field = [](const Item& item) {
    const auto* field = std::get_if<FieldItem>(&item);
    return field && !field->is<answers::ResetField>();
  };
  return std::ranges::any_of(document.pages, [&](const Page& page) {
    return std::ranges::any_of(page.items.pieces(), [&](const PageItems::Piece& piece) {
      if (!piece.placed.part) return std::ranges::any_of(piece.loose, is_field);
      return std::ranges::any_of(piece.placed.part->fields, [&](std::size_t field) {
        return is_field(piece.placed.part->items[field]);
      });
    });
  });
}

}  // namespace tandem::layout
