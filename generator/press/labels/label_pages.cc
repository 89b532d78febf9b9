#include "press/labels/label_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "layout/shapes.h"
#include "personalise/voice.h"
#include "setting/workplace.h"

namespace tandem::press {
namespace {

constexpr std::size_t most_lines = 2;
constexpr double step_down = 0.94;   // from one size of type to the next that is tried
constexpr double still_large = 0.6;  // of the largest type: what a hyphenated name may shrink to, to be whole
constexpr double size_below = 8;     // points
constexpr double gap_below = 2;
constexpr double cut_thickness = 0.3;

const char* letter_of(personalise::Reader reader) {
  return reader == personalise::Reader::a ? "A" : "B";
}

std::string below_of(const model::Couple& couple, personalise::Reader reader, const model::LabelSheet& sheet,
                     const LabelWords& words) {
  switch (sheet.below) {
    case model::BelowName::nothing:
      return {};
    case model::BelowName::copy:
      return reader == personalise::Reader::both ? couple.id.value
                                                 : fmt::format("{} · {}", couple.id.value, letter_of(reader));
    case model::BelowName::workshop:
      return words.workshop
                 ? personalise::Voice::for_anybody(words.styles.words()).plain(words.workshop->title)
                 : std::string();
    case model::BelowName::organisation:
      return words.letterhead.name;
  }
  return {};
}

/// On few lines, no word of it in two pieces.
bool is_whole(const text::Paragraph& set) {
  const bool is_divided =
      std::any_of(set.lines.begin(), set.lines.end(), [](const text::Line& line) { return line.hyphenated; });
  return !set.overfull && !set.divides_words && !is_divided && set.lines.size() <= most_lines;
}

/// No line ends at a hyphen of it.
std::string kept_at_hyphens(const std::string& name) {
  std::string kept;
  for (const char each : name) {
    kept += each;
    if (each == '-') kept += "\u2060";  // a word joiner
  }
  return kept;
}

/// One name in its label.
class LabelSetter {
 public:
  LabelSetter(const model::LabelSheet& sheet, setting::Workplace& at) : sheet_(sheet), at_(at) {}

  void set(const Label& label, const Rect& place, std::vector<layout::Item>& items) {
    const Rect room{place.x + sheet_.padding.points, place.y + sheet_.padding.points,
                    place.width - 2 * sheet_.padding.points, place.height - 2 * sheet_.padding.points};
    at_.galley.begin_block(label.place);
    const text::Paragraph* below =
        label.below.empty() ? nullptr
                            : &words_in(label.below, model::StyleName::hint, size_below, room.width);
    const double height_below = below ? below->height() + gap_below : 0;
    const double left = room.height - height_below;
    const text::Paragraph* name = label.name.empty() ? nullptr : fitted(label.name, {room.width, left});
    const double height = (name ? name->height() : 0) + height_below;
    double top = room.y + (room.height - height) / 2;
    for (const text::Paragraph* each : {name, below}) {
      if (!each) continue;
      items.push_back(
          layout::TagBegin{.role = layout::Role::paragraph, .element = at_.galley.numbers().next()});
      layout::append_centred_paragraph(items, *each, room.x + room.width / 2, top, at_.galley.numbers());
      items.push_back(layout::TagEnd{});
      top += each->height() + gap_below;
    }
  }

 private:
  const text::Paragraph& words_in(const std::string& words, model::StyleName style, double size,
                                  double width) {
    return at_.hand.try_out_words(words, style, width, size / at_.setting.style(style).regular.size);
  }

  /// As large as it may be, on one line or two, and rather somewhat smaller than parted at its hyphen. Null
  /// once it has been reported that there is no such size.
  const text::Paragraph* fitted(const std::string& name, Size room) {
    const double smallest = sheet_.smallest.points;
    const double large = std::max(smallest, still_large * sheet_.largest.points);
    if (const text::Paragraph* whole = largest_of(kept_at_hyphens(name), room, large)) return whole;
    if (const text::Paragraph* set = largest_of(name, room, smallest)) return set;
    at_.hand.diagnostics().error(
        "name-too-long", at_.galley.block_span(),
        fmt::format("this name does not fit on a label of '{}', in {:g} points on two lines", sheet_.id.value,
                    smallest),
        "take larger labels, or let them have smaller type: 'smallest' in the file of these labels");
    return nullptr;
  }

