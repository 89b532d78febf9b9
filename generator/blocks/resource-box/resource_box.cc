// Stage: blocks. `resource-box`: places to turn to, those of the organisation's region or those that somebody
// writes in by hand, and lines for more.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/framed_strips.h"
#include "blocks/tools/spoken_field.h"
#include "layout/shapes.h"
#include "personalise/date_in_words.h"

namespace tandem::blocks {
namespace {

struct Resource {
  load::InlineText name;
  load::InlineText contact;
  load::InlineText note;
  load::InlineText hours;
  load::Identifier region;
};

struct ResourceBox : model::Block {
  load::InlineText title;
  std::vector<Resource> items;
  std::vector<load::InlineText> by_hand;
  load::PlainText verified;
  int own = 3;
};

struct ResourceBoxStyle : setting::BlockStyle {
  std::string verified;
  std::string own_name;
  std::string own_contact;
  load::Length padding{from_millimetres(4)};
  load::Length outline{1};
  load::Length gap{from_millimetres(6)};
  load::Length row{5};
  double least_measure = 28;  ///< em
};

const load::FieldTable<Resource>& fields_of(std::type_identity<Resource>) {
  static const load::FieldTable<Resource> table{
      load::required("name", &Resource::name, "who or where it is"),
      load::required("contact", &Resource::contact, "how to reach them: a number, an address, a link"),
      load::optional("note", &Resource::note, "for whom it is, in small type below the name"),
      load::optional("hours", &Resource::hours, "when they can be reached, in small type"),
      load::optional(
          "region", &Resource::region,
          "the region that it is for: it is printed if the organisation has the same one, or none"),
  };
  return table;
}

const load::FieldTable<ResourceBox>& fields_of(std::type_identity<ResourceBox>) {
  static const load::FieldTable<ResourceBox> table{
      load::required("id", &ResourceBox::id, "names the answers on the empty lines"),
      load::required("title", &ResourceBox::title, "its heading"),
      load::distinct(load::optional("items", &ResourceBox::items, "places to turn to; or `region`",
                                    load::between(1, 60))),
      load::distinct(load::optional("by-hand", &ResourceBox::by_hand,
                                    "names with an empty line beside each; beside `items: region`, where the "
                                    "organisation names no region",
                                    load::between(1, 12))),
      load::optional("verified", &ResourceBox::verified,
                     "when somebody last called them all: a day such as `2026-11-20`, which the page "
                     "writes out, or words"),
      load::optional("own", &ResourceBox::own, "empty lines, for what is near", load::between(0, 6)),
  };
  return table;
}

const load::FieldTable<ResourceBoxStyle>& fields_of(std::type_identity<ResourceBoxStyle>) {
  static const load::FieldTable<ResourceBoxStyle> table{
      load::required("verified", &ResourceBoxStyle::verified, "before the date"),
      load::required("own-name", &ResourceBoxStyle::own_name, "above the first half of the empty lines"),
      load::required("own-contact", &ResourceBoxStyle::own_contact, "above their second half"),
      load::optional("padding", &ResourceBoxStyle::padding, "between the box and its words",
                     load::between(0, 60)),
      load::optional("outline", &ResourceBoxStyle::outline, "thickness of the box's line",
                     load::between(0.5, 4)),
      load::optional("gap", &ResourceBoxStyle::gap, "between a name and how to reach it",
                     load::between(4, 80)),
      load::optional("row", &ResourceBoxStyle::row, "above and below each place", load::between(0, 40)),
      load::optional("least-measure", &ResourceBoxStyle::least_measure,
                     "where the box is narrower than so many em, contacts stand below the names",
                     load::between(10, 80)),
  };
  return table;
}

void check(const ResourceBox& box, Diagnostics& diagnostics) {
  if (!box.items.empty() || !box.by_hand.empty()) return;
  diagnostics.error("missing-key", box.span, "the box has no places to turn to",
                    "list some below 'items', or names to be filled in below 'by-hand'");
}

constexpr double names_beside_lines = 0.4;  // of the width

std::vector<const Resource*> shown_items(const ResourceBox& box, const std::string& region) {
  std::vector<const Resource*> shown;
  for (const Resource& item : box.items) {
    if (region.empty() || item.region.empty() || item.region.value == region) shown.push_back(&item);
  }
  return shown;
}

answers::Question line(const ResourceBox& box, const std::string& part, const std::string& label,
                       const setting::Setting& setting) {
  return question_of(setting, box.id, part, answers::TextField{},
                     spoken({setting.voice.plain(box.title), label}));
}

answers::Question by_hand(const ResourceBox& box, std::size_t index, const setting::Setting& setting) {
  return line(box, "by-hand-" + std::to_string(index + 1), setting.voice.plain(box.by_hand[index]), setting);
}

answers::Question own_line(const ResourceBox& box, int index, const char* what, const std::string& words,
                           const setting::Setting& setting) {
  return line(box, "own-" + std::to_string(index + 1) + what,
              counted(words, static_cast<std::size_t>(index), static_cast<std::size_t>(box.own)), setting);
}

answers::Question own_name(const ResourceBox& box, const ResourceBoxStyle& style, int index,
                           const setting::Setting& setting) {
  return own_line(box, index, "-name", style.own_name, setting);
}

answers::Question own_contact(const ResourceBox& box, const ResourceBoxStyle& style, int index,
                              const setting::Setting& setting) {
  return own_line(box, index, "-contact", style.own_contact, setting);
}

std::vector<answers::Question> ask(const ResourceBox& box, const ResourceBoxStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < box.by_hand.size(); ++i) questions.push_back(by_hand(box, i, setting));
  for (int i = 0; i < box.own; ++i) {
    questions.push_back(own_name(box, style, i, setting));
    questions.push_back(own_contact(box, style, i, setting));
  }
  return questions;
}

class ResourceBoxLayout {
 public:
  ResourceBoxLayout(const ResourceBox& box, const ResourceBoxStyle& style, setting::Workplace& at)
      : box_(box), style_(style), at_(at) {
    is_beside_ =
        at.setting.width >= style.least_measure * at.setting.style(model::StyleName::body).regular.size;
    column_ = is_beside_ ? (at.setting.width - style.gap.points) / 2 : at.setting.width;
  }

