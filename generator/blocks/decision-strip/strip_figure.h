// Stage: blocks. A decision strip as it is drawn: shapes and arrows as a figure, then the steps as a list.
// In: steps whose words are set, and how they are divided into rows. Out: each row's items at the height that
// the page gives; a page may end between two rows.
#pragma once

#include <optional>
#include <vector>

#include "blocks/decision-strip/strip_rows.h"
#include "layout/page.h"

namespace tandem::blocks {

constexpr double strip_arrow_length = 7;  // points, of an arrow's head
constexpr double strip_label_gap = 3;     // between an arrow and its label
constexpr double strip_outline = 0.9;     // thickness of shapes and arrows

/// A step made ready: its words, each from an origin of their own, because heights grow with the page.
struct StripStep {
  bool is_question = false;
  double left = 0;
  double width = 0;
  double height = 0;        ///< before it grows
  double words_height = 0;  ///< of words above the room to write
  std::optional<layout::FieldItem> field;
  int field_element = 0;
  layout::TagBegin item;
  layout::TagBegin body;
  std::vector<layout::Item> number;     ///< from the step's top left corner
  std::vector<layout::Item> words;      ///< from the middle of its height; above a field from its top
  std::vector<layout::Item> otherwise;  ///< from their own top
  double otherwise_height = 0;
  std::vector<layout::Item> arrow;  ///< from the arrow's line
  double arrow_height = 0;
};

/// All that is needed to draw the figure at any height.
struct StripFigure {
  layout::TagBegin tag;
  layout::TagBegin list;
  std::vector<StripStep> steps;
  StripRows rows;
  double fall = 0;
  double padding = 0;
  double turn = 0;
  Colour ink;

  /// A row's heights from its top; rows after the first begin with the head of the arrow that leads to them.
  struct Row {
    double axis = 0;     ///< where the arrows are
    double below = 0;    ///< where the words of `otherwise` begin
    double channel = 0;  ///< of the arrow to the next row
    double height = 0;
  };
  /// `extra`: how much taller than at least its steps to write in are.
  Row place_row(std::size_t row, double extra) const;
  bool grows(std::size_t row) const;
  std::vector<layout::Item> draw_row(std::size_t row, double height) const;
  /// The head of the arrow to the next row where that stands on the next page, strip_arrow_length points
  /// high.
  std::vector<layout::Item> arrow_overleaf(std::size_t row) const;

 private:
  bool ends_row(std::size_t i) const { return (i + 1) % rows.columns == 0 && i + 1 < steps.size(); }
  double height_of(const StripStep& step, double extra) const {
    return step.field ? step.height + extra : step.height;
  }
  void draw_step(std::vector<layout::Item>& to, const StripStep& step, double axis, double extra) const;
  void draw_arrows(std::vector<layout::Item>& to, std::size_t step_index, const Row& row, double extra) const;
  void place_words(std::vector<layout::Item>& to, std::size_t step_index, const Row& row, double extra) const;
};

}  // namespace tandem::blocks
