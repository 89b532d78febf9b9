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

namespace tandem::blocks {
namespace {

enum class Signers { both, me };

struct SignOff : model::Block {
  load::RichText text;
  load::InlineText decline;
  bool review = true;
  Signers sign = Signers::both;
};

struct SignOffStyle : TickBoxStyle {
  std::string agree;
  std::string until;
  std::string decline;
  load::Length padding{from_millimetres(4)};
  load::Length outline{1};
  load::Length date_width{from_millimetres(30)};
  load::Length signature_room{from_millimetres(13)};
  load::Length column_gap{from_millimetres(8)};
  double least_column = 15;  ///< em
};

std::vector<std::string> words_of(std::type_identity<Signers>) {
  return {"both", "me"};
}

const load::FieldTable<SignOff>& fields_of(std::type_identity<SignOff>) {
  static const load::FieldTable<SignOff> table{
      load::required("id", &SignOff::id, "names the answers"),
      load::required("text", &SignOff::text, "what is to be tried"),
      load::optional("decline", &SignOff::decline,
                     "what stands beside the second mark, in place of the theme's own words"),
      load::optional("review", &SignOff::review, "whether to ask until when"),
      load::optional("sign", &SignOff::sign,
                     "who signs: both partners, or the reader alone; on a page for both, both sign"),
  };
  return table;
}

const load::FieldTable<SignOffStyle>& fields_of(std::type_identity<SignOffStyle>) {
  static const load::FieldTable<SignOffStyle> table = [] {
    load::FieldTable<SignOffStyle> rows{
        load::required("agree", &SignOffStyle::agree, "beside the first mark"),
        load::required("until", &SignOffStyle::until, "behind those words, before the line for a date"),
        load::required("decline", &SignOffStyle::decline, "beside the second mark"),
        load::optional("padding", &SignOffStyle::padding, "between the box and its words",
                       load::between(0, 60)),
        load::optional("outline", &SignOffStyle::outline, "thickness of the box's line",
                       load::between(0.5, 4)),
        load::optional("date-width", &SignOffStyle::date_width, "of the line for a date",
                       load::between(60, 300)),
        load::optional("signature-room", &SignOffStyle::signature_room, "height to sign in",
                       load::between(from_millimetres(10), 120)),
        load::optional("column-gap", &SignOffStyle::column_gap, "between the two partners",
                       load::between(0, 100)),
        load::optional("least-column", &SignOffStyle::least_column,
                       "the partners stand side by side where each has so much room, in em",
                       load::between(5, 60)),
    };
    rows.append(tick_box_style_fields<SignOffStyle>());
    return rows;
  }();
  return table;
}

struct Signer {
  Mark::Shape shape = Mark::Shape::box;
  std::string letter;
  std::string name;
  std::string suffix;
  answers::About about = answers::About::me;
};

constexpr double reluctance_to_part_partners = 0.4;

// A page for both has two readers.
bool is_for_reader_alone(const SignOff& sign_off, const setting::Setting& setting) {
  return sign_off.sign == Signers::me && !setting.is_joint();
}

std::vector<Signer> signers_of(const SignOff& sign_off, const setting::Setting& setting) {
  const personalise::Voice& voice = setting.voice;
  if (is_for_reader_alone(sign_off, setting))
    return {{Mark::Shape::box, "", voice.reader_name(), "", answers::About::me}};
  const auto both = both_partners(setting);
  return {{Mark::Shape::ring, "A", voice.name_a(), "-a", both[0].about},
          {Mark::Shape::square, "B", voice.name_b(), "-b", both[1].about}};
}

std::string words_of_agreement(const SignOff& sign_off, const SignOffStyle& style) {
  return sign_off.review ? style.agree + " " + style.until : style.agree + ".";
}

answers::Question of_signer(const Signer& signer, answers::Question question) {
  question.id.part += signer.suffix;
  question.words = spoken({signer.name, question.words});
  question.about = signer.about;
  return question;
}

/// To agree, or else to decline.
answers::Question choice(const SignOff& sign_off, const SignOffStyle& style, const Signer& signer,
                         const setting::Setting& setting) {
  const std::string decline =
      sign_off.decline.empty() ? style.decline : setting.voice.plain(sign_off.decline);
  return of_signer(signer, row_of(setting, sign_off.id, "choice",
                                  {{"agree", words_of_agreement(sign_off, style)}, {"decline", decline}},
                                  setting.voice.plain(sign_off.text)));
}

answers::Question until(const SignOff& sign_off, const SignOffStyle& style, const Signer& signer,
                        const setting::Setting& setting) {
  return of_signer(
      signer, question_of(setting, sign_off.id, "until", date_of(setting),
                          spoken({setting.voice.plain(sign_off.text), words_of_agreement(sign_off, style)})));
}

answers::Question signature(const SignOff& sign_off, const Signer& signer, const setting::Setting& setting) {
  return of_signer(signer,
                   question_of(setting, sign_off.id, "signature", answers::SignatureField{},
                               spoken({setting.voice.plain(sign_off.text), setting.words().signature})));
}

std::vector<answers::Question> ask(const SignOff& sign_off, const SignOffStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (const Signer& signer : signers_of(sign_off, setting)) {
    questions.push_back(choice(sign_off, style, signer, setting));
    if (sign_off.review) questions.push_back(until(sign_off, style, signer, setting));
    questions.push_back(signature(sign_off, signer, setting));
  }
  return questions;
}

class SignOffLayout {
 public:
  SignOffLayout(const SignOff& sign_off, const SignOffStyle& style, setting::Workplace& at)
      : sign_off_(sign_off), style_(style), at_(at) {}

