#include "compose/contents.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"

namespace tandem {
namespace {

enum class Detail { title, purpose };

// Title and page as one link over the row's whole width; a purpose below them.
Strip row_of(const ContentsEntry& entry, Detail detail, BlockContext& context) {
  const std::string number = entry.page > 0 ? std::to_string(entry.page) : "000";
  const Paragraph& page = context.set_words(number, StyleName::contents, from_millimetres(20));
  // Room for any number, so that rows are as high before the numbers are known as after.
  const double column = context.set_words("000", StyleName::contents, context.width()).width();
  const double text_width = context.width() - column - from_millimetres(5);
  const Paragraph& title = context.set_words(entry.title, StyleName::contents, text_width);
  const double padding = context.styles().scaled(detail == Detail::purpose ? 7 : 3.5);
  double bottom = padding + title.height();
  Strip strip;
  std::vector<Item>& items = strip.items;
  ElementNumbers& numbers = context.numbers();
  items.push_back(TagBegin{.role = Role::list_item, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::list_body, .element = numbers.next()});
  items.push_back(TagBegin{.role = Role::link, .element = numbers.next()});
  append_paragraph(items, title, {0, padding}, numbers);
  end_word(items);
  append_paragraph(items, page, {context.width() - page.width() - ink_left(page), padding}, numbers);
  const Rect active{0, padding, context.width(), title.height()};
  items.push_back(
      LinkItem{.box = active, .uri = {}, .description = entry.title, .page = std::max(0, entry.page - 1)});
  items.push_back(TagEnd{});
  if (detail == Detail::purpose && entry.purpose && !entry.purpose->empty()) {
    const Paragraph& purpose = context.set(*entry.purpose, StyleName::hint, text_width);
    append_tagged_paragraph(items, purpose, {0, bottom}, Role::paragraph, numbers);
    bottom += purpose.height();
  }
  items.push_back(TagEnd{});
  items.push_back(TagEnd{});
  strip.height = bottom + padding;
  append_artifact(items,
                  {horizontal_rule(0, context.width(), strip.height - 0.25, 0.5, context.palette().rule)});
  return strip;
}

void add_rows(const std::vector<ContentsEntry>& entries, Detail detail, BlockContext& context) {
  const TagBegin list{.role = Role::list, .element = context.numbers().next()};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool says_purpose = detail == Detail::purpose && entries[i].purpose && !entries[i].purpose->empty();
    context.begin_block(says_purpose ? entries[i].purpose->span : entries[i].span);
    Strip strip = row_of(entries[i], detail, context);
    if (i == 0) strip.items.insert(strip.items.begin(), list);
    if (i + 1 == entries.size()) {
      strip.items.push_back(TagEnd{});
      strip.space_after = context.style(StyleName::callout_label).space_before;
    }
    context.add(std::move(strip));
  }
}

}  // namespace

void add_contents_list(const std::vector<ContentsEntry>& entries, BlockContext& context) {
  const Paragraph& heading =
      context.set_words(context.words().contents, StyleName::callout_label, context.width());
  context.add_paragraph(heading, StyleName::callout_label, Role::heading2, 0, true);
  add_rows(entries, Detail::title, context);
}

void add_contents_page(const std::vector<ContentsEntry>& entries, BlockContext& context) {
  const Paragraph& heading = context.set_words(context.words().contents, StyleName::title, context.width());
  context.add_paragraph(heading, StyleName::title, Role::heading1, 0, true);
  add_rows(entries, Detail::purpose, context);
}

}  // namespace tandem
