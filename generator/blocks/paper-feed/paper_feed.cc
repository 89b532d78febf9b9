// Stage: blocks. `paper-feed`: pictures of how paper goes into a printer and how the printer turns it, side
// by side, each with words below it.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/paper-feed/feed_drawing.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

struct FeedPicture {
  Feed shows = Feed::marked_leaf;
  InlineText says;
};

struct PaperFeed : Block {
  std::vector<FeedPicture> pictures;
};

struct PaperFeedStyle : BlockStyle {
  Length height{from_millimetres(24)};
  Length least{from_millimetres(36)};
  Length gap{from_millimetres(5)};
};

}  // namespace

template <>
std::vector<std::string> words_of<Feed>() {
  return {"marked-leaf", "label-sheet", "long-edge", "short-edge"};
}

template <>
const FieldTable<FeedPicture>& fields_of<FeedPicture>() {
  static const FieldTable<FeedPicture> table{
      required(
          "shows", &FeedPicture::shows,
          "what is drawn: a leaf with a cross, or a sheet of labels, on its way into the printer; a leaf "
          "that is turned about its long edge, or one that lies and is turned about its short edge"),
      required("says", &FeedPicture::says, "the same in words, below it"),
  };
  return table;
}

template <>
const FieldTable<PaperFeed>& fields_of<PaperFeed>() {
  static const FieldTable<PaperFeed> table{
      required("pictures", &PaperFeed::pictures, "side by side, as many as there is room for", between(1, 8)),
  };
  return table;
}

template <>
const FieldTable<PaperFeedStyle>& fields_of<PaperFeedStyle>() {
  static const FieldTable<PaperFeedStyle> table{
      optional("height", &PaperFeedStyle::height, "of a picture", between(from_millimetres(18), 200)),
      optional("least", &PaperFeedStyle::least, "least width of a picture; with less, fewer stand in a row",
               between(from_millimetres(24), 300)),
      optional("gap", &PaperFeedStyle::gap, "between two pictures", between(6, 60)),
  };
  return table;
}

namespace {

class PaperFeedLayout {
 public:
  PaperFeedLayout(const PaperFeed& block, const PaperFeedStyle& style, Workplace& at)
      : block_(block), style_(style), at_(at) {
    const double gap = style.gap.points;
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0, (at.setting.width + gap) / (style.least.points + gap)));
    // As even as may be: four where five do not fit are two and two, and not three and one.
    const std::size_t rows = (block.pictures.size() + fitting - 1) / fitting;
    columns_ = (block.pictures.size() + rows - 1) / rows;
    width_ = (at.setting.width - static_cast<double>(columns_ - 1) * gap) / static_cast<double>(columns_);
  }

  void add() {
    for (std::size_t first = 0; first < block_.pictures.size(); first += columns_) add_row(first);
  }

 private:
  void add_row(std::size_t first) {
    const std::size_t end = std::min(first + columns_, block_.pictures.size());
    Strip strip;
    strip.space_before = strip.space_after = at_.setting.style(StyleName::callout).space_before;
    // Words say what is drawn: a listener hears them once.
    std::vector<Item> drawings;
    for (std::size_t i = first; i < end; ++i) {
      const std::vector<Item> drawing =
          feed_drawing(block_.pictures[i].shows, {left_of(i - first), 0, width_, style_.height.points},
                       at_.setting.palette());
      drawings.insert(drawings.end(), drawing.begin(), drawing.end());
    }
    append_artifact(strip.items, std::move(drawings));
    const double top = style_.height.points + at_.setting.style(StyleName::list_item).space_after + 3;
    strip.height = top;
    for (std::size_t i = first; i < end; ++i) {
      const Paragraph& words = at_.hand.set(block_.pictures[i].says, StyleName::table_cell, width_);
      append_tagged_paragraph(strip.items, words, {left_of(i - first), top}, Role::paragraph,
                              at_.galley.numbers());
      strip.height = std::max(strip.height, top + words.height());
    }
    at_.galley.add(std::move(strip));
  }

  double left_of(std::size_t column) const {
    return static_cast<double>(column) * (width_ + style_.gap.points);
  }

  const PaperFeed& block_;
  const PaperFeedStyle& style_;
  Workplace& at_;
  std::size_t columns_ = 1;
  double width_ = 0;  ///< of a picture and its words
};

void lay_out(const PaperFeed& block, const PaperFeedStyle& style, Workplace& at) {
  PaperFeedLayout(block, style, at).add();
}

}  // namespace

BlockType paper_feed_block() {
  return make_block_type<PaperFeed, PaperFeedStyle>("paper-feed", nullptr, lay_out);
}

}  // namespace tandem
