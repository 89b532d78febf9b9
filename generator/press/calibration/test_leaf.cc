#include "press/calibration/test_leaf.h"

#include <string>

#include "layout/shapes.h"
#include "model/printer_profile.h"
#include "personalise/voice.h"
#include "setting/workplace.h"

namespace tandem::press {
namespace {

constexpr double thin = 0.25;
constexpr double arm = from_millimetres(10);

/// A cross with a tick for each millimetre of its arms, every fifth one longer.
void append_cross(std::vector<layout::Item>& items, Point at, Colour colour) {
  items.push_back(layout::RuleItem{{at.x - arm, at.y}, {at.x + arm, at.y}, thin, colour, {}});
  items.push_back(layout::RuleItem{{at.x, at.y - arm}, {at.x, at.y + arm}, thin, colour, {}});
  for (int millimetre = -10; millimetre <= 10; ++millimetre) {
    const double along = from_millimetres(millimetre);
    const double tick = from_millimetres(millimetre % 5 == 0 ? 1.5 : 0.8);
    items.push_back(
        layout::RuleItem{{at.x + along, at.y - tick}, {at.x + along, at.y + tick}, thin, colour, {}});
    items.push_back(
        layout::RuleItem{{at.x - tick, at.y + along}, {at.x + tick, at.y + along}, thin, colour, {}});
  }
}

struct Line {
  const char* words;
  model::StyleName style;
};

constexpr Line lines_of_both[] = {
    {"Print this leaf in actual size (100 %), on both sides, turned on the long edge, from the tray that you "
     "measure. Hold "
     "each side so "
     "that you can read it, and measure with a ruler, to half a millimetre.",
     model::StyleName::body},
    {"left: from the paper's left edge to the upper left cross (20 mm if nothing is moved)",
     model::StyleName::body},
    {"top: from its top edge to the same cross (20 mm)", model::StyleName::body},
    {"top-right: from its top edge to the upper right cross (20 mm)", model::StyleName::body},
    {"across: between the two upper crosses (160 mm)", model::StyleName::body},
    {"down: between the two crosses at the left (220 mm)", model::StyleName::body},
    {"Write what differs into templates/printers/ID.yaml, below 'front' or 'back', and print with --profile "
     "ID.",
     model::StyleName::body},
};

layout::Page side(const char* title, Size paper, setting::Workplace& at) {
  std::vector<layout::Item> crosses;
  for (double x : {model::cross_left, model::cross_left + model::cross_across}) {
    for (double y : {model::cross_top, model::cross_top + model::cross_down})
      append_cross(crosses, {x, y}, at.setting.palette().ink);
  }
  std::vector<layout::Item> items;
  layout::append_artifact(items, std::move(crosses));
  double top = from_millimetres(60);
  const double left = from_millimetres(40);
  const auto add = [&](const std::string& words, model::StyleName style, layout::Role role) {
    const text::Paragraph& paragraph = at.hand.set_words(words, style, at.setting.width);
    layout::append_tagged_paragraph(items, paragraph, {left, top}, role, at.galley.numbers());
    top += paragraph.height() + from_millimetres(3);
  };
  add(title, model::StyleName::title, layout::Role::heading1);
  for (const Line& line : lines_of_both) add(line.words, line.style, layout::Role::paragraph);
  return {paper, std::move(items)};
}

}  // namespace

layout::Document test_leaf(Size paper, const LabelWords& words, text::Typesetter& typesetter,
                           Diagnostics& diagnostics) {
  layout::Document document;
  document.title = "Test leaf";
  document.keeps_size = true;
  layout::ElementNumbers numbers;
  const personalise::Voice voice = personalise::Voice::for_anybody(words.styles.words());
  setting::Workplace at({words.styles, voice, words.letterhead, from_millimetres(120)}, typesetter, numbers,
                        diagnostics);
  document.pages.push_back(side("Test leaf: front", paper, at));
  document.pages.push_back(side("Test leaf: back", paper, at));
  return document;
}

}  // namespace tandem::press
