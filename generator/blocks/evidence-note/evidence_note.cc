// Stage: blocks. `evidence-note`: what research says on what a sheet does, how firmly, and where to read it;
// for the facilitator.
#include "blocks/block_type.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

enum class Strength { early, mixed, solid };

struct EvidenceNote : Block {
  InlineText title;
  RichText found;
  Strength strength = Strength::early;
  InlineText citation;
};

struct EvidenceNoteStyle : BlockStyle {
  std::string early;
  std::string mixed;
  std::string solid;
  Length step{from_millimetres(2.6)};
  Length bar{1.2};
  Length padding{from_millimetres(4)};
};

}  // namespace

template <>
std::vector<std::string> words_of<Strength>() {
  return {"early", "mixed", "solid"};
}

template <>
const FieldTable<EvidenceNote>& fields_of<EvidenceNote>() {
  static const FieldTable<EvidenceNote> table{
      required("title", &EvidenceNote::title, "what was studied"),
      required("found", &EvidenceNote::found, "what was found, and with whom"),
      required("strength", &EvidenceNote::strength,
               "how firm it is: few or small studies, studies that disagree, or many that agree"),
      required("citation", &EvidenceNote::citation, "where to read it"),
  };
  return table;
}

template <>
const FieldTable<EvidenceNoteStyle>& fields_of<EvidenceNoteStyle>() {
  static const FieldTable<EvidenceNoteStyle> table{
      required("early", &EvidenceNoteStyle::early, "what is printed for `early`"),
      required("mixed", &EvidenceNoteStyle::mixed, "what is printed for `mixed`"),
      required("solid", &EvidenceNoteStyle::solid, "what is printed for `solid`"),
      optional("step", &EvidenceNoteStyle::step, "side of the squares that show how firm it is",
               between(4, 30)),
      optional("bar", &EvidenceNoteStyle::bar, "thickness of the line at its side", between(0.5, 6)),
      optional("padding", &EvidenceNoteStyle::padding, "between that line and the words", between(0, 60)),
  };
  return table;
}

namespace {

class EvidenceNoteLayout {
 public:
  EvidenceNoteLayout(const EvidenceNote& note, const EvidenceNoteStyle& style, Workplace& at)
      : note_(note),
        style_(style),
        at_(at),
        left_(style.bar.points + style.padding.points),
        width_(at.setting.width - left_) {}

  void add() {
    place(at_.hand.set(note_.title, StyleName::prompt, width_), left_);
    place_strength();
    strip_.height += at_.setting.style(StyleName::hint).paragraph.leading / 3;
    strip_.height +=
        place_rich_text(strip_.items, note_.found, StyleName::body, {left_, strip_.height}, width_, at_);
    strip_.height += at_.setting.style(StyleName::hint).paragraph.leading / 4;
    place(at_.hand.set(note_.citation, StyleName::hint, width_), left_);
    strip_.space_before = strip_.space_after = at_.setting.style(StyleName::callout).space_before;
    append_artifact(strip_.items, {vertical_rule(style_.bar.points / 2, 0, strip_.height, style_.bar.points,
                                                 at_.setting.palette().accent)});
    at_.galley.add(std::move(strip_));
  }

 private:
  void place(const Paragraph& words, double left) {
    append_tagged_paragraph(strip_.items, words, {left, strip_.height}, Role::paragraph,
                            at_.galley.numbers());
    strip_.height += words.height();
  }

  // One, two or three of three squares are filled; the words beside them say the same.
  void place_strength() {
    const std::string* const words[] = {&style_.early, &style_.mixed, &style_.solid};
    const int filled_steps = static_cast<int>(note_.strength) + 1;
    const double side = style_.step.points;
    const double pitch = 1.4 * side;
    const double middle = strip_.height + at_.setting.style(StyleName::hint).paragraph.leading / 2;
    constexpr double thickness = 0.75;
    std::vector<Item> squares;
    for (int i = 0; i < 3; ++i) {
      PathItem square = stroked(rectangle({left_ + i * pitch + thickness / 2, middle - side / 2,
                                           side - thickness, side - thickness}),
                                thickness, at_.setting.palette().ink);
      squares.emplace_back(i < filled_steps ? filled(square, at_.setting.palette().ink) : square);
    }
    append_artifact(strip_.items, std::move(squares));
    const double indent = 3 * pitch + side / 2;
    place(at_.hand.set_words(*words[static_cast<std::size_t>(note_.strength)], StyleName::hint,
                             width_ - indent),
          left_ + indent);
  }

  const EvidenceNote& note_;
  const EvidenceNoteStyle& style_;
  Workplace& at_;
  double left_;
  double width_;
  Strip strip_;
};

void lay_out(const EvidenceNote& note, const EvidenceNoteStyle& style, Workplace& at) {
  EvidenceNoteLayout(note, style, at).add();
}

}  // namespace

BlockType evidence_note_block() {
  BlockType type = make_block_type<EvidenceNote, EvidenceNoteStyle>("evidence-note", nullptr, lay_out);
  type.is_for_facilitator = true;
  return type;
}

}  // namespace tandem
