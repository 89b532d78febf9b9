#include "compose/sheet_head.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "compose/marks.h"
#include "layout/shapes.h"

namespace tandem::compose {
namespace {

// Sets signs with their words side by side, and below each other where the line is full.
class MarkRow {
 public:
  explicit MarkRow(setting::Workplace& at)
      : at_(at), style_(at.setting.style(model::StyleName::mark)), leading_(style_.paragraph.leading) {}

  /// Of all of them side by side, each with its sign.
  double width_of(std::initializer_list<std::string> all_words) {
    double width = -space();
    for (const std::string& words : all_words) {
      if (words.empty()) continue;
      width += side() + gap() + at_.hand.set_words(words, model::StyleName::mark, at_.setting.width).width() +
               space();
    }
    return width;
  }

  template <typename Sign>
  void add(const std::string& words, const Sign& sign) {
    if (words.empty()) return;
    std::vector<layout::Item> drawing = sign(Rect{0, 0, side(), side()});
    const double indent = drawing.empty() ? 0 : side() + gap();
    const text::Paragraph& text =
        at_.hand.set_words(words, model::StyleName::mark, at_.setting.width - indent);
    const double width = indent + text.width();
    if (left_ > 0 && left_ + width > at_.setting.width) {
      left_ = 0;
      top_ += leading_;
    }
    for (layout::Item& item : drawing) layout::translate(item, left_, top_ + (leading_ - side()) / 2);
    layout::append_artifact(strip_.items, std::move(drawing));
    layout::append_tagged_paragraph(strip_.items, text, {left_ + indent, top_}, layout::Role::paragraph,
                                    at_.galley.numbers());
    left_ += width + space();
  }

  /// Words below the signs, over the whole width.
  void add_line(const text::Paragraph& text) {
    if (left_ > 0) top_ += leading_ + at_.setting.styles.scaled(2);
    left_ = 0;
    layout::append_tagged_paragraph(strip_.items, text, {0, top_}, layout::Role::paragraph,
                                    at_.galley.numbers());
    top_ += text.height();
  }

  layout::Strip finish() {
    const double thickness = at_.setting.styles.scaled(0.75);
    const double bottom = left_ > 0 ? top_ + leading_ : top_;  // a sheet without marks has its rule alone
    const double rule_y = bottom + at_.setting.styles.scaled(5);
    layout::append_artifact(strip_.items, {layout::horizontal_rule(0, at_.setting.width, rule_y, thickness,
                                                                   at_.setting.palette().accent)});
    strip_.height = rule_y + at_.setting.styles.scaled(0.4);
    strip_.space_before = style_.space_before;
    strip_.space_after = style_.space_after;
    strip_.keep_with_next = true;
    return std::move(strip_);
  }

 private:
  double side() const { return 1.25 * style_.regular.size; }
  double gap() const { return at_.setting.styles.scaled(4); }
  double space() const { return at_.setting.styles.scaled(from_millimetres(6)); }

  setting::Workplace& at_;
  const setting::Style& style_;
  double leading_;
  double left_ = 0;
  double top_ = 0;
  layout::Strip strip_;
};

}  // namespace

std::string total_in_words(const model::Minutes& minutes, const model::Words& words) {
  return minutes.total() == 0 ? "" : fmt::format("{} {}", minutes.total(), words.minutes);
}

std::string minutes_in_words(const model::Minutes& minutes, const model::Words& words) {
  std::vector<std::string> parts;
  const auto part = [&](int count, const std::string& word) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, word));
  };
  part(minutes.read, words.read);
  part(minutes.write, words.write);
  part(minutes.talk, words.talk);
  std::string text = total_in_words(minutes, words);
  if (parts.size() > 1) text += fmt::format(" ({})", fmt::join(parts, ", "));
  return text;
}

void add_sheet_head(const model::Sheet& sheet, setting::Workplace& at) {
  at.galley.begin_block(sheet.title.span);
  const text::Paragraph& title = at.hand.set(sheet.title, model::StyleName::title, at.setting.width);
  at.galley.add_paragraph(title, model::StyleName::title, layout::Role::heading1, 0, true);
  at.galley.head_inside_with(layout::Role::heading2);
  if (!sheet.purpose.empty()) {
    at.galley.begin_block(sheet.purpose.span);
    const text::Paragraph& purpose = at.hand.set(sheet.purpose, model::StyleName::purpose, at.setting.width);
    at.galley.add_paragraph(purpose, model::StyleName::purpose, layout::Role::paragraph, 0, true);
  }
  at.galley.begin_block(sheet.opt_out.empty() ? sheet.id.span : sheet.opt_out.span);
  MarkRow marks(at);
  const Colour colour = at.setting.palette().accent;
  const model::Words& words = at.setting.words();
  const bool is_exercise = sheet.form == model::Sheet::Form::exercise;
  const std::string& audience = words.audience[static_cast<std::size_t>(sheet.audience)];
  const std::string& privacy = words.privacy[static_cast<std::size_t>(sheet.privacy())];
  std::string minutes = minutes_in_words(sheet.minutes, words);
  const std::string total = total_in_words(sheet.minutes, words);
  const auto fits = [&](const std::string& first) {
    return marks.width_of({first, audience, privacy}) <= at.setting.width;
  };
  // What the minutes are for is left out where that saves a second line.
  if (is_exercise && !fits(minutes) && fits(total)) minutes = total;
  marks.add(minutes, [&](Rect box) { return clock_sign(box, colour); });
  if (is_exercise) {
    marks.add(audience, [&](Rect box) { return audience_sign(box, sheet.audience, colour); });
    marks.add(privacy, [&](Rect box) { return privacy_sign(box, sheet.privacy(), colour); });
  }
  if (!sheet.opt_out.empty()) {
    marks.add_line(at.hand.set(sheet.opt_out, model::StyleName::mark, at.setting.width));
  } else if (sheet.intensity == 3) {
    marks.add_line(at.hand.set_words(words.right_to_pass, model::StyleName::mark, at.setting.width));
  }
  at.galley.add(marks.finish());
  at.galley.begin_block(sheet.id.span);
}

}  // namespace tandem::compose
