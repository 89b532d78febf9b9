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
std::size_t packed_bytes(const ObjectTable& objects, Deflater& deflater) {
  std::size_t bytes = 0;
  std::string dictionaries;
  for (ObjectNumber object = 1; object <= objects.last_object(); ++object) {
    bytes += objects.stream_bytes(object).size();
    dictionaries += objects.body(object);
  }
  return bytes + deflater.deflate(dictionaries).size();
}

int count_fields(const Page& page) {
  return static_cast<int>(std::count_if(page.items.begin(), page.items.end(), [](const Item& item) {
    return std::holds_alternative<FieldItem>(item);
  }));
}

/// One page as a document. Outline and labels are left out, for they come with and without tags.
Document alone(const Document& document, const Page& page) {
  Document one;
  one.title = document.title;
  one.subject = document.subject;
  one.author = document.author;
  one.language = document.language;
  one.answers = document.answers;
  one.pages = {page};
  remove_reset_button(one);
  return one;
}

PageCost cost_of(const Document& document, const Page& page, BatchCache& cache) {
  const Document form = alone(document, page);
  Document plain = form;
  strip(plain);
  PageCost cost;
  cost.fields = count_fields(form.pages.front());
  PdfOptions fillable;
  fillable.fillable = true;
  std::size_t bytes = write_pdf(form, fillable, cache).size();
  if (cost.fields > 0) bytes -= answer_font_bytes(*form.answers.font);
  cost.bytes = bytes - write_pdf(plain, {}, cache).size();
  return cost;
}

}  // namespace

std::vector<PageCost> page_costs(const std::string& folder) {
  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics diagnostics;
  Engine engine(disk, folder, sources, diagnostics);
  const PreparedLook look = engine.look({"workbook", {}, source_language, "a4"});
  Memo memo;
  // In a font that no page shows, the font for answers shares nothing with the text, and can be taken off
  // exactly.
  FontLibrary fonts(engine.project().font_folder());
  const Font* answers = fonts.find({"Vollkorn", 500, false});
  if (!answers) throw std::runtime_error("Vollkorn Medium is not installed");
  std::vector<PageCost> costs;
  for (const auto& [id, sheet] : engine.project().sheets) {
    Document document = composer_for(look, memo, diagnostics, {}).handout(*sheet);
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

void remove_reset_button(Document& document) {
  for (Page& page : document.pages) {
    std::erase_if(page.items.list(), [](const Item& item) {
      const auto* field = std::get_if<FieldItem>(&item);
      return field && field->is<ResetField>();
    });
  }
}

void strip(Document& document) {
  for (Page& page : document.pages) {
    std::erase_if(page.items.list(), [](const Item& item) {
      return std::holds_alternative<TagBegin>(item) || std::holds_alternative<TagEnd>(item) ||
             std::holds_alternative<LinkItem>(item) || std::holds_alternative<FieldItem>(item);
    });
  }
}

std::size_t answer_font_bytes(const Font& font) {
  Deflater deflater;
  ObjectTable objects;
  FontCache cache;
  FontEmbedder shown(objects, cache);
  write_answer_font(font, objects, cache, shown, deflater);
  return packed_bytes(objects, deflater);
}

}  // namespace tandem::bench
