#include "pdf/file_writer.h"

#include <fmt/format.h>

#include "pdf/answer_font.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/output_intent.h"

namespace tandem::pdf {

FileWriter::FileWriter(const PdfOptions& options, BatchCache& cache)
    : options_(options),
      cache_(cache),
      writer_(objects_, cache.streams),
      frame_(objects_, cache.frames),
      fonts_(objects_, cache.fonts),
      pictures_(objects_, cache.pictures, cache.streams.deflater()),
      rings_(objects_),
      structure_(objects_),
      resources_(objects_.add_dictionary()) {}

void FileWriter::add(const layout::Document& document) {
  if (options_.fillable && document.answers.font) form_.emplace(objects_, document, fonts_);
  const std::vector<ObjectNumber> pages = add_pages(document);
  structure_.begin_part(pages.size());
  paint_pages(document, pages);
  structure_.end_part(pages);
  write_outline(document, pages, frame_);
  for (layout::PageLabel label : document.page_labels) {
    label.page += static_cast<int>(page_count_);
    labels_.push_back(std::move(label));
  }
  page_count_ += pages.size();
}

std::string FileWriter::finish(const layout::Document& about) {
  if (page_count_ == 0) throw PdfError("a document without pages cannot be written");
  const bool has_form = form_ && !form_->is_empty();
  if (has_form) carry_answers(*about.answers.font, cache_.fonts, fonts_);
  fonts_.write(cache_.streams.deflater());
  objects_.set_body(resources_, "/Font<<" + fonts_.resources() + ">>/XObject<<" + pictures_.resources() +
                                    rings_.resources() + ">>");
  const ObjectNumber catalog = write_catalog(about);
  return writer_.finish(catalog, objects_.add_dictionary(information_entries(about, options_)));
}

/// All pages first, because structure, links and outline refer to them by their objects.
std::vector<ObjectNumber> FileWriter::add_pages(const layout::Document& document) {
  std::vector<ObjectNumber> pages;
  for (const layout::Page& page : document.pages) pages.push_back(frame_.add_page(page.size, resources_));
  return pages;
}

void FileWriter::paint_pages(const layout::Document& document, const std::vector<ObjectNumber>& pages) {
  const SharedParts shared{objects_,         fonts_,      pictures_, rings_,
                           structure_,       glyph_text_, pages,     form_ ? &*form_ : nullptr,
                           document.answers, cache_.parts};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int index = static_cast<int>(i);
    try {
      PagePainter painter(shared, document.pages[i], index, pages[i]);
      painter.paint();
      frame_.finish_page(pages[i], deflated(painter.take_content()), structure_.page_key(index),
                         painter.annotations());
    } catch (const PdfError& error) {
      throw PdfError(fmt::format("page {}: {}", page_count_ + i + 1, error.what()));
    }
  }
}

std::shared_ptr<const std::string> FileWriter::deflated(const std::vector<PagePainter::Stretch>& content) {
  if (content.size() == 1) {
    const auto effort = content.front().is_shared ? Deflater::Effort::much : Deflater::Effort::little;
    return cache_.streams.deflated(content.front().operators, effort);
  }
  std::vector<StreamCache::Stretch> stretches;
  for (const PagePainter::Stretch& each : content) stretches.push_back({each.operators, each.is_shared});
  return cache_.streams.joined(stretches);
}

/// PDF/A-2a allows no action that resets a form (ISO 19005-2, 6.5.1), and with an RGB profile no CMYK.
bool FileWriter::is_archival() const {
  return !(form_ && form_->has_reset_button()) && !pictures_.has_cmyk();
}

ObjectNumber FileWriter::write_catalog(const layout::Document& about) {
  std::string entries =
      fmt::format("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true{}{}>>/StructTreeRoot ",
                  about.is_one_sided ? "/Duplex/Simplex" : "", about.keeps_size ? "/PrintScaling/None" : "");
  append_reference(entries, structure_.write());
  if (!about.language.empty()) entries += "/Lang" + text_string(about.language);
  const std::string labels = page_labels(labels_, page_count_);
  if (!labels.empty()) entries += "/PageLabels" + labels;
  if (form_ && !form_->is_empty()) {
    const ObjectNumber font =
        write_answer_font(*about.answers.font, objects_, cache_.fonts, fonts_, cache_.streams.deflater());
    entries += "/AcroForm ";
    append_reference(entries, form_->write(font));
  }
  if (is_archival()) entries += write_output_intent(objects_, cache_.streams);
  // Left as plain text, so that programs that know nothing of PDF find it.
  entries += "/Metadata ";
  append_reference(
      entries, objects_.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(about, options_, is_archival())));
  return frame_.write(entries);
}

}  // namespace tandem::pdf
