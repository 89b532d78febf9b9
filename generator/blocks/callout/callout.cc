// Stage: blocks. `callout`: a box beside the main line of thought: a note, a pause, a tip.
#include "blocks/block_type.h"
#include "blocks/tools/area.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

enum class CalloutKind { note, pause, tip };

struct Callout : Block {
  CalloutKind callout_kind = CalloutKind::note;
  InlineText title;
  RichText text;
};

struct CalloutStyle : BlockStyle {
  Length padding{from_millimetres(4)};
  Length bar{2.2};
};

}  // namespace

template <>
std::vector<std::string> words_of<CalloutKind>() {
  return {"note", "pause", "tip"};
}

template <>
const FieldTable<Callout>& fields_of<Callout>() {
  static const FieldTable<Callout> table{
      optional("kind", &Callout::callout_kind, "what sort of box it is"),
      optional("title", &Callout::title, "its heading, in place of the kind's own word, such as \"Pause\""),
      required("text", &Callout::text, "what it says"),
  };
  return table;
}

template <>
std::string_view short_form_field<Callout>() {
  return "text";
}

template <>
const FieldTable<CalloutStyle>& fields_of<CalloutStyle>() {
  static const FieldTable<CalloutStyle> table{
      optional("padding", &CalloutStyle::padding, "between the box and its text", between(0, 60)),
      optional("bar", &CalloutStyle::bar, "thickness of the bar at its side", between(0, 20)),
  };
  return table;
}

namespace {

void lay_out(const Callout& callout, const CalloutStyle& style, Workplace& at) {
  const Style& type = at.setting.style(StyleName::callout);
  const double padding = style.padding.points;
  const double left = style.bar.points + padding;
  const double text_width = at.setting.width - left - padding;

  std::vector<Item> text;
  const Paragraph& label =
      callout.title.empty()
          ? at.hand.set_words(at.setting.words().callout[static_cast<std::size_t>(callout.callout_kind)],
                              StyleName::callout_label, text_width)
          : at.hand.set(callout.title, StyleName::callout_label, text_width);
  append_tagged_paragraph(text, label, {left, padding}, Role::paragraph, at.galley.numbers());
  double top = padding + label.height() + at.setting.style(StyleName::callout_label).space_after;
  top += place_rich_text(text, callout.text, StyleName::callout, {left, top}, text_width, at);

  Strip strip;
  strip.height = top + padding;
  strip.space_before = type.space_before;
  strip.space_after = type.space_before;
  append_ground(strip.items, {0, 0, at.setting.width, strip.height}, 0, at.setting.palette().rule,
                at.setting);
  append_artifact(strip.items,
                  {filled(rectangle({0, 0, style.bar.points, strip.height}), at.setting.palette().accent)});
  append_translated(strip.items, text, 0, 0);
  at.galley.add(std::move(strip));
}

}  // namespace

BlockType callout_block() {
  return make_block_type<Callout, CalloutStyle>("callout", nullptr, lay_out);
}

}  // namespace tandem
