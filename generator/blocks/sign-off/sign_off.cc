// Stage: blocks. `sign-off`: something to try, which each partner agrees to until a date, or declines without
// a reason.
#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/framed_strips.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/tools/tick_box.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

enum class Signers { both, me };

struct SignOff : Block {
  RichText text;
  InlineText decline;
  bool review = true;
  Signers sign = Signers::both;
};

struct SignOffStyle : TickBoxStyle {
  std::string agree;
  std::string until;
  std::string decline;
  Length padding{from_millimetres(4)};
  Length outline{1};
  Length date_width{from_millimetres(30)};
  Length signature_room{from_millimetres(13)};
  Length column_gap{from_millimetres(8)};
  double least_column = 15;  ///< em
};

}  // namespace

template <>
std::vector<std::string> words_of<Signers>() {
  return {"both", "me"};
}

template <>
const FieldTable<SignOff>& fields_of<SignOff>() {
  static const FieldTable<SignOff> table{
      required("id", &SignOff::id, "names the answers"),
      required("text", &SignOff::text, "what is to be tried"),
      optional("decline", &SignOff::decline,
               "what stands beside the second mark, in place of the theme's own words"),
      optional("review", &SignOff::review, "whether to ask until when"),
      optional("sign", &SignOff::sign,
               "who signs: both partners, or the reader alone; on a page for both, both sign"),
  };
  return table;
}

template <>
const FieldTable<SignOffStyle>& fields_of<SignOffStyle>() {
  static const FieldTable<SignOffStyle> table = [] {
    FieldTable<SignOffStyle> rows{
        required("agree", &SignOffStyle::agree, "beside the first mark"),
        required("until", &SignOffStyle::until, "behind those words, before the line for a date"),
        required("decline", &SignOffStyle::decline, "beside the second mark"),
        optional("padding", &SignOffStyle::padding, "between the box and its words", between(0, 60)),
        optional("outline", &SignOffStyle::outline, "thickness of the box's line", between(0.5, 4)),
        optional("date-width", &SignOffStyle::date_width, "of the line for a date", between(60, 300)),
        optional("signature-room", &SignOffStyle::signature_room, "height to sign in",
                 between(from_millimetres(10), 120)),
        optional("column-gap", &SignOffStyle::column_gap, "between the two partners", between(0, 100)),
        optional("least-column", &SignOffStyle::least_column,
                 "the partners stand side by side where each has so much room, in em", between(5, 60)),
    };
    rows.append(tick_box_style_fields<SignOffStyle>());
    return rows;
  }();
  return table;
}

