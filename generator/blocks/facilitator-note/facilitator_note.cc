// Stage: blocks. `facilitator-note`: what to say, what to watch for and a tip, beside the block that follows
// it. In the facilitator's edition it is a note in the margin; on a sheet for the facilitator, a box; and on
// a participant's page nothing.
#include <fmt/format.h>

#include "blocks/block_type.h"
#include "blocks/tools/area.h"
#include "setting/margin_notes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

struct FacilitatorNote : model::Block {
  int minutes = 0;
  load::RichText say;
  load::RichText watch_for;
  load::RichText tip;
};

struct FacilitatorNoteStyle : setting::BlockStyle {
  std::string say;
  load::Length padding{from_millimetres(4)};
};

const load::FieldTable<FacilitatorNote>& fields_of(std::type_identity<FacilitatorNote>) {
  static const load::FieldTable<FacilitatorNote> table{
      load::optional("minutes", &FacilitatorNote::minutes, "how long it takes; 0 for no word of it",
                     load::between(0, 600)),
      load::optional("say", &FacilitatorNote::say, "what to say, in words that can be read aloud"),
      load::optional("watch-for", &FacilitatorNote::watch_for, "what to look out for in the room"),
      load::optional("tip", &FacilitatorNote::tip, "what has helped others"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<FacilitatorNote>) {
  return "say";
}

const load::FieldTable<FacilitatorNoteStyle>& fields_of(std::type_identity<FacilitatorNoteStyle>) {
  static const load::FieldTable<FacilitatorNoteStyle> table{
      load::required("say", &FacilitatorNoteStyle::say, "above what to say"),
      load::optional("padding", &FacilitatorNoteStyle::padding,
                     "between the box and its words, where it is a box", load::between(0, 60)),
  };
  return table;
}

void check(const FacilitatorNote& note, Diagnostics& diagnostics) {
  if (note.minutes > 0 || !note.say.empty() || !note.watch_for.empty() || !note.tip.empty()) return;
  diagnostics.error("empty-note", note.span, "this note says nothing",
                    "add 'minutes', 'say', 'watch-for' or 'tip'");
}

layout::MarginNote compose_note(const FacilitatorNote& source, const FacilitatorNoteStyle& style,
                                const setting::NoteStyle& type, setting::Workplace& at) {
  const model::Words& words = at.setting.words();
  layout::MarginNote note;
  if (source.minutes > 0) {
    const text::Paragraph& minutes =
        at.hand.set_words(fmt::format("{} {}", source.minutes, words.minutes), type.label, type.width);
    layout::append_tagged_paragraph(note.items, minutes, {}, layout::Role::paragraph, at.galley.numbers());
    note.height = minutes.height();
  }
  setting::append_note_part(note, style.say, source.say, type, at);
  setting::append_note_part(note, words.watch_for, source.watch_for, type, at);
  setting::append_note_part(note, words.callout[2], source.tip, type, at);
  return note;
}

void add_box(const FacilitatorNote& source, const FacilitatorNoteStyle& style, setting::Workplace& at) {
  const double padding = style.padding.points;
  const setting::NoteStyle type{at.setting.width - 2 * padding, model::StyleName::callout_label,
                                model::StyleName::callout};
  const layout::MarginNote note = compose_note(source, style, type, at);
  layout::Strip strip;
  strip.height = note.height + 2 * padding;
  strip.space_before = strip.space_after = at.setting.style(model::StyleName::callout).space_before;
  strip.keep_with_next = true;
  append_ground(strip.items, {0, 0, at.setting.width, strip.height}, 0, at.setting.palette().rule,
                at.setting);
  layout::append_translated(strip.items, note.items, padding, padding);
  at.galley.add(std::move(strip));
}

void lay_out(const FacilitatorNote& note, const FacilitatorNoteStyle& style, setting::Workplace& at) {
  if (at.setting.margin_width > 0) {
    at.galley.attach_note(compose_note(note, style, setting::margin_style(at.setting), at));
  } else {
    add_box(note, style, at);
  }
}

}  // namespace

BlockType facilitator_note_block() {
  BlockType type = make_block_type<FacilitatorNote, FacilitatorNoteStyle>("facilitator-note", check, lay_out);
  type.is_for_facilitator = true;
  type.is_beside_page = true;
  return type;
}

}  // namespace tandem::blocks
