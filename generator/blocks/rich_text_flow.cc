#include "blocks/rich_text_flow.h"

#include <algorithm>
#include <utility>

namespace tandem {
namespace {

constexpr double list_indent_in_em = 1.5;

std::string label_of(const RichParagraph& item) {
  return item.kind == RichParagraph::Kind::numbered ? std::to_string(item.number) + "." : "•";
}

bool is_item(const RichText& text, std::size_t i) {
  return i < text.paragraphs.size() && text.paragraphs[i].kind != RichParagraph::Kind::paragraph;
}

bool starts_list(const RichText& text, std::size_t i) {
  return is_item(text, i) && (text.paragraphs[i].first_in_list || !is_item(text, i - 1));
}

bool ends_list(const RichText& text, std::size_t i) {
  return is_item(text, i) && (!is_item(text, i + 1) || text.paragraphs[i + 1].first_in_list);
}

// One paragraph or list item as strips, one a line.
std::vector<Strip> strips_of(const RichText& text, std::size_t i, StyleName style, double left, double width,
                             BlockContext& context) {
  const RichParagraph& source = text.paragraphs[i];
  const bool in_list = is_item(text, i);
  const double hang = in_list ? list_indent_in_em * context.style(style).regular.size : 0;
  const Paragraph& paragraph = context.set(source, text.span, style, width - hang);
  const bool tight = in_list && !ends_list(text, i);
  std::vector<Strip> strips;
  for (std::size_t line = 0; line < paragraph.lines.size(); ++line) {
    Strip strip;
    strip.height = paragraph.leading;
    ElementNumbers& numbers = context.numbers();
    if (line == 0) {
      if (starts_list(text, i))
        strip.items.push_back(TagBegin{.role = Role::list, .element = numbers.next()});
      if (in_list) {
        strip.items.push_back(TagBegin{.role = Role::list_item, .element = numbers.next()});
        const Paragraph& label = context.set_words(label_of(source), style, hang);
        append_tagged_paragraph(strip.items, label, {left, 0}, Role::list_label, numbers);
      }
      strip.items.push_back(
          TagBegin{.role = in_list ? Role::list_body : Role::paragraph, .element = numbers.next()});
    }
    append_line(strip.items, paragraph.lines[line], left + hang, paragraph.first_baseline, paragraph.leading,
                numbers);
    const bool is_last = line + 1 == paragraph.lines.size();
    if (is_last) {
      strip.items.push_back(TagEnd{});
      if (in_list) strip.items.push_back(TagEnd{});
      if (ends_list(text, i)) strip.items.push_back(TagEnd{});
      strip.space_after = context.style(tight ? StyleName::list_item : style).space_after;
      // A list stands as far from the words above it as its items from each other, at least.
      if (!in_list && is_item(text, i + 1)) {
        strip.space_after = std::max(strip.space_after, context.style(StyleName::list_item).space_after);
      }
    }
    strip.keep_with_next = !is_last && (line == 0 || line + 2 == paragraph.lines.size());
    strips.push_back(std::move(strip));
  }
  return strips;
}

}  // namespace

void add_rich_text(const RichText& text, StyleName style, double indent, BlockContext& context) {
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    for (Strip& strip : strips_of(text, i, style, indent, context.width() - indent, context)) {
      context.add(std::move(strip));
    }
  }
}

double place_rich_text(std::vector<Item>& items, const RichText& text, StyleName style, Point corner,
                       double width, BlockContext& context) {
  double top = 0;
  double space = 0;
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    for (const Strip& strip : strips_of(text, i, style, 0, width, context)) {
      top += space;
      append_translated(items, strip.items, corner.x, corner.y + top);
      top += strip.height;
      space = strip.space_after;
    }
  }
  return top;
}

}  // namespace tandem
