#include "page_cost.h"

#include <algorithm>
#include <stdexcept>

#include "engine/engine.h"
#include "pdf/answer_font.h"
#include "pdf/object_table.h"
#include "pdf/pdf_writer.h"

namespace tandem::bench {
namespace {

/// What all objects of a document take: streams as they are, dictionaries packed.
std::size_t packed_bytes(const pdf::ObjectTable& objects, pdf::Deflater& deflater) {
  std::size_t bytes = 0;
  std::string dictionaries;
  for (pdf::ObjectNumber object = 1; object <= objects.last_object(); ++object) {
    bytes += objects.stream_bytes(object).size();
    dictionaries += objects.body(object);
  }
  return bytes + deflater.deflate(dictionaries).size();
}

int count_fields(const layout::Page& page) {
  return static_cast<int>(std::count_if(page.items.begin(), page.items.end(), [](const layout::Item& item) {
    return std::holds_alternative<layout::FieldItem>(item);
  }));
}

/// One page as a document. Outline and labels are left out, for they come with and without tags.
layout::Document alone(const layout::Document& document, const layout::Page& page) {
  layout::Document one;
  one.title = document.title;
  one.subject = document.subject;
  one.author = document.author;
  one.language = document.language;
  one.answers = document.answers;
  one.pages = {page};
  remove_reset_button(one);
  return one;
}

PageCost cost_of(const layout::Document& document, const layout::Page& page, pdf::BatchCache& cache) {
  const layout::Document form = alone(document, page);
  layout::Document plain = form;
  strip(plain);
  PageCost cost;
  cost.fields = count_fields(form.pages.front());
  pdf::PdfOptions fillable;
  fillable.fillable = true;
  std::size_t bytes = pdf::write_pdf(form, fillable, cache).size();
  if (cost.fields > 0) bytes -= answer_font_bytes(*form.answers.font);
  cost.bytes = bytes - pdf::write_pdf(plain, {}, cache).size();
  return cost;
}

}  // namespace

std::vector<PageCost> page_costs(const std::string& folder) {
  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics diagnostics;
  engine::Engine engine(disk, folder, sources, diagnostics);
  const engine::PreparedLook look = engine.look({"workbook", {}, model::source_language, "a4"});
  engine::Memo memo;
  // In a font that no page shows, the font for answers shares nothing with the text, and can be taken off
  // exactly.
  text::FontLibrary fonts(engine.project().font_folder());
  const text::Font* answers = fonts.find({"Vollkorn", 500, false});
  if (!answers) throw std::runtime_error("Vollkorn Medium is not installed");
  std::vector<PageCost> costs;
  for (const auto& [id, sheet] : engine.project().sheets) {
    layout::Document document = engine::composer_for(look, memo, diagnostics, {}).handout(*sheet);
    document.answers.font = answers;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      costs.push_back(cost_of(document, document.pages[i], memo.pdf));
      costs.back().sheet = id;
      costs.back().page = static_cast<int>(i) + 1;
    }
  }
  if (diagnostics.has_errors()) {
    throw std::runtime_error(format_diagnostic(diagnostics.sorted().front(), false));
  }
  return costs;
}

void remove_reset_button(layout::Document& document) {
  for (layout::Page& page : document.pages) {
    std::erase_if(page.items.list(), [](const layout::Item& item) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      return field && field->is<answers::ResetField>();
    });
  }
}

void strip(layout::Document& document) {
  for (layout::Page& page : document.pages) {
    std::erase_if(page.items.list(), [](const layout::Item& item) {
      return std::holds_alternative<layout::TagBegin>(item) || std::holds_alternative<layout::TagEnd>(item) ||
             std::holds_alternative<layout::LinkItem>(item) ||
             std::holds_alternative<layout::FieldItem>(item);
    });
  }
}

std::size_t answer_font_bytes(const text::Font& font) {
  pdf::Deflater deflater;
  pdf::ObjectTable objects;
  pdf::FontCache cache;
  pdf::FontEmbedder shown(objects, cache);
  pdf::write_answer_font(font, objects, cache, shown, deflater);
  return packed_bytes(objects, deflater);
}

}  // namespace tandem::bench
