#include "compose/collate.h"

#include <algorithm>
#include <utility>

#include "compose/reset_button.h"

namespace tandem::compose {
namespace {

int largest_element(const layout::Document& document) {
  int largest = 0;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) largest = std::max(largest, tag->element);
    }
  }
  return largest;
}

// Element numbers are unique in a document, so those of a later part are moved up, and its links with its
// pages.
void shift_part(std::vector<layout::Item>& items, int shift, int first_page) {
  for (layout::Item& item : items) {
    if (auto* link = std::get_if<layout::LinkItem>(&item)) link->page += first_page;
    auto* tag = std::get_if<layout::TagBegin>(&item);
    if (tag && tag->element != 0) tag->element += shift;
  }
}

}  // namespace

layout::Document as_part(layout::Document document, const PartLabel& label) {
  const layout::TagBegin part{
      .role = layout::Role::part, .element = largest_element(document) + 1, .language = document.language};
  for (layout::Page& page : document.pages) {
    remove_reset_button(page);
    page.items.enclose({part}, {layout::TagEnd{}});
  }
  for (layout::OutlineEntry& entry : document.outline) entry.level += 1;
  document.outline.insert(document.outline.begin(), {label.title, 0, 0, 0});
  document.page_labels = {{0, label.page_prefix + " ", 1}};
  return document;
}

layout::Document collate(const std::string& title, const std::vector<NamedDocument>& documents) {
  layout::Document all;
  all.title = title;
  int last_element = 0;
  for (const NamedDocument& each : documents) {
    if (each.document->pages.empty()) continue;
    layout::Document part = as_part(*each.document, {each.label, each.label});
    const int first_page = static_cast<int>(all.pages.size());
    if (first_page == 0) {
      all.language = part.language;
      all.author = part.author;
      all.answers = part.answers;
    }
    for (layout::PageLabel& page_label : part.page_labels) {
      page_label.page += first_page;
      all.page_labels.push_back(std::move(page_label));
    }
    for (layout::OutlineEntry& entry : part.outline) {
      entry.page += first_page;
      all.outline.push_back(std::move(entry));
    }
    const int largest = last_element + largest_element(part);
    for (layout::Page& page : part.pages) {
      shift_part(page.items.list(), last_element, first_page);
      all.pages.push_back(std::move(page));
    }
    last_element = largest;
  }
  return all;
}

}  // namespace tandem::compose
