#include "press/preflight/page_checks.h"

#include <fmt/format.h>

#include <cmath>

namespace tandem::press {
namespace {

constexpr double hairline = from_millimetres(0.1);
constexpr double hardly_dark = 1.0 / 256;
constexpr double tolerance = from_millimetres(0.1);
constexpr double least_dots = 150;          // an inch, of greys and colours
constexpr double least_dots_bilevel = 300;  // of black and white alone

std::string in_millimetres(double points) {
  return fmt::format("{:.3g} mm", std::round(to_millimetres(points) * 100) / 100);
}

std::vector<int> listed(const std::set<int>& pages) {
  return {pages.begin(), pages.end()};
}

/// The least distance of the box's sides from those of the box around it; below 0 where it goes beyond.
double distance(const Box& inner, const Box& outer) {
  return std::min({inner.left - outer.left, inner.bottom - outer.bottom, outer.right - inner.right,
                   outer.top - inner.top});
}

}  // namespace

void PageChecks::begin_page(int number, const PageBoxes& boxes) {
  page_ = number;
  boxes_ = boxes;
  page_distance_ = 1e6;
}

void PageChecks::take(const InkMark& mark) {
  const Box seen = common(common(box_of(mark.area), mark.clip), boxes_.media);
  if (seen.right < seen.left || seen.top < seen.bottom || mark.area.empty()) return;
  if (mark.kind == InkMark::Kind::letter && mark.is_font_missing) missing_fonts_[mark.font].insert(page_);
  check_colour(mark.ink);
  if (mark.is_blended && mark.opacity < 1 - hardly_dark) blended_.insert(page_);
  if (mark.ink.darkness < hardly_dark || mark.opacity < hardly_dark) return;
  check_place(seen);
  if (mark.kind == InkMark::Kind::line || mark.kind == InkMark::Kind::shape) {
    const Box whole = box_of(mark.area);
    const double width =
        mark.kind == InkMark::Kind::line ? mark.width : std::min(whole.width(), whole.height());
    if (width < hairline - 1e-3) {
      with_hairlines_.insert(page_);
      thinnest_ = std::min(thinnest_, width);
    }
  }
  if (mark.kind == InkMark::Kind::picture && mark.dots_an_inch > 0) {
    const double least = mark.is_bilevel ? least_dots_bilevel : least_dots;
    if (mark.dots_an_inch < least - 1) {
      coarse_.insert(page_);
      fewest_dots_ = std::min(fewest_dots_, mark.dots_an_inch);
    }
  }
}

void PageChecks::check_colour(const InkColour& ink) {
  if (ink.kind == InkColour::Kind::colour) coloured_.insert(page_);
  // White is nothing, in whatever colours.
  if (ink.kind == InkColour::Kind::grey_rgb && ink.darkness > hardly_dark) grey_rgb_.insert(page_);
}

void PageChecks::check_place(const Box& seen) {
  if (rules_.is_for_shop) {
    check_shop(seen);
  } else {
    check_copier(seen);
  }
}

void PageChecks::check_copier(const Box& seen) {
  const Box on_paper = common(seen, boxes_.paper);
  if (on_paper.right < on_paper.left || on_paper.top < on_paper.bottom) return;
  page_distance_ = std::min(page_distance_, distance(on_paper, boxes_.paper));
}

// What lies outside of the cut altogether are marks for the one who cuts.
void PageChecks::check_shop(const Box& seen) {
  const Box& trim = boxes_.trim;
  const Box inside = common(seen, trim);
  if (inside.is_empty()) return;
  const Box& bleed = boxes_.bleed;
  const auto check_side = [&](double to_trim, double beyond_trim) {
    if (to_trim > tolerance) {
      page_distance_ = std::min(page_distance_, to_trim);
    } else if (beyond_trim < rules_.bleed - tolerance) {
      without_bleed_.insert(page_);
    }
  };
  const Box shown = common(seen, bleed);
  check_side(seen.left - trim.left, trim.left - shown.left);
  check_side(seen.bottom - trim.bottom, trim.bottom - shown.bottom);
  check_side(trim.right - seen.right, shown.right - trim.right);
  check_side(trim.top - seen.top, shown.top - trim.top);
}

void PageChecks::end_page() {
  if (page_distance_ >= rules_.margin - tolerance) return;
  near_edge_.insert(page_);
  least_distance_ = std::min(least_distance_, std::max(0.0, page_distance_));
}

std::vector<PrintFinding> PageChecks::findings() const {
  std::vector<PrintFinding> found;
  const auto add = [&](const char* code, bool is_error, const std::set<int>& pages, const std::string& what,
                       std::string hint) {
    if (pages.empty()) return;
    found.push_back(
        {code, is_error, listed(pages), pages_in_words(listed(pages)) + ": " + what, std::move(hint)});
  };
  for (const auto& [font, pages] : missing_fonts_) {
    add("font-not-embedded", true, pages, fmt::format("the font '{}' is not in the file", font),
        "embed all fonts where the PDF is made: another font is printed in its place, and letters move");
  }
  if (rules_.forbids_colour) {
    add("not-black", true, coloured_, "there is colour, and only black and grey are asked for",
        "make the PDF in grey: coloured pages are paid for as such, or refused");
    add("not-black", true, grey_rgb_, "grey is written as red, green and blue",
        "make the PDF in grey (DeviceGray): a copier may count such pages as coloured");
  }
  if (rules_.forbids_transparency) {
    add("transparency", true, blended_, "something lets through what is under it",
        "flatten it: export as PDF 1.3, PDF/X-1a or PDF/X-3");
  }
  add("no-bleed", true, without_bleed_,
      fmt::format("what reaches the cut is not printed {} beyond it", in_millimetres(rules_.bleed)),
      "let it go on beyond the cut, and give the page a BleedBox: else a white line stays at the edge");
  add("near-edge", false, near_edge_,
      rules_.is_for_shop
          ? fmt::format("print comes as near as {} to the cut", in_millimetres(least_distance_))
          : fmt::format("print comes as near as {} to the edge of the paper",
                        in_millimetres(least_distance_)),
      rules_.is_for_shop
          ? fmt::format("keep {} from it, or go on beyond it: no cut is exact", in_millimetres(rules_.margin))
          : fmt::format("most printers leave {} white: move it, or let the printer shrink pages to fit",
                        in_millimetres(rules_.margin)));
  add("hairline", false, with_hairlines_,
      thinnest_ < 0.01 ? "lines have no width, and are as thin as the printer can"
                       : fmt::format("lines are as thin as {}", in_millimetres(thinnest_)),
      "make them 0.1 mm (0.3 points) wide or more: thinner ones break up or are not there");
  add("coarse-picture", false, coarse_, fmt::format("a picture has {:.0f} dots an inch", fewest_dots_),
      "150 are enough for photographs, and 300 for drawings in black and white: take a larger picture, or "
      "show it smaller");
  return found;
}

}  // namespace tandem::press
