#include "setting/rich_text_flow.h"

#include <algorithm>
#include <utility>

namespace tandem::setting {
namespace {

constexpr double list_indent_in_em = 1.5;
constexpr double least_gap_in_em = 0.4;  // between a number and the words behind it

std::string label_of(const load::RichParagraph& item) {
  return item.kind == load::RichParagraph::Kind::numbered ? std::to_string(item.number) + "." : "•";
}

bool is_item(const load::RichText& text, std::size_t i) {
  return i < text.paragraphs.size() && text.paragraphs[i].kind != load::RichParagraph::Kind::paragraph;
}

bool starts_list(const load::RichText& text, std::size_t i) {
  return is_item(text, i) && (text.paragraphs[i].first_in_list || !is_item(text, i - 1));
}

bool ends_list(const load::RichText& text, std::size_t i) {
  return is_item(text, i) && (!is_item(text, i + 1) || text.paragraphs[i + 1].first_in_list);
}

// How far each item's words are indented: all of a list as its widest label wants it.
std::vector<double> hangs_of(const load::RichText& text, model::StyleName style, Workplace& at) {
  constexpr double unlimited = 1e6;
  const double em = at.setting.style(style).regular.size;
  std::vector<double> hangs(text.paragraphs.size(), 0.0);
  for (std::size_t first = 0; first < hangs.size(); ++first) {
    if (!is_item(text, first)) continue;
    double hang = list_indent_in_em * em;
    std::size_t last = first;
    while (true) {
      const double label = at.hand.set_words(label_of(text.paragraphs[last]), style, unlimited).width();
      hang = std::max(hang, label + least_gap_in_em * em);
      if (ends_list(text, last)) break;
      ++last;
    }
    std::fill(hangs.begin() + static_cast<std::ptrdiff_t>(first),
              hangs.begin() + static_cast<std::ptrdiff_t>(last) + 1, hang);
    first = last;
  }
  return hangs;
}

// One paragraph or list item as strips, one a line.
std::vector<layout::Strip> strips_of(const load::RichText& text, std::size_t i, model::StyleName style,
                                     double left, double width, double hang, Workplace& at) {
  const load::RichParagraph& source = text.paragraphs[i];
  const bool in_list = is_item(text, i);
  const text::Paragraph& paragraph = at.hand.set(source, text.span, style, width - hang);
  const bool tight = in_list && !ends_list(text, i);
  std::vector<layout::Strip> strips;
  for (std::size_t line = 0; line < paragraph.lines.size(); ++line) {
    layout::Strip strip;
    strip.height = paragraph.leading;
    layout::ElementNumbers& numbers = at.galley.numbers();
    if (line == 0) {
      if (starts_list(text, i))
        strip.items.push_back(layout::TagBegin{.role = layout::Role::list, .element = numbers.next()});
      if (in_list) {
        strip.items.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = numbers.next()});
        const text::Paragraph& label = at.hand.set_words(label_of(source), style, hang);
        layout::append_tagged_paragraph(strip.items, label, {left, 0}, layout::Role::list_label, numbers);
      }
      strip.items.push_back(layout::TagBegin{
          .role = in_list ? layout::Role::list_body : layout::Role::paragraph, .element = numbers.next()});
    }
    layout::append_line(strip.items, paragraph.lines[line], left + hang, paragraph.first_baseline,
                        paragraph.leading, numbers);
    const bool is_last = line + 1 == paragraph.lines.size();
    if (is_last) {
      strip.items.push_back(layout::TagEnd{});
      if (in_list) strip.items.push_back(layout::TagEnd{});
      if (ends_list(text, i)) strip.items.push_back(layout::TagEnd{});
      strip.space_after = at.setting.style(tight ? model::StyleName::list_item : style).space_after;
      // A list stands as far from the words above it as its items from each other, at least.
      if (!in_list && is_item(text, i + 1)) {
        strip.space_after =
            std::max(strip.space_after, at.setting.style(model::StyleName::list_item).space_after);
      }
    }
    strip.keep_with_next = !is_last && (line == 0 || line + 2 == paragraph.lines.size());
    strips.push_back(std::move(strip));
  }
  return strips;
}

}  // namespace

void add_rich_text(const load::RichText& text, model::StyleName style, double indent, Workplace& at) {
  const std::vector<double> hangs = hangs_of(text, style, at);
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    for (layout::Strip& strip : strips_of(text, i, style, indent, at.setting.width - indent, hangs[i], at)) {
      at.galley.add(std::move(strip));
    }
  }
}

double place_rich_text(std::vector<layout::Item>& items, const load::RichText& text, model::StyleName style,
                       Point corner, double width, Workplace& at) {
  double top = 0;
  double space = 0;
  const std::vector<double> hangs = hangs_of(text, style, at);
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    for (const layout::Strip& strip : strips_of(text, i, style, 0, width, hangs[i], at)) {
      top += space;
      layout::append_translated(items, strip.items, corner.x, corner.y + top);
      top += strip.height;
      space = strip.space_after;
    }
  }
  return top;
}

}  // namespace tandem::setting
