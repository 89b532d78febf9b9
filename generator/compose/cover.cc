#include "compose/cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compose/marks.h"
#include "layout/shapes.h"
#include "personalise/date_in_words.h"
#include "setting/rich_text_flow.h"

namespace tandem::compose {
namespace {

void add_air(double height, setting::Workplace& at) {
  layout::Strip strip;
  strip.height = height;
  at.galley.add(std::move(strip));
}

// The logo stands in the air above the title, so that the title keeps its place with and without one.
void add_logo(setting::Workplace& at) {
  const setting::Letterhead& letterhead = at.setting.letterhead;
  const double air = at.setting.styles.scaled(from_millimetres(28));
  if (!letterhead.logo) return add_air(air, at);
  const Size size = setting::logo_size(*letterhead.logo, {at.setting.styles.scaled(from_millimetres(50)),
                                                          at.setting.styles.scaled(from_millimetres(18))});
  layout::Strip strip;
  strip.height = air;
  strip.items.push_back(layout::TagBegin{
      .role = layout::Role::figure, .element = at.galley.numbers().next(), .alternative = letterhead.name});
  strip.items.push_back(layout::ImageItem{letterhead.logo, {0, 0, size.width, size.height}});
  strip.items.push_back(layout::TagEnd{});
  at.galley.add(std::move(strip));
}

// The copy's sign at the left, whose copy it is beside it.
void add_reader(setting::Workplace& at) {
  const personalise::Voice& voice = at.setting.voice;
  const personalise::Reader reader = voice.reader();
  const bool is_joint = reader == personalise::Reader::both;
  const double side = at.setting.styles.scaled(from_millimetres(13));
  const double indent = side + at.setting.styles.scaled(from_millimetres(5));
  const std::string& label = is_joint ? at.setting.words().joint_copy : at.setting.words().copy_for;
  const text::Paragraph& above =
      at.hand.set_words(label, model::StyleName::cover_text, at.setting.width - indent);
  const std::string whose =
      is_joint ? fmt::format("{} {} {}", voice.name_a(), at.setting.words().both, voice.name_b())
               : voice.reader_name();
  const text::Paragraph& name =
      at.hand.set_words(whose, model::StyleName::cover_names, at.setting.width - indent);

  at.galley.begin_block(voice.place_of_reader());
  layout::Strip strip;
  strip.height = std::max(side, above.height() + name.height());
  strip.space_after = at.setting.style(model::StyleName::cover_names).space_after;
  const double top = (strip.height - above.height() - name.height()) / 2;
  const double sign_top = (strip.height - side) / 2;
  layout::append_artifact(strip.items,
                          copy_sign({0, sign_top, side, side}, reader, 1.5, at.setting.palette().accent));
  if (!is_joint) {
    std::vector<layout::Item> letter;
    const text::Paragraph& sign =
        at.hand.set_words(reader == personalise::Reader::a ? "A" : "B", model::StyleName::heading, side);
    const double left = (side - sign.width()) / 2;
    layout::append_paragraph(letter, sign,
                             {left - layout::ink_left(sign), sign_top + (side - sign.height()) / 2},
                             at.galley.numbers());
    layout::append_artifact(strip.items, std::move(letter));
  }
  layout::append_tagged_paragraph(strip.items, above, {indent, top}, layout::Role::paragraph,
                                  at.galley.numbers());
  layout::append_tagged_paragraph(strip.items, name, {indent, top + above.height()}, layout::Role::paragraph,
                                  at.galley.numbers());
  at.galley.add(std::move(strip));
}

void add_note(setting::Workplace& at) {
  const load::InlineText& text = at.setting.voice.note();
  if (text.empty()) return;
  at.galley.begin_block(text.span);
  const text::Paragraph& label = at.hand.set_words(at.setting.words().note_from_facilitator,
                                                   model::StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(label, model::StyleName::callout_label, layout::Role::heading2, 0, true);
  const text::Paragraph& note = at.hand.set(text, model::StyleName::cover_text, at.setting.width);
  at.galley.add_paragraph(note, model::StyleName::cover_text, layout::Role::paragraph);
}

void add_right_to_pass(setting::Workplace& at) {
  const text::Paragraph& pass =
      at.hand.set_words(at.setting.words().right_to_pass, model::StyleName::cover_text, at.setting.width);
  at.galley.add_paragraph(pass, model::StyleName::cover_text, layout::Role::paragraph);
}

// Whoever finds it learns whose copy it is, and nothing of what it is about. The facilitator's note is left
// out as well: it is made of names and of what both have said.
void add_plain_cover(setting::Workplace& at) {
  add_air(at.setting.styles.scaled(from_millimetres(70)), at);
  add_reader(at);
  add_air(at.setting.styles.scaled(from_millimetres(8)), at);
  add_right_to_pass(at);
}

}  // namespace

void add_cover(const model::Workshop& workshop, const std::vector<ContentsEntry>& contents,
               setting::Workplace& at) {
  const setting::Letterhead& letterhead = at.setting.letterhead;
  at.galley.begin_block(workshop.title.span);
  if (at.setting.styles.theme().discreet) return add_plain_cover(at);
  add_logo(at);
  const text::Paragraph& title = at.hand.set(workshop.title, model::StyleName::cover_title, at.setting.width);
  at.galley.add_paragraph(title, model::StyleName::cover_title, layout::Role::heading1);
  if (!workshop.subtitle.empty()) {
    const text::Paragraph& subtitle =
        at.hand.set(workshop.subtitle, model::StyleName::cover_subtitle, at.setting.width);
    at.galley.begin_block(workshop.subtitle.span);
    at.galley.add_paragraph(subtitle, model::StyleName::cover_subtitle, layout::Role::paragraph);
  }
  std::string occasion = letterhead.name;
  if (!occasion.empty() && !workshop.date.value.empty()) occasion += " · ";
  occasion += personalise::date_in_words(workshop.date.value, at.setting.styles.theme().language);
  std::vector<setting::WrittenWords> sources = letterhead.written;
  sources.push_back({occasion, workshop.date.span});
  at.hand.set_sources(std::move(sources));
  if (!occasion.empty()) {
    at.galley.begin_block(letterhead.name.empty() ? workshop.date.span : letterhead.span);
    const text::Paragraph& words =
        at.hand.set_words(occasion, model::StyleName::cover_text, at.setting.width);
    at.galley.add_paragraph(words, model::StyleName::cover_text, layout::Role::paragraph);
  }
  at.hand.set_sources({});
  add_air(at.setting.styles.scaled(from_millimetres(14)), at);
  add_reader(at);
  at.galley.begin_block(workshop.title.span);
  add_air(at.setting.styles.scaled(from_millimetres(8)), at);
  add_note(at);
  if (!contents.empty()) add_contents_list(contents, at);
  at.galley.begin_block(workshop.title.span);
  add_right_to_pass(at);
  at.galley.begin_block(letterhead.span);
  at.hand.set_sources(letterhead.written);
  for (const std::string& line : {letterhead.contact_line(), letterhead.licence}) {
    if (line.empty()) continue;
    const text::Paragraph& words = at.hand.set_words(line, model::StyleName::hint, at.setting.width);
    at.galley.add_paragraph(words, model::StyleName::hint, layout::Role::paragraph);
  }
}

}  // namespace tandem::compose
