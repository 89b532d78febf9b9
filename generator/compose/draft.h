// Stage: compose, internal. A document on its way, which the composer's parts hand to each other.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compose/composer.h"
#include "compose/contents.h"
#include "compose/facilitator_edition.h"
#include "compose/page_furniture.h"

namespace tandem::compose {

/// A page without furniture, what may stand around its frame, and what is to stand beside it.
struct Composer::MadePage {
  layout::Page page;
  layout::Around around = layout::Around::all;
  std::vector<PlacedNote> notes;
};

/// A document on its way: pages without furniture, and what is to be said of them.
struct Composer::Draft {
  Draft(personalise::Voice speaker, const SourceSpan& content) : voice(std::move(speaker)), place(content) {}

  personalise::Voice voice;
  SourceSpan place;  ///< of the content that it is made of: for what is wrong with no block of it
  layout::ElementNumbers numbers;
  layout::Document document;
  std::vector<PageFacts> page_facts;
  DocumentFacts facts;
  std::vector<ContentsEntry> contents;
  std::map<std::string, std::string> titles;   ///< of the sheets, by their ids
  std::vector<std::vector<PlacedNote>> notes;  ///< as many as pages
  bool has_notes = false;                      ///< beside its sheets, for the facilitator
  const model::Workshop* workshop = nullptr;   ///< of an edition: its agenda goes into the notes
  std::map<std::string, std::string> because;  ///< of a pack's edition: why it has a sheet, by its id
  bool says_unreviewed = false;                ///< of an edition: on each sheet that nobody has reviewed
  int contents_pages = 0;                      ///< how many pages of their own the contents have

  int page_count() const { return static_cast<int>(document.pages.size()); }
  bool needs_contents_page() const {
    constexpr int most_pages_without = 8;  // so many are found by leafing through them
    return page_count() - contents_pages > most_pages_without;
  }
  void append(std::vector<MadePage> pages, const PageFacts& facts) {
    for (MadePage& made : pages) {
      page_facts.push_back(facts);
      page_facts.back().has_furniture = facts.has_furniture && made.around != layout::Around::nothing;
      page_facts.back().has_margin = facts.has_margin && made.around == layout::Around::all;
      document.pages.push_back(std::move(made.page));
      notes.push_back(std::move(made.notes));
    }
  }
  void replace(int first, std::vector<MadePage> pages) {
    for (MadePage& made : pages) document.pages[static_cast<std::size_t>(first++)] = std::move(made.page);
  }
};

/// What `make` makes, told whether it begins with a page of contents: where it is long. Most are, so that is
/// tried first.
template <typename Make>
auto with_contents_where_long(const Make& make) {
  auto draft = make(true);
  if (!draft.needs_contents_page()) draft = make(false);
  return draft;
}

/// Whether any of its pages is a participant's to read or write on, with room for notes beside it.
bool has_margin(const model::Sheet& sheet);

}  // namespace tandem::compose
