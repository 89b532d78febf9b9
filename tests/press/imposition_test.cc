// Imposed leaves are printed, turned, folded and cut on a model of paper, and read: every page comes once, in
// its order, standing upright, and nothing of two copies is on one leaf.
#include <catch2/catch.hpp>

#include <numeric>
#include <set>
#include <tuple>

#include "folded_paper.h"
#include "press/imposition/cell.h"

namespace tandem::tests {
namespace {

constexpr double mm = points_per_millimetre;
constexpr Size a4{210 * mm, 297 * mm};
constexpr Size a5{148.5 * mm, 210 * mm};
constexpr Size a3{297 * mm, 420 * mm};
constexpr Size letter{612, 792};
constexpr Size card{85 * mm, 55 * mm};

constexpr int most_pages = 64;

press::CopyToImpose copy_of(int pages, Size size = a4) {
  return press::CopyToImpose(static_cast<std::size_t>(pages), size);
}

std::vector<SeenLeaf> printed(const std::vector<press::ImposedLeaf>& leaves, press::DuplexEdge edge) {
  std::vector<SeenLeaf> seen;
  for (const press::ImposedLeaf& leaf : leaves) seen.push_back(as_printed(leaf, edge));
  return seen;
}

std::vector<int> in_order(int pages) {
  std::vector<int> all(static_cast<std::size_t>(pages));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// All pages in order, then blanks alone: fewer than `most`.
bool is_in_order(const std::vector<int>& read, int pages, int most_blanks) {
  if (static_cast<int>(read.size()) >= pages + most_blanks || static_cast<int>(read.size()) < pages)
    return false;
  for (int place = 0; place < static_cast<int>(read.size()); ++place) {
    if (read[place] != (place < pages ? place : blank)) return false;
  }
  return true;
}

bool is_on_paper(const std::vector<press::ImposedLeaf>& leaves) {
  for (const press::ImposedLeaf& leaf : leaves) {
    for (const press::LeafSide* side : {&leaf.front, &leaf.back}) {
      for (const press::PlacedPage& page : side->pages) {
        const Rect& place = page.place;
        if (place.x < -0.01 || place.y < -0.01 || place.right() > leaf.size.width + 0.01 ||
            place.bottom() > leaf.size.height + 0.01)
          return false;
      }
    }
  }
  return true;
}

const std::vector<press::DuplexEdge> edges{press::DuplexEdge::long_edge, press::DuplexEdge::short_edge};

}  // namespace

TEST_CASE("pages side by side are read leaf by leaf, whichever edge the printer turns about") {
  for (const auto& [layout, on_a_side] :
       {std::pair(press::Layout::one_up, 1), std::pair(press::Layout::two_up, 2),
        std::pair(press::Layout::four_up, 4)}) {
    for (const press::DuplexEdge edge : edges) {
      for (const Size page : {a4, press::turned(a4, press::Turn::quarter), letter}) {
        for (const bool right_to_left : {false, true}) {
          for (int pages = 1; pages <= most_pages; ++pages) {
            const auto leaves =
                press::impose({copy_of(pages, page)},
                              {.layout = layout, .paper = a4, .edge = edge, .right_to_left = right_to_left});
            CAPTURE(static_cast<int>(layout), static_cast<int>(edge), pages, page.width, right_to_left);
            REQUIRE(static_cast<int>(leaves.size()) == (pages + 2 * on_a_side - 1) / (2 * on_a_side));
            REQUIRE(read_flat(printed(leaves, edge), right_to_left) == in_order(pages));
            REQUIRE(is_on_paper(leaves));
          }
        }
      }
    }
  }
}

TEST_CASE("pages on one side alone are read from the fronts") {
  for (int pages = 1; pages <= most_pages; ++pages) {
    const auto leaves = press::impose(
        {copy_of(pages)}, {.layout = press::Layout::two_up, .paper = a4, .edge = press::DuplexEdge::none});
    REQUIRE(static_cast<int>(leaves.size()) == (pages + 1) / 2);
    REQUIRE(read_flat(printed(leaves, press::DuplexEdge::none)) == in_order(pages));
  }
}

TEST_CASE("a folded booklet is read from its first page to its last") {
  for (const press::DuplexEdge edge : edges) {
    for (const int most : {0, 1, 2, 4, 5}) {
      for (const bool right_to_left : {false, true}) {
        for (const Size page : {a4, letter, a5}) {
          for (int pages = 1; pages <= most_pages; ++pages) {
            const auto leaves = press::impose({copy_of(pages, page)}, {.layout = press::Layout::booklet,
                                                                       .paper = a4,
                                                                       .edge = edge,
                                                                       .leaves_a_signature = most,
                                                                       .right_to_left = right_to_left});
            CAPTURE(static_cast<int>(edge), most, pages, right_to_left);
            REQUIRE(static_cast<int>(leaves.size()) == (pages + 3) / 4);
            const auto seen = printed(leaves, edge);
            std::vector<int> read;
            std::size_t first = 0;
            for (int size : press::signatures_of(static_cast<int>(leaves.size()), most)) {
              REQUIRE((most == 0 || size <= most));
              const std::vector<SeenLeaf> signature(seen.begin() + first, seen.begin() + first + size);
              for (int each : read_signature(signature, right_to_left)) read.push_back(each);
              first += static_cast<std::size_t>(size);
            }
            REQUIRE(first == leaves.size());
            CAPTURE(read);
            REQUIRE(is_in_order(read, pages, 4));
            REQUIRE(is_on_paper(leaves));
          }
        }
      }
    }
  }
}

TEST_CASE("signatures are few and alike") {
  CHECK(press::signatures_of(0, 4).empty());
  CHECK(press::signatures_of(7, 0) == std::vector{7});
  CHECK(press::signatures_of(9, 4) == std::vector{3, 3, 3});
  CHECK(press::signatures_of(10, 4) == std::vector{4, 3, 3});
  CHECK(press::signatures_of(3, 8) == std::vector{3});
}

TEST_CASE("pages of a booklet move towards its fold as leaves lie around theirs") {
  const double thickness = 0.1 * mm;
  const auto flat = press::impose({copy_of(16)}, {.layout = press::Layout::booklet, .paper = a4});
  const auto thick =
      press::impose({copy_of(16)}, {.layout = press::Layout::booklet, .paper = a4, .thickness = thickness});
  REQUIRE(thick.size() == 4);
  for (std::size_t depth = 0; depth < thick.size(); ++depth) {
    const double fold = thick[depth].size.width / 2;
    for (const auto& [moved, still] : {std::pair(&thick[depth].front, &flat[depth].front),
                                       std::pair(&thick[depth].back, &flat[depth].back)}) {
      for (std::size_t each = 0; each < moved->pages.size(); ++each) {
        const double before = still->pages[each].place.x;
        const double towards = before < fold - 1 ? 1 : -1;
        CHECK(moved->pages[each].place.x - before ==
              Approx(towards * thickness * static_cast<double>(depth)).margin(1e-9));
        CHECK(moved->pages[each].clip == still->pages[each].clip);  // and never over it
      }
    }
  }
}

TEST_CASE("an A4 page becomes an A5 page of a booklet") {
  const auto leaves = press::impose({copy_of(4)}, {.layout = press::Layout::booklet, .paper = a4});
  REQUIRE(leaves.size() == 1);
  CHECK(leaves[0].size == press::turned(a4, press::Turn::quarter));
  const press::PlacedPage& first = leaves[0].front.pages.back();
  CHECK(first.page == 0);
  CHECK(first.turn == press::Turn::none);
  CHECK(first.place.width == Approx(148.5 * mm).epsilon(0.001));
  CHECK(first.place.x == Approx(148.5 * mm).epsilon(0.001));
}

TEST_CASE("pages that lie are all turned the same way in a booklet") {
  const auto leaves =
      press::impose({copy_of(8, press::turned(a4, press::Turn::quarter))},
                    {.layout = press::Layout::booklet, .paper = a4, .edge = press::DuplexEdge::short_edge});
  REQUIRE(leaves.size() == 2);
  for (const press::ImposedLeaf& leaf : leaves) {
    for (const press::LeafSide* side : {&leaf.front, &leaf.back}) {
      for (const press::PlacedPage& page : side->pages) CHECK(page.turn == press::Turn::three_quarters);
    }
  }
}

TEST_CASE("cut into piles that are laid on each other, pages are in order") {
  for (const press::DuplexEdge edge : edges) {
    for (const Size page : {a5, a4, press::turned(a5, press::Turn::quarter), card}) {
      for (const auto& [columns, rows] :
           {std::pair(0, 0), std::pair(2, 1), std::pair(2, 2), std::pair(3, 3)}) {
        for (const bool right_to_left : {false, true}) {
          for (int pages = 1; pages <= most_pages; ++pages) {
            const auto leaves = press::impose({copy_of(pages, page)}, {.layout = press::Layout::cut_stack,
                                                                       .paper = a4,
                                                                       .edge = edge,
                                                                       .columns = columns,
                                                                       .rows = rows,
                                                                       .right_to_left = right_to_left});
            CAPTURE(static_cast<int>(edge), columns, rows, pages, page.width, right_to_left);
            REQUIRE(is_in_order(read_piles(printed(leaves, edge), right_to_left), pages, 2));
            REQUIRE(is_on_paper(leaves));
          }
        }
      }
    }
  }
}

TEST_CASE("a back lies behind its card's front, whichever edge the printer turns about") {
  for (const press::DuplexEdge edge : edges) {
    for (const double bleed : {0.0, 3 * mm}) {
      for (int pages = 1; pages <= most_pages; ++pages) {
        const auto leaves = press::impose(
            {copy_of(pages, card)},
            {.layout = press::Layout::cards, .paper = a4, .edge = edge, .bleed = bleed, .margin = 5 * mm});
        const int on_a_leaf = bleed > 0 ? 9 : 10;  // lying paper has three rows of three
        CAPTURE(static_cast<int>(edge), bleed, pages);
        REQUIRE(static_cast<int>(leaves.size()) == (pages + 2 * on_a_leaf - 1) / (2 * on_a_leaf));
        std::vector<int> read;
        for (const SeenLeaf& leaf : printed(leaves, edge)) {
          for (const CutPiece& piece : cut(leaf)) {
            read.push_back(piece.front);
            read.push_back(piece.back);
          }
        }
        REQUIRE(is_in_order(read, pages, 2));
      }
    }
  }
}

TEST_CASE("cards with a back at the wrong edge are told from those at the right one") {
  const press::ImpositionPlan plan{
      .layout = press::Layout::cards, .paper = a4, .edge = press::DuplexEdge::long_edge, .margin = 5 * mm};
  const auto leaves = press::impose({copy_of(8, card)}, plan);
  const auto right = cut(as_printed(leaves[0], press::DuplexEdge::long_edge));
  const auto wrong = cut(as_printed(leaves[0], press::DuplexEdge::short_edge));
  CHECK(right[0].back == 1);
  CHECK(wrong[0].back != 1);
}

TEST_CASE("with bleed, cards stand apart by two bleeds and show one around each") {
  const auto leaves =
      press::impose({copy_of(20, card)}, {.layout = press::Layout::cards, .paper = a4, .bleed = 3 * mm});
  const auto& pages = leaves[0].front.pages;
  REQUIRE(pages.size() > 1);
  CHECK(pages[1].place.x - pages[0].place.right() == Approx(6 * mm));
  CHECK(pages[0].clip.x == Approx(pages[0].place.x - 3 * mm));
  CHECK(pages[0].clip.right() == Approx(pages[1].clip.x));
}

TEST_CASE("both sides of a tent are read from their own side") {
  const auto leaves =
      press::impose({copy_of(3, press::turned(a5, press::Turn::quarter))},
                    {.layout = press::Layout::tent, .paper = a4, .edge = press::DuplexEdge::none});
  REQUIRE(leaves.size() == 3);
  for (int number = 0; number < 3; ++number) {
    const press::ImposedLeaf& leaf = leaves[static_cast<std::size_t>(number)];
    REQUIRE(leaf.front.pages.size() == 2);
    const press::PlacedPage& far = leaf.front.pages[0];
    const press::PlacedPage& near = leaf.front.pages[1];
    CHECK(near.page == number);
    CHECK(far.page == number);
    const double fold = leaf.size.height / 2;
    CHECK(near.turn == press::Turn::none);
    CHECK(near.place.y >= fold - 0.01);
    // Folded back, the upper half turns about the fold: its head is where its foot was.
    CHECK(far.turn == press::Turn::half);
    CHECK(far.place.bottom() <= fold + 0.01);
    CHECK(fold - far.place.bottom() == Approx(near.place.y - fold).margin(0.01));
  }
}

TEST_CASE("a page that stands is upright on a tent, too") {
  const auto leaves = press::impose(
      {copy_of(1, a5)}, {.layout = press::Layout::tent, .paper = a4, .edge = press::DuplexEdge::none});
  REQUIRE(leaves.size() == 1);
  const press::ImposedLeaf& leaf = leaves.front();
  CHECK(leaf.size.width < leaf.size.height);
  const press::PlacedPage& near = leaf.front.pages.at(1);
  CHECK(near.turn == press::Turn::none);
  CHECK(near.place.y >= leaf.size.height / 2 - 0.01);
  CHECK(near.place.height == Approx(leaf.size.height / 2));
  CHECK(leaf.front.pages.at(0).turn == press::Turn::half);
}

TEST_CASE("tiles of a poster cover the page, and meet with an overlap") {
  for (const Size page : {a3, press::turned(a3, press::Turn::quarter), Size{594 * mm, 841 * mm}, a4}) {
    for (const double margin : {0.0, 5 * mm}) {
      const double overlap = 10 * mm;
      const auto leaves = press::impose({copy_of(1, page)}, {.layout = press::Layout::poster,
                                                             .paper = a4,
                                                             .edge = press::DuplexEdge::none,
                                                             .margin = margin,
                                                             .overlap = overlap});
      CAPTURE(page.width, margin);
      const double expected = page.width * page.height / (a4.width * a4.height);
      CHECK(static_cast<int>(leaves.size()) == std::lround(expected));
      // Laid together by what they show, no place of the page is missing.
      double area = 0;
      for (int step = 0; step < 400; ++step) {
        const double x = page.width * ((step % 20) + 0.5) / 20;
        const double y = page.height * ((step / 20) + 0.5) / 20;
        bool is_shown = false;
        for (const press::ImposedLeaf& leaf : leaves) {
          const press::PlacedPage& tile = leaf.front.pages.front();
          const double scale = tile.place.width / page.width;
          const Point on_leaf{tile.place.x + x * scale, tile.place.y + y * scale};
          is_shown = is_shown || (on_leaf.x >= tile.clip.x && on_leaf.x <= tile.clip.right() &&
                                  on_leaf.y >= tile.clip.y && on_leaf.y <= tile.clip.bottom());
        }
        area += is_shown ? 1 : 0;
      }
      CHECK(area == 400);
      if (leaves.size() > 1) {
        const press::PlacedPage& first = leaves[0].front.pages.front();
        const press::PlacedPage& second = leaves[1].front.pages.front();
        const bool is_beside = !is_same(first.place.x, second.place.x);
        const double step = is_beside ? first.place.x - second.place.x : first.place.y - second.place.y;
        const double tile = is_beside ? first.clip.width : first.clip.height;
        CHECK(tile - step == Approx(overlap));
      }
    }
  }
}

TEST_CASE("an A4 page is made a poster of four leaves where that is asked for") {
  const auto leaves = press::impose({copy_of(1)}, {.layout = press::Layout::poster,
                                                   .paper = a4,
                                                   .edge = press::DuplexEdge::none,
                                                   .columns = 2,
                                                   .rows = 2,
                                                   .overlap = 10 * mm});
  REQUIRE(leaves.size() == 4);
  CHECK(leaves[0].front.pages.front().place.width > 1.9 * a4.width);
}

TEST_CASE("a page of another shape is turned to be as large as it can be") {
  const auto leaves = press::impose({{a4, press::turned(a4, press::Turn::quarter)}},
                                    {.layout = press::Layout::two_up, .paper = a4});
  REQUIRE(leaves.size() == 1);
  REQUIRE(leaves[0].front.pages.size() == 2);
  CHECK(leaves[0].front.pages[1].turn == press::Turn::three_quarters);
  CHECK(leaves[0].front.pages[1].place.height > leaves[0].front.pages[1].place.width);
}

TEST_CASE("no leaf has two copies, and copies of as many pages have as many leaves") {
  const std::vector<std::vector<int>> stacks{{1, 1}, {9, 9, 4}, {3, 1, 64, 2}, {8, 8, 5, 8, 8, 5}, {0, 2}};
  for (const press::Layout layout :
       {press::Layout::one_up, press::Layout::two_up, press::Layout::four_up, press::Layout::booklet,
        press::Layout::cut_stack, press::Layout::cards, press::Layout::tent, press::Layout::poster}) {
    for (const auto& stack : stacks) {
      std::vector<press::CopyToImpose> copies;
      for (int pages : stack) copies.push_back(copy_of(pages, a5));
      const auto leaves = press::impose(copies, {.layout = layout, .paper = a4});
      CAPTURE(static_cast<int>(layout));
      // A leaf says whose it is, copies come one after the other, and all pages of each are there.
      std::vector<std::set<int>> seen(stack.size());
      std::vector<int> leaf_count(stack.size());
      int current = 0;
      for (const press::ImposedLeaf& leaf : leaves) {
        REQUIRE(leaf.copy >= current);
        current = leaf.copy;
        ++leaf_count[static_cast<std::size_t>(leaf.copy)];
        for (const press::LeafSide* side : {&leaf.front, &leaf.back}) {
          for (const press::PlacedPage& page : side->pages) {
            REQUIRE(page.page < stack[static_cast<std::size_t>(leaf.copy)]);
            seen[static_cast<std::size_t>(leaf.copy)].insert(page.page);
          }
        }
      }
      for (std::size_t copy = 0; copy < stack.size(); ++copy) {
        CHECK(static_cast<int>(seen[copy].size()) == stack[copy]);
        // Alone it has the same leaves: a reprint is what was printed first.
        auto alone = press::impose({copies[copy]}, {.layout = layout, .paper = a4});
        std::vector<press::ImposedLeaf> among;
        for (press::ImposedLeaf leaf : leaves) {
          if (leaf.copy != static_cast<int>(copy)) continue;
          leaf.copy = 0;
          among.push_back(leaf);
        }
        CHECK(alone == among);
        for (std::size_t other = 0; other < copy; ++other) {
          if (stack[other] == stack[copy]) CHECK(leaf_count[other] == leaf_count[copy]);
        }
      }
    }
  }
}

TEST_CASE("cut lines go between pieces, crop marks stand outside of them, and both can be off") {
  press::ImpositionPlan plan{.layout = press::Layout::cards, .paper = a4, .margin = 5 * mm};
  CHECK(press::impose({copy_of(4, card)}, plan)[0].front.marks.empty());
  plan.marks = press::Marks::cut;
  auto leaves = press::impose({copy_of(4, card)}, plan);
  // Two columns and five rows touch: three cuts down, six across; the backs have none to show through.
  CHECK(leaves[0].front.marks.size() == 9);
  CHECK(leaves[0].back.marks.empty());
  plan.marks = press::Marks::crop;
  plan.bleed = 3 * mm;
  leaves = press::impose({copy_of(4, card)}, plan);
  CHECK_FALSE(leaves[0].front.marks.empty());
  CHECK(leaves[0].back.marks.size() == leaves[0].front.marks.size());
  for (const press::FinishingMark& mark : leaves[0].front.marks) {
    for (const press::PlacedPage& page : leaves[0].front.pages) {
      const bool is_apart = mark.to.x <= page.clip.x + 0.01 || mark.from.x >= page.clip.right() - 0.01 ||
                            mark.to.y <= page.clip.y + 0.01 || mark.from.y >= page.clip.bottom() - 0.01;
      CHECK(is_apart);
    }
  }
}

TEST_CASE("paper of a page's own size has room for its bleed and its crop marks") {
  const auto leaves = press::impose(
      {copy_of(2)},
      {.layout = press::Layout::one_up, .paper = {}, .marks = press::Marks::crop, .bleed = 3 * mm});
  REQUIRE(leaves.size() == 1);
  CHECK(leaves[0].size.width == Approx(a4.width + 20 * mm));
  CHECK(leaves[0].trim.width == Approx(a4.width));
  CHECK(leaves[0].front.pages[0].clip.x == Approx(leaves[0].trim.x - 3 * mm));
  CHECK(leaves[0].front.marks.size() == 8);
  CHECK(leaves[0].back.marks.size() == 8);
}

}  // namespace tandem::tests
