#include "pdf/navigation.h"

#include <fmt/format.h>

#include <algorithm>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

bool is_page(const layout::Document& document, int page) {
  return page >= 0 && static_cast<std::size_t>(page) < document.pages.size();
}

}  // namespace

void write_outline(const layout::Document& document, const std::vector<ObjectNumber>& pages, FileFrame& to) {
  int deepest = 0;  // that the next entry may be
  for (const layout::OutlineEntry& entry : document.outline) {
    if (!is_page(document, entry.page)) {
      throw PdfError(fmt::format("the outline entry '{}' leads to no page", entry.title));
    }
    if (entry.level < 0 || entry.level > deepest) {
      throw PdfError(fmt::format("the outline entry '{}' skips a level", entry.title));
    }
    const auto page = static_cast<std::size_t>(entry.page);
    deepest = entry.level + 1;
    const double top = document.pages[page].size.height - entry.top;
    to.add_outline_entry(entry.level, entry.title, pages[page], top);
  }
}

std::string page_labels(const std::vector<layout::PageLabel>& labels, std::size_t page_count) {
  std::string body;
  int next_page = 0;
  for (const layout::PageLabel& label : labels) {
    if (label.page < next_page || static_cast<std::size_t>(label.page) >= page_count) {
      throw PdfError(fmt::format("the page label '{}' starts on no page of its own", label.prefix));
    }
    // The table must say something of page 0; what nobody labelled counts from 1.
    if (next_page == 0 && label.page > 0) body += "0<</S/D>>";
    next_page = label.page + 1;
    append_integer(body, label.page);
    body += "<</S/D";
    if (!label.prefix.empty()) body += "/P" + text_string(label.prefix);
    body += "/St ";
    append_integer(body, std::max(1, label.first_number));
    body += ">>";
  }
  return body.empty() ? body : "<</Nums[" + body + "]>>";
}

}  // namespace tandem::pdf