namespace {

struct Signer {
  Mark::Shape shape = Mark::Shape::box;
  std::string letter;
  std::string name;
  std::string suffix;
  About about = About::me;
};

constexpr double reluctance_to_part_partners = 0.4;

// A page for both has two readers.
bool is_for_reader_alone(const SignOff& sign_off, const Setting& setting) {
  return sign_off.sign == Signers::me && !setting.is_joint();
}

std::vector<Signer> signers_of(const SignOff& sign_off, const Setting& setting) {
  const Voice& voice = setting.voice;
  if (is_for_reader_alone(sign_off, setting))
    return {{Mark::Shape::box, "", voice.reader_name(), "", About::me}};
  const auto both = both_partners(setting);
  return {{Mark::Shape::ring, "A", voice.name_a(), "-a", both[0].about},
          {Mark::Shape::square, "B", voice.name_b(), "-b", both[1].about}};
}

std::string words_of_agreement(const SignOff& sign_off, const SignOffStyle& style) {
  return sign_off.review ? style.agree + " " + style.until : style.agree + ".";
}

Question of_signer(const Signer& signer, Question question) {
  question.id.part += signer.suffix;
  question.words = spoken({signer.name, question.words});
  question.about = signer.about;
  return question;
}

/// To agree, or else to decline.
Question choice(const SignOff& sign_off, const SignOffStyle& style, const Signer& signer,
                const Setting& setting) {
  const std::string decline =
      sign_off.decline.empty() ? style.decline : setting.voice.plain(sign_off.decline);
  return of_signer(signer, row_of(setting, sign_off.id, "choice",
                                  {{"agree", words_of_agreement(sign_off, style)}, {"decline", decline}},
                                  setting.voice.plain(sign_off.text)));
}

Question until(const SignOff& sign_off, const SignOffStyle& style, const Signer& signer,
               const Setting& setting) {
  return of_signer(
      signer, question_of(setting, sign_off.id, "until", date_of(setting),
                          spoken({setting.voice.plain(sign_off.text), words_of_agreement(sign_off, style)})));
}

Question signature(const SignOff& sign_off, const Signer& signer, const Setting& setting) {
  return of_signer(signer,
                   question_of(setting, sign_off.id, "signature", SignatureField{},
                               spoken({setting.voice.plain(sign_off.text), setting.words().signature})));
}

std::vector<Question> ask(const SignOff& sign_off, const SignOffStyle& style, const Setting& setting) {
  std::vector<Question> questions;
  for (const Signer& signer : signers_of(sign_off, setting)) {
    questions.push_back(choice(sign_off, style, signer, setting));
    if (sign_off.review) questions.push_back(until(sign_off, style, signer, setting));
    questions.push_back(signature(sign_off, signer, setting));
  }
  return questions;
}

class SignOffLayout {
 public:
  SignOffLayout(const SignOff& sign_off, const SignOffStyle& style, Workplace& at)
      : sign_off_(sign_off), style_(style), at_(at) {}

  void add() {
    add_rich_text(sign_off_.text, StyleName::prompt, 0, at_);
    for (Strip& strip : at_.galley.flow().strips) strip.keep_with_next = true;
    if (!is_for_reader_alone(sign_off_, at_.setting)) return add_both();
    const double height = append_signer(signers_of(sign_off_, at_.setting).front(), 0, at_.setting.width);
    add_strip(height);
  }

 private:
  void add_both() {
    const std::vector<Signer> signers = signers_of(sign_off_, at_.setting);
    const Signer& a = signers.front();
    const Signer& b = signers.back();
    const double column = (at_.setting.width - style_.column_gap.points) / 2;
    if (column >= style_.least_column * at_.setting.style(StyleName::statement).regular.size) {
      const double of_a = append_signer(a, 0, column);
      const double of_b = append_signer(b, column + style_.column_gap.points, column);
      add_strip(std::max(of_a, of_b));
      return;
    }
    const double height_of_a = append_signer(a, 0, at_.setting.width);
    add_strip(height_of_a);
    at_.galley.flow().strips.back().reluctance = reluctance_to_part_partners;
    Strip::Edge words_again = words();
    const double height_of_b = append_signer(b, 0, at_.setting.width);
    add_strip(height_of_b);
    at_.galley.flow().strips.back().head = std::move(words_again);
  }

  // Nobody signs on a page that does not show what for. A listener has heard it.
  Strip::Edge words() {
    Strip::Edge edge;
    std::vector<Item> items;
    edge.height = place_rich_text(items, sign_off_.text, StyleName::prompt, {0, 0}, at_.setting.width, at_);
    std::erase_if(items, [](const Item& item) {
      return std::holds_alternative<TagBegin>(item) || std::holds_alternative<TagEnd>(item);
    });
    append_artifact(edge.items, std::move(items));
    return edge;
  }

  void add_strip(double height) {
    Strip strip;
    strip.height = height;
    strip.space_before = space_around_answers(at_.setting);
    strip.items = std::exchange(items_, {});
    at_.galley.add(std::move(strip));
  }

