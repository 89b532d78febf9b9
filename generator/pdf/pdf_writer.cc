#include "pdf/pdf_writer.h"

#include <fmt/format.h>

#include <optional>

#include "pdf/answer_font.h"
#include "pdf/batch_cache.h"
#include "pdf/deflater.h"
#include "pdf/font_embedder.h"
#include "pdf/form_fields.h"
#include "pdf/glyph_text.h"
#include "pdf/haru_document.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/object_writer.h"
#include "pdf/output_intent.h"
#include "pdf/page_painter.h"
#include "pdf/picture_embedder.h"
#include "pdf/structure_tree.h"

namespace tandem {
namespace {

class DocumentWriter {
 public:
  DocumentWriter(const Document& document, const PdfOptions& options, BatchCache& cache)
      : document_(document),
        options_(options),
        haru_(document.pages.size()),
        cache_(cache),
        fonts_(haru_, cache.fonts),
        pictures_(haru_, cache.pictures, deflater_),
        structure_(document.pages.size()) {
    if (options.fillable && document.answers.font) form_.emplace(haru_, document, fonts_);
  }

  std::string write() {
    if (document_.pages.empty()) throw PdfError("a document without pages cannot be written");
    add_pages();
    paint_pages();
    write_outline(document_, pages_, haru_);
    fonts_.write(deflater_);
    haru_.set_body(resources_,
                   "/Font<<" + fonts_.resources() + ">>/XObject<<" + pictures_.resources() + ">>");
    write_catalog();
    haru_.set_information(information_entries(document_, options_));
    return write_objects(haru_, deflater_);
  }

 private:
  /// All pages first, because structure, links and outline refer to them by their objects.
  void add_pages() {
    resources_ = haru_.add_dictionary();
    for (const Page& page : document_.pages) pages_.push_back(haru_.add_page(page.size, resources_));
  }

  void paint_pages() {
    const SharedParts shared{
        haru_, fonts_, pictures_, structure_, glyph_text_, pages_, form_ ? &*form_ : nullptr};
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const int index = static_cast<int>(i);
      try {
        PagePainter painter(shared, document_.pages[i], index, pages_[i]);
        painter.paint();
        haru_.finish_page(pages_[i], deflater_.deflate(painter.take_content()), structure_.page_key(index),
                          painter.annotations());
      } catch (const PdfError& error) {
        throw PdfError(fmt::format("page {}: {}", i + 1, error.what()));
      }
    }
  }

  /// PDF/A-2a allows no action that resets a form (ISO 19005-2, 6.5.1), and with an RGB profile no CMYK.
  bool is_archival() const { return !(form_ && form_->has_reset_button()) && !pictures_.has_cmyk(); }

  void write_catalog() {
    std::string entries =
        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ";
    append_reference(entries, structure_.write(haru_, pages_));
    if (!document_.language.empty()) entries += "/Lang" + text_string(document_.language);
    const std::string labels = page_labels(document_);
    if (!labels.empty()) entries += "/PageLabels" + labels;
    if (form_ && !form_->is_empty()) {
      const ObjectNumber font = write_answer_font(*document_.answers.font, haru_, cache_.fonts, deflater_);
      entries += "/AcroForm ";
      append_reference(entries, form_->write(font));
    }
    if (is_archival()) entries += write_output_intent(haru_, deflater_);
    // Left as plain text, so that programs that know nothing of PDF find it.
    entries += "/Metadata ";
    append_reference(entries, haru_.add_stream("/Type/Metadata/Subtype/XML",
                                               xmp_packet(document_, options_, is_archival())));
    haru_.set_catalog_entries(std::move(entries));
  }

  const Document& document_;
  const PdfOptions& options_;
  Deflater deflater_;
  HaruDocument haru_;
  BatchCache& cache_;
  FontEmbedder fonts_;
  PictureEmbedder pictures_;
  StructureTree structure_;
  GlyphText glyph_text_;
  std::optional<FormFields> form_;  ///< none where the document is for paper alone
  ObjectNumber resources_ = 0;
  std::vector<ObjectNumber> pages_;
};

}  // namespace

std::string write_pdf(const Document& document, const PdfOptions& options, BatchCache& cache) {
  return DocumentWriter(document, options, cache).write();
}

std::string write_pdf(const Document& document, const PdfOptions& options) {
  BatchCache cache;
  return write_pdf(document, options, cache);
}

}  // namespace tandem
