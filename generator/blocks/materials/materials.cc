// Stage: blocks. `materials`: what to bring, how much of it, with a box to tick when it is packed.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/label.h"
#include "blocks/tools/narrow_column.h"

namespace tandem {
namespace {

/// What a count is for. Nothing: for the whole workshop.
enum class Each { workshop, group, couple, partner };

struct Material {
  InlineText what;
  int count = 1;
  Each each = Each::workshop;
  InlineText note;
};

struct Materials : Block {
  InlineText ask;
  std::vector<Material> items;
};

struct MaterialsStyle : GridStyle {
  MaterialsStyle() {
    // Rows to tick, not to write in.
    row = Length{from_millimetres(9)};
    most_row = Length{from_millimetres(12)};
  }
  std::string what;
  std::string count;
  std::string note;
  std::string per_group;
  std::string per_couple;
  std::string per_partner;
  std::string packed;
  Length box{from_millimetres(4.5)};
  Length box_thickness{0.7};
};

}  // namespace

template <>
std::vector<std::string> words_of<Each>() {
  return {"workshop", "group", "couple", "partner"};
}

template <>
const FieldTable<Material>& fields_of<Material>() {
  static const FieldTable<Material> table{
      required("what", &Material::what, "what to bring"),
      optional("count", &Material::count, "how many", between(1, 999)),
      optional("each", &Material::each,
               "what that is for: the whole workshop, or each group, couple or partner"),
      optional("note", &Material::note, "where it is, or what else is good to know"),
  };
  return table;
}

template <>
std::string_view short_form_field<Material>() {
  return "what";
}

template <>
const FieldTable<Materials>& fields_of<Materials>() {
  static const FieldTable<Materials> table{
      required("id", &Materials::id, "names the boxes"),
      optional("ask", &Materials::ask, "a line above the list"),
      distinct(required("items", &Materials::items,
                        "each what to bring, or `{what: …, count: 2, each: couple, note: …}`",
                        between(1, 60))),
  };
  return table;
}

template <>
const FieldTable<MaterialsStyle>& fields_of<MaterialsStyle>() {
  static const FieldTable<MaterialsStyle> table = [] {
    FieldTable<MaterialsStyle> rows = grid_style_fields<MaterialsStyle>(from_millimetres(9));
    const FieldTable<MaterialsStyle> own{
        required("what", &MaterialsStyle::what, "heading of what to bring"),
        required("count", &MaterialsStyle::count, "of how many"),
        required("note", &MaterialsStyle::note, "of the notes"),
        required("per-group", &MaterialsStyle::per_group, "behind a count for each group"),
        required("per-couple", &MaterialsStyle::per_couple, "for each couple"),
        required("per-partner", &MaterialsStyle::per_partner, "for each partner"),
        required("packed", &MaterialsStyle::packed, "what a listener hears of a box, before what to bring"),
        optional("box", &MaterialsStyle::box, "side of a box to tick", between(10, 40)),
        optional("box-thickness", &MaterialsStyle::box_thickness, "of its line", between(0.25, 3)),
    };
    rows.append(own);
    return rows;
  }();
  return table;
}

namespace {

const std::string& words_for(Each each, const MaterialsStyle& style) {
  static const std::string none;
  switch (each) {
    case Each::workshop:
      return none;
    case Each::group:
      return style.per_group;
    case Each::couple:
      return style.per_couple;
    case Each::partner:
      return style.per_partner;
  }
  return none;
}

Question packed(const Materials& materials, const MaterialsStyle& style, std::size_t index,
                const Setting& setting) {
  return box_of(setting, materials.id, "item-" + std::to_string(index + 1),
                style.packed + " " + setting.voice.plain(materials.items[index].what));
}

std::vector<Question> ask(const Materials& materials, const MaterialsStyle& style, const Setting& setting) {
  std::vector<Question> questions;
  for (std::size_t i = 0; i < materials.items.size(); ++i)
    questions.push_back(packed(materials, style, i, setting));
  return questions;
}

class MaterialsLayout {
 public:
  MaterialsLayout(const Materials& materials, const MaterialsStyle& style, Workplace& at)
      : materials_(materials),
        style_(style),
        at_(at),
        has_each_(has_any([](const Material& item) { return item.each != Each::workshop; })),
        has_notes_(has_any([](const Material& item) { return !item.note.empty(); })),
        grid_(columns(), style, at) {}

