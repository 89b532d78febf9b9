// Stage: press. Why a print shop or a copier may refuse a finished PDF, or spoil it. In: bytes, and what is
// asked of them. Out: findings in plain words with the numbers of pages, and how much ink each page takes.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"

namespace tandem::press {

struct PrintRules {
  bool is_for_shop = false;  ///< paper is cut after printing; else a copier's, printed as it is
  bool is_duplex = true;
  bool forbids_colour = false;  ///< black and grey alone
  bool forbids_transparency = false;
  /// Points. Of a copier: what it leaves white around the paper. Of a shop: what nothing should come nearer
  /// to the cut than, unless it is printed beyond it.
  double margin = from_millimetres(4);
  double bleed = from_millimetres(3);  ///< points: of a shop, what is printed beyond the cut
};

struct PrintFinding {
  const char* code;
  bool is_error = false;   ///< else it may go well
  std::vector<int> pages;  ///< from 1; none where it is of the whole file
  std::string what;        ///< begins with the pages
  std::string hint;
};

struct PrintReport {
  std::vector<PrintFinding> findings;
  std::vector<Size> sizes;  ///< of the pages as they are read, points
  std::vector<double> ink;  ///< of each page, 0 to 1
};

/// Throws UnreadablePdf for what no printer could read, either.
PrintReport check_for_print(std::string bytes, const PrintRules& rules);

/// All of them, at `place`.
void report_findings(const PrintReport& report, const SourceSpan& place, Diagnostics& diagnostics);

/// 'page 3', 'pages 1 to 4, 7 and 9'.
std::string pages_in_words(const std::vector<int>& pages);

}  // namespace tandem::press
