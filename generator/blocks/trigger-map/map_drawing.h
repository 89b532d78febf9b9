// Stage: blocks. A `trigger-map` as it is drawn: boxes with arrows between them.
// In: boxes whose words are set. Out: a map's items at the height that the page gives.
#pragma once

#include <vector>

#include "layout/writing_space.h"

namespace tandem::blocks {

/// One box, an item of the map's list; its lines take what height it is given.
struct MapBox {
  double left = 0;
  double right = 0;
  std::vector<layout::Item> words;
  double head = 0;  ///< the height above the lines: the words, and air around them
  layout::FieldItem field;
  int item_element = 0;
  int words_element = 0;
  int form_element = 0;
};

/// How boxes and arrows of one map look, and the list that they are.
struct MapLook {
  layout::TagBegin list;
  layout::Ruling ruling;
  Colour ink;
  double thickness = 0;
  double radius = 0;
  double padding = 0;
  double arrow = 0;
};

void append_arrow(std::vector<layout::Item>& items, Point from, Point tip, const MapLook& look);

/// A map across the page: its boxes side by side, their lines beginning at one height.
struct MapAcross {
  MapLook look;
  std::vector<MapBox> boxes;
  double head = 0;
};

std::vector<layout::Item> draw_across(double height, double pitch, const MapAcross& map);

/// One box of a map down the page.
struct BoxOfMap {
  MapLook look;
  MapBox box;
  bool is_first = false;
  bool is_last = false;
};

std::vector<layout::Item> draw_box(double height, double pitch, const BoxOfMap& drawn);

}  // namespace tandem::blocks
