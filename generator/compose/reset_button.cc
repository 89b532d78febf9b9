#include "compose/reset_button.h"

#include <algorithm>
#include <utility>

#include "compose/page_furniture.h"

namespace tandem::compose {
namespace {

constexpr double edge = 6;  // points from the paper's edge: no printer has to reach it

// An underscore, which no id has, keeps the name apart from those of exercises.
constexpr const char* field_name = "clear_answers";

/// How far up from the paper's edge there is nothing printed.
double room_at_foot(const model::PageMaster& master, double type_size) {
  const model::FurnitureLine& footer = master.footer;
  const bool is_empty = footer.left.empty() && footer.centre.empty() && footer.right.empty();
  return is_empty ? master.margins.bottom.points : footer.distance.points - 0.3 * type_size;
}

bool has_leaf_id(const layout::Page& page) {
  return std::ranges::any_of(page.items.pieces(), [](const layout::PageItems::Piece& piece) {
    return std::ranges::any_of(piece.loose, [](const layout::Item& item) {
      const auto* tag = std::get_if<layout::TagBegin>(&item);
      return tag && tag->role == layout::Role::artifact && !tag->alternative.empty();
    });
  });
}

}  // namespace

void add_reset_button(layout::Document& document, const model::PageMaster& master, setting::Workplace& at) {
  const std::string& words = at.setting.words().clear_answers;
  if (words.empty() || !layout::has_fields(document)) return;
  const double type_size = at.setting.style(model::StyleName::furniture).regular.size;
  const Rect frame = master.frame(static_cast<int>(document.pages.size()));
  const double padding = 0.7 * type_size;
  const text::Paragraph& label =
      at.hand.set_words(words, model::StyleName::furniture, frame.width - 2 * padding);
  const double height = 1.5 * type_size;
  if (label.lines.size() != 1 || edge + height > room_at_foot(master, type_size)) return;
  layout::FieldItem button;
  button.kind = answers::ResetField{};
  button.id.sheet = field_name;
  button.description = words;
  const double width = label.width() + 2 * padding;
  // Small papers have an id where it would stand (page_furniture.h): then it stands at the other side.
  const bool meets_id =
      has_leaf_id(document.pages.back()) && edge + height > height_of_leaf_id(master) - 0.3 * type_size;
  const double left = meets_id ? frame.x : frame.right() - width;
  button.box = {left, master.height.points - edge - height, width, height};
  const double baseline = label.first_baseline + (height - label.leading) / 2;
  for (const text::LineRun& part : label.lines.front().runs) {
    text::GlyphRun run = part.run;
    run.origin = {run.origin.x + padding, baseline};
    button.label.push_back(std::move(run));
  }
  document.pages.back().items.emplace_back(std::move(button));
}

void remove_reset_button(layout::Page& page) {
  std::erase_if(page.items.list(), [](const layout::Item& item) {
    const auto* field = std::get_if<layout::FieldItem>(&item);
    return field && field->is<answers::ResetField>();
  });
}

}  // namespace tandem::compose