  void add() {
    const std::size_t first_with_words = has_each_ ? 3 : 2;
    const double needed = least_width_for_words(at_.setting) + 2 * style_.padding.points;
    if (!grid_.has_room(first_with_words, needed, "put the list outside of 'columns'")) return;
    add_ask(materials_.ask, at_);
    const auto title = [&](const std::string& words, std::size_t column) {
      return &at_.hand.set_words(words, StyleName::table_heading, grid_.text_width(column));
    };
    std::vector<const Paragraph*> titles{title("", 0), title(style_.count, 1)};
    if (has_each_) titles.push_back(title("", titles.size()));
    titles.push_back(title(style_.what, titles.size()));
    if (has_notes_) titles.push_back(title(style_.note, titles.size()));
    grid_.begin(titles, materials_.ask.empty() ? space_around_answers(at_.setting) : 0);
    for (std::size_t i = 0; i < materials_.items.size(); ++i) add_row(i);
  }

 private:
  bool has_any(bool (*holds)(const Material& item)) const {
    return std::any_of(materials_.items.begin(), materials_.items.end(), holds);
  }

  // As wide as the words on one line, or where that is too much, as their widest word.
  double width_of(const std::string& words, StyleName style, double most) const {
    const double on_one_line = at_.hand.set_words(words, style, at_.setting.width).width();
    return (on_one_line <= most ? on_one_line : longest_word(words, style, at_.hand)) +
           2 * style_.padding.points + 1;
  }

  std::vector<GridColumn> columns() const {
    const double most = at_.setting.width / 8;  // what to bring and the notes are what one reads
    double each_width = 0;
    for (const Material& item : materials_.items) {
      each_width = std::max(each_width, width_of(words_for(item.each, style_), StyleName::table_cell, most));
    }
    const double count_width = std::max(width_of(style_.count, StyleName::table_heading, most),
                                        width_of("999", StyleName::table_cell, most));
    std::vector<GridColumn> columns{{.fixed = style_.box.points + 2 * style_.padding.points},
                                    {.fixed = count_width, .is_at_end = true}};
    if (has_each_) columns.push_back({.fixed = each_width});
    columns.push_back({.share = 1.2});
    if (has_notes_) columns.push_back({.share = 1});
    for (GridColumn& column : columns) column.has_rule = false;  // it is a list, not a form
    return columns;
  }

  void add_row(std::size_t index) {
    const Material& material = materials_.items[index];
    std::vector<GridCell> cells(1);
    cells[0].marks.push_back({{Mark::Shape::box, style_.box.points, style_.box_thickness.points, ""},
                              field_for(packed(materials_, style_, index, at_.setting))});
    const auto add_words = [&](const std::string& words) {
      cells.push_back({words.empty() ? nullptr
                                     : &at_.hand.set_words(words, StyleName::table_cell,
                                                           grid_.text_width(cells.size()))});
    };
    const auto add_text = [&](const InlineText& text) {
      cells.push_back({text.empty()
                           ? nullptr
                           : &at_.hand.set(text, StyleName::table_cell, grid_.text_width(cells.size()))});
    };
    add_words(std::to_string(material.count));
    if (has_each_) add_words(words_for(material.each, style_));
    add_text(material.what);
    if (has_notes_) add_text(material.note);
    grid_.add_row(std::move(cells), index + 1 == materials_.items.size());
  }

  const Materials& materials_;
  const MaterialsStyle& style_;
  Workplace& at_;
  bool has_each_;
  bool has_notes_;
  Grid grid_;
};

void lay_out(const Materials& materials, const MaterialsStyle& style, Workplace& at) {
  MaterialsLayout(materials, style, at).add();
}

}  // namespace

BlockType materials_block() {
  BlockType type = make_block_type<Materials, MaterialsStyle>("materials", nullptr, lay_out, ask);
  type.is_for_facilitator = true;
  return type;
}

}  // namespace tandem
