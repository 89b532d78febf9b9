// Stage: blocks. Cards on their sheets: type as large as all of them allow, backs behind fronts.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "blocks/card-deck/card_deck.h"
#include "blocks/card-deck/cut_guides.h"
#include "blocks/tools/item_order.h"
#include "layout/shapes.h"
#include "setting/type_scale.h"

namespace tandem::blocks {
namespace {

/// One side of a card, set: title and text, centred below each other.
struct Face {
  const text::Paragraph* title = nullptr;
  const text::Paragraph* text = nullptr;
  double gap = 0;
  double height() const { return (title ? title->height() + gap : 0) + text->height(); }
  bool divides_words() const { return (title && title->divides_words) || text->divides_words; }
};

constexpr double space_above_number = from_millimetres(1.5);

class DeckLayout {
 public:
  DeckLayout(const CardDeck& deck, const CardDeckStyle& style, setting::Workplace& at)
      : deck_(deck),
        style_(style),
        at_(at),
        order_(order_of_items(deck.cards.size(), deck.is_shuffled, deck.id, at.setting)),
        grid_(grid_of(most_per_page())) {
    const bool is_cut = at.setting.paper.is_card;
    safe_ = is_cut ? 0 : style.safe_area.points;
    if (deck.numbered) {
      number_height_ =
          at.setting.style(model::StyleName::scale_number).paragraph.leading + space_above_number;
    }
    has_backs_ = deck.backs && style.backs &&
                 (!deck.back.empty() || std::any_of(deck.cards.begin(), deck.cards.end(),
                                                    [](const DeckCard& card) { return !card.back.empty(); }));
  }

  void add() {
    if (grid_.count() == 0) return report_size();
    choose_type_size();
    report_what_does_not_fit();
    list_element_ = at_.galley.numbers().next();
    for (std::size_t i = 0; i < deck_.cards.size(); ++i) {
      item_elements_.push_back(at_.galley.numbers().next());
      body_elements_.push_back(at_.galley.numbers().next());
    }
    const int count = static_cast<int>(deck_.cards.size());
    for (int first = 0; first < count; first += grid_.count()) {
      const int last = std::min(count, first + grid_.count());
      if (first == 0)
        at_.galley.begin_page(has_backs_ ? layout::BreakBefore::recto : layout::BreakBefore::page);
      add_fronts(first, last);
      if (has_backs_) add_backs(first, last);
    }
    at_.galley.begin_page(has_backs_ ? layout::BreakBefore::recto : layout::BreakBefore::page);
  }

 private:
  int most_per_page() const { return deck_.per_page.value_or(8); }
  CardGrid grid_of(int per_page) const {
    const Size frame{at_.setting.width, at_.setting.frame_height()};
    if (at_.setting.paper.is_card) return fit_cards(frame, frame);
    if (deck_.size) return fit_cards(frame, {deck_.size->width.points, deck_.size->height.points});
    return divide_into_cards(frame, per_page, {style_.least_width.points, style_.least_height.points});
  }

  void report_size() {
    at_.hand.diagnostics().error(
        "card-size", at_.galley.block_span(),
        fmt::format("a card of {:.0f} × {:.0f} mm is larger than the page's room of {:.0f} × {:.0f} mm",
                    to_millimetres(grid_.card.width), to_millimetres(grid_.card.height),
                    to_millimetres(at_.setting.width), to_millimetres(at_.setting.frame_height())),
        "make it smaller, or turn it");
  }

  double text_width() const { return grid_.card.width - 2 * safe_; }
  // The number takes a line at the foot; as much stays empty at the head, so that the text is in the middle.
  double text_height() const { return grid_.card.height - 2 * safe_ - 2 * number_height_; }

  static load::InlineText in_bold(load::InlineText text) {
    for (load::RichParagraph& paragraph : text.paragraphs) {
      for (load::RichRun& run : paragraph.runs) run.strong = true;
    }
    return text;
  }

  Face set_face(const load::InlineText& title, const load::InlineText& text) {
    Face face;
    face.gap = 0.35 * factor_ * at_.setting.style(model::StyleName::card).paragraph.leading;
    if (!title.empty()) {
      face.title = &at_.hand.try_out(in_bold(title), model::StyleName::card, text_width(), factor_);
    }
    face.text = &at_.hand.try_out(text, model::StyleName::card, text_width(), factor_);
    return face;
  }
  Face front_of(std::size_t card) { return set_face(deck_.cards[card].title, deck_.cards[card].text); }
  const load::InlineText& back_text(std::size_t card) const {
    return deck_.cards[card].back.empty() ? deck_.back : deck_.cards[card].back;
  }

  bool fits(const Face& face) const { return face.height() <= text_height() && !face.divides_words(); }

  bool all_fit() {
    for (std::size_t i = 0; i < deck_.cards.size(); ++i) {
      if (!fits(front_of(i)) || (has_backs_ && !fits(set_face({}, back_text(i))))) return false;
    }
    return true;
  }

  // One size for the whole deck: cards in different sizes look like mistakes. Where one is too full in the
  // least type, as in large print, fewer cards share a page.
  void choose_type_size() {
    constexpr std::array factors{0.85, 0.92, 1.0, 1.15, 1.3};
    for (const int per_page : {10, 9, 8, 6, 4}) {
      if (per_page > most_per_page()) continue;
      grid_ = grid_of(per_page);
      factor_ = setting::largest_that_fits(factors, [&](double factor) {
        factor_ = factor;
        return all_fit();
      });
      if (all_fit()) return;
    }
  }

