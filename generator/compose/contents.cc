#include "compose/contents.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"
#include "setting/flow_memo.h"

namespace tandem::compose {
namespace {

enum class Detail { title, purpose };

/// A row of the contents. The first one begins the list, the last one ends it.
struct Row {
  ContentsEntry entry;
  Detail detail;
  bool is_first;
  bool is_last;

  bool says_purpose() const { return detail == Detail::purpose && !entry.purpose->empty(); }
  /// Of all rows that show its entry: see lay_out_once.
  int variant() const {
    return ((entry.page * 2 + (detail == Detail::purpose ? 1 : 0)) * 2 + (is_first ? 1 : 0)) * 2 +
           (is_last ? 1 : 0);
  }
};

// Title and page as one link over the row's whole width; a purpose below them.
layout::Strip strip_of(const Row& row, setting::Workplace& at) {
  const int page = row.entry.page;
  const text::Paragraph& number = at.hand.set_words(page > 0 ? std::to_string(page) : "000",
                                                    model::StyleName::contents, from_millimetres(20));
  // Room for any number, so that rows are as high before the numbers are known as after.
  const double column = at.hand.set_words("000", model::StyleName::contents, at.setting.width).width();
  const double text_width = at.setting.width - column - from_millimetres(5);
  const std::string words = at.hand.plain(*row.entry.title);
  const text::Paragraph& title = at.hand.set_words(words, model::StyleName::contents, text_width);
  const double padding = at.setting.styles.scaled(row.detail == Detail::purpose ? 7 : 3.5);
  double bottom = padding + title.height();
  layout::Strip strip;
  std::vector<layout::Item>& items = strip.items;
  layout::ElementNumbers& numbers = at.galley.numbers();
  if (row.is_first) items.push_back(layout::TagBegin{.role = layout::Role::list, .element = numbers.next()});
  items.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = numbers.next()});
  items.push_back(layout::TagBegin{.role = layout::Role::list_body, .element = numbers.next()});
  items.push_back(layout::TagBegin{.role = layout::Role::link, .element = numbers.next()});
  layout::append_paragraph(items, title, {0, padding}, numbers);
  layout::end_word(items);
  layout::append_paragraph(items, number,
                           {at.setting.width - number.width() - layout::ink_left(number), padding}, numbers);
  const Rect active{0, padding, at.setting.width, title.height()};
  items.push_back(
      layout::LinkItem{.box = active, .uri = {}, .description = words, .page = std::max(0, page - 1)});
  items.push_back(layout::TagEnd{});
  if (row.says_purpose()) {
    const text::Paragraph& purpose = at.hand.set(*row.entry.purpose, model::StyleName::hint, text_width);
    layout::append_tagged_paragraph(items, purpose, {0, bottom}, layout::Role::paragraph, numbers);
    bottom += purpose.height();
  }
  items.push_back(layout::TagEnd{});
  items.push_back(layout::TagEnd{});
  strip.height = bottom + padding;
  layout::append_artifact(items, {layout::horizontal_rule(0, at.setting.width, strip.height - 0.25, 0.5,
                                                          at.setting.palette().rule)});
  if (row.is_last) {
    items.push_back(layout::TagEnd{});
    strip.space_after = at.setting.style(model::StyleName::callout_label).space_before;
  }
  return strip;
}

void add_rows(const std::vector<ContentsEntry>& entries, Detail detail, setting::Workplace& at) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Row row{entries[i], detail, i == 0, i + 1 == entries.size()};
    const auto lay_out_row = [&](setting::Workplace& its_place) {
      its_place.galley.begin_block(row.says_purpose() ? row.entry.purpose->span : row.entry.title->span);
      its_place.galley.add(strip_of(row, its_place));
    };
    setting::lay_out_once(row.entry.title, at, lay_out_row, row.variant());
  }
}

}  // namespace

void add_contents_list(const std::vector<ContentsEntry>& entries, setting::Workplace& at) {
  const text::Paragraph& heading =
      at.hand.set_words(at.setting.words().contents, model::StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::callout_label, layout::Role::heading2, 0, true);
  add_rows(entries, Detail::title, at);
}

void add_contents_page(const std::vector<ContentsEntry>& entries, setting::Workplace& at) {
  const text::Paragraph& heading =
      at.hand.set_words(at.setting.words().contents, model::StyleName::title, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::title, layout::Role::heading1, 0, true);
  add_rows(entries, Detail::purpose, at);
}

}  // namespace tandem::compose
