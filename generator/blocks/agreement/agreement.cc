// Stage: blocks. `agreement`: what was agreed, in print and in the couple's own words, a date to look at
// it again, and lines to sign on.
#include <algorithm>
#include <iterator>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/started_lines.h"
#include "layout/shapes.h"
#include "layout/writing_space.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

enum class Signers { both, me };

struct Agreement : Block {
  RichText text;
  std::vector<InlineText> points;
  std::vector<InlineText> starts;
  int lines = 3;
  bool review = true;
  Signers sign = Signers::both;
};

struct AgreementStyle : StartedLineStyle {
  Length rule_thickness{1.2};
  Length padding{from_millimetres(3.5)};
  Length signature_room{from_millimetres(13)};
  Length date_width{from_millimetres(40)};
  Length date_gap{from_millimetres(8)};
};

}  // namespace

template <>
std::vector<std::string> words_of<Signers>() {
  return {"both", "me"};
}

template <>
const FieldTable<Agreement>& fields_of<Agreement>() {
  static const FieldTable<Agreement> table{
      required<Agreement>("id", &Agreement::id, "names the answers"),
      required<Agreement>("text", &Agreement::text, "what is agreed"),
      optional<Agreement>("points", &Agreement::points, "its points, one by one", between(0, 12)),
      optional<Agreement>("starts", &Agreement::starts,
                          "points below these that the signers finish, each with a line behind it",
                          between(0, 12)),
      optional<Agreement>("lines", &Agreement::lines, "lines for one's own words", between(0, 20)),
      optional<Agreement>("review", &Agreement::review, "whether to ask for a date to look at it again"),
      optional<Agreement>("sign", &Agreement::sign, "who signs: both partners, or the reader alone"),
  };
  return table;
}

template <>
const FieldTable<AgreementStyle>& fields_of<AgreementStyle>() {
  static const FieldTable<AgreementStyle> table = [] {
    FieldTable<AgreementStyle> rows{
        optional("rule-thickness", &AgreementStyle::rule_thickness, "of the rule below", between(0.25, 6)),
        optional("padding", &AgreementStyle::padding, "between the words and that rule", between(0, 60)),
        optional("signature-room", &AgreementStyle::signature_room, "height to sign in",
                 between(from_millimetres(10), 120)),
        optional("date-width", &AgreementStyle::date_width, "of a line for a date", between(60, 300)),
        optional("date-gap", &AgreementStyle::date_gap, "between a signature and its date", between(0, 100)),
    };
    std::ranges::copy(started_line_style_fields<AgreementStyle>(), std::back_inserter(rows));
    return rows;
  }();
  return table;
}

namespace {

constexpr double reluctance_to_sign_overleaf = 0.45;

class AgreementLayout {
 public:
  AgreementLayout(const Agreement& agreement, const AgreementStyle& style, Workplace& at)
      : agreement_(agreement), style_(style), at_(at) {}

  void add() {
    add_rich_text(agreement_.text, StyleName::prompt, 0, at_);
    for (std::size_t i = 0; i < agreement_.points.size(); ++i) add_point(i);
    for (std::size_t i = 0; i < agreement_.starts.size(); ++i) add_start(i);
    if (agreement_.lines > 0) add_lines();
    keep_signatures_with_words();
    if (agreement_.review) add_review();
    add_signer(agreement_.sign == Signers::both ? first_name() : own_name(), "a");
    if (agreement_.sign == Signers::both) add_signer(at_.setting.voice.name_b(), "b");
    add_closing_rule();
  }

 private:
  // A signature alone on a page signs nothing: its page should hold some of the words at least, unless that
  // would leave most of the page before it empty.
  void keep_signatures_with_words() {
    std::vector<Strip>& strips = at_.galley.flow().strips;
    if (agreement_.lines > 0) {
      strips.back().reluctance = reluctance_to_sign_overleaf;
    } else {
      strips.back().keep_with_next = true;
    }
  }

  std::string first_name() const { return at_.setting.voice.name_a(); }
  std::string own_name() const { return at_.setting.voice.reader_name(); }

  void add_closing_rule() {
    Strip strip;
    const double thickness = style_.rule_thickness.points;
    strip.height = thickness;
    strip.space_before = style_.padding.points;
    strip.space_after = space_around_answers(at_.setting);
    append_artifact(strip.items, {horizontal_rule(0, at_.setting.width, thickness / 2, thickness,
                                                  at_.setting.palette().accent)});
    at_.galley.add(std::move(strip));
  }

  // Begins an item of the list of points, with its bullet on a baseline.
  void begin_point(std::vector<Item>& to, std::size_t index, double baseline) {
    ElementNumbers& numbers = at_.galley.numbers();
    if (index == 0) to.push_back(TagBegin{.role = Role::list, .element = numbers.next()});
    to.push_back(TagBegin{.role = Role::list_item, .element = numbers.next()});
    const Paragraph& bullet = at_.hand.set_words("•", StyleName::statement, indent());
    append_tagged_paragraph(to, bullet, {0, baseline - bullet.first_baseline}, Role::list_label, numbers);
    to.push_back(TagBegin{.role = Role::list_body, .element = numbers.next()});
  }

