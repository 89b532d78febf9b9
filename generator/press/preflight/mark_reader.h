// Stage: press. Reads a page's operators (ISO 32000-1, 8 and 9) as a printer does. In: a page of a finished
// PDF. Out: its marks, in the order in which they are painted.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "press/pdf_objects.h"
#include "press/preflight/ink_mark.h"

namespace tandem::press {

class PrintedFont;

/// What of a picture counts on paper.
struct PrintedPicture {
  InkColour ink;  ///< on an average
  double opacity = 1;
  int columns = 0;
  int rows = 0;
  bool is_bilevel = false;
  bool is_stencil = false;  ///< what is painted through it has a colour, and is `opacity` of it
  bool is_blended = false;
};

/// One for a file, whose fonts and pictures are read once. Not safe to share between threads.
class MarkReader {
 public:
  using Take = std::function<void(const InkMark&)>;

  /// `file` outlives this.
  explicit MarkReader(const PdfFile& file);
  MarkReader(const MarkReader&) = delete;
  MarkReader& operator=(const MarkReader&) = delete;
  ~MarkReader();

  /// In points, before the page is turned; `page` from PdfFile. Throws UnreadablePdf where a stream of the
  /// page is broken.
  void read(const PdfObject& page, const Take& take);

  const PrintedFont& font(const PdfObject& dictionary);
  const PrintedPicture& picture(const PdfObject& stream, const PdfObject& resources);

 private:
  const PdfFile& file_;
  std::map<std::string, std::unique_ptr<PrintedFont>> fonts_;
  std::map<std::string, PrintedPicture> pictures_;
};

}  // namespace tandem::press
