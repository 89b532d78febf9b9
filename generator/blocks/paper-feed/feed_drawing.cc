#include "blocks/paper-feed/feed_drawing.h"

#include <algorithm>
#include <numbers>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double paper_sides = 1.414;  // of A4, the long one to the short one
constexpr double edge_thickness = 1;
constexpr double line_thickness = 0.75;
constexpr double arrow_thickness = 1.25;
constexpr double head_length = 5;

Rect centred(Point centre, double width, double height) {
  return {centre.x - width / 2, centre.y - height / 2, width, height};
}

class FeedDrawing {
 public:
  FeedDrawing(const Rect& room, const setting::Palette& palette) : room_(room), palette_(palette) {}

  // The printer stands at the foot; what goes in stands above its slit.
  void into_printer(bool has_labels) {
    const double height = 0.62 * room_.height;
    const double width = height / paper_sides;
    const double slit = room_.bottom() - 0.26 * room_.height;
    const Rect leaf{middle() - width / 2, slit - 0.88 * height, width, height};
    if (has_labels) {
      labels(leaf);
    } else {
      outline(leaf);
      lines(leaf, 0.4);
      cross({leaf.x + 0.5 * leaf.width, leaf.y + 0.2 * leaf.height}, 0.1 * leaf.width);
    }
    const double printer_width = std::min(0.9 * room_.width, 2.1 * width);
    const Rect printer{middle() - printer_width / 2, slit, printer_width, room_.bottom() - slit};
    items_.emplace_back(layout::filled(layout::rounded_rectangle(printer, 3), palette_.tint));
    items_.emplace_back(layout::stroked(layout::rounded_rectangle(printer, 3), edge_thickness, palette_.ink));
    items_.emplace_back(layout::horizontal_rule(leaf.x - 4, leaf.right() + 4, slit, 2.5, palette_.ink));
    const double beside = leaf.right() + 0.24 * width + head_length;
    arrow({beside, slit - 0.5 * height}, {beside, slit - 4});
  }

  // Its front on the right, its back on the left as it comes to lie, and between them the edge.
  void turned_like_a_book(double width, double height) {
    const double arc_height = 0.2 * room_.height;
    const double fit = std::min({1.0, (room_.width - 8) / (2 * width), (room_.height - arc_height) / height});
    width *= fit;
    height *= fit;
    const double axis = middle();
    const double middle = room_.bottom() - height / 2;
    const Rect front{axis, middle - height / 2, width, height};
    const Rect back{axis - width, front.y, width, height};
    for (const Rect& side : {back, front}) {
      outline(side);
      const Point centre{side.x + width / 2, middle};
      arrow({centre.x, middle + 0.3 * height}, {centre.x, middle - 0.3 * height});
    }
    items_.emplace_back(
        layout::RuleItem{{axis, front.y - 5}, {axis, front.bottom()}, 2, palette_.ink, {3, 2}});
    const double radius = std::min(0.55 * width, arc_height);
    constexpr double quarter = std::numbers::pi / 2;
    const Point hinge{axis, front.y - 3};
    std::vector<Point> arc = layout::arc_points(hinge, radius, quarter, -quarter, 24);
    const Point tip = arc.back();
    items_.emplace_back(layout::stroked(layout::open_line(arc), arrow_thickness, palette_.ink));
    items_.emplace_back(layout::filled(
        layout::arrow_head({tip.x, tip.y - 10}, {tip.x, tip.y + 1}, head_length), palette_.ink));
  }

  std::vector<layout::Item> take() { return std::move(items_); }

 private:
  double middle() const { return room_.x + room_.width / 2; }

  void outline(const Rect& leaf) {
    items_.emplace_back(layout::stroked(layout::rectangle(leaf), edge_thickness, palette_.ink));
  }

  /// As of text, from a part of the height downwards.
  void lines(const Rect& leaf, double from) {
    for (double part = from; part < 0.8; part += 0.12) {
      const double y = leaf.y + part * leaf.height;
      items_.emplace_back(layout::horizontal_rule(
          leaf.x + 0.15 * leaf.width, leaf.right() - 0.15 * leaf.width, y, line_thickness, palette_.muted));
    }
  }

  void cross(Point centre, double half) {
    for (const double way : {1.0, -1.0}) {
      items_.emplace_back(layout::RuleItem{{centre.x - half, centre.y - way * half},
                                           {centre.x + half, centre.y + way * half},
                                           2,
                                           palette_.ink,
                                           {}});
    }
  }

  void labels(const Rect& sheet) {
    outline(sheet);
    constexpr int columns = 2;
    constexpr int rows = 5;
    const Size cell{sheet.width / columns, sheet.height / (rows + 0.5)};
    for (int place = 0; place < columns * rows; ++place) {
      const int row = place / columns;
      const Point centre{sheet.x + (place % columns + 0.5) * cell.width,
                         sheet.y + (row + 0.75) * cell.height};
      items_.emplace_back(layout::stroked(
          layout::rounded_rectangle(centred(centre, 0.82 * cell.width, 0.76 * cell.height), 1),
          line_thickness, palette_.muted));
    }
  }

  void arrow(Point from, Point tip) {
    const double back = tip.y > from.y ? -head_length : head_length;
    items_.emplace_back(layout::vertical_rule(from.x, std::min(from.y, tip.y + back),
                                              std::max(from.y, tip.y + back), arrow_thickness, palette_.ink));
    items_.emplace_back(layout::filled(layout::arrow_head(from, tip, head_length), palette_.ink));
  }

  Rect room_;
  const setting::Palette& palette_;
  std::vector<layout::Item> items_;
};

}  // namespace

std::vector<layout::Item> feed_drawing(Feed feed, const Rect& room, const setting::Palette& palette) {
  FeedDrawing drawing(room, palette);
  const double height = 0.8 * room.height;
  switch (feed) {
    case Feed::marked_leaf:
      drawing.into_printer(false);
      break;
    case Feed::label_sheet:
      drawing.into_printer(true);
      break;
    case Feed::long_edge:
      drawing.turned_like_a_book(height / paper_sides, height);
      break;
    case Feed::short_edge:
      drawing.turned_like_a_book(height, height / paper_sides);
      break;
  }
  return drawing.take();
}

}  // namespace tandem::blocks
