// Paper as hands know it: leaves are turned over, folded, laid in one another, cut and piled, and then read.
// In: imposed leaves. Out: pages in the order in which somebody comes upon them.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "press/imposition/impose.h"

namespace tandem::tests {

/// What somebody sees who looks through the paper at where a page is: in the front's places.
struct SeenPage {
  int page = 0;
  Rect place;
  bool is_upright = false;  ///< once the leaf is turned like a page of a book
};

struct SeenLeaf {
  Size size;
  std::vector<SeenPage> front;
  std::vector<SeenPage> back;
};

/// The printer turns paper about one of its edges; then a back's left is the front's right, or its top the
/// front's foot.
inline SeenLeaf as_printed(const press::ImposedLeaf& leaf, press::DuplexEdge edge) {
  SeenLeaf seen{leaf.size, {}, {}};
  for (const press::PlacedPage& page : leaf.front.pages)
    seen.front.push_back({page.page, page.place, page.turn == press::Turn::none});
  const bool long_is_upright = leaf.size.height >= leaf.size.width;
  const bool about_upright = (edge == press::DuplexEdge::long_edge) == long_is_upright;
  for (const press::PlacedPage& page : leaf.back.pages) {
    Rect place = page.place;
    if (about_upright) {
      place.x = leaf.size.width - page.place.right();
    } else {
      place.y = leaf.size.height - page.place.bottom();
    }
    // About a lying edge, what stood on its head before stands upright afterwards.
    seen.back.push_back(
        {page.page, place, page.turn == (about_upright ? press::Turn::none : press::Turn::half)});
  }
  return seen;
}

inline bool is_same(double one, double other) {
  return std::abs(one - other) < 0.01;
}
inline bool is_same(const Rect& one, const Rect& other) {
  return is_same(one.x, other.x) && is_same(one.y, other.y) && is_same(one.width, other.width) &&
         is_same(one.height, other.height);
}

constexpr int unreadable = -1;  ///< a page that stands on its head, or lies
constexpr int blank = -2;

inline int read(const SeenPage& page) {
  return page.is_upright ? page.page : unreadable;
}

/// A side row by row. Whoever has turned the leaf sees the back's places the other way round.
inline std::vector<int> read_side(std::vector<SeenPage> side, bool is_back, bool right_to_left) {
  const double direction = is_back == right_to_left ? 1 : -1;
  std::sort(side.begin(), side.end(), [&](const SeenPage& one, const SeenPage& other) {
    if (!is_same(one.place.y, other.place.y)) return one.place.y < other.place.y;
    return direction * one.place.x < direction * other.place.x;
  });
  std::vector<int> pages;
  for (const SeenPage& page : side) pages.push_back(read(page));
  return pages;
}

inline std::vector<int> read_flat(const std::vector<SeenLeaf>& leaves, bool right_to_left = false) {
  std::vector<int> pages;
  for (const SeenLeaf& leaf : leaves) {
    for (int page : read_side(leaf.front, false, right_to_left)) pages.push_back(page);
    for (int page : read_side(leaf.back, true, right_to_left)) pages.push_back(page);
  }
  return pages;
}

/// The page in one half of a side; a blank where there is none.
inline int in_half(const std::vector<SeenPage>& side, double fold, bool is_right) {
  int found = blank;
  for (const SeenPage& page : side) {
    const double middle = page.place.x + page.place.width / 2;
    if ((middle > fold) == is_right) found = found == blank ? read(page) : unreadable;
  }
  return found;
}

/// Leaves of one signature are laid in one another, the first outside, folded in the middle with the back
/// inside, and leafed through from the side where the first page is.
inline std::vector<int> read_signature(const std::vector<SeenLeaf>& leaves, bool right_to_left = false) {
  std::vector<int> pages;
  const bool begins_right = !right_to_left;
  for (const SeenLeaf& leaf : leaves) {
    const double fold = leaf.size.width / 2;
    pages.push_back(in_half(leaf.front, fold, begins_right));
    pages.push_back(in_half(leaf.back, fold, begins_right));
  }
  for (auto leaf = leaves.rbegin(); leaf != leaves.rend(); ++leaf) {
    const double fold = leaf->size.width / 2;
    pages.push_back(in_half(leaf->back, fold, !begins_right));
    pages.push_back(in_half(leaf->front, fold, !begins_right));
  }
  return pages;
}

/// What is cut from a leaf.
struct CutPiece {
  int front = blank;
  int back = blank;
};

/// Cut along the fronts' edges, row by row. A back that does not lie behind one front is unreadable.
inline std::vector<CutPiece> cut(const SeenLeaf& leaf, bool right_to_left = false) {
  std::vector<SeenPage> fronts = leaf.front;
  const double direction = right_to_left ? -1 : 1;
  std::sort(fronts.begin(), fronts.end(), [&](const SeenPage& one, const SeenPage& other) {
    if (!is_same(one.place.y, other.place.y)) return one.place.y < other.place.y;
    return direction * one.place.x < direction * other.place.x;
  });
  std::vector<CutPiece> pieces;
  std::size_t backs = 0;
  for (const SeenPage& front : fronts) {
    CutPiece piece{read(front), blank};
    for (const SeenPage& back : leaf.back) {
      if (!is_same(front.place, back.place)) continue;
      piece.back = read(back);
      ++backs;
    }
    pieces.push_back(piece);
  }
  if (backs != leaf.back.size()) pieces.push_back({unreadable, unreadable});
  return pieces;
}

/// All leaves are cut in one pile; the piles are laid on each other, the first on top.
inline std::vector<int> read_piles(const std::vector<SeenLeaf>& leaves, bool right_to_left = false) {
  std::vector<std::vector<CutPiece>> cut_leaves;
  std::size_t places = 0;
  for (const SeenLeaf& leaf : leaves) {
    cut_leaves.push_back(cut(leaf, right_to_left));
    places = std::max(places, cut_leaves.back().size());
  }
  std::vector<int> pages;
  for (std::size_t place = 0; place < places; ++place) {
    for (const auto& pieces : cut_leaves) {
      if (place >= pieces.size()) continue;
      pages.push_back(pieces[place].front);
      pages.push_back(pieces[place].back);
    }
  }
  return pages;
}

}  // namespace tandem::tests
