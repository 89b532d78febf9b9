// Stage: engine. All couples' packs in one file, to print a workshop in one go.
// In: packs as they are made, in print order. Out: 'packs/all.pdf'. A pack is painted when it is added, so
// that no more than one is held as pages, however many couples there are.
#pragma once

#include <optional>
#include <string>

#include "compose/collate.h"
#include "engine/painted_file.h"
#include "engine/product.h"
#include "setting/stylesheet.h"

namespace tandem {

class CollatedPacks {
 public:
  /// `styles` are those of `language`, which is the run's and the file's; `author` may be empty.
  CollatedPacks(const Project& project, const std::string& language, const Stylesheet& styles,
                const std::string& author, const PdfOptions& pdf, BatchCache& cache,
                Diagnostics& diagnostics);

  /// `words`: those of the couple's language, for the bookmarks.
  void add(Product pack, const Words& words);

  /// Nothing where no pack was added, or after reporting 'cannot-paint'.
  std::optional<PaintedFile> finish();

 private:
  void add_part(const PartLabel& label, Document document);
  void report(const PdfError& problem);

  SourceSpan span_;  ///< of the workshop, for errors
  BoundPdf file_;
  Diagnostics& diagnostics_;
  bool is_empty_ = true;
  bool has_failed_ = false;
};

}  // namespace tandem
