// Stage: pdf. What libharu makes of a file's pages and outline: the page tree, how the entries of the outline
// hang together, and the catalog that leads to both. libharu is asked by its public API alone and writes its
// own file; that file is read back object by object. So any libharu 2.x does, and none of its structures
// matters here.
// In: how many pages, and the outline's levels. Out: objects with holes for the numbers that they get.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tandem::pdf {

/// One object of libharu's: between each two pieces of `text` stands the number of another.
struct FrameObject {
  std::vector<std::string> text;
  std::vector<std::size_t> references;  ///< indices into HaruFrame::objects
};

struct HaruFrame {
  std::vector<FrameObject> objects;  ///< dictionaries without '<<' and '>>', by libharu's numbers; 0 is none
  std::size_t catalog = 0;
  std::vector<std::size_t> pages;    ///< in reading order
  std::vector<std::size_t> entries;  ///< of the outline, in its order
};

/// `outline_levels`: 0 is the top, and none is more than one deeper than the one before. Throws PdfError
/// where libharu refuses, has no memory, or writes what this file does not read.
HaruFrame make_haru_frame(std::size_t page_count, const std::vector<int>& outline_levels);

}  // namespace tandem::pdf
