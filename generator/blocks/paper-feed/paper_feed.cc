// Stage: blocks. `paper-feed`: pictures of how paper goes into a printer and how the printer turns it, side
// by side, each with words below it.
#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/paper-feed/feed_drawing.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

struct FeedPicture {
  Feed shows = Feed::marked_leaf;
  load::InlineText says;
};

struct PaperFeed : model::Block {
  std::vector<FeedPicture> pictures;
};

struct PaperFeedStyle : setting::BlockStyle {
  load::Length height{from_millimetres(24)};
  load::Length least{from_millimetres(36)};
  load::Length gap{from_millimetres(5)};
};

}  // namespace

std::vector<std::string> words_of(std::type_identity<Feed>) {
  return {"marked-leaf", "label-sheet", "long-edge", "short-edge"};
}

namespace {

const load::FieldTable<FeedPicture>& fields_of(std::type_identity<FeedPicture>) {
  static const load::FieldTable<FeedPicture> table{
      load::required(
          "shows", &FeedPicture::shows,
          "what is drawn: a leaf with a cross, or a sheet of labels, on its way into the printer; a leaf "
          "that is turned about its long edge, or one that lies and is turned about its short edge"),
      load::required("says", &FeedPicture::says, "the same in words, below it"),
  };
  return table;
}

const load::FieldTable<PaperFeed>& fields_of(std::type_identity<PaperFeed>) {
  static const load::FieldTable<PaperFeed> table{
      load::required("pictures", &PaperFeed::pictures, "side by side, as many as there is room for",
                     load::between(1, 8)),
  };
  return table;
}

const load::FieldTable<PaperFeedStyle>& fields_of(std::type_identity<PaperFeedStyle>) {
  static const load::FieldTable<PaperFeedStyle> table{
      load::optional("height", &PaperFeedStyle::height, "of a picture",
                     load::between(from_millimetres(18), 200)),
      load::optional("least", &PaperFeedStyle::least,
                     "least width of a picture; with less, fewer stand in a row",
                     load::between(from_millimetres(24), 300)),
      load::optional("gap", &PaperFeedStyle::gap, "between two pictures", load::between(6, 60)),
  };
  return table;
}

class PaperFeedLayout {
 public:
  PaperFeedLayout(const PaperFeed& block, const PaperFeedStyle& style, setting::Workplace& at)
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
    layout::Strip strip;
    strip.space_before = strip.space_after = at_.setting.style(model::StyleName::callout).space_before;
    // Words say what is drawn: a listener hears them once.
    std::vector<layout::Item> drawings;
    for (std::size_t i = first; i < end; ++i) {
      const std::vector<layout::Item> drawing =
          feed_drawing(block_.pictures[i].shows, {left_of(i - first), 0, width_, style_.height.points},
                       at_.setting.palette());
      drawings.insert(drawings.end(), drawing.begin(), drawing.end());
    }
    layout::append_artifact(strip.items, std::move(drawings));
    const double top = style_.height.points + at_.setting.style(model::StyleName::list_item).space_after + 3;
    strip.height = top;
    for (std::size_t i = first; i < end; ++i) {
      const text::Paragraph& words =
          at_.hand.set(block_.pictures[i].says, model::StyleName::table_cell, width_);
      layout::append_tagged_paragraph(strip.items, words, {left_of(i - first), top}, layout::Role::paragraph,
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
  setting::Workplace& at_;
  std::size_t columns_ = 1;
  double width_ = 0;  ///< of a picture and its words
};

void lay_out(const PaperFeed& block, const PaperFeedStyle& style, setting::Workplace& at) {
  PaperFeedLayout(block, style, at).add();
}

}  // namespace

BlockType paper_feed_block() {
  return make_block_type<PaperFeed, PaperFeedStyle>("paper-feed", nullptr, lay_out);
}

}  // namespace tandem::blocks
