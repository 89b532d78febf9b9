#include "model/label_sheet.h"

#include <fmt/format.h>

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<LabelFor>) {
  return {"partner", "couple"};
}

std::vector<std::string> words_of(std::type_identity<BelowName>) {
  return {"nothing", "copy", "workshop", "organisation"};
}

const load::FieldTable<LabelSheet>& fields_of(std::type_identity<LabelSheet>) {
  static const load::FieldTable<LabelSheet> table{
      load::required("labels", &LabelSheet::id, "its id: the file's name without `.yaml`"),
      load::required("description", &LabelSheet::description, "what it is called in the shop"),
      load::required("paper-width", &LabelSheet::paper_width, "as it goes into the printer",
                     load::between(100, 5000)),
      load::required("paper-height", &LabelSheet::paper_height, "as it goes into the printer",
                     load::between(100, 5000)),
      load::optional("columns", &LabelSheet::columns, "labels beside each other", load::between(1, 20)),
      load::optional("rows", &LabelSheet::rows, "labels below each other", load::between(1, 40)),
      load::optional("left", &LabelSheet::left, "from the paper's left edge to the first label",
                     load::between(0, 2000)),
      load::optional("top", &LabelSheet::top, "from the paper's top edge to the first label",
                     load::between(0, 2000)),
      load::required("width", &LabelSheet::width, "of a label", load::between(20, 5000)),
      load::required("height", &LabelSheet::height, "of a label", load::between(20, 5000)),
      load::optional("across", &LabelSheet::across,
                     "from a label's left edge to the next one's; without it they touch",
                     load::between(0, 2000)),
      load::optional("down", &LabelSheet::down,
                     "from a label's top edge to the next one's; without it they touch",
                     load::between(0, 2000)),
      load::optional("padding", &LabelSheet::padding, "inside a label, where nothing is printed",
                     load::between(0, 200)),
      load::optional("for", &LabelSheet::use, "whether each partner gets a label, or both get one"),
      load::optional("below", &LabelSheet::below, "what stands below the name"),
      load::optional("largest", &LabelSheet::largest, "type of a short name", load::between(6, 200)),
      load::optional("smallest", &LabelSheet::smallest,
                     "type of a long name: one that needs less is reported", load::between(6, 200)),
      load::optional("cut-lines", &LabelSheet::cut_lines, "lines to cut along, for plain card"),
  };
  return table;
}

Rect LabelSheet::label(int place) const {
  const double step_across = across.points > 0 ? across.points : width.points;
  const double step_down = down.points > 0 ? down.points : height.points;
  const int column = place % columns;
  const int row = place / columns;
  return {left.points + column * step_across, top.points + row * step_down, width.points, height.points};
}

namespace {

constexpr double sliver = 0.3;     // points: shops round to tenths of millimetres
constexpr double least_room = 20;  // points, for a word

void check_places(const LabelSheet& sheet, const load::Node& document, Diagnostics& diagnostics) {
  const auto place = [&](const char* key) {
    const load::Node* value = document.find(key);
    return value ? value->span : document.span;
  };
  const Rect last = sheet.label(sheet.count() - 1);
  if (last.right() > sheet.paper().width + sliver || last.bottom() > sheet.paper().height + sliver) {
    const bool is_wide = last.right() > sheet.paper().width + sliver;
    diagnostics.error("labels-off-paper", place(is_wide ? "columns" : "rows"),
                      fmt::format("the last label ends {:.1f} mm beyond the paper's {} edge",
                                  to_millimetres(is_wide ? last.right() - sheet.paper().width
                                                         : last.bottom() - sheet.paper().height),
                                  is_wide ? "right" : "lower"),
                      "measure a sheet: left and top, width and height, across and down");
  }
  if ((sheet.across.points > 0 && sheet.across.points < sheet.width.points - sliver) ||
      (sheet.down.points > 0 && sheet.down.points < sheet.height.points - sliver)) {
    const bool is_across = sheet.across.points > 0 && sheet.across.points < sheet.width.points - sliver;
    diagnostics.error("labels-off-paper", place(is_across ? "across" : "down"), "labels lie on each other",
                      "it counts from one label's edge to the same edge of the next");
  }
  if (sheet.width.points - 2 * sheet.padding.points < least_room ||
      sheet.height.points - 2 * sheet.padding.points < least_room)
    diagnostics.error("no-room", place("padding"), "the padding leaves no room for a name",
                      "make it smaller");
  if (sheet.smallest.points > sheet.largest.points)
    diagnostics.error("no-room", place("smallest"), "the smallest type is larger than the largest",
                      "change one of them");
}

}  // namespace

LabelSheet read_label_sheet(const load::Node& document, Diagnostics& diagnostics) {
  LabelSheet sheet;
  const int errors_before = diagnostics.error_count();
  load::decode_map(document, sheet, "sheet of labels", diagnostics);
  if (diagnostics.error_count() == errors_before) check_places(sheet, document, diagnostics);
  return sheet;
}

std::vector<load::FieldDescription> describe_label_sheet() {
  return load::describe_fields<LabelSheet>();
}

}  // namespace tandem::model
