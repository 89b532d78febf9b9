#include "compose/page_furniture.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "compose/facilitator_edition.h"
#include "layout/shapes.h"
#include "setting/flow_memo.h"

namespace tandem::compose {
namespace {

// Of a title that is cut so many letters are left at least, or nobody would know it.
constexpr std::size_t least_letters_of_a_title = 8;

// No line at the head or foot of a page holds so much: what is longer is not set whole on every page only to
// be cut.
constexpr std::size_t most_bytes_of_a_line = 2000;

std::string start_of(const std::string& words) {
  if (words.size() <= most_bytes_of_a_line) return words;
  std::size_t end = most_bytes_of_a_line;
  while ((static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return words.substr(0, end);
}

/// Sets text on one line of a width.
class LineFitter {
 public:
  LineFitter(double width, setting::Workplace& at) : width_(width), at_(at) {}

  bool fits(const std::string& words) { return set(words).lines.size() == 1; }
  const text::Paragraph& set(const std::string& words) {
    return at_.hand.set_words(words, model::StyleName::furniture, width_);
  }

  /// As many letters of `words` as fit, from `least` on, with an ellipsis behind them; `line_with` makes the
  /// line that they are part of.
  std::string cut(const std::string& words, std::size_t least,
                  const std::function<std::string(const std::string&)>& line_with) {
    const std::u32string letters = to_code_points(words);
    const auto first = [&](std::size_t count) {
      while (count > 0 && (letters[count - 1] == U' ' || letters[count - 1] == U',')) --count;
      return to_utf8(letters.substr(0, count)) + "…";
    };
    std::size_t most = letters.size();
    std::size_t count = std::min(least, most);
    while (count + 1 < most) {
      const std::size_t middle = (count + most) / 2;
      (fits(line_with(first(middle))) ? count : most) = middle;
    }
    // A whole word reads better than a part of one.
    const std::size_t word_end = letters.rfind(U' ', count);
    if (word_end != std::u32string::npos && word_end >= least) count = word_end;
    return line_with(first(count));
  }

 private:
  double width_;
  setting::Workplace& at_;
};

// The text's one line. What has no room: first its last phrases, then the end of the title; the name of those
// whose page it is stays. Null where the text has nothing to say.
const text::Paragraph* line_of(const model::FurnitureText& text, const model::FurnitureText::Words& words,
                               double width, setting::Workplace& at) {
  if (text.empty()) return nullptr;
  at.galley.begin_block(text.span());
  LineFitter fitter(width, at);
  for (std::size_t phrases = text.phrase_count(); phrases > 0; --phrases) {
    const std::string formatted = text.format(words, phrases);
    if (formatted.empty()) return nullptr;
    if (fitter.fits(formatted)) return &fitter.set(formatted);
  }
  model::FurnitureText::Words shortened = words;
  for (const model::FurniturePlace place : {model::FurniturePlace::title, model::FurniturePlace::workshop}) {
    std::string& word = shortened[static_cast<std::size_t>(place)];
    if (to_code_points(word).size() <= least_letters_of_a_title) continue;
    const auto line_with = [&](const std::string& cut) {
      word = cut;
      return text.format(shortened, 1);
    };
    const std::string formatted = fitter.cut(word, least_letters_of_a_title, line_with);
    if (fitter.fits(formatted)) return &fitter.set(formatted);
  }
  const auto alone = [](const std::string& cut) { return cut; };
  return &fitter.set(fitter.cut(text.format(shortened, 1), 0, alone));
}

bool has_room(const model::FurnitureText& text, const model::FurnitureText::Words& words, double width,
              setting::Workplace& at) {
  const std::string whole = text.format(words, text.phrase_count());
  return whole.empty() || LineFitter(width, at).fits(whole);
}

// The middle one takes what it needs, and the left one has the room up to it. Where that is too little, the
// middle one stands beside the right one, which is short, and the left one gets what is free: in large print
// a title and a name would else be cut with half the line empty.
void place_line(std::vector<layout::Item>& items, const model::FurnitureLine& line,
                const model::FurnitureText::Words& words, const Rect& frame, double baseline,
                setting::Workplace& at) {
  const double gap = 1.5 * at.setting.style(model::StyleName::furniture).regular.size;
  const text::Paragraph* centre = line_of(line.centre, words, 0.4 * frame.width, at);
  const double side = centre ? (frame.width - centre->width()) / 2 - gap : 0.5 * frame.width - gap;
  const text::Paragraph* right =
      line_of(line.right, words, line.left.empty() && !centre ? frame.width : side, at);
  double left_width = frame.width - (right ? right->width() + gap : 0);
  double centre_x = 0;
  if (centre) {
    const double beside = left_width - centre->width() - gap;
    const bool in_middle = beside - gap <= side || has_room(line.left, words, side, at);
    centre_x = in_middle ? (frame.width - centre->width()) / 2 : beside;
    left_width = in_middle ? side : beside - gap;
  }
  const text::Paragraph* left = line_of(line.left, words, left_width, at);
  const auto place = [&](const text::Paragraph* text, double x) {
    if (!text) return;
    layout::append_paragraph(items, *text,
                             {frame.x + x - layout::ink_left(*text), baseline - text->first_baseline},
                             at.galley.numbers());
  };
  place(left, 0);
  if (centre) place(centre, centre_x);
  if (right) place(right, frame.width - right->width());
}

// Points, on any paper: it is looked for, not read. And how far below the footer's line it stands.
constexpr double size_of_id = 6.5;
constexpr double footer_to_id = 9.5;
// What printers leave white at the edge, at most, is 4.3 mm.
constexpr double least_edge_to_id = 12.5;

// The line at the foot of all pages of a copy. Its start and its number are set apart: neither is set anew on
// every page of a batch.
class LeafIdLine {
 public:
  /// `width` of the frame it stands in.
  LeafIdLine(const LeafId& id, double width, const model::PageMaster& master, setting::Workplace& at)
      : id_(id),
        at_(at),
        height_(height_of_leaf_id(master)),
        width_(width),
        factor_(size_of_id / at.setting.style(model::StyleName::furniture).regular.size),
        start_(set(printed_start(id))) {
    if (start_.width() <= 0.9 * width) return;
    factor_ *= 0.9 * width / start_.width();
    start_ = set(printed_start(id));
  }

  double width() const { return width_; }

  void append(layout::Page& page, int number, const Rect& frame) {
    id_.page = number;
    const text::Paragraph& of_page = set(std::to_string(number));
    const double left_of_number = frame.right() - of_page.width();
    const double baseline = page.size.height - height_;
    std::vector<layout::Item> items{
        layout::TagBegin{.role = layout::Role::artifact, .alternative = mark_of(id_)}};
    layout::append_paragraph(items, start_,
                             {left_of_number - start_.width(), baseline - start_.first_baseline},
                             at_.galley.numbers());
    layout::append_paragraph(items, of_page, {left_of_number, baseline - of_page.first_baseline},
                             at_.galley.numbers());
    items.push_back(layout::TagEnd{});
    for (layout::Item& item : items) page.items.push_back(std::move(item));
  }

 private:
  const text::Paragraph& set(const std::string& words) {
    constexpr double on_one_line = 10000;
    return at_.hand.try_out_words(words, model::StyleName::furniture, on_one_line, factor_);
  }

  LeafId id_;
  setting::Workplace& at_;
  double height_;  ///< of its baseline, from the paper's edge
  double width_;
  double factor_;
  text::Paragraph start_;
};

std::vector<setting::WrittenWords> sources_of(const PageFacts& page, const DocumentFacts& document,
                                              const setting::Letterhead& letterhead) {
  std::vector<setting::WrittenWords> sources{{page.title, page.title_span},
                                             {document.workshop, document.workshop_span},
                                             {document.date, document.date_span}};
  sources.insert(sources.end(), letterhead.written.begin(), letterhead.written.end());
  return sources;
}

std::string numbering(std::string words, int page, std::size_t pages) {
  const auto fill = [&](std::string_view place, const std::string& number) {
    const auto at = words.find(place);
    if (at != std::string::npos) words.replace(at, place.size(), number);
  };
  fill("{page}", std::to_string(page));
  fill("{pages}", std::to_string(pages));
  return words;
}

/// All that a line follows from: its own place and its text are those of a page master.
std::string key_of(const model::FurnitureLine& line, const model::FurnitureText::Words& words,
                   const Rect& frame, const setting::Workplace& at) {
  std::string key =
      fmt::format("{} {} {} {} ", fmt::ptr(&line), fmt::ptr(&at.setting.styles), frame.x, frame.width);
  for (const std::string& word : words) {
    key += word;
    key += '\0';  // none has one
  }
  return key;
}

}  // namespace

// On a line of its own, so that no footer has to make room for it. Where a paper has no footer, it stands in
// the middle of the margin.
double height_of_leaf_id(const model::PageMaster& master) {
  const model::FurnitureLine& footer = master.footer;
  const bool has_footer = !footer.left.empty() || !footer.centre.empty() || !footer.right.empty();
  const double footer_height = footer.distance.points;
  if (!has_footer) return master.margins.bottom.points / 2;
  return std::max(footer_height - footer_to_id, std::min(footer_height / 2, least_edge_to_id));
}

void add_furniture(std::vector<layout::Page>& pages, const std::vector<PageFacts>& facts,
                   const DocumentFacts& document, const setting::Letterhead& letterhead,
                   const model::PageMaster& master, setting::Workplace& at) {
  std::optional<LeafIdLine> leaf_id;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const Rect frame =
        facts[i].has_margin ? edition_frames(master, at.setting.styles).whole() : master.frame(number);
    if (document.leaf.copy != '\0') {
      if (!leaf_id || leaf_id->width() != frame.width) {
        LeafId id = document.leaf;
        id.pages = static_cast<int>(pages.size());
        leaf_id.emplace(id, frame.width, master, at);
      }
      leaf_id->append(pages[i], number, frame);
    }
    if (!facts[i].has_furniture) continue;
    const model::FurnitureText::Words words{start_of(facts[i].title),
                                            numbering(at.setting.words().numbering, number, pages.size()),
                                            std::to_string(number),
                                            std::to_string(pages.size()),
                                            document.copy,
                                            start_of(document.workshop),
                                            letterhead.name,
                                            letterhead.contact_line(),
                                            letterhead.licence,
                                            document.date};
    at.hand.set_sources(sources_of(facts[i], document, letterhead));
    const auto append_line = [&](const model::FurnitureLine& line, double baseline,
                                 layout::TagBegin::Furniture kind) {
      const auto set_line = [&] {
        std::vector<layout::Item> items;
        place_line(items, line, words, frame, baseline, at);
        std::vector<layout::Item> artifact;
        if (!items.empty()) layout::append_artifact(artifact, std::move(items), kind);
        return artifact;
      };
      pages[i].items.place({setting::make_part_once(key_of(line, words, frame, at), at, set_line)});
    };
    append_line(master.header, master.header.distance.points, layout::TagBegin::Furniture::header);
    append_line(master.footer, master.height.points - master.footer.distance.points,
                layout::TagBegin::Furniture::footer);
  }
}

void add_logo(layout::Page& page, const setting::Letterhead& letterhead, const model::PageMaster& master,
              layout::ElementNumbers& numbers) {
  if (!letterhead.logo || !master.header.right.empty()) return;
  const Rect frame = master.frame(1);
  const double margin = frame.y;
  const Size size = setting::logo_size(*letterhead.logo, {0.25 * frame.width, 0.45 * margin});
  const Rect box{frame.right() - size.width, 0.8 * margin - size.height, size.width, size.height};
  page.items.enclose(
      {layout::TagBegin{
           .role = layout::Role::figure, .element = numbers.next(), .alternative = letterhead.name},
       layout::ImageItem{letterhead.logo, box}, layout::TagEnd{}},
      {});
}

}  // namespace tandem::compose
