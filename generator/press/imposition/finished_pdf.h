// Stage: press. A PDF that is finished, from wherever it came, as pages to put on leaves.
// In: a file's bytes. Out: its pages' sizes, and an imposed file made of them. What cannot be printed for
// certain is refused.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/calibration/correction.h"
#include "press/imposition/impose.h"
#include "press/imposition/matrix.h"
#include "press/imposition/printed_marks.h"
#include "press/pdf_objects.h"
#include "press/print_preferences.h"

namespace tandem::press {

/// How a finished file is imposed.
struct ImposedFile {
  std::vector<ImposedLeaf> leaves;
  std::vector<int> first_pages;  ///< of each copy, among all pages of the file
  /// About which the printer turns paper. With backs each leaf is two pages, whatever is on them.
  DuplexEdge edge = DuplexEdge::long_edge;
  double bleed = 0;  ///< points
  /// Of the printer's sides. Leaves that lie stand upright in the file then, as the printer takes them.
  std::optional<Correction> correction = {};
};

class FinishedPdf {
 public:
  /// What is typed into a form is part of its page from here on; notes and links are gone, since
  /// paper has none, and empty fields unless they are `empty` to be seen. Throws UnreadablePdf.
  explicit FinishedPdf(std::string bytes, EmptyFields empty = EmptyFields::left_out);
  FinishedPdf(const FinishedPdf&) = delete;
  FinishedPdf& operator=(const FinishedPdf&) = delete;
  ~FinishedPdf();

  const std::vector<FilePage>& pages() const;
  /// As they are read, points.
  std::vector<Size> page_sizes() const;
  /// What a printer takes for the paper: with the room around what is cut out of it.
  std::vector<Size> paper_sizes() const;
  PrintPreferences preferences() const;

  /// The leaves as a PDF: a front, then its back. Pages that look alike are in it once. The same input gives
  /// the same bytes. Throws UnreadablePdf where a page turns out to be broken.
  std::string imposed(const ImposedFile& file);

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace tandem::press