  void add(const std::vector<const Resource*>& items) {
    const text::Paragraph& title = at_.hand.set(box_.title, model::StyleName::heading, at_.setting.width);
    layout::Strip strip;
    strip.height = title.height();
    strip.keep_with_next = true;
    layout::append_tagged_paragraph(strip.items, title, {}, layout::Role::heading2, at_.galley.numbers());
    at_.galley.add(std::move(strip));
    for (std::size_t i = 0; i < items.size(); ++i) add_item(*items[i], i == 0, i + 1 == items.size());
    for (std::size_t i = 0; i < box_.by_hand.size(); ++i) add_line_for(i, i == 0 && !items.empty());
    if (box_.own > 0) add_own_lines();
    keep_last_rows_together();
    if (!box_.verified.value.empty()) {
      const std::string day =
          personalise::date_in_words(box_.verified.value, at_.setting.styles.theme().language);
      const text::Paragraph& words =
          at_.hand.set_words(style_.verified + " " + day, model::StyleName::hint, at_.setting.width);
      at_.galley.flow().strips.back().keep_with_next = true;
      at_.galley.flow().strips.back().space_after = 2 * style_.row.points;
      at_.galley.add_paragraph(words, model::StyleName::hint, layout::Role::paragraph);
    }
  }

 private:
  // One row alone overleaf, in a frame without its title, looks lost.
  void keep_last_rows_together() {
    std::vector<layout::Strip>& strips = at_.galley.flow().strips;
    if (strips.size() > 1) strips[strips.size() - 2].keep_with_next = true;
  }

  double append(layout::Strip& strip, const text::Paragraph& words, Point corner,
                layout::Role role = layout::Role::paragraph) {
    layout::append_tagged_paragraph(strip.items, words, corner, role, at_.galley.numbers());
    return words.height();
  }

  double append_words(layout::Strip& strip, const load::InlineText& text, model::StyleName style,
                      Point corner) {
    if (text.empty()) return 0;
    return append(strip, at_.hand.set(text, style, column_), corner);
  }

  void append_rule(layout::Strip& strip) {
    layout::append_artifact(
        strip.joint, {layout::horizontal_rule(0, at_.setting.width, 0.25, 0.5, at_.setting.palette().rule)});
  }

