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

void add_air(double height, BlockContext& context) {
  Strip strip;
  strip.height = height;
  context.add(std::move(strip));
}

// The logo stands in the air above the title, so that the title keeps its place with and without one.
void add_logo(const Letterhead& letterhead, BlockContext& context) {
  const double air = context.styles().scaled(from_millimetres(28));
  if (!letterhead.logo) return add_air(air, context);
  const Size size = logo_size(*letterhead.logo, {context.styles().scaled(from_millimetres(50)),
                                                 context.styles().scaled(from_millimetres(18))});
  Strip strip;
  strip.height = air;
  strip.items.push_back(
      TagBegin{.role = Role::figure, .element = context.numbers().next(), .alternative = letterhead.name});
  strip.items.push_back(ImageItem{letterhead.logo, {0, 0, size.width, size.height}});
  strip.items.push_back(TagEnd{});
  context.add(std::move(strip));
}

// The copy's sign at the left, whose copy it is beside it.
void add_reader(const Pack& pack, const Copy& copy, BlockContext& context) {
  const bool is_joint = copy.reader == Reader::both;
  const PlainText& a = pack.couple->a.name;
  const PlainText& b = pack.couple->b.name;
  const Voice& voice = context.voice();
  const std::string names = fmt::format("{} {} {}", voice.name_a(), context.words().both, voice.name_b());
  const double side = context.styles().scaled(from_millimetres(13));
  const double indent = side + context.styles().scaled(from_millimetres(5));
  const std::string& label = is_joint ? context.words().joint_copy : context.words().copy_for;
  const Paragraph& above = context.set_words(label, StyleName::cover_text, context.width() - indent);
  const Paragraph& name = context.set_words(is_joint ? names : voice.reader_name(), StyleName::cover_names,
                                            context.width() - indent);

  // Of two names the longer one is what makes the strip tall.
  const bool is_of_a = copy.reader == Reader::a || (is_joint && a.value.size() >= b.value.size());
  context.begin_block(is_of_a ? a.span : b.span);
  Strip strip;
  strip.height = std::max(side, above.height() + name.height());
  strip.space_after = context.style(StyleName::cover_names).space_after;
  const double top = (strip.height - above.height() - name.height()) / 2;
  const double sign_top = (strip.height - side) / 2;
  append_artifact(strip.items,
                  copy_sign({0, sign_top, side, side}, copy.reader, 1.5, context.palette().accent));
  if (!is_joint) {
    std::vector<Item> letter;
    const Paragraph& sign = context.set_words(copy.reader == Reader::a ? "A" : "B", StyleName::heading, side);
    const double left = (side - sign.width()) / 2;
    append_paragraph(letter, sign, {left - ink_left(sign), sign_top + (side - sign.height()) / 2},
                     context.numbers());
    append_artifact(strip.items, std::move(letter));
  }
  append_tagged_paragraph(strip.items, above, {indent, top}, Role::paragraph, context.numbers());
  append_tagged_paragraph(strip.items, name, {indent, top + above.height()}, Role::paragraph,
                          context.numbers());
  context.add(std::move(strip));
}

void add_note(const Couple& couple, BlockContext& context) {
  if (couple.note.empty()) return;
  context.begin_block(couple.note.span);
  const Paragraph& label =
      context.set_words(context.words().note_from_facilitator, StyleName::callout_label, context.width());
  context.add_paragraph(label, StyleName::callout_label, Role::heading2, 0, true);
  const Paragraph& note = context.set(couple.note, StyleName::cover_text, context.width());
  context.add_paragraph(note, StyleName::cover_text, Role::paragraph);
}

}  // namespace

void add_cover(const Pack& pack, const Copy& copy, const std::vector<ContentsEntry>& contents,
               const Letterhead& letterhead, BlockContext& context) {
  const Workshop& workshop = *pack.workshop;
  context.begin_block(workshop.title.span);
  add_logo(letterhead, context);
  const Paragraph& title = context.set(workshop.title, StyleName::cover_title, context.width());
  context.add_paragraph(title, StyleName::cover_title, Role::heading1);
  if (!workshop.subtitle.empty()) {
    const Paragraph& subtitle = context.set(workshop.subtitle, StyleName::cover_subtitle, context.width());
    context.begin_block(workshop.subtitle.span);
    context.add_paragraph(subtitle, StyleName::cover_subtitle, Role::paragraph);
  }
  std::string occasion = letterhead.name;
  if (!occasion.empty() && !workshop.date.value.empty()) occasion += " · ";
  occasion += date_in_words(workshop.date.value, context.styles().theme().language);
  if (!occasion.empty()) {
    context.begin_block(letterhead.name.empty() ? workshop.date.span : letterhead.span);
    const Paragraph& words = context.set_words(occasion, StyleName::cover_text, context.width());
    context.add_paragraph(words, StyleName::cover_text, Role::paragraph);
  }
  add_air(context.styles().scaled(from_millimetres(14)), context);
  add_reader(pack, copy, context);
  context.begin_block(workshop.title.span);
  add_air(context.styles().scaled(from_millimetres(8)), context);
  add_note(*pack.couple, context);
  if (!contents.empty()) add_contents_list(contents, context);
  context.begin_block(workshop.title.span);
  const Paragraph& pass =
      context.set_words(context.words().right_to_pass, StyleName::cover_text, context.width());
  context.add_paragraph(pass, StyleName::cover_text, Role::paragraph);
  context.begin_block(letterhead.span);
  for (const std::string& line : {letterhead.contact_line(), letterhead.licence}) {
    if (line.empty()) continue;
    const Paragraph& words = context.set_words(line, StyleName::hint, context.width());
    context.add_paragraph(words, StyleName::hint, Role::paragraph);
  }
}

}  // namespace tandem
