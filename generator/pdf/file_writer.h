// Stage: pdf. One file on its way: what its documents share, and what stands above their pages.
// In: documents one after the other; most files have one. Out: the file's bytes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pdf/batch_cache.h"
#include "pdf/file_frame.h"
#include "pdf/font_embedder.h"
#include "pdf/form_fields.h"
#include "pdf/glyph_text.h"
#include "pdf/object_table.h"
#include "pdf/object_writer.h"
#include "pdf/page_painter.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture_embedder.h"
#include "pdf/ring_embedder.h"
#include "pdf/structure_tree.h"

namespace tandem::pdf {

class FileWriter {
 public:
  FileWriter(const PdfOptions& options, BatchCache& cache);

  /// Paints a document's pages behind those that are there. A form needs a file of its own.
  void add(const layout::Document& document);

  /// Writes what no later document changes, and lets go of it.
  void write_complete() { writer_.write_complete(); }

  /// `about` says what the file says of itself. Throws PdfError where there is no page.
  std::string finish(const layout::Document& about);

 private:
  std::vector<ObjectNumber> add_pages(const layout::Document& document);
  void paint_pages(const layout::Document& document, const std::vector<ObjectNumber>& pages);
  std::shared_ptr<const std::string> deflated(const std::vector<PagePainter::Stretch>& content);
  bool is_archival() const;
  ObjectNumber write_catalog(const layout::Document& about);

  PdfOptions options_;
  BatchCache& cache_;
  ObjectTable objects_;
  ObjectWriter writer_;
  FileFrame frame_;
  FontEmbedder fonts_;
  PictureEmbedder pictures_;
  RingEmbedder rings_;
  StructureTree structure_;
  GlyphText glyph_text_;
  std::optional<FormFields> form_;  ///< none where the file is for paper alone
  ObjectNumber resources_ = 0;
  std::vector<layout::PageLabel> labels_;
  std::size_t page_count_ = 0;
};

}  // namespace tandem::pdf