  void add() {
    setting::add_rich_text(sign_off_.text, model::StyleName::prompt, 0, at_);
    for (layout::Strip& strip : at_.galley.flow().strips) strip.keep_with_next = true;
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
    if (column >= style_.least_column * at_.setting.style(model::StyleName::statement).regular.size) {
      const double of_a = append_signer(a, 0, column);
      const double of_b = append_signer(b, column + style_.column_gap.points, column);
      add_strip(std::max(of_a, of_b));
      return;
    }
    const double height_of_a = append_signer(a, 0, at_.setting.width);
    add_strip(height_of_a);
    at_.galley.flow().strips.back().reluctance = reluctance_to_part_partners;
    layout::Strip::Edge words_again = words();
    const double height_of_b = append_signer(b, 0, at_.setting.width);
    add_strip(height_of_b);
    at_.galley.flow().strips.back().head = std::move(words_again);
  }

  // Nobody signs on a page that does not show what for. A listener has heard it.
  layout::Strip::Edge words() {
    layout::Strip::Edge edge;
    std::vector<layout::Item> items;
    edge.height = setting::place_rich_text(items, sign_off_.text, model::StyleName::prompt, {0, 0},
                                           at_.setting.width, at_);
    std::erase_if(items, [](const layout::Item& item) {
      return std::holds_alternative<layout::TagBegin>(item) || std::holds_alternative<layout::TagEnd>(item);
    });
    layout::append_artifact(edge.items, std::move(items));
    return edge;
  }

  void add_strip(double height) {
    layout::Strip strip;
    strip.height = height;
    strip.space_before = space_around_answers(at_.setting);
    strip.items = std::exchange(items_, {});
    at_.galley.add(std::move(strip));
  }

