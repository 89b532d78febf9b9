#include "engine/painted_file.h"

#include <fmt/format.h>

#include <functional>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "layout/page_fields.h"

namespace tandem::engine {
namespace {

/// The buttons of a row are one field.
int count_fields(const layout::Document& document) {
  std::unordered_set<std::reference_wrapper<const answers::FieldId>, answers::FieldIdHash,
                     std::equal_to<answers::FieldId>>
      ids;
  for (const layout::Page& page : document.pages) {
    layout::for_each_field(page.items, [&](const layout::FieldItem& field) { ids.insert(field.id); });
  }
  return static_cast<int>(ids.size());
}

}  // namespace

std::vector<PaintedFile> paint_versions(const FileToPaint& file, const layout::Document& document,
                                        const Finish& finish, pdf::BatchCache& cache, Diagnostics& found) {
  std::vector<PaintedFile> painted;
  pdf::PdfOptions pdf = finish.pdf;
  const auto add = [&](const std::string& name, bool is_form) {
    pdf.fillable = is_form;
    try {
      painted.push_back({name, pdf::write_pdf(document, pdf, cache), static_cast<int>(document.pages.size()),
                         is_form ? count_fields(document) : 0});
    } catch (const pdf::PdfError& problem) {
      found.error("cannot-paint", file.span, fmt::format("{} cannot be made: {}", name, problem.what()));
    }
  };
  add(file.name, finish.fillable != model::Fillable::no);
  if (finish.fillable == model::Fillable::both && layout::has_fields(document)) {
    add(fmt::format("{}-print.pdf", file.name.substr(0, file.name.rfind('.'))), false);
  }
  return painted;
}

std::vector<PaintedFile> paint(const Product& product, const Finish& finish, pdf::BatchCache& cache,
                               Diagnostics& found) {
  std::vector<PaintedFile> painted;
  for (const Product::File& file : product.files) {
    std::ranges::move(paint_versions({file.name, product.span}, file.document, finish, cache, found),
                      std::back_inserter(painted));
  }
  return painted;
}

}  // namespace tandem::engine
