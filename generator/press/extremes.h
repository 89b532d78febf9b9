// Stage: press. Which couples of a batch to look at before all are printed. In: what each has. Out: few of
// them, each with the reason to look.
#pragma once

#include <string>
#include <vector>

namespace tandem::press {

struct CoupleExtent {
  std::string id;
  std::vector<std::string> names;  ///< UTF-8
  int pages = 0;                   ///< of all their copies
};

struct Extreme {
  std::string id;
  std::string why;  ///< 'the first, the longest name'
};

/// The first, the middle and the last, those with the longest name and with most pages, and for each way of
/// writing names the first who has one. In the order of the couples.
std::vector<Extreme> extremes_of(const std::vector<CoupleExtent>& couples);

}  // namespace tandem::press
