// Stage: load. Text as authors write it: a Markdown subset (paragraphs, lists, *emphasis*, **strong**,
// [links](https://…), [words in another language](lang:es)) whose text may hold places for names (message.h).
// In: a YAML scalar. Out: paragraphs of runs. Straight quotes, -- and ... become “ ” ‘ ’ – … here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/message.h"
#include "load/node.h"

namespace tandem::load {

struct RichRun {
  Message text;  ///< '\n' is a forced line break
  bool emphasis = false;
  bool strong = false;
  std::string link;
  std::string language = {};  ///< BCP 47, where it is not that of the sheet
  std::size_t offset = 0;     ///< the byte of the scalar's value that its words begin with
};

struct RichParagraph {
  enum class Kind { paragraph, bullet, numbered };
  Kind kind = Kind::paragraph;
  int number = 0;  ///< of a numbered item, from the list's own start
  bool first_in_list = false;
  std::vector<RichRun> runs;
};

struct RichText {
  SourceSpan span;  ///< where it was written: for errors found later, such as a missing glyph
  std::vector<RichParagraph> paragraphs;
  bool empty() const { return paragraphs.empty(); }
  /// Every argument name that the text uses, sorted, each once.
  std::vector<std::string> names() const;
};

enum class RichTextForm {
  inline_only,  ///< one paragraph: a title, a statement, a cell; lists and blank lines are errors
  blocks,       ///< paragraphs and lists
};

/// Reports 'markup' for what the subset leaves out (headings, images, HTML, code, tables, nested lists,
/// block quotes, links that are not https:, mailto: or lang:), with a hint that names the block to use
/// instead.
RichText parse_rich_text(const Node& scalar, RichTextForm form, Diagnostics& diagnostics);

}  // namespace tandem::load
