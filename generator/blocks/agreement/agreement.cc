// Stage: blocks. `agreement`: what was agreed, in print and in the couple's own words, a date to look at
// it again, and lines to sign on.
#include <algorithm>
#include <iterator>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/started_lines.h"
#include "layout/shapes.h"
#include "layout/writing_space.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

enum class Signers { both, me };

struct Agreement : model::Block {
  load::RichText text;
  std::vector<load::InlineText> points;
  std::vector<load::InlineText> starts;
  int lines = 3;
  bool review = true;
  Signers sign = Signers::both;
};

struct AgreementStyle : StartedLineStyle {
  load::Length rule_thickness{1.2};
  load::Length padding{from_millimetres(3.5)};
  load::Length signature_room{from_millimetres(13)};
  load::Length date_width{from_millimetres(40)};
  load::Length date_gap{from_millimetres(8)};
};

std::vector<std::string> words_of(std::type_identity<Signers>) {
  return {"both", "me"};
}

const load::FieldTable<Agreement>& fields_of(std::type_identity<Agreement>) {
  static const load::FieldTable<Agreement> table{
      load::required("id", &Agreement::id, "names the answers"),
      load::required("text", &Agreement::text, "what is agreed"),
      load::distinct(
          load::optional("points", &Agreement::points, "its points, one by one", load::between(0, 12))),
      load::optional("starts", &Agreement::starts,
                     "points below these that the signers finish, each with a line behind it",
                     load::between(0, 12)),
      load::optional("lines", &Agreement::lines, "lines for one's own words", load::between(0, 20)),
      load::optional("review", &Agreement::review, "whether to ask for a date to look at it again"),
      load::optional("sign", &Agreement::sign,
                     "who signs: both partners, or the reader alone; on a page for both, both sign"),
  };
  return table;
}

const load::FieldTable<AgreementStyle>& fields_of(std::type_identity<AgreementStyle>) {
  static const load::FieldTable<AgreementStyle> table = [] {
    load::FieldTable<AgreementStyle> rows{
        load::optional("rule-thickness", &AgreementStyle::rule_thickness, "of the rule below",
                       load::between(0.25, 6)),
        load::optional("padding", &AgreementStyle::padding, "between the words and that rule",
                       load::between(0, 60)),
        load::optional("signature-room", &AgreementStyle::signature_room, "height to sign in",
                       load::between(from_millimetres(10), 120)),
        load::optional("date-width", &AgreementStyle::date_width, "of a line for a date",
                       load::between(60, 300)),
        load::optional("date-gap", &AgreementStyle::date_gap, "between a signature and its date",
                       load::between(0, 100)),
    };
    rows.append(started_line_style_fields<AgreementStyle>());
    return rows;
  }();
  return table;
}

constexpr double reluctance_to_sign_overleaf = 0.45;

struct Signer {
  std::string name;
  std::string part;  // in the names of fields
};

// A page for both has two readers.
std::vector<Signer> signers_of(const Agreement& agreement, const setting::Setting& setting) {
  if (agreement.sign == Signers::me && !setting.is_joint()) return {{setting.voice.reader_name(), "a"}};
  return {{setting.voice.name_a(), "a"}, {setting.voice.name_b(), "b"}};
}

answers::Question begun(const Agreement& agreement, std::size_t start, const setting::Setting& setting) {
  return question_of(setting, agreement.id, "start-" + std::to_string(start + 1) + "-", answers::TextField{},
                     setting.voice.plain(agreement.starts[start]) + " …");
}

answers::Question own_words(const Agreement& agreement, const setting::Setting& setting) {
  return question_of(setting, agreement.id, "own-words", answers::TextField{agreement.lines > 1},
                     setting.voice.plain(agreement.text));
}

answers::Question review(const Agreement& agreement, const setting::Setting& setting) {
  return question_of(setting, agreement.id, "review", date_of(setting),
                     spoken({setting.voice.plain(agreement.text), setting.words().review_on}));
}

answers::Question signature(const Agreement& agreement, const std::string& part, const std::string& name,
                            const setting::Setting& setting) {
  return question_of(setting, agreement.id, "signature-" + part, answers::SignatureField{},
                     spoken({setting.voice.plain(agreement.text), setting.words().signature, name}));
}