  /// Appends all that one partner fills in; gives its height.
  double append_signer(const Signer& signer, double left, double width) {
    const double space = 2 * at_.setting.style(model::StyleName::statement).space_after;
    double top = 0;
    if (!signer.letter.empty()) top += append_name(signer, {left, top}, width) + space;
    top += append_agreement(signer, {left, top}, width) + space;
    const double words_width = width - style_.indent();
    const text::Paragraph& decline =
        sign_off_.decline.empty()
            ? at_.hand.set_words(style_.decline, model::StyleName::statement, words_width)
            : at_.hand.set(sign_off_.decline, model::StyleName::statement, words_width);
    top += append_ticked_words(items_, signer.shape, decline, {left, top}, style_,
                               layout::button_for(choice(sign_off_, style_, signer, at_.setting), 1), at_);
    return top + append_signature(signer, {left, top}, width);
  }

  double append_name(const Signer& signer, Point corner, double width) {
    const text::Paragraph& name =
        at_.hand.set_words(signer.name, model::StyleName::prompt, width - style_.indent());
    const double height = std::max(style_.box.points, name.leading);
    append_sign(items_, {signer.shape, style_.box.points, style_.box_thickness.points, signer.letter},
                {corner.x + style_.box.points / 2, corner.y + height / 2}, at_);
    layout::append_tagged_paragraph(items_, name,
                                    {corner.x + style_.indent(), corner.y + (height - name.leading) / 2},
                                    layout::Role::paragraph, at_.galley.numbers());
    return std::max(height, name.height());
  }

  // 'I agree to try this until', and the line for a date behind it, or below where there is no room.
  double append_agreement(const Signer& signer, Point corner, double width) {
    const layout::Ruling& ruling = at_.setting.styles.ruling();
    const std::string words = words_of_agreement(sign_off_, style_);
    const text::Paragraph& set =
        at_.hand.set_words(words, model::StyleName::statement, width - style_.indent());
    // So that there is room for a hand above the line for a date.
    const double above = sign_off_.review ? std::max(0.0, ruling.pitch - set.leading) : 0;
    const double top = corner.y + above;
    const double height =
        append_ticked_words(items_, signer.shape, set, {corner.x, top}, style_,
                            layout::button_for(choice(sign_off_, style_, signer, at_.setting), 0), at_);
    if (!sign_off_.review) return height;
    const double words_top = std::max(0.0, (style_.box.points - set.leading) / 2);
    double rule_y = top + words_top + set.height() - set.leading + set.first_baseline + 1.5;
    const double words_left = corner.x + style_.indent();
    double left = words_left + layout::end_of_last_line(set) + from_millimetres(2);
    if (left + style_.date_width.points > corner.x + width) {
      left = words_left;
      rule_y += ruling.pitch;
    }
    // No wider than the column, however narrow that is.
    const double right = std::min(left + style_.date_width.points, corner.x + width);
    append_blank(items_, left, right, rule_y,
                 layout::field_for(until(sign_off_, style_, signer, at_.setting)), at_);
    return std::max(above + height, rule_y + ruling.thickness - corner.y);
  }

  double append_signature(const Signer& signer, Point corner, double width) {
    const std::string& words = at_.setting.words().signature;
    const text::Paragraph& label = at_.hand.set_words(words, model::StyleName::signature, width);
    const double y = style_.signature_room.points;
    append_blank(items_, corner.x, corner.x + width, corner.y + y,
                 layout::field_for(signature(sign_off_, signer, at_.setting)), at_);
    layout::append_tagged_paragraph(items_, label, {corner.x, corner.y + y + 2}, layout::Role::paragraph,
                                    at_.galley.numbers());
    return y + 2 + label.height();
  }

  const SignOff& sign_off_;
  const SignOffStyle& style_;
  setting::Workplace& at_;
  std::vector<layout::Item> items_;
};

void lay_out(const SignOff& sign_off, const SignOffStyle& style, setting::Workplace& at) {
  setting::Workplace inner = inside_frame(style.padding.points, at);
  SignOffLayout(sign_off, style, inner).add();
  add_framed(std::move(inner.galley.flow().strips), style.padding.points, style.outline.points, at);
}

}  // namespace

BlockType sign_off_block() {
  return make_block_type<SignOff, SignOffStyle>("sign-off", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
