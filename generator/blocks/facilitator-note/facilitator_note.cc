// Stage: blocks. `facilitator-note`: what to say, what to watch for and a tip, beside the block that follows
// it. In the facilitator's edition it is a note in the margin; on a sheet for the facilitator, a box; and on
// a participant's page nothing.
#include <fmt/format.h>

#include "blocks/block_type.h"
#include "blocks/tools/area.h"
#include "setting/margin_notes.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

struct FacilitatorNote : Block {
  int minutes = 0;
  RichText say;
  RichText watch_for;
  RichText tip;
};

struct FacilitatorNoteStyle : BlockStyle {
  std::string say;
  Length padding{from_millimetres(4)};
};

}  // namespace

template <>
const FieldTable<FacilitatorNote>& fields_of<FacilitatorNote>() {
  static const FieldTable<FacilitatorNote> table{
      optional("minutes", &FacilitatorNote::minutes, "how long it takes; 0 for no word of it",
               between(0, 600)),
      optional("say", &FacilitatorNote::say, "what to say, in words that can be read aloud"),
      optional("watch-for", &FacilitatorNote::watch_for, "what to look out for in the room"),
      optional("tip", &FacilitatorNote::tip, "what has helped others"),
  };
  return table;
}

template <>
std::string_view short_form_field<FacilitatorNote>() {
  return "say";
}

template <>
const FieldTable<FacilitatorNoteStyle>& fields_of<FacilitatorNoteStyle>() {
  static const FieldTable<FacilitatorNoteStyle> table{
      required("say", &FacilitatorNoteStyle::say, "above what to say"),
      optional("padding", &FacilitatorNoteStyle::padding, "between the box and its words, where it is a box",
               between(0, 60)),
  };
  return table;
}

namespace {

void check(const FacilitatorNote& note, Diagnostics& diagnostics) {
  if (note.minutes > 0 || !note.say.empty() || !note.watch_for.empty() || !note.tip.empty()) return;
  diagnostics.error("empty-note", note.span, "this note says nothing",
                    "add 'minutes', 'say', 'watch-for' or 'tip'");
}

MarginNote compose_note(const FacilitatorNote& source, const FacilitatorNoteStyle& style,
                        const NoteStyle& type, Workplace& at) {
  const Words& words = at.setting.words();
  MarginNote note;
  if (source.minutes > 0) {
    const Paragraph& minutes =
        at.hand.set_words(fmt::format("{} {}", source.minutes, words.minutes), type.label, type.width);
    append_tagged_paragraph(note.items, minutes, {}, Role::paragraph, at.galley.numbers());
    note.height = minutes.height();
  }
  append_note_part(note, style.say, source.say, type, at);
  append_note_part(note, words.watch_for, source.watch_for, type, at);
  append_note_part(note, words.callout[2], source.tip, type, at);
  return note;
}

void add_box(const FacilitatorNote& source, const FacilitatorNoteStyle& style, Workplace& at) {
  const double padding = style.padding.points;
  const NoteStyle type{at.setting.width - 2 * padding, StyleName::callout_label, StyleName::callout};
  const MarginNote note = compose_note(source, style, type, at);
  Strip strip;
  strip.height = note.height + 2 * padding;
  strip.space_before = strip.space_after = at.setting.style(StyleName::callout).space_before;
  strip.keep_with_next = true;
  append_ground(strip.items, {0, 0, at.setting.width, strip.height}, 0, at.setting.palette().rule,
                at.setting);
  append_translated(strip.items, note.items, padding, padding);
  at.galley.add(std::move(strip));
}

void lay_out(const FacilitatorNote& note, const FacilitatorNoteStyle& style, Workplace& at) {
  if (at.setting.margin_width > 0) {
    at.galley.attach_note(compose_note(note, style, margin_style(at.setting), at));
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

}  // namespace tandem