answers::Question date_beside(const Agreement& agreement, const std::string& part, const std::string& name,
                              const setting::Setting& setting) {
  return question_of(setting, agreement.id, "date-" + part, date_of(setting),
                     spoken({setting.voice.plain(agreement.text), setting.words().date, name}));
}

std::vector<answers::Question> ask(const Agreement& agreement, const AgreementStyle&,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < agreement.starts.size(); ++i) {
    questions.push_back(started_questions(begun(agreement, i, setting), 1, setting).front());
  }
  if (agreement.lines > 0) questions.push_back(own_words(agreement, setting));
  if (agreement.review) questions.push_back(review(agreement, setting));
  for (const Signer& signer : signers_of(agreement, setting)) {
    questions.push_back(signature(agreement, signer.part, signer.name, setting));
    questions.push_back(date_beside(agreement, signer.part, signer.name, setting));
  }
  return questions;
}

class AgreementLayout {
 public:
  AgreementLayout(const Agreement& agreement, const AgreementStyle& style, setting::Workplace& at)
      : agreement_(agreement), style_(style), at_(at) {}

  void add() {
    setting::add_rich_text(agreement_.text, model::StyleName::prompt, 0, at_);
    for (std::size_t i = 0; i < agreement_.points.size(); ++i) add_point(i);
    for (std::size_t i = 0; i < agreement_.starts.size(); ++i) add_start(i);
    if (agreement_.lines > 0) add_lines();
    keep_signatures_with_words();
    if (agreement_.review) add_review();
    for (const Signer& signer : signers_of(agreement_, at_.setting)) add_signer(signer.name, signer.part);
    add_closing_rule();
  }

 private:
  // A signature alone on a page signs nothing: its page should hold some of the words at least, unless that
  // would leave most of the page before it empty.
  void keep_signatures_with_words() {
    std::vector<layout::Strip>& strips = at_.galley.flow().strips;
    if (agreement_.lines > 0) {
      strips.back().reluctance = reluctance_to_sign_overleaf;
    } else {
      strips.back().keep_with_next = true;
    }
  }

  void add_closing_rule() {
    layout::Strip strip;
    const double thickness = style_.rule_thickness.points;
    strip.height = thickness;
    strip.space_before = style_.padding.points;
    strip.space_after = space_around_answers(at_.setting);
    layout::append_artifact(strip.items, {layout::horizontal_rule(0, at_.setting.width, thickness / 2,
                                                                  thickness, at_.setting.palette().accent)});
    at_.galley.add(std::move(strip));
  }

