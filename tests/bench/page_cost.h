// What it costs in bytes that a page is tagged and can be filled in.
// In: documents as they are composed. Out: bytes above the same page with nothing but what is seen.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"
#include "text/font.h"

namespace tandem::bench {

/// A page with its tags and fields may take this much more than the same page without; one with 50
/// fields or more, the second for each of them.
constexpr double most_bytes = 4096;
constexpr double most_bytes_a_field = 82;

struct PageCost {
  std::string sheet;  ///< the id of its handout
  int page = 0;       ///< from 1
  int fields = 0;
  std::size_t bytes = 0;  ///< above the plain page
};

/// Of every page of every handout of a project, each in a file of its own: so nothing is shared between pages
/// that might make one look cheaper. The font for answers comes once a file and is left out.
/// Throws std::runtime_error where the content has errors.
std::vector<PageCost> page_costs(const std::string& project);

/// A file with the button that clears a form is not PDF/A and has no colour profile, which hides what fields
/// cost.
void remove_reset_button(layout::Document& document);

/// Leaves what is seen, and nothing else: no tags, no links, no fields.
void strip(layout::Document& document);

/// What the font for answers takes of a file with fields.
std::size_t answer_font_bytes(const text::Font& font);

}  // namespace tandem::bench
