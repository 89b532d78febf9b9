#include "compose/cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compose/marks.h"
#include "layout/shapes.h"
#include "personalise/date_in_words.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

void add_air(double height, Workplace& at) {
  Strip strip;
  strip.height = height;
  at.galley.add(std::move(strip));
}

// The logo stands in the air above the title, so that the title keeps its place with and without one.
void add_logo(Workplace& at) {
  const Letterhead& letterhead = at.setting.letterhead;
  const double air = at.setting.styles.scaled(from_millimetres(28));
  if (!letterhead.logo) return add_air(air, at);
  const Size size = logo_size(*letterhead.logo, {at.setting.styles.scaled(from_millimetres(50)),
                                                 at.setting.styles.scaled(from_millimetres(18))});
  Strip strip;
  strip.height = air;
  strip.items.push_back(
      TagBegin{.role = Role::figure, .element = at.galley.numbers().next(), .alternative = letterhead.name});
  strip.items.push_back(ImageItem{letterhead.logo, {0, 0, size.width, size.height}});
  strip.items.push_back(TagEnd{});
  at.galley.add(std::move(strip));
}

// The copy's sign at the left, whose copy it is beside it.
void add_reader(Workplace& at) {
  const Voice& voice = at.setting.voice;
  const Reader reader = voice.reader();
  const bool is_joint = reader == Reader::both;
  const double side = at.setting.styles.scaled(from_millimetres(13));
  const double indent = side + at.setting.styles.scaled(from_millimetres(5));
  const std::string& label = is_joint ? at.setting.words().joint_copy : at.setting.words().copy_for;
  const Paragraph& above = at.hand.set_words(label, StyleName::cover_text, at.setting.width - indent);
  const std::string whose =
      is_joint ? fmt::format("{} {} {}", voice.name_a(), at.setting.words().both, voice.name_b())
               : voice.reader_name();
  const Paragraph& name = at.hand.set_words(whose, StyleName::cover_names, at.setting.width - indent);

  at.galley.begin_block(voice.place_of_reader());
  Strip strip;
  strip.height = std::max(side, above.height() + name.height());
  strip.space_after = at.setting.style(StyleName::cover_names).space_after;
  const double top = (strip.height - above.height() - name.height()) / 2;
  const double sign_top = (strip.height - side) / 2;
  append_artifact(strip.items,
                  copy_sign({0, sign_top, side, side}, reader, 1.5, at.setting.palette().accent));
  if (!is_joint) {
    std::vector<Item> letter;
    const Paragraph& sign = at.hand.set_words(reader == Reader::a ? "A" : "B", StyleName::heading, side);
    const double left = (side - sign.width()) / 2;
    append_paragraph(letter, sign, {left - ink_left(sign), sign_top + (side - sign.height()) / 2},
                     at.galley.numbers());
    append_artifact(strip.items, std::move(letter));
  }
  append_tagged_paragraph(strip.items, above, {indent, top}, Role::paragraph, at.galley.numbers());
  append_tagged_paragraph(strip.items, name, {indent, top + above.height()}, Role::paragraph,
                          at.galley.numbers());
  at.galley.add(std::move(strip));
}

void add_note(Workplace& at) {
  const InlineText& text = at.setting.voice.note();
  if (text.empty()) return;
  at.galley.begin_block(text.span);
  const Paragraph& label =
      at.hand.set_words(at.setting.words().note_from_facilitator, StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(label, StyleName::callout_label, Role::heading2, 0, true);
  const Paragraph& note = at.hand.set(text, StyleName::cover_text, at.setting.width);
  at.galley.add_paragraph(note, StyleName::cover_text, Role::paragraph);
}

void add_right_to_pass(Workplace& at) {
  const Paragraph& pass =
      at.hand.set_words(at.setting.words().right_to_pass, StyleName::cover_text, at.setting.width);
  at.galley.add_paragraph(pass, StyleName::cover_text, Role::paragraph);
}

// Whoever finds it learns whose copy it is, and nothing of what it is about. The facilitator's note is left
// out as well: it is made of names and of what both have said.
void add_plain_cover(Workplace& at) {
  add_air(at.setting.styles.scaled(from_millimetres(70)), at);
  add_reader(at);
  add_air(at.setting.styles.scaled(from_millimetres(8)), at);
  add_right_to_pass(at);
}

}  // namespace

void add_cover(const Workshop& workshop, const std::vector<ContentsEntry>& contents, Workplace& at) {
  const Letterhead& letterhead = at.setting.letterhead;
  at.galley.begin_block(workshop.title.span);
  if (at.setting.styles.theme().discreet) return add_plain_cover(at);
  add_logo(at);
  const Paragraph& title = at.hand.set(workshop.title, StyleName::cover_title, at.setting.width);
  at.galley.add_paragraph(title, StyleName::cover_title, Role::heading1);
  if (!workshop.subtitle.empty()) {
    const Paragraph& subtitle = at.hand.set(workshop.subtitle, StyleName::cover_subtitle, at.setting.width);
    at.galley.begin_block(workshop.subtitle.span);
    at.galley.add_paragraph(subtitle, StyleName::cover_subtitle, Role::paragraph);
  }
  std::string occasion = letterhead.name;
  if (!occasion.empty() && !workshop.date.value.empty()) occasion += " · ";
  occasion += date_in_words(workshop.date.value, at.setting.styles.theme().language);
  std::vector<WrittenWords> sources = letterhead.written;
  sources.push_back({occasion, workshop.date.span});
  at.hand.set_sources(std::move(sources));
  if (!occasion.empty()) {
    at.galley.begin_block(letterhead.name.empty() ? workshop.date.span : letterhead.span);
    const Paragraph& words = at.hand.set_words(occasion, StyleName::cover_text, at.setting.width);
    at.galley.add_paragraph(words, StyleName::cover_text, Role::paragraph);
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
    const Paragraph& words = at.hand.set_words(line, StyleName::hint, at.setting.width);
    at.galley.add_paragraph(words, StyleName::hint, Role::paragraph);
  }
}

}  // namespace tandem
