// Stage: layout. The contract between layout and the PDF: a page is a size and a list of placed items.
// Every exporter (pdf, the trace) reads these values and nothing else.
#pragma once

#include <string>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "layout/page_items.h"
#include "text/font.h"

namespace tandem::layout {

/// How answers look that are typed on a screen. Without a font a document cannot be filled in.
struct AnswerStyle {
  const text::Font* font = nullptr;  ///< not owned; lives as long as the FontLibrary
  Colour colour;
  double size = 12;  ///< points, of what is typed where no ruled line says how large it is
};

struct Page {
  Size size;
  PageItems items;
};

/// A place the reader can jump to.
struct OutlineEntry {
  std::string title;
  int level = 0;   ///< 0 is the top; an entry is at most one deeper than the one before
  int page = 0;    ///< index into Document::pages
  double top = 0;  ///< points from the page's top
};

/// From page `page` on, labels are `prefix` and a decimal number that starts at `first_number`.
struct PageLabel {
  int page = 0;
  std::string prefix;
  int first_number = 1;
};

/// All that one PDF says. Names of a couple stand in `pages` alone, never in the metadata.
struct Document {
  std::string title;
  std::string author;   ///< organisation; may be empty
  std::string subject;  ///< may be empty
  std::string language = "en-US";
  std::vector<Page> pages;
  std::vector<OutlineEntry> outline;
  std::vector<PageLabel> page_labels;
  AnswerStyle answers;
  /// All fields stand below this name, so that answers of two partners can meet in one place: 'a', 'b' or
  /// 'together' in a couple's pack; empty in a handout.
  std::string form_name;
  bool is_one_sided = false;  ///< on paper: a viewer prints nothing on backs unless it is asked to
  bool keeps_size = false;    ///< likewise: it is made to measure, and never made smaller to fit
};

/// 'a.exercise.block.part', as a viewer and a program that reads answers call the field.
std::string full_field_name(const Document& document, const FieldItem& field);

/// Whether there is anything to fill in: a reset button alone is nothing.
bool has_fields(const Document& document);

}  // namespace tandem::layout
