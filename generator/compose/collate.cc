#include "compose/collate.h"

#include <algorithm>
#include <utility>

#include "compose/reset_button.h"

namespace tandem {
namespace {

// Element numbers are unique in a document, so those of a later part are moved up, and its links with its
// pages.
int shift_part(std::vector<Item>& items, int shift, int first_page) {
  int largest = shift;
  for (Item& item : items) {
    if (auto* link = std::get_if<LinkItem>(&item)) link->page += first_page;
    auto* tag = std::get_if<TagBegin>(&item);
    if (!tag || tag->element == 0) continue;
    tag->element += shift;
    largest = std::max(largest, tag->element);
  }
  return largest;
}

}  // namespace

Document collate(const std::string& title, const std::vector<NamedDocument>& documents) {
  Document all;
  all.title = title;
  int last_element = 0;
  for (const NamedDocument& part : documents) {
    if (part.document->pages.empty()) continue;
    all.language = part.document->language;
    all.author = part.document->author;
    const int first_page = static_cast<int>(all.pages.size());
    all.page_labels.push_back({first_page, part.label + " ", 1});
    all.outline.push_back({part.label, 0, first_page, 0});
    for (OutlineEntry entry : part.document->outline) {
      entry.level += 1;
      entry.page += first_page;
      all.outline.push_back(std::move(entry));
    }
    int largest = last_element;
    for (Page page : part.document->pages) {
      largest = std::max(largest, shift_part(page.items, last_element, first_page));
      remove_reset_button(page);
      all.pages.push_back(std::move(page));
    }
    last_element = largest;
  }
  return all;
}

}  // namespace tandem
