// Stage: blocks. `callout`: a box beside the main line of thought: a note, a pause, a tip.
#include "blocks/block_type.h"
#include "blocks/tools/area.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

enum class CalloutKind { note, pause, tip };

struct Callout : model::Block {
  CalloutKind callout_kind = CalloutKind::note;
  load::InlineText title;
  load::RichText text;
};

struct CalloutStyle : setting::BlockStyle {
  load::Length padding{from_millimetres(4)};
  load::Length bar{2.2};
};

std::vector<std::string> words_of(std::type_identity<CalloutKind>) {
  return {"note", "pause", "tip"};
}

const load::FieldTable<Callout>& fields_of(std::type_identity<Callout>) {
  static const load::FieldTable<Callout> table{
      load::optional("kind", &Callout::callout_kind, "what sort of box it is"),
      load::optional("title", &Callout::title,
                     "its heading, in place of the kind's own word, such as \"Pause\""),
      load::required("text", &Callout::text, "what it says"),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Callout>) {
  return "text";
}

const load::FieldTable<CalloutStyle>& fields_of(std::type_identity<CalloutStyle>) {
  static const load::FieldTable<CalloutStyle> table{
      load::optional("padding", &CalloutStyle::padding, "between the box and its text", load::between(0, 60)),
      load::optional("bar", &CalloutStyle::bar, "thickness of the bar at its side", load::between(0, 20)),
  };
  return table;
}

void lay_out(const Callout& callout, const CalloutStyle& style, setting::Workplace& at) {
  const setting::Style& type = at.setting.style(model::StyleName::callout);
  const double padding = style.padding.points;
  const double left = style.bar.points + padding;
  const double text_width = at.setting.width - left - padding;

  std::vector<layout::Item> text;
  const text::Paragraph& label =
      callout.title.empty()
          ? at.hand.set_words(at.setting.words().callout[static_cast<std::size_t>(callout.callout_kind)],
                              model::StyleName::callout_label, text_width)
          : at.hand.set(callout.title, model::StyleName::callout_label, text_width);
  layout::append_tagged_paragraph(text, label, {left, padding}, layout::Role::paragraph, at.galley.numbers());
  double top = padding + label.height() + at.setting.style(model::StyleName::callout_label).space_after;
  top += setting::place_rich_text(text, callout.text, model::StyleName::callout, {left, top}, text_width, at);

  layout::Strip strip;
  strip.height = top + padding;
  strip.space_before = type.space_before;
  strip.space_after = type.space_before;
  append_ground(strip.items, {0, 0, at.setting.width, strip.height}, 0, at.setting.palette().rule,
                at.setting);
  layout::append_artifact(strip.items,
                          {layout::filled(layout::rectangle({0, 0, style.bar.points, strip.height}),
                                          at.setting.palette().accent)});
  layout::append_translated(strip.items, text, 0, 0);
  at.galley.add(std::move(strip));
}

}  // namespace

BlockType callout_block() {
  return make_block_type<Callout, CalloutStyle>("callout", nullptr, lay_out);
}

}  // namespace tandem::blocks
