#include "compose/page_furniture.h"

#include <utility>

#include "base/utf8.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

enum class Place { left, centre, right };

// A line that is too long for its place ends in an ellipsis; nothing stands over its neighbour.
const Paragraph& fit_in_line(const std::string& words, double width, BlockContext& context) {
  const auto fits = [&](const Paragraph& line) { return line.lines.size() == 1; };
  const Paragraph& whole = context.set_words(words, StyleName::furniture, width);
  if (fits(whole)) return whole;
  const std::u32string letters = to_code_points(words);
  const auto cut = [&](std::size_t count) -> const Paragraph& {
    return context.set_words(to_utf8(letters.substr(0, count)) + "…", StyleName::furniture, width);
  };
  std::size_t least = 0;
  std::size_t most = letters.size();
  while (least + 1 < most) {
    const std::size_t middle = (least + most) / 2;
    (fits(cut(middle)) ? least : most) = middle;
  }
  return cut(least);
}

void place_text(std::vector<Item>& items, const FurnitureText& text, const FurnitureText::Words& words,
                Place place, const Rect& frame, double baseline, BlockContext& context) {
  if (text.empty()) return;
  context.begin_block(text.span());
  // The side texts keep clear of the middle one.
  const double width = frame.width * (place == Place::centre ? 0.24 : 0.36);
  const Paragraph& line = fit_in_line(text.format(words), width, context);
  double left = frame.x - ink_left(line);
  if (place == Place::centre) left += (frame.width - line.width()) / 2;
  if (place == Place::right) left += frame.width - line.width();
  append_paragraph(items, line, {left, baseline - line.first_baseline}, context.numbers());
}

void place_line(std::vector<Item>& items, const FurnitureLine& line, const FurnitureText::Words& words,
                const Rect& frame, double baseline, BlockContext& context) {
  place_text(items, line.left, words, Place::left, frame, baseline, context);
  place_text(items, line.centre, words, Place::centre, frame, baseline, context);
  place_text(items, line.right, words, Place::right, frame, baseline, context);
}

}  // namespace

void add_furniture(std::vector<Page>& pages, const std::vector<PageFacts>& facts,
                   const DocumentFacts& document, const PageMaster& master, BlockContext& context) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!facts[i].has_furniture) continue;
    const int number = static_cast<int>(i) + 1;
    const FurnitureText::Words words{facts[i].title, std::to_string(number), std::to_string(pages.size()),
                                     document.copy,  document.workshop,      document.organisation,
                                     document.date};
    const Rect frame = master.frame(number);
    std::vector<Item> items;
    place_line(items, master.header, words, frame, master.header.distance.points, context);
    place_line(items, master.footer, words, frame, master.height.points - master.footer.distance.points,
               context);
    if (!items.empty()) append_artifact(pages[i].items, std::move(items));
  }
}

}  // namespace tandem
