#include "engine/painted_file.h"

#include <fmt/format.h>

#include <functional>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "layout/page_fields.h"

namespace tandem {
namespace {

/// The buttons of a row are one field.
int count_fields(const Document& document) {
  std::unordered_set<std::reference_wrapper<const FieldId>, FieldIdHash, std::equal_to<FieldId>> ids;
  for (const Page& page : document.pages) {
    for_each_field(page.items, [&](const FieldItem& field) { ids.insert(field.id); });
  }
  return static_cast<int>(ids.size());
}

}  // namespace

std::vector<PaintedFile> paint_versions(const FileToPaint& file, const Document& document,
                                        const Finish& finish, BatchCache& cache, Diagnostics& found) {
  std::vector<PaintedFile> painted;
  PdfOptions pdf = finish.pdf;
  const auto add = [&](const std::string& name, bool is_form) {
    pdf.fillable = is_form;
    try {
      painted.push_back({name, write_pdf(document, pdf, cache), static_cast<int>(document.pages.size()),
                         is_form ? count_fields(document) : 0});
    } catch (const PdfError& problem) {
      found.error("cannot-paint", file.span, fmt::format("{} cannot be made: {}", name, problem.what()));
    }
  };
  add(file.name, finish.fillable != Fillable::no);
  if (finish.fillable == Fillable::both && has_fields(document)) {
    add(fmt::format("{}-print.pdf", file.name.substr(0, file.name.rfind('.'))), false);
  }
  return painted;
}

std::vector<PaintedFile> paint(const Product& product, const Finish& finish, BatchCache& cache,
                               Diagnostics& found) {
  std::vector<PaintedFile> painted;
  for (const Product::File& file : product.files) {
    std::ranges::move(paint_versions({file.name, product.span}, file.document, finish, cache, found),
                      std::back_inserter(painted));
  }
  return painted;
}

}  // namespace tandem
