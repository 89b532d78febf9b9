#include "layout/part.h"

#include <utility>

namespace tandem::layout {

std::shared_ptr<const Part> make_part(std::vector<Item> items, bool is_kept, bool is_personal) {
  auto part = std::make_shared<Part>();
  part->items = std::move(items);
  part->is_kept = is_kept;
  part->is_personal = is_personal;
  for (std::size_t i = 0; i < part->items.size(); ++i) {
    const Item& item = part->items[i];
    if (const auto* begin = std::get_if<TagBegin>(&item)) part->left_open.push_back(*begin);
    if (std::holds_alternative<TagEnd>(item)) {
      if (part->left_open.empty()) {
        ++part->closes;
      } else {
        part->left_open.pop_back();
      }
    }
    if (std::holds_alternative<FieldItem>(item)) part->fields.push_back(i);
  }
  return part;
}

void put_in_place(Item& item, const Placed& placed) {
  translate(item, 0, placed.lower);
  translate(item, placed.frame.x, placed.frame.y);
  auto* tag = std::get_if<TagBegin>(&item);
  if (tag && tag->element != 0) tag->element += placed.elements_before;
}

}  // namespace tandem::layout
