// Stage: press, internal. What is wrong with a file's pages, mark by mark. In: each page's boxes and marks.
// Out: what was found, gathered over all pages.
#pragma once

#include <map>
#include <set>
#include <string>

#include "press/preflight/ink_mark.h"
#include "press/preflight/print_check.h"

namespace tandem::press {

/// A page's boxes, in points before it is turned.
struct PageBoxes {
  Box media;
  Box paper;  ///< what is shown of the media
  Box trim;   ///< what is left once it is cut
  Box bleed;  ///< what may be printed on beyond it
};

class PageChecks {
 public:
  explicit PageChecks(const PrintRules& rules) : rules_(rules) {}

  void begin_page(int number, const PageBoxes& boxes);
  void take(const InkMark& mark);
  void end_page();

  std::vector<PrintFinding> findings() const;

 private:
  void check_place(const Box& seen);
  void check_copier(const Box& seen);
  void check_shop(const Box& seen);
  void check_colour(const InkColour& ink);

  PrintRules rules_;
  int page_ = 0;
  PageBoxes boxes_;
  double page_distance_ = 0;  ///< of this page's marks from its edge, the least
  std::map<std::string, std::set<int>> missing_fonts_;
  std::set<int> coloured_;
  std::set<int> grey_rgb_;
  std::set<int> near_edge_;
  double least_distance_ = 1e6;
  std::set<int> without_bleed_;
  std::set<int> with_hairlines_;
  double thinnest_ = 1e6;
  std::set<int> blended_;
  std::set<int> coarse_;
  double fewest_dots_ = 1e6;
};

}  // namespace tandem::press