  // Name and note at the left, how and when at the right, or all below each other.
  void add_item(const Resource& item, bool is_first, bool is_last) {
    layout::Strip strip;
    const auto begin = [&](layout::Role role) {
      strip.items.push_back(layout::TagBegin{.role = role, .element = at_.galley.numbers().next()});
    };
    if (is_first) {
      begin(layout::Role::list);
      std::get<layout::TagBegin>(strip.items.back()).numbering = layout::TagBegin::Numbering::none;
    }
    if (!is_first) append_rule(strip);
    begin(layout::Role::list_item);
    const double top = style_.row.points;
    const text::Paragraph& name = at_.hand.set(item.name, model::StyleName::prompt, column_);
    double bottom = top + append(strip, name, {0, top}, layout::Role::list_label);
    begin(layout::Role::list_body);
    bottom += append_words(strip, item.note, model::StyleName::hint, {0, bottom});
    const double contact_left = is_beside_ ? column_ + style_.gap.points : 0;
    const text::Paragraph& contact = at_.hand.set(item.contact, model::StyleName::body, column_);
    double beside = is_beside_ ? top + std::max(0.0, name.first_baseline - contact.first_baseline) : bottom;
    beside += append(strip, contact, {contact_left, beside});
    beside += append_words(strip, item.hours, model::StyleName::hint, {contact_left, beside});
    strip.items.insert(strip.items.end(), is_last ? 3 : 2, layout::TagEnd{});
    strip.height = std::max(bottom, beside) + top;
    at_.galley.add(std::move(strip));
  }

  // A name, and a line to write on beside it, or below it where the box is narrow. Such lines divide the
  // rows, too.
  void add_line_for(std::size_t index, bool is_below_items) {
    const load::InlineText& text = box_.by_hand[index];
    const double pitch = at_.setting.styles.ruling().pitch;
    const double width = is_beside_ ? names_beside_lines * at_.setting.width : at_.setting.width;
    const text::Paragraph& name = at_.hand.set(text, model::StyleName::prompt, width);
    layout::Strip strip;
    if (is_below_items) append_rule(strip);
    const double top = style_.row.points;
    const double to_baseline = name.height() - name.leading + name.first_baseline;
    const double y = is_beside_ ? std::max(pitch, top + to_baseline + 1.5) : top + name.height() + pitch;
    append(strip, name, {0, is_beside_ ? y - 1.5 - to_baseline : top});
    append_own(strip, is_beside_ ? width + style_.gap.points : 0, at_.setting.width, y,
               by_hand(box_, index, at_.setting));
    strip.height = y + top;
    at_.galley.add(std::move(strip));
  }

  void add_own_lines() {
    const double pitch = at_.setting.styles.ruling().pitch;
    const double half = (at_.setting.width - style_.gap.points) / 2;
    const double right_half = half + style_.gap.points;
    const text::Paragraph& name = at_.hand.set_words(style_.own_name, model::StyleName::hint, half);
    const text::Paragraph& contact = at_.hand.set_words(style_.own_contact, model::StyleName::hint, half);
    layout::Strip strip;
    if (box_.by_hand.empty()) append_rule(strip);
    strip.height = style_.row.points;
    append(strip, name, {0, strip.height});
    append(strip, contact, {right_half, strip.height});
    strip.height += std::max(name.height(), contact.height());
    for (int i = 0; i < box_.own; ++i) {
      strip.height += pitch;
      append_own(strip, 0, half, strip.height, own_name(box_, style_, i, at_.setting));
      append_own(strip, right_half, at_.setting.width, strip.height,
                 own_contact(box_, style_, i, at_.setting));
    }
    strip.height += style_.row.points;
    at_.galley.add(std::move(strip));
  }

  void append_own(layout::Strip& strip, double left, double right, double y, answers::Question question) {
    append_blank(strip.items, left, right, y, layout::field_for(std::move(question)), at_);
  }

  const ResourceBox& box_;
  const ResourceBoxStyle& style_;
  setting::Workplace& at_;
  bool is_beside_ = false;
  double column_ = 0;
};

void lay_out(const ResourceBox& box, const ResourceBoxStyle& style, setting::Workplace& at) {
  const std::vector<const Resource*> items = shown_items(box, at.setting.letterhead.region);
  if (items.empty() && !box.items.empty()) {
    at.hand.diagnostics().warning(
        "no-resource-here", box.span,
        fmt::format("no place in this box is for the region '{}'", at.setting.letterhead.region),
        fmt::format("add one with 'region: {}', or one without a region", at.setting.letterhead.region));
  }
  setting::Workplace inner = inside_frame(style.padding.points, at);
  ResourceBoxLayout(box, style, inner).add(items);
  add_framed(std::move(inner.galley.flow().strips), style.padding.points, style.outline.points, at);
}

}  // namespace

BlockType resource_box_block() {
  return make_block_type<ResourceBox, ResourceBoxStyle>("resource-box", check, lay_out, ask);
}

}  // namespace tandem::blocks