  /// Null where it does not fit in any size from the largest down to `least`, points.
  const text::Paragraph* largest_of(const std::string& name, Size room, double least) {
    double size = std::max(sheet_.largest.points, least);
    for (bool is_last = false; !is_last; size *= step_down) {
      is_last = size <= least;
      const text::Paragraph& set =
          words_in(name, model::StyleName::cover_names, std::max(size, least), room.width);
      if (is_whole(set) && set.height() <= room.height) return &set;
    }
    return nullptr;
  }

  const model::LabelSheet& sheet_;
  setting::Workplace& at_;
};

/// Lines along all labels' edges, from one end of the paper to the other.
std::vector<layout::Item> cut_lines(const model::LabelSheet& sheet, Colour colour) {
  std::vector<double> upright;
  std::vector<double> lying;
  for (int place = 0; place < sheet.count(); ++place) {
    const Rect label = sheet.label(place);
    for (double x : {label.x, label.right()}) upright.push_back(x);
    for (double y : {label.y, label.bottom()}) lying.push_back(y);
  }
  std::vector<layout::Item> lines;
  const auto once = [](std::vector<double>& places) {
    std::sort(places.begin(), places.end());
    places.erase(
        std::unique(places.begin(), places.end(), [](double one, double other) { return other - one < 0.1; }),
        places.end());
  };
  once(upright);
  once(lying);
  const Size paper = sheet.paper();
  for (double x : upright)
    lines.push_back(layout::RuleItem{{x, 0}, {x, paper.height}, cut_thickness, colour, {2, 2}});
  for (double y : lying)
    lines.push_back(layout::RuleItem{{0, y}, {paper.width, y}, cut_thickness, colour, {2, 2}});
  return lines;
}

}  // namespace

std::vector<Label> labels_of(const std::vector<const model::Couple*>& couples, const model::LabelSheet& sheet,
                             const LabelWords& words) {
  std::vector<Label> labels;
  const auto voice_of = [&](const model::Couple& couple, personalise::Reader reader) {
    return personalise::Voice::for_couple(couple, reader, words.styles.theme().language,
                                          words.styles.words());
  };
  for (const model::Couple* couple : couples) {
    if (sheet.use == model::LabelFor::couple) {
      const personalise::Voice voice = voice_of(*couple, personalise::Reader::both);
      std::string name = fmt::format("{} {} {}", voice.name_a(), words.styles.words().both, voice.name_b());
      if (couple->open != model::OpenPartner::neither)
        name = couple->open == model::OpenPartner::a ? voice.name_b() : voice.name_a();
      labels.push_back({std::move(name), below_of(*couple, personalise::Reader::both, sheet, words),
                        voice.place_of_reader()});
      continue;
    }
    for (const personalise::Reader reader : {personalise::Reader::a, personalise::Reader::b}) {
      const personalise::Voice voice = voice_of(*couple, reader);
      const bool is_open =
          couple->open == (reader == personalise::Reader::a ? model::OpenPartner::a : model::OpenPartner::b);
      labels.push_back({is_open ? std::string() : voice.reader_name(),
                        below_of(*couple, reader, sheet, words),
                        is_open ? couple->id.span : voice.place_of_reader()});
    }
  }
  return labels;
}

layout::Document label_pages(const std::vector<Label>& labels, const model::LabelSheet& sheet, int start,
                             const LabelWords& words, text::Typesetter& typesetter,
                             Diagnostics& diagnostics) {
  layout::Document document;
  document.title = sheet.description.value;
  document.language = words.styles.theme().language;
  document.is_one_sided = document.keeps_size = true;
  layout::ElementNumbers numbers;
  const personalise::Voice voice = personalise::Voice::for_anybody(words.styles.words());
  setting::Workplace at({words.styles, voice, words.letterhead, sheet.width.points}, typesetter, numbers,
                        diagnostics, sheet.id.span);
  LabelSetter setter(sheet, at);
  int place = start - 1;
  std::vector<layout::Item> items;
  const auto end_page = [&] {
    if (sheet.cut_lines) layout::append_artifact(items, cut_lines(sheet, words.styles.palette().muted));
    document.pages.push_back({sheet.paper(), std::move(items)});
    items.clear();
    place = 0;
  };
  for (const Label& label : labels) {
    if (place == sheet.count()) end_page();
    setter.set(label, sheet.label(place), items);
    ++place;
  }
  if (!labels.empty()) end_page();
  return document;
}

}  // namespace tandem::press