  void end_point(std::vector<Item>& to, std::size_t index) {
    const bool is_last = index + 1 == agreement_.points.size() + agreement_.starts.size();
    to.insert(to.end(), is_last ? 3 : 2, TagEnd{});
  }

  double indent() const { return 1.5 * at_.setting.style(StyleName::statement).regular.size; }

  void add_point(std::size_t index) {
    const Paragraph& words =
        at_.hand.set(agreement_.points[index], StyleName::statement, at_.setting.width - indent());
    Strip strip;
    strip.height = std::max(at_.setting.styles.ruling().pitch, words.height());
    const double top = strip.height - words.height();
    begin_point(strip.items, index, top + words.first_baseline);
    append_tagged_paragraph(strip.items, words, {indent(), top}, Role::paragraph, at_.galley.numbers());
    end_point(strip.items, index);
    at_.galley.add(std::move(strip));
  }

  void add_start(std::size_t index) {
    const InlineText& start = agreement_.starts[index];
    const Paragraph& words = at_.hand.set(start, StyleName::statement, at_.setting.width - indent());
    FieldItem field;
    field.name = at_.setting.field_name(agreement_.id, "start-" + std::to_string(index + 1)) + "-";
    field.description = at_.hand.plain(start) + " …";
    const std::size_t point = agreement_.points.size() + index;
    std::vector<Item> items;
    const double top = top_of_started_words(words, at_.setting.styles.ruling());
    begin_point(items, point, top + words.first_baseline);
    Strip strip =
        std::move(started_lines({&words, indent(), at_.setting.width, 1}, style_, field, at_).front());
    std::move(strip.items.begin(), strip.items.end(), std::back_inserter(items));
    end_point(items, point);
    strip.items = std::move(items);
    at_.galley.add(std::move(strip));
  }

  void add_lines() {
    FieldItem field;
    field.name = at_.setting.field_name(agreement_.id, "own-words");
    field.description = at_.hand.plain(agreement_.text);
    Strip strip = writing_strip(agreement_.lines, 0, at_.setting.width, at_.setting.styles.ruling(),
                                std::move(field), at_.galley.numbers().next());
    // Else they would read as more lines for the last point.
    if (!agreement_.starts.empty()) strip.space_before = at_.setting.style(StyleName::body).space_after;
    at_.galley.add(std::move(strip));
  }

  void add_review() {
    const Ruling& ruling = at_.setting.styles.ruling();
    const Paragraph& words =
        at_.hand.set_words(at_.setting.words().review_on, StyleName::statement, at_.setting.width);
    Strip strip;
    strip.height = std::max(ruling.pitch, words.height()) + 2;
    strip.space_before = at_.setting.style(StyleName::prompt).space_after;
    strip.keep_with_next = true;
    append_tagged_paragraph(strip.items, words, {0, strip.height - 2 - words.height()}, Role::paragraph,
                            at_.galley.numbers());
    const double left = end_of_last_line(words) + from_millimetres(2);
    place_blank(strip, left, left + style_.date_width.points,
                strip.height - 2 - words.leading + words.first_baseline + 1.5, FieldItem::Kind::date,
                "review", spoken({about(), at_.setting.words().review_on}));
    at_.galley.add(std::move(strip));
  }

  void place_blank(Strip& strip, double left, double right, double y, FieldItem::Kind kind,
                   const std::string& part, const std::string& description) {
    FieldItem field;
    field.kind = kind;
    field.name = at_.setting.field_name(agreement_.id, part);
    field.description = description;
    if (kind == FieldItem::Kind::date) field.format = at_.setting.words().date_format;
    append_blank(strip.items, left, right, y, std::move(field), at_);
  }

  void add_signer(const std::string& name, const std::string& part) {
    const Words& words = at_.setting.words();
    const double date_left = at_.setting.width - style_.date_width.points;
    const double right = date_left - style_.date_gap.points;
    const std::string label = name.empty() ? words.signature : name;
    const Paragraph& below = at_.hand.set_words(label, StyleName::signature, right);
    const Paragraph& date = at_.hand.set_words(words.date, StyleName::signature, style_.date_width.points);
    const double y = style_.signature_room.points;
    Strip strip;
    strip.height = y + 2 + below.height();
    strip.keep_with_next = true;  // signatures stand with what they sign
    place_blank(strip, 0, right, y, FieldItem::Kind::signature, "signature-" + part,
                spoken({about(), words.signature, name}));
    place_blank(strip, date_left, at_.setting.width, y, FieldItem::Kind::date, "date-" + part,
                spoken({about(), words.date, name}));
    append_tagged_paragraph(strip.items, below, {0, y + 2}, Role::paragraph, at_.galley.numbers());
    append_tagged_paragraph(strip.items, date, {date_left, y + 2}, Role::paragraph, at_.galley.numbers());
    at_.galley.add(std::move(strip));
  }

  std::string about() const { return at_.hand.plain(agreement_.text); }

  const Agreement& agreement_;
  const AgreementStyle& style_;
  Workplace& at_;
};

void lay_out(const Agreement& agreement, const AgreementStyle& style, Workplace& at) {
  AgreementLayout(agreement, style, at).add();
}

}  // namespace

BlockType agreement_block() {
  return make_block_type<Agreement, AgreementStyle>("agreement", nullptr, lay_out);
}

}  // namespace tandem
