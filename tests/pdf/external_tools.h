// Reads PDFs back with programs that are not ours: qpdf, poppler, mupdf, Ghostscript.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "temporary_folder.h"

namespace tandem::tests {

struct ToolResult {
  int status = -1;
  std::string output;
  std::string messages;  ///< what it wrote to stderr
};

/// A PDF in a temporary folder of its own, which goes with it.
class PdfOnDisk {
 public:
  explicit PdfOnDisk(std::string_view bytes);

  /// Runs a command in which FILE stands for the PDF and FOLDER for its folder.
  ToolResult run(std::string command) const;

  /// A file that a command made in the folder.
  std::string read(const std::string& name) const;

  /// Text as pdftotext extracts it from the whole file, without form feeds.
  std::string text() const;
  /// The structure tree with its text, as poppler prints it.
  std::string structure() const;
  /// The file with all streams and object streams unpacked, as qpdf prints it.
  std::string unpacked() const;
  /// Red, green and blue (0 to 255) where mupdf paints at (x, y) points from the top left of the first page.
  std::vector<int> pixel(int x, int y) const;

 private:
  void paint() const;

  tests::TemporaryFolder folder_;
  // The first page, once somebody has asked for a pixel of it: three samples each.
  mutable std::string samples_;
  mutable int width_ = 0;
};

/// qpdf, mupdf and Ghostscript read all of it and have nothing to say. Fails the running test otherwise.
void check_readers_are_content(std::string_view pdf);

}  // namespace tandem::tests