  void report_what_does_not_fit() {
    for (std::size_t i = 0; i < deck_.cards.size(); ++i) {
      const DeckCard& card = deck_.cards[i];
      report_face(front_of(i), card.text.span, fmt::format("card {}", i + 1));
      if (has_backs_ && !card.back.empty()) {
        report_face(set_face({}, card.back), card.back.span, fmt::format("the back of card {}", i + 1));
      }
    }
    if (has_backs_ && !deck_.back.empty()) report_face(set_face({}, deck_.back), deck_.back.span, "the back");
  }

  void report_face(const Face& face, const SourceSpan& span, const std::string& what) {
    if (fits(face)) return;
    at_.hand.diagnostics().error(
        "too-much-text", span,
        face.height() > text_height()
            ? fmt::format("{} has {:.0f} mm of text, but room for {:.0f} mm", what,
                          to_millimetres(face.height()), to_millimetres(text_height()))
            : fmt::format("{} has a word that is wider than its {:.0f} mm", what,
                          to_millimetres(text_width())),
        deck_.size ? "write less on it, or make the cards larger"
                   : "write less on it: this is too much even for a quarter of a page");
  }

  void place_face(std::vector<layout::Item>& items, const Rect& card, const Face& face) {
    const double left = card.x + safe_;
    double top = card.y + (card.height - face.height()) / 2;
    if (face.title) {
      layout::append_tagged_paragraph(items, *face.title, {left, top}, layout::Role::paragraph,
                                      at_.galley.numbers());
      top += face.title->height() + face.gap;
    }
    layout::append_tagged_paragraph(items, *face.text, {left, top}, layout::Role::paragraph,
                                    at_.galley.numbers());
  }

  void place_number(std::vector<layout::Item>& items, const Rect& card, std::size_t index) {
    if (!deck_.numbered) return;
    const text::Paragraph& number =
        at_.hand.set_words(std::to_string(index + 1), model::StyleName::scale_number, text_width());
    const Point corner{card.x + (card.width - number.width()) / 2 - layout::ink_left(number),
                       card.bottom() - safe_ - number.height()};
    layout::append_tagged_paragraph(items, number, corner, layout::Role::list_label, at_.galley.numbers());
  }

  layout::Strip page_strip() const {
    layout::Strip strip;
    strip.height = at_.setting.frame_height();
    strip.items.push_back(layout::TagBegin{.role = layout::Role::list, .element = list_element_});
    return strip;
  }

  void add_fronts(int first, int last) {
    layout::Strip strip = page_strip();
    for (int i = first; i < last; ++i) {
      const auto place = static_cast<std::size_t>(i);
      const std::size_t index = order_[place];
      const Rect card = grid_.place(i - first);
      strip.items.push_back(
          layout::TagBegin{.role = layout::Role::list_item, .element = item_elements_[place]});
      place_number(strip.items, card, index);
      strip.items.push_back(
          layout::TagBegin{.role = layout::Role::list_body, .element = body_elements_[place]});
      place_face(strip.items, card, front_of(index));
      strip.items.insert(strip.items.end(), 2, layout::TagEnd{});
    }
    strip.items.push_back(layout::TagEnd{});
    // Guides stand on the fronts alone: the two sides of a sheet never meet to a hair.
    if (!at_.setting.paper.is_card) {
      append_cut_guides(strip.items, grid_, last - first, style_.corner.points, at_.setting);
    }
    if (first > 0) strip.break_before = layout::BreakBefore::page;
    at_.galley.add(std::move(strip));
  }

  // A card's back goes on with the elements of its front, so that it is heard right behind it.
  void add_backs(int first, int last) {
    layout::Strip strip = page_strip();
    for (int i = first; i < last; ++i) {
      const auto place = static_cast<std::size_t>(i);
      const std::size_t index = order_[place];
      if (back_text(index).empty()) continue;
      const Rect card = behind(grid_.place(i - first), deck_.flip, at_.setting.paper);
      const Face face = set_face({}, back_text(index));
      if (deck_.cards[index].back.empty() && i > 0) {
        place_repeated_face(strip.items, card, face);
        continue;
      }
      strip.items.push_back(
          layout::TagBegin{.role = layout::Role::list_item, .element = item_elements_[place]});
      strip.items.push_back(
          layout::TagBegin{.role = layout::Role::list_body, .element = body_elements_[place]});
      place_face(strip.items, card, face);
      strip.items.insert(strip.items.end(), 2, layout::TagEnd{});
    }
    strip.items.push_back(layout::TagEnd{});
    strip.break_before = layout::BreakBefore::page;
    at_.galley.add(std::move(strip));
  }

  // What is the same on every back is heard once.
  void place_repeated_face(std::vector<layout::Item>& items, const Rect& card, const Face& face) {
    std::vector<layout::Item> drawing;
    layout::append_paragraph(drawing, *face.text,
                             {card.x + safe_, card.y + (card.height - face.height()) / 2},
                             at_.galley.numbers());
    layout::append_artifact(items, std::move(drawing));
  }

  const CardDeck& deck_;
  const CardDeckStyle& style_;
  setting::Workplace& at_;
  std::vector<std::size_t> order_;
  CardGrid grid_;
  double safe_ = 0;
  double number_height_ = 0;
  double factor_ = 1;
  bool has_backs_ = false;
  int list_element_ = 0;
  std::vector<int> item_elements_;
  std::vector<int> body_elements_;
};

}  // namespace

void lay_out_deck(const CardDeck& deck, const CardDeckStyle& style, setting::Workplace& at) {
  DeckLayout(deck, style, at).add();
}

}  // namespace tandem::blocks
