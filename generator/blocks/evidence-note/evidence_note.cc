// Stage: blocks. `evidence-note`: what research says on what a sheet does, how firmly, and where to read it;
// for the facilitator.
#include "blocks/block_type.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

enum class Strength { early, mixed, solid };

struct EvidenceNote : model::Block {
  load::InlineText title;
  load::RichText found;
  Strength strength = Strength::early;
  load::InlineText citation;
};

struct EvidenceNoteStyle : setting::BlockStyle {
  std::string early;
  std::string mixed;
  std::string solid;
  load::Length step{from_millimetres(2.6)};
  load::Length bar{1.2};
  load::Length padding{from_millimetres(4)};
};

std::vector<std::string> words_of(std::type_identity<Strength>) {
  return {"early", "mixed", "solid"};
}

const load::FieldTable<EvidenceNote>& fields_of(std::type_identity<EvidenceNote>) {
  static const load::FieldTable<EvidenceNote> table{
      load::required("title", &EvidenceNote::title, "what was studied"),
      load::required("found", &EvidenceNote::found, "what was found, and with whom"),
      load::required("strength", &EvidenceNote::strength,
                     "how firm it is: few or small studies, studies that disagree, or many that agree"),
      load::required("citation", &EvidenceNote::citation, "where to read it"),
  };
  return table;
}

const load::FieldTable<EvidenceNoteStyle>& fields_of(std::type_identity<EvidenceNoteStyle>) {
  static const load::FieldTable<EvidenceNoteStyle> table{
      load::required("early", &EvidenceNoteStyle::early, "what is printed for `early`"),
      load::required("mixed", &EvidenceNoteStyle::mixed, "what is printed for `mixed`"),
      load::required("solid", &EvidenceNoteStyle::solid, "what is printed for `solid`"),
      load::optional("step", &EvidenceNoteStyle::step, "side of the squares that show how firm it is",
                     load::between(4, 30)),
      load::optional("bar", &EvidenceNoteStyle::bar, "thickness of the line at its side",
                     load::between(0.5, 6)),
      load::optional("padding", &EvidenceNoteStyle::padding, "between that line and the words",
                     load::between(0, 60)),
  };
  return table;
}

class EvidenceNoteLayout {
 public:
  EvidenceNoteLayout(const EvidenceNote& note, const EvidenceNoteStyle& style, setting::Workplace& at)
      : note_(note),
        style_(style),
        at_(at),
        left_(style.bar.points + style.padding.points),
        width_(at.setting.width - left_) {}

  void add() {
    place(at_.hand.set(note_.title, model::StyleName::prompt, width_), left_);
    place_strength();
    strip_.height += at_.setting.style(model::StyleName::hint).paragraph.leading / 3;
    strip_.height += setting::place_rich_text(strip_.items, note_.found, model::StyleName::body,
                                              {left_, strip_.height}, width_, at_);
    strip_.height += at_.setting.style(model::StyleName::hint).paragraph.leading / 4;
    place(at_.hand.set(note_.citation, model::StyleName::hint, width_), left_);
    strip_.space_before = strip_.space_after = at_.setting.style(model::StyleName::callout).space_before;
    layout::append_artifact(strip_.items,
                            {layout::vertical_rule(style_.bar.points / 2, 0, strip_.height, style_.bar.points,
                                                   at_.setting.palette().accent)});
    at_.galley.add(std::move(strip_));
  }

 private:
  void place(const text::Paragraph& words, double left) {
    layout::append_tagged_paragraph(strip_.items, words, {left, strip_.height}, layout::Role::paragraph,
                                    at_.galley.numbers());
    strip_.height += words.height();
  }

  // One, two or three of three squares are filled; the words beside them say the same.
  void place_strength() {
    const std::string* const words[] = {&style_.early, &style_.mixed, &style_.solid};
    const int filled_steps = static_cast<int>(note_.strength) + 1;
    const double side = style_.step.points;
    const double pitch = 1.4 * side;
    const double middle = strip_.height + at_.setting.style(model::StyleName::hint).paragraph.leading / 2;
    constexpr double thickness = 0.75;
    std::vector<layout::Item> squares;
    for (int i = 0; i < 3; ++i) {
      layout::PathItem square =
          layout::stroked(layout::rectangle({left_ + i * pitch + thickness / 2, middle - side / 2,
                                             side - thickness, side - thickness}),
                          thickness, at_.setting.palette().ink);
      squares.emplace_back(i < filled_steps ? layout::filled(square, at_.setting.palette().ink) : square);
    }
    layout::append_artifact(strip_.items, std::move(squares));
    const double indent = 3 * pitch + side / 2;
    place(at_.hand.set_words(*words[static_cast<std::size_t>(note_.strength)], model::StyleName::hint,
                             width_ - indent),
          left_ + indent);
  }

  const EvidenceNote& note_;
  const EvidenceNoteStyle& style_;
  setting::Workplace& at_;
  double left_;
  double width_;
  layout::Strip strip_;
};

void lay_out(const EvidenceNote& note, const EvidenceNoteStyle& style, setting::Workplace& at) {
  EvidenceNoteLayout(note, style, at).add();
}

}  // namespace

BlockType evidence_note_block() {
  BlockType type = make_block_type<EvidenceNote, EvidenceNoteStyle>("evidence-note", nullptr, lay_out);
  type.is_for_facilitator = true;
  return type;
}

}  // namespace tandem::blocks
