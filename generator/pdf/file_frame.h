// Stage: pdf. The frame of a file: its pages, the outline, the catalog above both, and what the file says of
// itself. How they hang together is libharu's (haru_frame.h); what they hold is ours.
// In: pages and outline entries in reading order. Out: their objects.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "pdf/haru_frame.h"
#include "pdf/object_table.h"

namespace tandem::pdf {

/// Frames of one batch, or one thread's: copies of many couples have as many pages and the same outline.
class FrameCache {
 public:
  std::shared_ptr<const HaruFrame> frame(std::size_t page_count, const std::vector<int>& outline_levels);

 private:
  std::map<std::pair<std::size_t, std::vector<int>>, std::shared_ptr<const HaruFrame>> known_;
};

class FileFrame {
 public:
  FileFrame(ObjectTable& objects, FrameCache& cache) : objects_(objects), cache_(cache) {}

  /// Pages come in reading order, all with the same resources. Throws PdfError for a size that PDF does not
  /// have.
  ObjectNumber add_page(Size size, ObjectNumber resources);

  /// `deflated` is the page's content; `structure_parents` its key in the parent tree, if it has one.
  void finish_page(ObjectNumber page, std::shared_ptr<const std::string> deflated,
                   std::optional<int> structure_parents, const std::vector<ObjectNumber>& annotations);

  /// `level`: 0 is the top, and at most one more than that of the entry before. The entry leads to `page`,
  /// `top` points above its foot, at the size that the reader has chosen.
  void add_outline_entry(int level, std::string_view title, ObjectNumber page, double top);

  /// Writes it all, once; the result is the catalog. Throws PdfError where libharu has no memory.
  ObjectNumber write(std::string_view catalog_entries);

 private:
  struct Part {
    ObjectNumber object = 0;
    std::string body;
  };
  ObjectTable& objects_;
  FrameCache& cache_;
  std::vector<Part> pages_;
  std::vector<Part> entries_;  ///< of the outline, with numbers when it is written
  std::vector<int> levels_;
};

}  // namespace tandem::pdf
