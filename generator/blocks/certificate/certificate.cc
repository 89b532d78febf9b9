// Stage: blocks. `certificate`: one page with a border that says what two people took part in, to be signed.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "layout/shapes.h"
#include "setting/type_scale.h"

namespace tandem::blocks {
namespace {

struct Certificate : model::Block {
  load::InlineText title;
  load::InlineText text;
  load::InlineText signed_by;
  load::PlainText date;
};

struct CertificateStyle : setting::BlockStyle {
  std::string names_before;
  std::string names_between;
  std::string signed_by;
  load::Length border{1.6};
  load::Length inner_border{0.5};
  load::Length border_gap{from_millimetres(2.5)};
  load::Length padding{from_millimetres(16)};
  load::Length signature_room{from_millimetres(16)};
  load::Length logo_height{from_millimetres(20)};
};

const load::FieldTable<Certificate>& fields_of(std::type_identity<Certificate>) {
  static const load::FieldTable<Certificate> table{
      load::required("id", &Certificate::id, "names the places to write"),
      load::required("title", &Certificate::title, "what stands at its head in large type"),
      load::required("text", &Certificate::text, "what they did, below their names: 'took part in …'"),
      load::optional("signed-by", &Certificate::signed_by,
                     "who signs, below the line for it; the theme has a word for anybody"),
      load::optional("date", &Certificate::date, "in print; without it there is a line to write one on"),
  };
  return table;
}

const load::FieldTable<CertificateStyle>& fields_of(std::type_identity<CertificateStyle>) {
  static const load::FieldTable<CertificateStyle> table{
      load::required("names-before", &CertificateStyle::names_before, "what stands before the names"),
      load::required("names-between", &CertificateStyle::names_between, "between the two names"),
      load::required("signed-by", &CertificateStyle::signed_by,
                     "below the line to sign on, if nobody is named"),
      load::optional("border", &CertificateStyle::border, "thickness of the border's outer line",
                     load::between(0.5, 8)),
      load::optional("inner-border", &CertificateStyle::inner_border, "and of its inner line",
                     load::between(0.5, 8)),
      load::optional("border-gap", &CertificateStyle::border_gap, "between the two", load::between(2, 40)),
      load::optional("padding", &CertificateStyle::padding, "between the border and the words",
                     load::between(20, 150)),
      load::optional("signature-room", &CertificateStyle::signature_room, "height to sign in",
                     load::between(from_millimetres(10), 120)),
      load::optional("logo-height", &CertificateStyle::logo_height,
                     "how high the organisation's logo is at most", load::between(20, 150)),
  };
  return table;
}

// Of the style `card`: a certificate is looked at from a step away.
constexpr double words_factor = 1.15;

answers::Question blank(const Certificate& certificate, const std::string& part, answers::FieldKind kind,
                        const std::string& what, const setting::Setting& setting) {
  return question_of(setting, certificate.id, part, std::move(kind),
                     spoken({setting.voice.plain(certificate.title), what}));
}

std::vector<answers::Question> names(const Certificate& certificate, const setting::Setting& setting) {
  const model::Words& words = setting.words();
  std::vector<answers::Question> names{
      blank(certificate, "name-a", answers::TextField{}, spoken({words.name, words.partner_a}), setting),
      blank(certificate, "name-b", answers::TextField{}, spoken({words.name, words.partner_b}), setting)};
  names.front().about = answers::About::a;
  names.back().about = answers::About::b;
  return names;
}

answers::Question date_of_it(const Certificate& certificate, const setting::Setting& setting) {
  return blank(certificate, "date", date_of(setting), setting.words().date, setting);
}

answers::Question signature_of(const Certificate& certificate, const CertificateStyle& style,
                               const setting::Setting& setting) {
  const std::string who =
      certificate.signed_by.empty() ? style.signed_by : setting.voice.plain(certificate.signed_by);
  return blank(certificate, "signature", answers::SignatureField{}, spoken({setting.words().signature, who}),
               setting);
}

std::vector<answers::Question> ask(const Certificate& certificate, const CertificateStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  if (!setting.voice.knows_the_couple()) questions = names(certificate, setting);
  if (certificate.date.value.empty()) questions.push_back(date_of_it(certificate, setting));
  questions.push_back(signature_of(certificate, style, setting));
  return questions;
}

class CertificateLayout {
 public:
  CertificateLayout(const Certificate& certificate, const CertificateStyle& style, setting::Workplace& at)
      : certificate_(certificate),
        style_(style),
        at_(at),
        left_(style.padding.points),
        right_(at.setting.width - style.padding.points) {}

