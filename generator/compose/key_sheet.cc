#include "compose/key_sheet.h"

#include <algorithm>
#include <utility>

#include "base/direction.h"
#include "layout/shapes.h"

namespace tandem::compose {
namespace {

constexpr double share_of_codes = 0.3;  ///< of the page's width

void append_cell(layout::Strip& strip, layout::TagBegin tag, const text::Paragraph& words, Point corner,
                 setting::Workplace& at) {
  tag.element = at.galley.numbers().next();
  strip.items.emplace_back(std::move(tag));
  layout::append_paragraph(strip.items, words, corner, at.galley.numbers());
  strip.items.push_back(layout::TagEnd{});
}

/// Two cells and the rule below them.
layout::Strip row_of(const std::string& code, const std::string& name, const layout::TagBegin& cell,
                     model::StyleName style, setting::Workplace& at) {
  const double left = at.setting.width * share_of_codes;
  const double padding = at.setting.styles.scaled(4);
  const text::Paragraph& first = at.hand.set_words(code, style, left - padding);
  const text::Paragraph& second = at.hand.set_words(name, style, at.setting.width - left);
  layout::Strip strip;
  strip.items.push_back(
      layout::TagBegin{.role = layout::Role::table_row, .element = at.galley.numbers().next()});
  append_cell(strip, cell, first, {0, padding}, at);
  append_cell(strip, cell, second, {left, padding}, at);
  strip.items.push_back(layout::TagEnd{});
  strip.height = std::max(first.height(), second.height()) + 2 * padding;
  layout::append_artifact(strip.items, {layout::horizontal_rule(0, at.setting.width, strip.height - 0.25, 0.5,
                                                                at.setting.palette().rule)});
  return strip;
}

/// A name in any script keeps its own direction.
std::string set_apart(const std::string& name) {
  return has_right_to_left_letters(name) ? isolated(name) : name;
}

}  // namespace

void add_key(const std::vector<personalise::KeyRow>& key, setting::Workplace& at) {
  const model::KeyWords& words = at.setting.words().key;
  const text::Paragraph& title = at.hand.set_words(words.title, model::StyleName::title, at.setting.width);
  at.galley.add_paragraph(title, model::StyleName::title, layout::Role::heading1, 0, true);
  const text::Paragraph& notice =
      at.hand.set_words(words.notice, model::StyleName::purpose, at.setting.width);
  at.galley.add_paragraph(notice, model::StyleName::purpose, layout::Role::paragraph);
  const int header = static_cast<int>(at.galley.flow().headers.size());
  at.galley.flow().headers.push_back(row_of(
      words.code, words.name, {.role = layout::Role::table_header, .scope = layout::TagBegin::Scope::column},
      model::StyleName::table_heading, at));
  layout::Strip head = at.galley.flow().headers.back();
  head.items.insert(head.items.begin(),
                    layout::TagBegin{.role = layout::Role::table, .element = at.galley.numbers().next()});
  head.keep_with_next = !key.empty();
  head.repeated_header = header;
  if (key.empty()) head.items.push_back(layout::TagEnd{});
  at.galley.add(std::move(head));
  for (const personalise::KeyRow& row : key) {
    at.galley.begin_block(row.name.span);
    layout::Strip strip = row_of(row.code, set_apart(row.name.value), {.role = layout::Role::table_cell},
                                 model::StyleName::table_cell, at);
    strip.repeated_header = header;
    if (&row == &key.back()) strip.items.push_back(layout::TagEnd{});
    at.galley.add(std::move(strip));
  }
}

}  // namespace tandem::compose
