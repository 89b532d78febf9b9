// Stage: blocks. `materials`: what to bring, how much of it, with a box to tick when it is packed.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/label.h"
#include "blocks/tools/narrow_column.h"

namespace tandem::blocks {
namespace {

/// What a count is for. Nothing: for the whole workshop.
enum class Each { workshop, group, couple, partner };

struct Material {
  load::InlineText what;
  int count = 1;
  Each each = Each::workshop;
  load::InlineText note;
};

struct Materials : model::Block {
  load::InlineText ask;
  std::vector<Material> items;
};

struct MaterialsStyle : GridStyle {
  MaterialsStyle() {
    // Rows to tick, not to write in.
    row = load::Length{from_millimetres(9)};
    most_row = load::Length{from_millimetres(12)};
  }
  std::string what;
  std::string count;
  std::string note;
  std::string per_group;
  std::string per_couple;
  std::string per_partner;
  std::string packed;
  load::Length box{from_millimetres(4.5)};
  load::Length box_thickness{0.7};
};

std::vector<std::string> words_of(std::type_identity<Each>) {
  return {"workshop", "group", "couple", "partner"};
}

const load::FieldTable<Material>& fields_of(std::type_identity<Material>) {
  static const load::FieldTable<Material> table{
      load::required("what", &Material::what, "what to bring"),
      load::optional("count", &Material::count, "how many", load::between(1, 999)),
      load::optional("each", &Material::each,
                     "what that is for: the whole workshop, or each group, couple or partner"),
      load::optional("note", &Material::note, "where it is, or what else is good to know"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Material>) {
  return "what";
}

const load::FieldTable<Materials>& fields_of(std::type_identity<Materials>) {
  static const load::FieldTable<Materials> table{
      load::required("id", &Materials::id, "names the boxes"),
      load::optional("ask", &Materials::ask, "a line above the list"),
      load::distinct(load::required("items", &Materials::items,
                                    "each what to bring, or `{what: …, count: 2, each: couple, note: …}`",
                                    load::between(1, 60))),
  };
  return table;
}

const load::FieldTable<MaterialsStyle>& fields_of(std::type_identity<MaterialsStyle>) {
  static const load::FieldTable<MaterialsStyle> table = [] {
    load::FieldTable<MaterialsStyle> rows = grid_style_fields<MaterialsStyle>(from_millimetres(9));
    const load::FieldTable<MaterialsStyle> own{
        load::required("what", &MaterialsStyle::what, "heading of what to bring"),
        load::required("count", &MaterialsStyle::count, "of how many"),
        load::required("note", &MaterialsStyle::note, "of the notes"),
        load::required("per-group", &MaterialsStyle::per_group, "behind a count for each group"),
        load::required("per-couple", &MaterialsStyle::per_couple, "for each couple"),
        load::required("per-partner", &MaterialsStyle::per_partner, "for each partner"),
        load::required("packed", &MaterialsStyle::packed,
                       "what a listener hears of a box, before what to bring"),
        load::optional("box", &MaterialsStyle::box, "side of a box to tick", load::between(10, 40)),
        load::optional("box-thickness", &MaterialsStyle::box_thickness, "of its line",
                       load::between(0.25, 3)),
    };
    rows.append(own);
    return rows;
  }();
  return table;
}

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

answers::Question packed(const Materials& materials, const MaterialsStyle& style, std::size_t index,
                         const setting::Setting& setting) {
  return box_of(setting, materials.id, "item-" + std::to_string(index + 1),
                style.packed + " " + setting.voice.plain(materials.items[index].what));
}

std::vector<answers::Question> ask(const Materials& materials, const MaterialsStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < materials.items.size(); ++i)
    questions.push_back(packed(materials, style, i, setting));
  return questions;
}

class MaterialsLayout {
 public:
  MaterialsLayout(const Materials& materials, const MaterialsStyle& style, setting::Workplace& at)
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
      return &at_.hand.set_words(words, model::StyleName::table_heading, grid_.text_width(column));
    };
    std::vector<const text::Paragraph*> titles{title("", 0), title(style_.count, 1)};
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
  double width_of(const std::string& words, model::StyleName style, double most) const {
    const double on_one_line = at_.hand.set_words(words, style, at_.setting.width).width();
    return (on_one_line <= most ? on_one_line : longest_word(words, style, at_.hand)) +
           2 * style_.padding.points + 1;
  }

  std::vector<GridColumn> columns() const {
    const double most = at_.setting.width / 8;  // what to bring and the notes are what one reads
    double each_width = 0;
    for (const Material& item : materials_.items) {
      each_width =
          std::max(each_width, width_of(words_for(item.each, style_), model::StyleName::table_cell, most));
    }
    const double count_width = std::max(width_of(style_.count, model::StyleName::table_heading, most),
                                        width_of("999", model::StyleName::table_cell, most));
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
                              layout::field_for(packed(materials_, style_, index, at_.setting))});
    const auto add_words = [&](const std::string& words) {
      cells.push_back({words.empty() ? nullptr
                                     : &at_.hand.set_words(words, model::StyleName::table_cell,
                                                           grid_.text_width(cells.size()))});
    };
    const auto add_text = [&](const load::InlineText& text) {
      cells.push_back(
          {text.empty() ? nullptr
                        : &at_.hand.set(text, model::StyleName::table_cell, grid_.text_width(cells.size()))});
    };
    add_words(std::to_string(material.count));
    if (has_each_) add_words(words_for(material.each, style_));
    add_text(material.what);
    if (has_notes_) add_text(material.note);
    grid_.add_row(std::move(cells), index + 1 == materials_.items.size());
  }

  const Materials& materials_;
  const MaterialsStyle& style_;
  setting::Workplace& at_;
  bool has_each_;
  bool has_notes_;
  Grid grid_;
};

void lay_out(const Materials& materials, const MaterialsStyle& style, setting::Workplace& at) {
  MaterialsLayout(materials, style, at).add();
}

}  // namespace

BlockType materials_block() {
  BlockType type = make_block_type<Materials, MaterialsStyle>("materials", nullptr, lay_out, ask);
  type.is_for_facilitator = true;
  return type;
}

}  // namespace tandem::blocks