  // Begins an item of the list of points, with its bullet on a baseline.
  void begin_point(std::vector<layout::Item>& to, std::size_t index, double baseline) {
    layout::ElementNumbers& numbers = at_.galley.numbers();
    if (index == 0) to.push_back(layout::TagBegin{.role = layout::Role::list, .element = numbers.next()});
    to.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = numbers.next()});
    const text::Paragraph& bullet = at_.hand.set_words("•", model::StyleName::statement, indent());
    layout::append_tagged_paragraph(to, bullet, {0, baseline - bullet.first_baseline},
                                    layout::Role::list_label, numbers);
    to.push_back(layout::TagBegin{.role = layout::Role::list_body, .element = numbers.next()});
  }

  void end_point(std::vector<layout::Item>& to, std::size_t index) {
    const bool is_last = index + 1 == agreement_.points.size() + agreement_.starts.size();
    to.insert(to.end(), is_last ? 3 : 2, layout::TagEnd{});
  }

  double indent() const { return 1.5 * at_.setting.style(model::StyleName::statement).regular.size; }

  void add_point(std::size_t index) {
    const text::Paragraph& words =
        at_.hand.set(agreement_.points[index], model::StyleName::statement, at_.setting.width - indent());
    layout::Strip strip;
    strip.height = std::max(at_.setting.styles.ruling().pitch, words.height());
    const double top = strip.height - words.height();
    begin_point(strip.items, index, top + words.first_baseline);
    layout::append_tagged_paragraph(strip.items, words, {indent(), top}, layout::Role::paragraph,
                                    at_.galley.numbers());
    end_point(strip.items, index);
    at_.galley.add(std::move(strip));
  }

  void add_start(std::size_t index) {
    const load::InlineText& start = agreement_.starts[index];
    const text::Paragraph& words =
        at_.hand.set(start, model::StyleName::statement, at_.setting.width - indent());
    const std::size_t point = agreement_.points.size() + index;
    std::vector<layout::Item> items;
    const double top = top_of_started_words(words, at_.setting.styles.ruling());
    begin_point(items, point, top + words.first_baseline);
    layout::Strip strip = std::move(started_lines({&words, indent(), at_.setting.width, 1}, style_,
                                                  begun(agreement_, index, at_.setting), at_)
                                        .front());
    std::move(strip.items.begin(), strip.items.end(), std::back_inserter(items));
    end_point(items, point);
    strip.items = std::move(items);
    at_.galley.add(std::move(strip));
  }

  void add_lines() {
    layout::Strip strip = layout::writing_strip(
        agreement_.lines, 0, at_.setting.width, at_.setting.styles.ruling(),
        layout::field_for(own_words(agreement_, at_.setting)), at_.galley.numbers().next());
    // Else they would read as more lines for the last point.
    if (!agreement_.starts.empty())
      strip.space_before = at_.setting.style(model::StyleName::body).space_after;
    at_.galley.add(std::move(strip));
  }

  // The line for a date stands behind the words, or below them where there is no room.
  void add_review() {
    const layout::Ruling& ruling = at_.setting.styles.ruling();
    const double width = at_.setting.width;
    const text::Paragraph& words =
        at_.hand.set_words(at_.setting.words().review_on, model::StyleName::statement, width);
    layout::Strip strip;
    strip.height = std::max(ruling.pitch, words.height()) + 2;
    strip.space_before = at_.setting.style(model::StyleName::prompt).space_after;
    strip.keep_with_next = true;
    layout::append_tagged_paragraph(strip.items, words, {0, strip.height - 2 - words.height()},
                                    layout::Role::paragraph, at_.galley.numbers());
    double left = layout::end_of_last_line(words) + from_millimetres(2);
    double y = strip.height - 2 - words.leading + words.first_baseline + 1.5;
    if (left + style_.date_width.points > width) {
      left = 0;
      y += ruling.pitch;
      strip.height += ruling.pitch;
    }
    place_blank(strip, left, std::min(left + style_.date_width.points, width), y,
                review(agreement_, at_.setting));
    at_.galley.add(std::move(strip));
  }

  void place_blank(layout::Strip& strip, double left, double right, double y, answers::Question question) {
    append_blank(strip.items, left, right, y, layout::field_for(std::move(question)), at_);
  }

  // The date stands beside the signature, or below where that would be the shorter of the two.
  void add_signer(const std::string& name, const std::string& part) {
    const model::Words& words = at_.setting.words();
    const double width = at_.setting.width;
    const double date_width = std::min(style_.date_width.points, width);
    const double beside = width - date_width - style_.date_gap.points;
    const bool is_beside = beside >= date_width;
    const double right = is_beside ? beside : width;
    const double date_left = is_beside ? width - date_width : 0;
    const text::Paragraph& below =
        at_.hand.set_words(name.empty() ? words.signature : name, model::StyleName::signature, right);
    const text::Paragraph& date = at_.hand.set_words(words.date, model::StyleName::signature, date_width);
    const double y = style_.signature_room.points;
    const double signed_bottom = y + 2 + below.height();
    const double date_y = is_beside ? y : signed_bottom + at_.setting.styles.ruling().pitch;
    layout::Strip strip;
    strip.height = is_beside ? signed_bottom : date_y + 2 + date.height();
    strip.keep_with_next = true;  // signatures stand with what they sign
    place_blank(strip, 0, right, y, signature(agreement_, part, name, at_.setting));
    place_blank(strip, date_left, date_left + date_width, date_y,
                date_beside(agreement_, part, name, at_.setting));
    layout::append_tagged_paragraph(strip.items, below, {0, y + 2}, layout::Role::paragraph,
                                    at_.galley.numbers());
    layout::append_tagged_paragraph(strip.items, date, {date_left, date_y + 2}, layout::Role::paragraph,
                                    at_.galley.numbers());
    at_.galley.add(std::move(strip));
  }

  const Agreement& agreement_;
  const AgreementStyle& style_;
  setting::Workplace& at_;
};

void lay_out(const Agreement& agreement, const AgreementStyle& style, setting::Workplace& at) {
  AgreementLayout(agreement, style, at).add();
}

}  // namespace

BlockType agreement_block() {
  return make_block_type<Agreement, AgreementStyle>("agreement", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