  void add() {
    at_.galley.begin_page(layout::BreakBefore::page);
    layout::Strip strip;
    strip.height = at_.setting.frame_height();
    layout::append_artifact(strip.items, border({0, 0, at_.setting.width, strip.height}));
    std::vector<layout::Item> foot;
    const double foot_height = place_foot(foot);
    const double foot_top = strip.height - style_.padding.points - foot_height;
    const double room = foot_top - style_.padding.points;
    const bool is_first = at_.galley.is_at_top();
    constexpr std::array factors{0.7, 0.85, 1.0};
    factor_ = setting::largest_that_fits(factors, [&](double factor) {
      factor_ = factor;
      std::vector<layout::Item> tried;
      return place_words(tried, is_first) <= room;
    });
    std::vector<layout::Item> words;
    const double words_height = place_words(words, is_first);
    if (words_height > room) report(words_height, room);
    layout::append_translated(strip.items, words, 0, style_.padding.points + (room - words_height) / 2);
    layout::append_translated(strip.items, foot, 0, foot_top);
    at_.galley.add(std::move(strip));
    at_.galley.begin_page(layout::BreakBefore::page);
  }

 private:
  double text_width() const { return right_ - left_; }

  load::RichText as_text(const std::string& words) const {
    load::RichText text;
    text.span = certificate_.title.span;
    text.paragraphs.emplace_back();
    text.paragraphs.back().runs.push_back({load::Message::literal(words), false, false, {}});
    return text;
  }

  // A firm line and a fine one, whose corners give way to it.
  std::vector<layout::Item> border(const Rect& frame) const {
    const Colour colour = at_.setting.palette().accent;
    const double outer = style_.border.points / 2;
    const double inner = style_.border.points + style_.border_gap.points;
    const double notch = 2.2 * style_.border_gap.points;
    const double left = inner, top = inner, right = frame.width - inner, bottom = frame.height - inner;
    return {
        layout::stroked(layout::rectangle({outer, outer, frame.width - 2 * outer, frame.height - 2 * outer}),
                        style_.border.points, colour),
        layout::stroked(layout::polygon({{left + notch, top},
                                         {right - notch, top},
                                         {right - notch, top + notch},
                                         {right, top + notch},
                                         {right, bottom - notch},
                                         {right - notch, bottom - notch},
                                         {right - notch, bottom},
                                         {left + notch, bottom},
                                         {left + notch, bottom - notch},
                                         {left, bottom - notch},
                                         {left, top + notch},
                                         {left + notch, top + notch}}),
                        style_.inner_border.points, colour)};
  }

  double place_words(std::vector<layout::Item>& items, bool is_first) {
    const double gap = 1.5 * factor_ * at_.setting.style(model::StyleName::card).paragraph.leading;
    double top = place_logo(items);
    const text::Paragraph& title = set_in_one_line(certificate_.title, {0.9, 1.0, 1.15, 1.4});
    layout::append_tagged_paragraph(items, title, {left_, top},
                                    is_first ? layout::Role::heading1 : layout::Role::heading2,
                                    at_.galley.numbers());
    top += title.height() + 1.6 * gap;
    const text::Paragraph& before = at_.hand.try_out(as_text(style_.names_before), model::StyleName::card,
                                                     text_width(), words_factor * factor_);
    layout::append_tagged_paragraph(items, before, {left_, top}, layout::Role::paragraph,
                                    at_.galley.numbers());
    top += before.height() + gap;
    top += at_.setting.voice.knows_the_couple() ? place_names(items, top) : place_blanks(items, top);
    top += gap;
    const text::Paragraph& text =
        at_.hand.try_out(certificate_.text, model::StyleName::card, text_width(), words_factor * factor_);
    layout::append_tagged_paragraph(items, text, {left_, top}, layout::Role::paragraph, at_.galley.numbers());
    return top + text.height();
  }

  // In the largest of these sizes in which it needs one line; the least may need more.
  const text::Paragraph& set_in_one_line(const load::RichText& text, std::array<double, 4> factors) {
    const double factor = setting::largest_that_fits(factors, [&](double each) {
      return at_.hand.try_out(text, model::StyleName::display, text_width(), each * factor_).lines.size() ==
             1;
    });
    return at_.hand.try_out(text, model::StyleName::display, text_width(), factor * factor_);
  }

  double place_logo(std::vector<layout::Item>& items) {
    const setting::Letterhead& letterhead = at_.setting.letterhead;
    if (!letterhead.logo) return 0;
    const Size size = setting::logo_size(*letterhead.logo, {text_width() / 2, style_.logo_height.points});
    items.push_back(layout::TagBegin{.role = layout::Role::figure,
                                     .element = at_.galley.numbers().next(),
                                     .alternative = letterhead.name});
    items.push_back(layout::ImageItem{letterhead.logo,
                                      {(at_.setting.width - size.width) / 2, 0, size.width, size.height}});
    items.push_back(layout::TagEnd{});
    return size.height + at_.setting.style(model::StyleName::card).paragraph.leading;
  }

