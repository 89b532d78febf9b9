#include "layout/text_placement.h"

#include <algorithm>
#include <utility>

namespace tandem::layout {
namespace {

void append_runs(std::vector<Item>& to, const text::Line& line, std::size_t first, std::size_t last,
                 Point origin) {
  for (std::size_t i = first; i < last; ++i) {
    text::GlyphRun run = line.runs[i].run;
    run.origin.x += origin.x;
    run.origin.y += origin.y;
    to.emplace_back(std::move(run));
  }
}

// Runs of one line that belong to the same link are one active area.
void append_link(std::vector<Item>& to, const text::Line& line, std::size_t first, std::size_t last,
                 Point origin, double leading, ElementNumbers& numbers) {
  const int element = numbers.of_link(line.runs[first].link, first == 0);
  to.push_back(TagBegin{.role = Role::link, .element = element});
  std::string words;
  double left = origin.x + line.runs[first].run.origin.x;
  double right = left;
  for (std::size_t i = first; i < last; ++i) {
    const text::GlyphRun& run = line.runs[i].run;
    words += run.text;
    left = std::min(left, origin.x + run.origin.x);
    right = std::max(right, origin.x + run.origin.x + run.width());
  }
  append_runs(to, line, first, last, origin);
  to.push_back(LinkItem{.box = {left, origin.y - 0.75 * leading, right - left, leading},
                        .uri = line.runs[first].link,
                        .description = words});
  to.push_back(TagEnd{});
}

}  // namespace

int ElementNumbers::of_link(const std::string& uri, bool starts_line) {
  const bool goes_on = starts_line && uri == open_link_;
  if (!goes_on) link_ = next();
  return link_;
}

void append_line(std::vector<Item>& to, const text::Line& line, double left, double baseline, double leading,
                 ElementNumbers& numbers) {
  const Point origin{left + line.left, baseline};
  for (std::size_t i = 0; i < line.runs.size();) {
    const std::string& link = line.runs[i].link;
    const std::string& language = line.runs[i].language;
    std::size_t end = i + 1;
    while (end < line.runs.size() && line.runs[end].link == link && line.runs[end].language == language)
      ++end;
    if (!link.empty()) {
      append_link(to, line, i, end, origin, leading, numbers);
    } else if (!language.empty()) {
      to.push_back(TagBegin{.role = Role::span, .element = numbers.next(), .language = language});
      append_runs(to, line, i, end, origin);
      to.push_back(TagEnd{});
    } else {
      append_runs(to, line, i, end, origin);
    }
    i = end;
  }
  numbers.end_line(line.runs.empty() ? std::string() : line.runs.back().link);
}

void end_word(std::vector<Item>& items) {
  const auto last = std::find_if(items.rbegin(), items.rend(), [](const Item& item) {
    return std::holds_alternative<text::GlyphRun>(item);
  });
  if (last == items.rend()) return;
  auto& run = std::get<text::GlyphRun>(*last);
  text::Glyph space;
  space.id = run.font->glyph(U' ');
  space.cluster = static_cast<std::uint32_t>(run.text.size());
  run.glyphs.insert(run.right_to_left ? run.glyphs.begin() : run.glyphs.end(), space);
  run.text += ' ';
}

void append_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, Point corner,
                      ElementNumbers& numbers) {
  double baseline = corner.y + paragraph.first_baseline;
  for (const text::Line& line : paragraph.lines) {
    append_line(to, line, corner.x, baseline, paragraph.leading, numbers);
    baseline += paragraph.leading;
  }
}

void append_centred_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, double middle,
                              double top, ElementNumbers& numbers) {
  double baseline = top + paragraph.first_baseline;
  for (const text::Line& line : paragraph.lines) {
    append_line(to, line, middle - line.left - line.width / 2, baseline, paragraph.leading, numbers);
    baseline += paragraph.leading;
  }
}

void append_tagged_paragraph(std::vector<Item>& to, const text::Paragraph& paragraph, Point corner, Role role,
                             ElementNumbers& numbers) {
  to.push_back(TagBegin{.role = role, .element = numbers.next()});
  append_paragraph(to, paragraph, corner, numbers);
  to.push_back(TagEnd{});
}

double ink_left(const text::Paragraph& paragraph) {
  double left = paragraph.lines.front().left;
  for (const text::Line& line : paragraph.lines) left = std::min(left, line.left);
  return left;
}

double end_of_last_line(const text::Paragraph& paragraph) {
  const text::Line& last = paragraph.lines.back();
  return last.left + last.width;
}

}  // namespace tandem::layout
