#include "compose/contents.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"

namespace tandem {
namespace {

enum class Detail { title, purpose };

// Title and page as one link over the row's whole width; a purpose below them.
Strip row_of(const ContentsEntry& entry, Detail detail, Workplace& at) {
  const std::string number = entry.page > 0 ? std::to_string(entry.page) : "000";
  const Paragraph& page = at.hand.set_words(number, StyleName::contents, from_millimetres(20));
  // Room for any number, so that rows are as high before the numbers are known as after.
  const double column = at.hand.set_words("000", StyleName::contents, at.setting.width).width();
  const double text_width = at.setting.width - column - from_millimetres(5);
  const Paragraph& title = at.hand.set_words(entry.title, StyleName::contents, text_width);
  const double padding = at.setting.styles.scaled(detail == Detail::purpose ? 7 : 3.5);
  double bottom = padding + title.height();
  Strip strip;
  std::vector<Item>& items = strip.items;
  ElementNumbers& numbers = at.galley.numbers();
  items.push_back(TagBegin{.role = Role::list_item, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::list_body, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::link, .element = numbers.next()});
  append_paragraph(items, title, {0, padding}, numbers);
  end_word(items);
  append_paragraph(items, page, {at.setting.width - page.width() - ink_left(page), padding}, numbers);
  const Rect active{0, padding, at.setting.width, title.height()};
  items.push_back(
      LinkItem{.box = active, .uri = {}, .description = entry.title, .page = std::max(0, entry.page - 1)});
  items.push_back(TagEnd{});
  if (detail == Detail::purpose && entry.purpose && !entry.purpose->empty()) {
    const Paragraph& purpose = at.hand.set(*entry.purpose, StyleName::hint, text_width);
    append_tagged_paragraph(items, purpose, {0, bottom}, Role::paragraph, numbers);
    bottom += purpose.height();
  }
  items.push_back(TagEnd{});
  items.push_back(TagEnd{});
  strip.height = bottom + padding;
  append_artifact(
      items, {horizontal_rule(0, at.setting.width, strip.height - 0.25, 0.5, at.setting.palette().rule)});
  return strip;
}

void add_rows(const std::vector<ContentsEntry>& entries, Detail detail, Workplace& at) {
  const TagBegin list{.role = Role::list, .element = at.galley.numbers().next()};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool says_purpose = detail == Detail::purpose && entries[i].purpose && !entries[i].purpose->empty();
    at.galley.begin_block(says_purpose ? entries[i].purpose->span : entries[i].span);
    Strip strip = row_of(entries[i], detail, at);
    if (i == 0) strip.items.insert(strip.items.begin(), list);
    if (i + 1 == entries.size()) {
      strip.items.push_back(TagEnd{});
      strip.space_after = at.setting.style(StyleName::callout_label).space_before;
    }
    at.galley.add(std::move(strip));
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