  // On one line where that is wide enough, or smaller; the longest names may take two.
  double place_names(std::vector<layout::Item>& items, double top) {
    const std::string names =
        at_.setting.voice.name_a() + " " + style_.names_between + " " + at_.setting.voice.name_b();
    const text::Paragraph& words = set_in_one_line(as_text(names), {0.6, 0.7, 0.85, 1.0});
    layout::append_tagged_paragraph(items, words, {left_, top}, layout::Role::paragraph,
                                    at_.galley.numbers());
    return words.height();
  }

  // Without a couple both names are written by hand.
  double place_blanks(std::vector<layout::Item>& items, double top) {
    const text::Paragraph& between =
        at_.hand.set_words(style_.names_between, model::StyleName::display, text_width());
    const double gap = from_millimetres(4);
    const double width = (text_width() - between.width() - 2 * gap) / 2;
    const double height = std::max(between.height(), at_.setting.styles.ruling().pitch);
    place_blank(items, {left_, left_ + width}, top + height, names(certificate_, at_.setting).front());
    const double middle = left_ + width + gap;
    layout::append_tagged_paragraph(items, between,
                                    {middle - layout::ink_left(between), top + height - between.height()},
                                    layout::Role::paragraph, at_.galley.numbers());
    place_blank(items, {right_ - width, right_}, top + height, names(certificate_, at_.setting).back());
    return height;
  }

  struct Reach {
    double left = 0;
    double right = 0;
  };

  void place_blank(std::vector<layout::Item>& items, Reach reach, double y, answers::Question question) {
    append_blank(items, reach.left, reach.right, y, layout::field_for(std::move(question)), at_);
  }

  // The date at the left, who signs at the right, each below a line.
  double place_foot(std::vector<layout::Item>& items) {
    const model::Words& words = at_.setting.words();
    const double gap = from_millimetres(10);
    const Reach date{left_, left_ + 0.38 * text_width()};
    const Reach signature{date.right + gap, right_};
    const text::Paragraph& printed =
        at_.hand.set_words(certificate_.date.value, model::StyleName::table_cell, date.right - date.left);
    const double y = std::max(style_.signature_room.points, printed.height() + 2);
    if (certificate_.date.value.empty()) {
      place_blank(items, date, y, date_of_it(certificate_, at_.setting));
    } else {
      layout::append_tagged_paragraph(items, printed, {date.left, y - printed.height() - 2},
                                      layout::Role::paragraph, at_.galley.numbers());
      const layout::Ruling& ruling = at_.setting.styles.ruling();
      layout::append_artifact(
          items, {layout::horizontal_rule(date.left, date.right, y, ruling.thickness, ruling.colour)});
    }
    const text::Paragraph& below_date =
        at_.hand.set_words(words.date, model::StyleName::signature, date.right - date.left);
    layout::append_tagged_paragraph(items, below_date, {date.left, y + 2}, layout::Role::paragraph,
                                    at_.galley.numbers());
    const double width = signature.right - signature.left;
    const text::Paragraph& name =
        certificate_.signed_by.empty()
            ? at_.hand.set_words(style_.signed_by, model::StyleName::signature, width)
            : at_.hand.set(certificate_.signed_by, model::StyleName::signature, width);
    place_blank(items, signature, y, signature_of(certificate_, style_, at_.setting));
    layout::append_tagged_paragraph(items, name, {signature.left, y + 2}, layout::Role::paragraph,
                                    at_.galley.numbers());
    return y + 2 + std::max(below_date.height(), name.height());
  }

  void report(double height, double room) {
    at_.hand.diagnostics().error("too-much-text", at_.galley.block_span(),
                                 fmt::format("the certificate has {:.0f} mm of words, but room for {:.0f} mm",
                                             to_millimetres(height), to_millimetres(room)),
                                 "write less in its 'title' or 'text'");
  }

  const Certificate& certificate_;
  const CertificateStyle& style_;
  setting::Workplace& at_;
  double factor_ = 1;  // on all type: less where there is little room
  double left_;        // of the words
  double right_;
};

void lay_out(const Certificate& certificate, const CertificateStyle& style, setting::Workplace& at) {
  CertificateLayout(certificate, style, at).add();
}

}  // namespace

BlockType certificate_block() {
  BlockType type = make_block_type<Certificate, CertificateStyle>("certificate", nullptr, lay_out, ask);
  type.around = layout::Around::nothing;
  return type;
}

}  // namespace tandem::blocks
