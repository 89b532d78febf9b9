#include "blocks/tools/started_lines.h"

#include <algorithm>
#include <utility>

#include "blocks/tools/answer.h"
#include "layout/writing_space.h"

namespace tandem::blocks {
namespace {

constexpr double rule_below_baseline = 1.5;  // points
constexpr double least_space_above =
    0.2;  // of the lines' distance: words of two lines keep clear of a line above

double to_last_baseline(const text::Paragraph& words) {
  return words.height() - words.leading + words.first_baseline;
}

layout::Strip first_line(const SentenceStart& start, const StartedLineStyle& style, layout::FieldItem field,
                         setting::Workplace& at) {
  const layout::Ruling& ruling = at.setting.styles.ruling();
  const text::Paragraph& words = *start.words;
  const double words_top = top_of_started_words(words, ruling);
  double rule_y = words_top + to_last_baseline(words) + rule_below_baseline;
  double blank_left = start.left + layout::end_of_last_line(words) + style.gap.points;
  if (start.right - blank_left < style.least_blank.points) {
    blank_left = start.left;
    rule_y += ruling.pitch;
  }
  layout::Strip strip;
  strip.height = rule_y + ruling.thickness / 2;
  layout::append_tagged_paragraph(strip.items, words, {start.left, words_top}, layout::Role::paragraph,
                                  at.galley.numbers());
  append_blank(strip.items, blank_left, start.right, rule_y, std::move(field), at);
  return strip;
}

}  // namespace

double top_of_started_words(const text::Paragraph& words, const layout::Ruling& ruling) {
  const double line_y = ruling.pitch - ruling.thickness / 2;
  return std::max(least_space_above * ruling.pitch, line_y - rule_below_baseline - to_last_baseline(words));
}

std::vector<answers::Question> started_questions(const answers::Question& question, int lines,
                                                 const setting::Setting& setting) {
  std::vector<answers::Question> questions{question};
  questions.front().id.part += "first";
  if (lines == 1) return questions;
  answers::Question& more = questions.emplace_back(question);
  more.id.part += "more";
  more.kind = answers::TextField{lines > 2};
  more.words += ", " + setting.words().further_lines;
  return questions;
}

std::vector<layout::Strip> started_lines(const SentenceStart& start, const StartedLineStyle& style,
                                         const answers::Question& question, setting::Workplace& at) {
  const std::vector<answers::Question> questions = started_questions(question, start.lines, at.setting);
  std::vector<layout::Strip> strips;
  strips.push_back(first_line(start, style, layout::field_for(questions.front()), at));
  if (start.lines == 1) return strips;
  strips.front().keep_with_next = true;
  const layout::Ruling& ruling = at.setting.styles.ruling();
  layout::Strip lines =
      layout::writing_strip(start.lines - 1, start.left, start.right, ruling,
                            layout::field_for(questions.back()), at.galley.numbers().next());
  lines.growth.most = (ruling.most_lines(start.lines) - 1) * ruling.pitch;
  strips.push_back(std::move(lines));
  return strips;
}

}  // namespace tandem::blocks