  /// Appends all that one partner fills in; gives its height.
  double append_signer(const Signer& signer, double left, double width) {
    const double space = 2 * at_.setting.style(StyleName::statement).space_after;
    double top = 0;
    if (!signer.letter.empty()) top += append_name(signer, {left, top}, width) + space;
    top += append_agreement(signer, {left, top}, width) + space;
    const double words_width = width - style_.indent();
    const Paragraph& decline = sign_off_.decline.empty()
                                   ? at_.hand.set_words(style_.decline, StyleName::statement, words_width)
                                   : at_.hand.set(sign_off_.decline, StyleName::statement, words_width);
    top += append_ticked_words(items_, signer.shape, decline, {left, top}, style_,
                               button_for(choice(sign_off_, style_, signer, at_.setting), 1), at_);
    return top + append_signature(signer, {left, top}, width);
  }

  double append_name(const Signer& signer, Point corner, double width) {
    const Paragraph& name = at_.hand.set_words(signer.name, StyleName::prompt, width - style_.indent());
    const double height = std::max(style_.box.points, name.leading);
    append_sign(items_, {signer.shape, style_.box.points, style_.box_thickness.points, signer.letter},
                {corner.x + style_.box.points / 2, corner.y + height / 2}, at_);
    append_tagged_paragraph(items_, name,
                            {corner.x + style_.indent(), corner.y + (height - name.leading) / 2},
                            Role::paragraph, at_.galley.numbers());
    return std::max(height, name.height());
  }

  // 'I agree to try this until', and the line for a date behind it, or below where there is no room.
  double append_agreement(const Signer& signer, Point corner, double width) {
    const Ruling& ruling = at_.setting.styles.ruling();
    const std::string words = words_of_agreement(sign_off_, style_);
    const Paragraph& set = at_.hand.set_words(words, StyleName::statement, width - style_.indent());
    // So that there is room for a hand above the line for a date.
    const double above = sign_off_.review ? std::max(0.0, ruling.pitch - set.leading) : 0;
    const double top = corner.y + above;
    const double height =
        append_ticked_words(items_, signer.shape, set, {corner.x, top}, style_,
                            button_for(choice(sign_off_, style_, signer, at_.setting), 0), at_);
    if (!sign_off_.review) return height;
    const double words_top = std::max(0.0, (style_.box.points - set.leading) / 2);
    double rule_y = top + words_top + set.height() - set.leading + set.first_baseline + 1.5;
    const double words_left = corner.x + style_.indent();
    double left = words_left + end_of_last_line(set) + from_millimetres(2);
    if (left + style_.date_width.points > corner.x + width) {
      left = words_left;
      rule_y += ruling.pitch;
    }
    // No wider than the column, however narrow that is.
    const double right = std::min(left + style_.date_width.points, corner.x + width);
    append_blank(items_, left, right, rule_y, field_for(until(sign_off_, style_, signer, at_.setting)), at_);
    return std::max(above + height, rule_y + ruling.thickness - corner.y);
  }

  double append_signature(const Signer& signer, Point corner, double width) {
    const std::string& words = at_.setting.words().signature;
    const Paragraph& label = at_.hand.set_words(words, StyleName::signature, width);
    const double y = style_.signature_room.points;
    append_blank(items_, corner.x, corner.x + width, corner.y + y,
                 field_for(signature(sign_off_, signer, at_.setting)), at_);
    append_tagged_paragraph(items_, label, {corner.x, corner.y + y + 2}, Role::paragraph,
                            at_.galley.numbers());
    return y + 2 + label.height();
  }

  const SignOff& sign_off_;
  const SignOffStyle& style_;
  Workplace& at_;
  std::vector<Item> items_;
};

void lay_out(const SignOff& sign_off, const SignOffStyle& style, Workplace& at) {
  Workplace inner = inside_frame(style.padding.points, at);
  SignOffLayout(sign_off, style, inner).add();
  add_framed(std::move(inner.galley.flow().strips), style.padding.points, style.outline.points, at);
}

}  // namespace

BlockType sign_off_block() {
  return make_block_type<SignOff, SignOffStyle>("sign-off", nullptr, lay_out, ask);
}

}  // namespace tandem
