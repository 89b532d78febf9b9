#include "compose/contents.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"
#include "setting/flow_memo.h"

namespace tandem {
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
Strip strip_of(const Row& row, Workplace& at) {
  const int page = row.entry.page;
  const Paragraph& number =
      at.hand.set_words(page > 0 ? std::to_string(page) : "000", StyleName::contents, from_millimetres(20));
  // Room for any number, so that rows are as high before the numbers are known as after.
  const double column = at.hand.set_words("000", StyleName::contents, at.setting.width).width();
  const double text_width = at.setting.width - column - from_millimetres(5);
  const std::string words = at.hand.plain(*row.entry.title);
  const Paragraph& title = at.hand.set_words(words, StyleName::contents, text_width);
  const double padding = at.setting.styles.scaled(row.detail == Detail::purpose ? 7 : 3.5);
  double bottom = padding + title.height();
  Strip strip;
  std::vector<Item>& items = strip.items;
  ElementNumbers& numbers = at.galley.numbers();
  if (row.is_first) items.push_back(TagBegin{.role = Role::list, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::list_item, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::list_body, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::link, .element = numbers.next()});
  append_paragraph(items, title, {0, padding}, numbers);
  end_word(items);
  append_paragraph(items, number, {at.setting.width - number.width() - ink_left(number), padding}, numbers);
  const Rect active{0, padding, at.setting.width, title.height()};
  items.push_back(LinkItem{.box = active, .uri = {}, .description = words, .page = std::max(0, page - 1)});
  items.push_back(TagEnd{});
  if (row.says_purpose()) {
    const Paragraph& purpose = at.hand.set(*row.entry.purpose, StyleName::hint, text_width);
    append_tagged_paragraph(items, purpose, {0, bottom}, Role::paragraph, numbers);
    bottom += purpose.height();
  }
  items.push_back(TagEnd{});
  items.push_back(TagEnd{});
  strip.height = bottom + padding;
  append_artifact(
      items, {horizontal_rule(0, at.setting.width, strip.height - 0.25, 0.5, at.setting.palette().rule)});
  if (row.is_last) {
    items.push_back(TagEnd{});
    strip.space_after = at.setting.style(StyleName::callout_label).space_before;
  }
  return strip;
}

void add_rows(const std::vector<ContentsEntry>& entries, Detail detail, Workplace& at) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Row row{entries[i], detail, i == 0, i + 1 == entries.size()};
    const auto lay_out_row = [&](Workplace& its_place) {
      its_place.galley.begin_block(row.says_purpose() ? row.entry.purpose->span : row.entry.title->span);
      its_place.galley.add(strip_of(row, its_place));
    };
    lay_out_once(row.entry.title, at, lay_out_row, row.variant());
  }
}

}  // namespace

void add_contents_list(const std::vector<ContentsEntry>& entries, Workplace& at) {
  const Paragraph& heading =
      at.hand.set_words(at.setting.words().contents, StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::callout_label, Role::heading2, 0, true);
  add_rows(entries, Detail::title, at);
}

void add_contents_page(const std::vector<ContentsEntry>& entries, Workplace& at) {
  const Paragraph& heading =
      at.hand.set_words(at.setting.words().contents, StyleName::title, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::title, Role::heading1, 0, true);
  add_rows(entries, Detail::purpose, at);
}

}  // namespace tandem
