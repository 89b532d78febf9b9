// Stage: press. A PDF of the facilitator's own, made ready to stand among the copies of a stack. In: a file's
// bytes, and the paper. Out: its pages on that paper, as large as they fit, or what speaks against printing
// it.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"

namespace tandem::press {

/// No more than this is read of a file, and no more pages are given to everybody of a workshop.
inline constexpr std::size_t most_bytes_of_insert = std::size_t{64} << 20;
inline constexpr int most_pages_of_insert = 60;

/// An insert may not be printed, and why; thrown.
struct RefusedInsert {
  const char* code;  ///< 'unreadable-pdf', or 'leaf-owner' where it is somebody's already
  std::string message;
  std::string hint;
};

struct Insert {
  std::string on_paper;          ///< a PDF of as many pages, each of the paper's size
  int pages = 0;                 ///< one at least
  std::vector<int> turned = {};  ///< pages that lie on their side, since they are larger so; from 1
};

/// Where pages may stand: within what printers leave white, and above the id at the foot. Points; `foot`: how
/// far up that id reaches.
Rect room_for_insert(Size paper, double foot);

/// What is typed into a form and its empty boxes are printed as they look; notes, links and scripts are not.
/// Throws RefusedInsert.
Insert make_insert(std::string bytes, Size paper, const Rect& room);

}  // namespace tandem::press
